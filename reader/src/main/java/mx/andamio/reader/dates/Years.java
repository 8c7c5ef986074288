package mx.andamio.reader.dates;

import java.util.Set;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** Years, alone or behind a day or a month. */
final class Years {

    private static final Set<String> BEFORE_YEAR = Words.folded("before_year.txt");

    private Years() {}

    /** One past the year that follows, or {@code i} when none does: "de 2024", "del 2024", "del año 2024", ", 2024". */
    static int after(Sentence s, int i) {
        int k = i;
        if (s.at(k).is(",") && value(s.at(k + 1)) != null) {
            return k + 2;
        }
        if (s.at(k).is("de") || s.at(k).is("del")) {
            k++;
        }
        if (s.at(k).is("ano")) {
            k++;
        }
        return value(s.at(k)) != null ? k + 1 : i;
    }

    /** Whether four digits stand as a year and count nothing. */
    static boolean stands(Sentence s, int i) {
        Token next = s.at(i + 1);
        if (next.is("%")
                || (next.is("por") && s.at(i + 2).is("ciento"))
                || next.is("mil")
                || next.is("millones")
                || s.at(i - 1).is("$")) {
            return false;
        }
        boolean countsNext = next.lower()
                && next.fold().length() > 3
                && next.fold().endsWith("s")
                && !next.is("mas")
                && !next.is("menos");
        if (countsNext) {
            return s.at(i - 1).is("ano")
                    || (s.at(i - 1).is("en") && !next.fold().endsWith("es"));
        }
        Token before = s.at(i - 1);
        boolean compared =
                before.is("con") && s.at(i - 2).fold().matches("comparacion|relacion|compara|comparado|comparada");
        boolean theYear =
                compared || (before.is("el") && BEFORE_YEAR.contains(s.at(i - 2).fold()));
        return theYear || BEFORE_YEAR.contains(before.fold()) || !next.lower() || before.isMark() || before.capital();
    }

    static @Nullable Integer value(Token t) {
        if (!t.isNumber() || t.text().length() != 4 || !t.text().chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        int value = Integer.parseInt(t.text());
        return DateNumbers.isYear(value) ? value : null;
    }
}
