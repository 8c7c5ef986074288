package mx.andamio.reader.promises;

import java.util.Set;
import mx.andamio.reader.promises.Head.Form;
import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/** What a paper announces or measures without promising it: the event's own programme, a body's calendar, growth that has been. */
final class Programme {

    /** What is done in the course of an event. */
    private static final Set<String> SHOWN = Set.of(
            "presentar",
            "exponer",
            "firmar",
            "suscribir",
            "dar a conocer",
            "compartir",
            "entregar",
            "clausurar",
            "rendir");
    /** Parts of an event. */
    private static final Set<String> PARTS =
            Set.of("clausura", "plenaria", "inauguracion", "ceremonia", "jornada", "mesas", "encuentro");

    private static final Set<String> MEETS = Set.of("sesionar", "reunir", "reunirse");
    private static final Set<String> STRONG =
            Set.of("redujo", "produjo", "fue", "tuvo", "hizo", "obtuvo", "dio", "condujo");
    /** Words behind a result in which "al pasar de … a …" still measures it. */
    private static final int RESULT = 14;

    private final Sentence s;

    Programme(Sentence s) {
        this.s = s;
    }

    /** "Las conclusiones se expondrán en la clausura", "acuerdos que se firmarán mañana", "sesionará el primer lunes de cada mes". */
    boolean announces(Head head, int from, int to) {
        if (MEETS.contains(head.verb())) {
            for (int k = head.object(); k < to; k++) {
                if (s.at(k).is("cada")) {
                    return true;
                }
            }
        }
        for (int k = from; k < to && SHOWN.contains(head.verb()) && head.form() == Form.FUTURE; k++) {
            boolean part = (s.at(k - 1).is("la") || s.at(k - 1).is("las"))
                    && (s.at(k - 2).is("en") || s.at(k - 2).is("durante"))
                    && PARTS.contains(s.at(k).fold());
            boolean tomorrow = s.at(k).is("manana")
                    && !s.at(k - 1).is("la")
                    && !s.at(k - 1).is("esta");
            if (part || tomorrow) {
                return true;
            }
        }
        return false;
    }

    /** "el gasto bajó 12 %, al pasar de 9 a 8 millones", "creció para llegar a 300": what has been reached already. */
    boolean past(Head head, int from, @Nullable Deadline deadline) {
        boolean measure = head.form() == Form.RAISES || head.form() == Form.REACHES;
        for (int k = head.at() - 1; measure && deadline == null && k >= Math.max(0, head.at() - RESULT); k--) {
            if (s.at(k).is(";")
                    || s.at(k).is(":")
                    || (s.at(k).is(".") && k > 0 && s.at(k + 1).capital())) {
                return false;
            }
            boolean told =
                    s.at(k).text().endsWith("ó") || STRONG.contains(s.at(k).fold());
            if (s.at(k).lower()
                    && told
                    && !Clauses.says(s.at(k))
                    && !s.at(k + 1).is("que")) {
                return true;
            }
        }
        return false;
    }
}
