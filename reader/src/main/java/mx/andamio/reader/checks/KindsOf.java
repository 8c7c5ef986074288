package mx.andamio.reader.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.Reading.Warning;
import mx.andamio.reader.Reading.WarningCode;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.promises.SentenceFacts;
import mx.andamio.reader.text.Sentence;

/** A count and its kinds right behind it: "nueve sesiones, seis ordinarias y dos extraordinarias". */
final class KindsOf {

    private static final Pattern ADJECTIVE =
            Pattern.compile(".*(?:ari[ao]s|ales|ares|iv[ao]s|ic[ao]s|[ai]d[ao]s|entes|antes|uev[ao]s|ern[ao]s)");

    private KindsOf() {}

    static void check(SentenceFacts facts, List<Warning> warnings) {
        Sentence s = facts.sentence();
        List<FoundFigure> figures = facts.figures();
        for (int i = 0; i + 2 < figures.size(); i++) {
            FoundFigure all = figures.get(i);
            int last = i + 1;
            BigDecimal sum = BigDecimal.ZERO;
            while (last < figures.size() && isKind(s, figures.get(last - 1), figures.get(last), last == i + 1)) {
                sum = sum.add(figures.get(last).value());
                last++;
            }
            boolean closed =
                    last > i + 2 && s.at(figures.get(last - 1).from() - 1).is("y");
            if (closed
                    && isCount(all)
                    && isPlural(s, all.to())
                    && agree(s, figures.subList(i + 1, last))
                    && sum.compareTo(all.value()) != 0) {
                String text = "Se dicen %s y sus partes suman %s".formatted(all.asWritten(), sum.toPlainString());
                warnings.add(new Warning(WarningCode.COUNT_MISMATCH, text, all.span(), "check.count.kinds"));
            }
            i = closed ? last - 1 : i;
        }
    }

    /** Behind a comma or "y", and nothing but one word in the plural behind it: the kind. */
    private static boolean isKind(Sentence s, FoundFigure before, FoundFigure f, boolean first) {
        boolean joined = s.at(f.from() - 1).is(",") || s.at(f.from() - 1).is(first ? ":" : "y");
        boolean near = f.from() - before.to() <= (first ? 8 : 4);
        boolean ends = s.at(f.to() + 1).isMark() || s.at(f.to() + 1).is("y");
        return joined && near && isCount(f) && isPlural(s, f.to()) && ends;
    }

    /** The kinds are adjectives of one gender: things of other names beside the first are no kinds of it. */
    private static boolean agree(Sentence s, List<FoundFigure> kinds) {
        String genders = "";
        for (FoundFigure kind : kinds) {
            String word = s.at(kind.to()).fold();
            if (!ADJECTIVE.matcher(word).matches()) {
                return false;
            }
            genders += word.endsWith("as") ? "f" : word.endsWith("os") ? "m" : "";
        }
        return !(genders.contains("f") && genders.contains("m"));
    }

    private static boolean isCount(FoundFigure f) {
        return f.kind() == FigureKind.COUNT;
    }

    private static boolean isPlural(Sentence s, int at) {
        return s.at(at).lower() && s.at(at).fold().endsWith("s");
    }
}
