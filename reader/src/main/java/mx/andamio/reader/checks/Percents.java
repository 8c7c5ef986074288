package mx.andamio.reader.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.Reading.Warning;
import mx.andamio.reader.Reading.WarningCode;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.promises.SentenceFacts;
import mx.andamio.reader.text.Sentence;

/** A percentage against the numbers beside it, within one point. */
final class Percents {

    private static final double TOLERANCE = 1.0;
    private static final Set<String> CHANGE =
            Set.of("menos", "mas", "reduccion", "aumento", "incremento", "disminucion", "crecimiento", "baja", "alza");

    private Percents() {}

    static List<Warning> of(Draft draft) {
        List<Warning> warnings = new ArrayList<>();
        draft.facts().forEach(f -> sentence(f, warnings));
        return warnings;
    }

    private static void sentence(SentenceFacts facts, List<Warning> warnings) {
        List<FoundFigure> figures = facts.figures();
        for (int i = 0; i + 1 < figures.size(); i++) {
            FoundFigure a = figures.get(i);
            FoundFigure b = figures.get(i + 1);
            if (a.kind() != FigureKind.COUNT
                    || b.kind() != FigureKind.COUNT
                    || a.value().signum() == 0
                    || b.value().signum() == 0) {
                continue;
            }
            for (FoundFigure p : figures) {
                if (p.kind() == FigureKind.PERCENT && !p.equals(a) && !p.equals(b)) {
                    compare(facts.sentence(), a, b, p, warnings);
                }
            }
        }
    }

    private static void compare(Sentence s, FoundFigure a, FoundFigure b, FoundFigure p, List<Warning> warnings) {
        double expected;
        if (isRange(s, a, b) && isChange(s, p) && p.from() > b.to() && p.from() - b.to() < 14) {
            expected = 100
                    * Math.abs(b.value().doubleValue() - a.value().doubleValue())
                    / a.value().doubleValue();
        } else if (isOfWhole(s, a, b, p)) {
            expected = 100 * b.value().doubleValue() / a.value().doubleValue();
        } else if (isPartOf(s, a, b) && Math.abs(p.from() - b.to()) < 12 && !isChange(s, p)) {
            expected = 100 * a.value().doubleValue() / b.value().doubleValue();
        } else {
            return;
        }
        if (Math.abs(expected - p.value().doubleValue()) > TOLERANCE) {
            String text = "El texto dice %s y de sus propios números resulta %s %%"
                    .formatted(p.asWritten(), BigDecimal.valueOf(expected).setScale(1, java.math.RoundingMode.HALF_UP));
            warnings.add(new Warning(WarningCode.PERCENT_MISMATCH, text, p.span(), "check.percent"));
        }
    }

    private static boolean isRange(Sentence s, FoundFigure a, FoundFigure b) {
        return s.at(a.from() - 1).is("de") && s.at(b.from() - 1).is("a") && b.from() - a.to() <= 3;
    }

    private static boolean isChange(Sentence s, FoundFigure p) {
        return CHANGE.contains(s.at(p.to()).fold())
                || CHANGE.contains(s.at(p.from() - 1).fold())
                || CHANGE.contains(s.at(p.from() - 2).fold());
    }

    /** "de las 5,610 quejas se resolvieron 4,488, es decir, el 85 %": the whole first, its part and the percentage behind. */
    private static boolean isOfWhole(Sentence s, FoundFigure whole, FoundFigure part, FoundFigure p) {
        int k = whole.from() - 1;
        k = s.at(k).is("las") || s.at(k).is("los") || s.at(k).is("sus") ? k - 1 : k;
        boolean behind = p.from() > part.to()
                && p.from() - part.to() < 9
                && (s.at(part.to()).isMark() || s.reads(p.from() - 3, "es", "decir"));
        boolean said = s.at(p.from() - 1).is("el")
                || s.at(p.from() - 1).is("(")
                || s.at(p.from() - 1).is("al")
                || s.at(p.from() - 1).is(",");
        return s.at(k).is("de")
                && !isRange(s, whole, part)
                && part.from() - whole.to() < 14
                && part.value().compareTo(whole.value()) < 0
                && behind
                && said
                && !isChange(s, p);
    }

    /** "843 de las 1,000 camas": the first is a part of the second. */
    private static boolean isPartOf(Sentence s, FoundFigure a, FoundFigure b) {
        int k = b.from() - 1;
        k = s.at(k).is("las") || s.at(k).is("los") ? k - 1 : k;
        return s.at(k).is("de") && k - a.to() <= 4 && k >= a.to() && a.value().compareTo(b.value()) <= 0;
    }
}
