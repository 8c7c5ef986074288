package mx.andamio.reader.dates;

import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** Days in digits: 12/05/2025, 12-05-2025, 2025-05-12, 01/AGO/2017, "al 27/02". */
final class NumericDates {

    /** A day; its year is null when not written. */
    record Day(int day, int month, @Nullable Integer year) {}

    private NumericDates() {}

    static @Nullable Day at(Sentence s, int i) {
        Token t = s.at(i);
        boolean digits = t.kind() == Token.Kind.CODE || t.kind() == Token.Kind.NUMBER;
        if (!digits || t.text().length() > 11) {
            return null;
        }
        String[] parts = t.text().split("[-/.]");
        if (t.text().length() < 6) {
            return t.text().indexOf('/') > 0 ? withoutYear(s, i, parts) : null;
        }
        return parts.length == 3 ? full(parts) : null;
    }

    private static @Nullable Day full(String[] parts) {
        int named = Months.shortMonth(mx.andamio.reader.text.Fold.of(parts[1]));
        String[] plain = named == 0 ? parts : new String[] {parts[0], Integer.toString(named), parts[2]};
        if (!DateNumbers.allDigits(plain)) {
            return null;
        }
        boolean yearFirst = plain[0].length() == 4;
        int year = Integer.parseInt(yearFirst ? plain[0] : plain[2]);
        int day = Integer.parseInt(yearFirst ? plain[2] : plain[0]);
        int month = Integer.parseInt(plain[1]);
        year = year < 100 ? 2000 + year : year;
        return DateNumbers.isYear(year) && DateNumbers.isDay(day, month) ? new Day(day, month, year) : null;
    }

    /** "al 27/02", "el viernes 13/02": only behind a word that a date follows. */
    private static @Nullable Day withoutYear(Sentence s, int i, String[] parts) {
        Token before = s.at(i - 1);
        boolean leads = before.is("al") || before.is("el") || before.is("del") || Months.weekday(before.fold()) != null;
        if (!leads || parts.length != 2 || !DateNumbers.allDigits(parts) || parts[1].length() != 2) {
            return null;
        }
        int day = Integer.parseInt(parts[0]);
        int month = Integer.parseInt(parts[1]);
        return DateNumbers.isDay(day, month) ? new Day(day, month, null) : null;
    }
}
