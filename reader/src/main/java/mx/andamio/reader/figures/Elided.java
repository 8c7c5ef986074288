package mx.andamio.reader.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** Numbers that leave out a unit which the text has just said: "63 por ciento; el financiero, de 58", "pagó 70 millones". */
public final class Elided {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> LEADS = Set.of("de", "a", "al", "en", "el", "del", "son", "es");

    /** "cerrar el año arriba de 98". */
    private static final Set<String> LEVELS = Set.of("arriba", "encima", "abajo", "debajo");

    private Elided() {}

    /**
     * The figures of a sentence with the units left out put back.
     *
     * @param before last figure said earlier in the paragraph in money or percent, null when there is none
     */
    public static List<FoundFigure> restored(Sentence s, List<FoundFigure> figures, @Nullable FoundFigure before) {
        List<FoundFigure> out = new ArrayList<>(figures.size());
        FoundFigure last = before;
        boolean here = false;
        for (FoundFigure f : figures) {
            FoundFigure full = last == null || f.kind() != FigureKind.COUNT ? f : restored(s, f, last, here);
            out.add(full);
            if (full.kind() == FigureKind.MONEY || full.kind() == FigureKind.PERCENT) {
                last = full;
                here = true;
            }
        }
        return List.copyOf(out);
    }

    private static FoundFigure restored(Sentence s, FoundFigure f, FoundFigure last, boolean here) {
        boolean participle = f.unit() != null
                && here
                && (f.unit().endsWith("ados") || f.unit().endsWith("idos"));
        if (!participle && (!f.bare() || f.unit() != null)) {
            return f;
        }
        if (last.kind() == FigureKind.MONEY) {
            return money(s, f, last, here);
        }
        return percent(s, f, last, here) ? f.like(last) : f;
    }

    /** "6 mil pesos por paciente, contra los 28 mil que cobra un privado": the other side of a comparison is of one kind. */
    private static boolean isCompared(Sentence s, FoundFigure f) {
        int k = f.from() - 1;
        k = s.at(k).is("los") || s.at(k).is("de") ? k - 1 : k;
        return s.at(k).is("contra") || s.reads(k - 1, "frente", "a") || s.reads(k - 1, "en", "vez");
    }

    private static FoundFigure money(Sentence s, FoundFigure f, FoundFigure last, boolean here) {
        if (s.at(f.to() - 1).fold().startsWith("millon") || (here && isCompared(s, f))) {
            return f.like(last);
        }
        boolean shortened = here
                && s.at(f.from() - 1).is("de")
                && s.at(last.to() - 1).fold().endsWith("mdp");
        int zeros = s.at(last.to() - 1).is("mmdp") ? 9 : 6;
        return shortened ? f.valued(f.value().scaleByPowerOfTen(zeros)).like(last) : f;
    }

    /** "arriba de 98", "debajo de 95". */
    static boolean level(Sentence s, FoundFigure f) {
        return s.at(f.from() - 1).is("de") && LEVELS.contains(s.at(f.from() - 2).fold());
    }

    private static boolean percent(Sentence s, FoundFigure f, FoundFigure last, boolean here) {
        Token before = s.at(f.from() - 1);
        Token next = s.at(f.to());
        boolean ends = next.isMark() || next.text().isEmpty();
        boolean bracketed = before.is("(") && next.is(")");
        if (f.value().compareTo(HUNDRED) > 0 || !ends || (next.is(")") && !bracketed)) {
            return false;
        }
        if (bracketed) {
            return here && s.at(last.from() - 1).is("(") && last.kind() == FigureKind.PERCENT;
        }
        if (here) {
            boolean alike = before.is("con") && s.at(last.from() - 1).is("con");
            return alike || LEADS.contains(before.fold());
        }
        String verb = s.at(f.from() - 2).text();
        if (level(s, f)) {
            return true;
        }
        return before.is("a")
                && (verb.endsWith("rá") || verb.endsWith("rán") || verb.endsWith("remos") || verb.endsWith("ó"));
    }
}
