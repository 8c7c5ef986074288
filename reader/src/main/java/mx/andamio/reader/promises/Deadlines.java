package mx.andamio.reader.promises;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.dates.Months;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads the deadline stated in a stretch of a sentence; relative ones need the day of publication. */
final class Deadlines {

    private static final Set<String> YEAR_AFTER = Set.of(
            "en",
            "para",
            "durante",
            "hasta",
            "concluya",
            "termine",
            "finalice",
            "cierre",
            "de",
            "del",
            "finales",
            "ano",
            "acabe",
            "resta",
            "a",
            "al",
            "concluir",
            "terminar",
            "finalizar",
            "fin");
    private static final Set<String> SINCE = Set.of("desde", "pasado", "pasada");

    private final Clauses clauses;
    private final Sentence s;
    private final @Nullable LocalDate published;

    Deadlines(Clauses clauses) {
        this.clauses = clauses;
        this.s = clauses.sentence();
        this.published = clauses.published();
    }

    @Nullable
    Deadline in(int from, int to) {
        LocalDate today = published;
        for (int k = from; today != null && k + 3 < to; k++) {
            boolean nth = Months.ordinal(s.at(k).fold()) != 0
                    && Months.weekday(s.at(k + 1).fold()) != null;
            if (nth) {
                return relativeAt(k, today);
            }
        }
        Deadline said = dated(from, to);
        return said != null ? said : relative(from, to);
    }

    private @Nullable Deadline dated(int from, int to) {
        for (DateMention d : clauses.dates()) {
            if (d.from() < from || d.to() > to || !introduced(d)) {
                continue;
            }
            LocalDate end = ofNextYear(d);
            LocalDate day = published;
            if (end != null && (day == null || !end.isBefore(day))) {
                return before(d) && d.precision() != Precision.DAY ? eve(d, end) : new Deadline(end, d.precision());
            }
        }
        return null;
    }

    /** Last day of a period; "el primer semestre del próximo año" takes its year from the words behind it. */
    private @Nullable LocalDate ofNextYear(DateMention d) {
        LocalDate day = published;
        int k = s.at(d.to()).is("de") || s.at(d.to()).is("del") ? d.to() + 1 : d.to();
        boolean next = s.reads(k, "proximo", "ano")
                || s.reads(k, "ano", "proximo")
                || s.reads(k, "ano", "entrante")
                || s.reads(k, "ano", "siguiente")
                || s.reads(k, "ano", "que", "viene");
        return next && day != null && d.year() == null ? d.endIn(day.getYear() + 1) : d.endAfter(day);
    }

    private boolean introduced(DateMention d) {
        Token before = s.at(d.from() - 1);
        if (SINCE.contains(before.fold())) {
            return false;
        }
        return d.precision() != Precision.YEAR || YEAR_AFTER.contains(before.fold());
    }

    /** "antes de diciembre": the month itself is not included. */
    private boolean before(DateMention d) {
        return s.at(d.from() - 1).is("de") && s.at(d.from() - 2).is("antes");
    }

    private static Deadline eve(DateMention d, LocalDate end) {
        LocalDate first = d.precision() == Precision.YEAR ? end.withDayOfYear(1) : end.withDayOfMonth(1);
        return new Deadline(first.minusDays(1), d.precision());
    }

