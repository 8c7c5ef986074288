package mx.andamio.reader.promises;

import java.util.Set;
import mx.andamio.reader.promises.Head.Form;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** Tells promises from values, wishes, conditions, negations and what others will do. */
final class Judge {

    private static final Set<String> WEAK = Set.copyOf(Words.lines("weak_verbs.txt").stream()
            .flatMap(l -> java.util.Arrays.stream(l.split("\\s+")))
            .toList());
    private static final Set<String> NEVER = Words.folded("never_verbs.txt");
    private static final Set<String> OUTSIDE = Words.folded("outside.txt");
    private static final Set<String> CLITICS = Set.of("se", "les", "le", "nos", "lo", "la", "los", "las");

    private final Clauses clauses;
    private final Sentence s;
    private final Responsible responsible;

    Judge(Clauses clauses, Responsible responsible) {
        this.clauses = clauses;
        this.s = clauses.sentence();
        this.responsible = responsible;
    }

    /** Whether a verb with its clause promises something that can be checked. */
    boolean promises(Head head, int from, int to, @Nullable Deadline deadline, Targets targets) {
        if (outside(head, from) || negated(head) || hypothetical(from, head.at())) {
            return false;
        }
        if ((head.verb().equals("hacer") && s.at(head.object()).is("falta")) || stranger(head)) {
            return false;
        }
        if (NEVER.contains(head.verb())) {
            return head.form() == Form.COMMITTED;
        }
        if (s.at(head.object()).is("cuando") || s.at(head.object()).is("si")) {
            return false;
        }
        boolean measured = targets.value() != null || deadline != null;
        boolean weak = WEAK.contains(head.verb());
        measured &= !(weak && head.form() != Form.COMMITTED && deadline == null && targets.isDuration());
        return switch (head.form()) {
            case RAISES, REACHES -> targets.value() != null;
            case GO_TO ->
                measured
                        || (!weak
                                && (Firm.is(head.verb()) || mx.andamio.reader.verbs.Futures.firstPerson(s, head.at())));
            case COMMITTED -> !weak || measured;
            case OFFERED -> measured;
            case TASK ->
                measured || (Firm.is(head.verb()) && !clauses.says(from, to, "es") && !clauses.says(from, to, "son"));
            case PRESENT -> deadline != null;
            case FUTURE -> measured || excludes(head) || (!weak && head.object() < to);
        };
    }

    /** Somebody who is not of the institution is the subject. */
    private boolean outside(Head head, int from) {
        for (int k = from; k < head.at(); k++) {
            boolean presides =
                    s.at(k).fold().startsWith("president") && s.at(k + 1).is("del");
            if (OUTSIDE.contains(s.at(k).fold())
                    && !presides
                    && !s.at(k - 1).is("ningun")
                    && !s.at(k - 1).is("cada")
                    && !s.at(k - 1).is("ninguna")
                    && !s.at(k - 1).is("a")
                    && !s.at(k - 1).is("de")
                    && !s.at(k - 1).is("para")) {
                return true;
            }
        }
        return (head.form() == Form.COMMITTED && responsible.isOutside())
                || (head.form() == Form.GO_TO && responsible.isOutside());
    }

    /** The first person of somebody who holds no post of the institution. */
    private boolean stranger(Head head) {
        boolean first = mx.andamio.reader.verbs.Futures.firstPerson(s, head.at())
                && s.at(head.at()).quoted();
        return first && responsible.isStranger();
    }

    private boolean negated(Head head) {
        int k = CLITICS.contains(s.at(head.at() - 1).fold()) ? head.at() - 2 : head.at() - 1;
        boolean not = s.at(k).is("no") && head.form() != Form.OFFERED;
        return (not && !excludes(head)) || s.at(k).is("nunca");
    }

    /** "no se cerrará ni un consultorio", "no habrá más prórrogas": what is promised is that there will be none. */
    private boolean excludes(Head head) {
        Token next = s.at(head.at() + 1);
        return head.form() == Form.FUTURE
                && s.at(head.at()).lower()
                && (next.is("ni") || next.is("mas") || next.fold().startsWith("ningun"));
    }

    /** A condition opens the sentence or the clause: "si hay recursos, se comprarán…". */
    private boolean hypothetical(int from, int at) {
        boolean opens = s.at(0).is("si") && !s.at(1).is("bien") && s.at(0).capital();
        for (int k = Math.max(0, from - 1); k < at && !opens; k++) {
            opens = (s.at(k).is("si")
                            && !s.at(k).text().equals("sí")
                            && !s.at(k + 1).is("bien"))
                    || s.at(k).is("¿")
                    || s.at(k).is("ojala");
        }
        return opens;
    }
}
