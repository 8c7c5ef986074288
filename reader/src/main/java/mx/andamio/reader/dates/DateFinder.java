package mx.andamio.reader.dates;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.Span;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds dates and periods in a sentence, from left to right without overlap. */
public final class DateFinder {

    private final Sentence sentence;
    private final List<DateMention> found = new ArrayList<>();

    private DateFinder(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Every date and period of a sentence. */
    public static List<DateMention> in(Sentence sentence) {
        DateFinder finder = new DateFinder(sentence);
        int i = 0;
        while (i < sentence.size()) {
            DateMention mention = finder.at(i);
            if (mention != null) {
                finder.found.add(mention);
            }
            i = mention == null ? i + 1 : mention.to();
        }
        return List.copyOf(finder.found);
    }

    private @Nullable DateMention at(int i) {
        DateMention mention = numeric(i);
        mention = mention != null ? mention : joinedDays(i);
        mention = mention != null ? mention : dayAndMonth(i);
        mention = mention != null ? mention : monthAndDay(i);
        mention = mention != null ? mention : partOfYear(i);
        mention = mention != null ? mention : month(i);
        return mention != null ? mention : year(i);
    }

    private DateMention mention(
            int from,
            int to,
            @Nullable Integer year,
            List<MonthDay> days,
            int lastMonth,
            int lastDay,
            Precision precision) {
        Span span = sentence.span(from, to);
        DayOfWeek weekday = days.size() == 1 ? weekdayBefore(from) : null;
        return new DateMention(from, to, span, year, days, lastMonth, lastDay, precision, weekday);
    }

    private @Nullable DayOfWeek weekdayBefore(int from) {
        for (int k = from - 1; k >= from - 3 && k >= 0; k--) {
            DayOfWeek day = Months.weekday(sentence.at(k).fold());
            if (day != null) {
                return day;
            }
            if (!sentence.at(k).is(",") && !sentence.at(k).is("el")) {
                return null;
            }
        }
        return null;
    }

    private @Nullable DateMention numeric(int i) {
        NumericDates.Day day = NumericDates.at(sentence, i);
        return day == null
                ? null
                : mention(
                        i,
                        i + 1,
                        day.year(),
                        List.of(MonthDay.of(day.month(), day.day())),
                        day.month(),
                        day.day(),
                        Precision.DAY);
    }

    /** "13-15 de agosto": first and last day in one word. */
    private @Nullable DateMention joinedDays(int i) {
        String[] ends = sentence.at(i).text().split("[-–]", -1);
        int month = ends.length == 2 && sentence.at(i + 1).is("de")
                ? Months.month(sentence.at(i + 2).fold())
                : 0;
        if (month == 0 || !DateNumbers.allDigits(ends)) {
            return null;
        }
        int last = Integer.parseInt(ends[1]);
        List<MonthDay> days = DateNumbers.isDay(last, month)
                ? days(List.of(Integer.parseInt(ends[0]), last), month, month, true)
                : List.of();
        int yearEnd = Years.after(sentence, i + 3);
        Integer year = yearEnd > i + 3 ? Years.value(sentence.at(yearEnd - 1)) : null;
        return days.isEmpty() ? null : mention(i, yearEnd, year, days, month, last, Precision.DAY);
    }

    /** "mayo 21, 2025", "(marzo 7,": the day behind the month, as agencies write it. */
    private @Nullable DateMention monthAndDay(int i) {
        int month = Months.month(sentence.at(i).fold());
        int day = month == 0 ? 0 : day(i + 1);
        if (day == 0 || !DateNumbers.isDay(day, month) || !sentence.at(i + 1).isNumber()) {
            return null;
        }
        int yearEnd = Years.after(sentence, i + 2);
        boolean ends = sentence.at(i + 2).isMark() || sentence.at(i + 2).text().isEmpty();
        if (yearEnd == i + 2 && !ends) {
            return null;
        }
        Integer year = yearEnd > i + 2 ? Years.value(sentence.at(yearEnd - 1)) : null;
        return mention(i, yearEnd, year, List.of(MonthDay.of(month, day)), month, day, Precision.DAY);
    }

    /** "8 de mayo de 2024", "13 y 14 de agosto", "del 27 al 30 de abril", "del 29 de abril al 2 de mayo de 2026". */
    private @Nullable DateMention dayAndMonth(int i) {
        int first = day(i);
        if (first == 0) {
            return null;
        }
        List<Integer> listed = new ArrayList<>(List.of(first));
        int k = i + 1;
        boolean range = isBetween(i);
        int firstMonth = 0;
        if (sentence.at(k).is("de")
                && Months.month(sentence.at(k + 1).fold()) > 0
                && sentence.at(k + 2).is("al")
                && day(k + 3) > 0) {
            firstMonth = Months.month(sentence.at(k + 1).fold());
            k += 2;
        }
        while (joinsDays(k) && day(afterJoin(k)) > 0) {
            range |= sentence.at(k).is("al")
                    || sentence.at(k).is("a")
                    || sentence.at(k).is("-")
                    || sentence.at(k).is("–");
            listed.add(day(afterJoin(k)));
            k = afterJoin(k) + 1;
        }
        int month = sentence.at(k).is("de") || sentence.at(k).is("del")
                ? Months.month(
                        sentence.at(k + 1).is("mes") ? "" : sentence.at(k + 1).fold())
                : 0;
        int to = k + 2;
        if (month == 0 && Months.month(sentence.at(k).fold()) > 0 && listed.size() == 1) {
            month = Months.month(sentence.at(k).fold());
            to = k + 1;
        }
        if (month == 0 && listed.size() == 1 && isShortened(k)) {
            month = Months.shortMonth(sentence.at(k).fold());
            to = k + 1;
        }
        int last = listed.get(listed.size() - 1);
        if (month == 0 || !DateNumbers.isDay(last, month)) {
            return null;
        }
        List<MonthDay> days = days(listed, firstMonth == 0 ? month : firstMonth, month, range);
        int yearEnd = Years.after(sentence, to);
        Integer year = yearEnd > to ? Years.value(sentence.at(yearEnd - 1)) : null;
        return days.isEmpty() ? null : mention(i, Math.max(to, yearEnd), year, days, month, last, Precision.DAY);
    }

    private boolean joinsDays(int k) {
        Token t = sentence.at(k);
        return t.is("y") || t.is("e") || t.is(",") || t.is("al") || t.is("a") || t.is("-") || t.is("–");
    }

    private int afterJoin(int k) {
        int next = k + 1;
        if (sentence.at(k).is(",") && sentence.at(next).is("y")) {
            next++;
        }
        next = sentence.at(next).is("el") ? next + 1 : next;
        return Months.weekday(sentence.at(next).fold()) != null ? next + 1 : next;
    }

    /** "entre el 2 y el 4 de julio". */
    private boolean isBetween(int i) {
        return sentence.at(i - 1).is("entre")
                || (sentence.at(i - 1).is("el") && sentence.at(i - 2).is("entre"));
    }

    /** "19 jun (Agencia)", "19 jun 2023": three letters are a month before a year or a mark. */
    private boolean isShortened(int k) {
        Token next = sentence.at(k + 1);
        return Months.shortMonth(sentence.at(k).fold()) > 0
                && sentence.at(k).text().length() < 5
                && (next.is("(") || next.is(".") || next.is(",") || Years.value(next) != null);
    }

    private static List<MonthDay> days(List<Integer> listed, int firstMonth, int month, boolean range) {
        List<MonthDay> days = new ArrayList<>();
        if (!range) {
            listed.stream().filter(d -> DateNumbers.isDay(d, month)).forEach(d -> days.add(MonthDay.of(month, d)));
            return days;
        }
        if (!DateNumbers.isDay(listed.get(0), firstMonth)) {
            return days;
        }
        java.time.LocalDate day = MonthDay.of(firstMonth, listed.get(0)).atYear(2024);
        java.time.LocalDate end =
                MonthDay.of(month, listed.get(listed.size() - 1)).atYear(2024);
        for (; !day.isAfter(end) && days.size() < 100; day = day.plusDays(1)) {
            days.add(MonthDay.from(day));
        }
        return days;
    }

    /** "del actual", "del presente mes", "de los corrientes" behind a day: of the month in which the paper was written. */
    public static boolean isOfThisMonth(Sentence s, int i) {
        String of = s.at(i + 1).fold();
        return (s.at(i).is("del") && (of.equals("actual") || of.equals("presente") || of.equals("corriente")))
                || s.reads(i, "de", "los", "corrientes")
                || s.reads(i, "de", "este", "mes")
                || s.reads(i, "del", "mes", "en", "curso");
    }

    private int day(int i) {
        Token t = sentence.at(i);
        if (t.is("primero")
                || (t.kind() == Token.Kind.ORDINAL
                        && t.text().startsWith("1")
                        && t.text().length() < 4
                        && !Character.isDigit(t.text().charAt(1)))) {
            return 1;
        }
        if (!t.isNumber() || t.text().length() > 2) {
            return 0;
        }
        int value = Integer.parseInt(t.text());
        return value <= 31 ? value : 0;
    }

    /** "primer trimestre de 2026", "segunda quincena de agosto", "último trimestre del año". */
    private @Nullable DateMention partOfYear(int i) {
        int ordinal = Months.ordinal(sentence.at(i).fold());
        if (ordinal == 0) {
            return null;
        }
        int noun = sentence.at(i + 1).is(".") ? i + 2 : i + 1;
        String what = sentence.at(noun).fold();
        if (what.equals("quincena") && sentence.at(i + 2).is("de")) {
            int month = Months.month(sentence.at(i + 3).fold());
            return month == 0 ? null : closing(i, i + 4, month, ordinal == 1 ? 15 : 0, Precision.DAY);
        }
        if (what.equals("semana") && sentence.at(i + 2).is("de")) {
            int month = Months.month(sentence.at(i + 3).fold());
            return month == 0 ? null : closing(i, i + 4, month, ordinal < 0 ? 0 : ordinal * 7, Precision.DAY);
        }
        int length = Months.part(what);
        int parts = length == 0 ? 0 : 12 / length;
        if (parts == 0 || ordinal > parts) {
            return null;
        }
        return closing(i, noun + 1, (ordinal < 0 ? parts : ordinal) * length, 0, Precision.MONTH);
    }

    private DateMention closing(int from, int to, int month, int day, Precision precision) {
        int yearEnd = Years.after(sentence, to);
        Integer year = yearEnd > to ? Years.value(sentence.at(yearEnd - 1)) : null;
        return mention(from, Math.max(to, yearEnd), year, List.of(), month, day, precision);
    }

    private @Nullable DateMention month(int i) {
        Token t = sentence.at(i);
        int month = Months.month(t.fold());
        if (month == 0
                || (t.capital() && i > 0 && !t.allCaps() && sentence.at(i - 1).capital())) {
            return null;
        }
        boolean range = sentence.at(i + 1).is("a")
                || (sentence.at(i + 1).is("y") && sentence.at(i - 1).is("entre"));
        int until = range ? Months.month(sentence.at(i + 2).fold()) : 0;
        return until > 0 ? closing(i, i + 3, until, 0, Precision.MONTH) : closing(i, i + 1, month, 0, Precision.MONTH);
    }

    private @Nullable DateMention year(int i) {
        Integer year = Years.value(sentence.at(i));
        return year == null || !Years.stands(sentence, i)
                ? null
                : mention(i, i + 1, year, List.of(), 12, 0, Precision.YEAR);
    }
}
