package mx.andamio.reader.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.text.Sentence;

/** Units that several numbers share: "del 40 al 80 por ciento", "de 45 a 20 días", "120 unidades … 273 más". */
final class Shared {

    private static final Set<String> JOINS =
            Set.of("a", "al", "y", "o", "e", "hasta", "el", "los", "las", ",", "-", "–", "u", "de", "del");

    /** What measures how long something took is not counted by the next number. */
    private static final Set<String> TIME = Set.of("años", "meses", "semanas", "días", "horas", "minutos");

    /** Words that name no thing: "19 sesiones, 12 ordinarias", "192 censables" count what was said before. */
    private static final Set<String> KINDS = Set.of(
            "ordinarias",
            "extraordinarias",
            "ordinarios",
            "extraordinarios",
            "censables",
            "multiorganicas",
            "programadas",
            "restantes",
            "regionales",
            "estatales",
            "nacionales");

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Shared() {}

    /** "otros 815, 38.6 por ciento de la plantilla": behind a lone comma the percentage says how many of all they are. */
    private static boolean isShareOf(Sentence s, FoundFigure here, FoundFigure next) {
        String last = s.at(next.to() - 1).fold();
        return next.kind() == FigureKind.PERCENT
                && (last.equals("%") || last.equals("ciento"))
                && next.from() == here.to() + 1
                && s.at(here.to()).is(",");
    }

    /** "el 96 por ciento; tres unidades siguen debajo de 95": a level behind a percentage counts nothing that stands between. */
    private static boolean isLevel(Sentence s, List<FoundFigure> figures, int i) {
        FoundFigure f = figures.get(i);
        return Elided.level(s, f)
                && f.value().compareTo(figures.get(i - 1).value()) > 0
                && figures.subList(0, i).stream().anyMatch(e -> e.kind() == FigureKind.PERCENT);
    }

    /** Thousands behind "seis años" count something else. */
    private static boolean isOtherThing(FoundFigure before, FoundFigure f) {
        return before.unit() != null
                && TIME.contains(before.unit())
                && f.value().compareTo(THOUSAND) >= 0;
    }

    /** "de 20.1 a 22.4 millones": the multiplier stands once for both ends, where both are of one size. */
    private static FoundFigure multiplied(Sentence s, FoundFigure here, FoundFigure next) {
        String word = s.at(next.from() + 1).fold();
        BigDecimal by =
                word.equals("mil") ? THOUSAND : word.equals("millones") ? THOUSAND.multiply(THOUSAND) : BigDecimal.ONE;
        boolean range = s.at(here.from() - 1).is("de") && s.at(here.to()).is("a") && next.from() == here.to() + 1;
        boolean single = here.to() == here.from() + 1
                && s.at(here.from()).isNumber()
                && s.at(next.from()).isNumber();
        if (by.compareTo(BigDecimal.ONE) == 0
                || !range
                || !single
                || here.value().compareTo(THOUSAND) >= 0) {
            return here;
        }
        BigDecimal other = next.value().divide(by, MathContext.DECIMAL32);
        boolean oneSize = here.value().compareTo(other.multiply(BigDecimal.TEN)) <= 0
                && other.compareTo(here.value().multiply(BigDecimal.TEN)) <= 0;
        return oneSize ? here.valued(here.value().multiply(by).stripTrailingZeros()) : here;
    }

    static List<FoundFigure> units(Sentence sentence, List<FoundFigure> figures) {
        List<FoundFigure> out = new ArrayList<>(figures);
        for (int i = out.size() - 2; i >= 0; i--) {
            FoundFigure here = out.get(i);
            FoundFigure next = out.get(i + 1);
            boolean farRange = next.kind() == FigureKind.PERCENT
                    && sentence.at(here.from() - 1).is("del")
                    && sentence.at(next.from() - 1).is("al")
                    && next.from() - here.to() < 6;
            if (here.bare() && here.unit() == null && farRange) {
                out.set(i, here.like(next));
                continue;
            }
            if (here.bare()
                    && here.unit() == null
                    && joined(sentence, here.to(), next.from())
                    && !isShareOf(sentence, here, next)) {
                boolean sameUnit =
                        next.kind() != FigureKind.RATIO && (next.kind() != FigureKind.COUNT || ranges(sentence, here));
                out.set(i, sameUnit ? multiplied(sentence, here, next).like(next) : here);
            }
        }
        for (int i = 1; i < out.size(); i++) {
            FoundFigure before = out.get(i - 1);
            if (before.bare() && before.unit() == null) {
                before = withAntecedent(sentence, before);
                out.set(i - 1, before);
            }
            if ((out.get(i).unit() == null
                            || KINDS.contains(sentence.at(out.get(i).nounFrom()).fold()))
                    && out.get(i).kind() == FigureKind.COUNT
                    && before.kind() == FigureKind.COUNT
                    && !isOtherThing(before, out.get(i))
                    && !isLevel(sentence, out, i)) {
                out.set(i, out.get(i).inUnit(before.unit(), before.counts()));
            }
        }
        return List.copyOf(out);
    }

    /** "20 a 30 días", "entre 20 y 30 días"; in "393 y mil 556 consultorios" only the second counts the noun. */
    private static boolean ranges(Sentence sentence, FoundFigure here) {
        String join = sentence.at(here.to()).fold();
        return !(join.equals("y") || join.equals("e") || join.equals(","))
                || sentence.at(here.from() - 1).is("entre");
    }

    /** "Unidades de Tiempo Completo … se cuenta con 120": the last plural in capitals before the number. */
    private static FoundFigure withAntecedent(Sentence sentence, FoundFigure f) {
        boolean counts = (sentence.at(f.from() - 1).is("con")
                        && sentence.at(f.from() - 2).fold().startsWith("cuenta"))
                || sentence.at(f.from() - 1).is("hay");
        for (int k = f.from() - 1; counts && k > 0; k--) {
            boolean plural = sentence.at(k).capital()
                    && !sentence.at(k).allCaps()
                    && sentence.at(k).fold().endsWith("s")
                    && sentence.at(k - 1).lower();
            if (plural) {
                return f.inUnit(sentence.at(k).text(), sentence.at(k).text());
            }
        }
        return f;
    }

    private static boolean joined(Sentence sentence, int from, int to) {
        if (to - from > 3 || to <= from) {
            return false;
        }
        if (sentence.at(from).is(",") && to - from > 1 && !sentence.at(to - 1).is("y")) {
            return false;
        }
        for (int k = from; k < to; k++) {
            if (!JOINS.contains(sentence.at(k).fold())) {
                return false;
            }
        }
        return true;
    }
}