    private @Nullable Deadline relative(int from, int to) {
        LocalDate day = published;
        if (day == null) {
            return null;
        }
        for (int k = from; k < to; k++) {
            Deadline found = relativeAt(k, day);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Deadline relativeAt(int k, LocalDate day) {
        Token t = s.at(k);
        Token before = s.at(k - 1);
        if (t.is("ano")) {
            return year(k, day);
        }
        if (t.is("mes")) {
            return month(k, day);
        }
        if (t.is("semana") && before.is("esta")) {
            return new Deadline(day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)), Precision.DAY);
        }
        if (t.is("semana") && (before.is("proxima") || s.at(k + 1).is("proxima") || s.reads(k + 1, "que", "viene"))) {
            return new Deadline(
                    day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusDays(6), Precision.DAY);
        }
        if (t.is("manana")
                && !before.is("la")
                && !before.is("esta")
                && !s.at(k - 1).is("por")) {
            return new Deadline(day.plusDays(1), Precision.DAY);
        }
        DayOfWeek ordinalDay = Months.weekday(s.at(k + 1).fold());
        int nth = Months.ordinal(t.fold());
        int month = s.at(k + 2).is("de") ? Months.month(s.at(k + 3).fold()) : 0;
        if (ordinalDay != null && nth != 0 && month > 0) {
            int year = month < day.getMonthValue() ? day.getYear() + 1 : day.getYear();
            return new Deadline(
                    LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(nth, ordinalDay)),
                    Precision.DAY);
        }
        DayOfWeek weekday = Months.weekday(t.fold());
        Deadline numbered = numbered(k, day);
        if (numbered != null) {
            return numbered;
        }
        Deadline feast = Seasons.at(s, k, day);
        if (feast != null) {
            return feast;
        }
        if (weekday != null && (before.is("proximo") || s.at(k + 1).is("proximo"))) {
            return new Deadline(day.with(TemporalAdjusters.next(weekday)), Precision.DAY);
        }
        return within(k, day);
    }

    /** "el día 19", "el lunes 17": the next day with that number. */
    private @Nullable Deadline numbered(int k, LocalDate day) {
        boolean named = s.at(k).is("dia") || Months.weekday(s.at(k).fold()) != null;
        String number = s.at(k + 1).isNumber() ? s.at(k + 1).text() : "";
        if (!named
                || !number.matches("[1-9]|[12]\\d|3[01]")
                || Months.month(s.at(k + 3).fold()) > 0) {
            return null;
        }
        LocalDate next = day;
        for (int i = 0; i < 62 && next.getDayOfMonth() != Integer.parseInt(number); i++) {
            next = next.plusDays(1);
        }
        return new Deadline(next, Precision.DAY);
    }

    private @Nullable Deadline year(int k, LocalDate day) {
        Token before = s.at(k - 1);
        boolean next = before.is("proximo")
                || s.at(k + 1).is("proximo")
                || s.at(k + 1).is("entrante")
                || s.reads(k + 1, "que", "viene")
                || s.at(k + 1).is("siguiente");
        if (next) {
            return new Deadline(LocalDate.of(day.getYear() + 1, 12, 31), Precision.YEAR);
        }
        boolean thisYear = before.is("este") || before.is("presente") || before.is("mismo");
        Token far = s.at(k - 2);
        boolean end = (before.is("de") || before.is("del") || before.is("el"))
                && Set.of(
                                "fin",
                                "fines",
                                "finales",
                                "final",
                                "cierre",
                                "termino",
                                "resto",
                                "termine",
                                "concluya",
                                "finalice",
                                "acabe",
                                "resta",
                                "concluir",
                                "terminar",
                                "transcurso",
                                "curso",
                                "durante",
                                "en",
                                "dentro")
                        .contains(far.fold());
        end |= before.is("el") && endsYear(far);
        return thisYear || end ? new Deadline(LocalDate.of(day.getYear(), 12, 31), Precision.YEAR) : null;
    }

    /** "terminamos el año", "cerrará el año". */
    private static boolean endsYear(Token verb) {
        String w = verb.fold();
        return verb.lower()
                && (w.startsWith("termin") || w.startsWith("cerr") || w.startsWith("acab") || w.startsWith("conclu"));
    }

    private @Nullable Deadline month(int k, LocalDate day) {
        Token before = s.at(k - 1);
        if (before.is("proximo")
                || s.at(k + 1).is("proximo")
                || s.reads(k + 1, "que", "viene")
                || s.at(k + 1).is("entrante")) {
            return new Deadline(day.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth()), Precision.MONTH);
        }
        boolean now = before.is("este")
                || before.is("mismo")
                || before.is("presente")
                || ((before.is("de") || before.is("del"))
                        && Set.of("fin", "fines", "finales", "final", "cierre")
                                .contains(s.at(k - 2).fold()));
        return now ? new Deadline(day.with(TemporalAdjusters.lastDayOfMonth()), Precision.MONTH) : null;
    }

    /** "en los próximos seis meses", "dentro de 90 días", "en un plazo de 30 días". */
    private @Nullable Deadline within(int k, LocalDate day) {
        for (FoundFigure f : clauses.figures()) {
            if (f.from() != k || f.value().scale() > 0 || f.value().intValue() > 400) {
                continue;
            }
            Token before = s.at(k - 1);
            boolean said = (before.is("en") && !s.at(k - 2).fold().startsWith("dej") && isOver(k))
                    || before.is("proximos")
                    || before.is("proximas")
                    || before.is("siguientes")
                    || (before.is("de")
                            && (s.at(k - 2).is("dentro")
                                    || s.at(k - 2).is("plazo")
                                    || s.at(k - 2).is("maximo")));
            if (said) {
                return after(day, f);
            }
        }
        return null;
    }

    /** "en 90 días" with nothing behind that makes it a measure ("en 90 días promedio"). */
    private boolean isOver(int k) {
        Token last = s.at(k + 2);
        return last.isMark()
                || last.text().isEmpty()
                || last.is("y")
                || last.is("se")
                || last.is("el")
                || last.is("la");
    }

    private static @Nullable Deadline after(LocalDate day, FoundFigure f) {
        int n = f.value().intValue();
        String unit = f.unit() == null ? "" : mx.andamio.reader.text.Fold.of(f.unit());
        return switch (unit) {
            case "dias" -> new Deadline(day.plusDays(n), Precision.DAY);
            case "semanas" -> new Deadline(day.plusWeeks(n), Precision.DAY);
            case "meses" -> new Deadline(day.plusMonths(n), Precision.MONTH);
            case "anos" -> new Deadline(day.plusYears(n), Precision.YEAR);
            default -> null;
        };
    }
}
