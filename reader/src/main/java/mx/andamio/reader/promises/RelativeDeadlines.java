package mx.andamio.reader.promises;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.dates.Months;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** Deadlines that count from the day of publication: "el próximo año", "este fin de semana", "en los próximos seis meses". */
final class RelativeDeadlines {

    /** Words between which and "de(l)" or "el" a period stands whose end is meant, or that lies around the day. */
    private static final Set<String> CLOSES = Words.folded("period_closes.txt");

    private static final Map<String, Integer> MONTHS =
            Map.of("bimestre", 2, "trimestre", 3, "cuatrimestre", 4, "semestre", 6);

    private static final Set<String> OVER =
            Set.of("y", "se", "el", "la", "los", "las", "yo", "les", "no", "ya", "habra");

    private final Clauses clauses;
    private final Sentence s;

    RelativeDeadlines(Clauses clauses) {
        this.clauses = clauses;
        this.s = clauses.sentence();
    }

    /** The first in a stretch of the sentence, null when it states none. */
    @Nullable
    Deadline in(int from, int to) {
        LocalDate day = clauses.published();
        Integer frame = clauses.frame();
        if (day == null && frame == null) {
            return null;
        }
        for (int k = from; k < to; k++) {
            Deadline found = day != null
                    ? at(k, day)
                    : s.at(k).is("ano") && frame != null ? year(k, LocalDate.of(frame, 1, 1)) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The one whose word stands at a place. */
    @Nullable
    Deadline at(int k, LocalDate day) {
        Token t = s.at(k);
        Token before = s.at(k - 1);
        boolean term = s.reads(k - 3, "plazo", "de") || s.reads(k - 3, "dentro", "de");
        if ((before.is("un") || before.is("una")) && (term || s.at(k - 2).is("en"))) {
            return term && t.is("ano") ? new Deadline(day.plusYears(1), Precision.DAY) : one(t, day);
        }
        if (t.is("ano")) {
            return year(k, day);
        }
        if (t.is("mes")) {
            return month(k, day);
        }
        if (t.is("semana")) {
            return week(k, day);
        }
        Integer months = MONTHS.get(t.fold());
        if (months != null) {
            return part(k, day, months);
        }
        if (t.is("manana")
                && !before.is("la")
                && !before.is("esta")
                && !s.at(k - 1).is("por")) {
            return new Deadline(day.plusDays(1), Precision.DAY);
        }
        if (t.is("hoy") && s.at(k + 1).is("mismo")) {
            return new Deadline(day, Precision.DAY);
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
        boolean coming = before.is("proximo")
                || before.is("el")
                || before.is("este")
                || before(k)
                || s.at(k + 1).is("proximo");
        if (weekday != null && coming && !s.at(k + 1).is("de")) {
            LocalDate next = day.with(TemporalAdjusters.next(weekday));
            return new Deadline(before(k) ? next.minusDays(1) : next, Precision.DAY);
        }
        return within(k, day);
    }

    /** "en una semana", "dentro de un mes"; "en un año" is as often a measure. */
    private static @Nullable Deadline one(Token unit, LocalDate day) {
        return unit.is("semana")
                ? new Deadline(day.plusWeeks(1), Precision.DAY)
                : unit.is("mes") ? new Deadline(day.plusMonths(1), Precision.DAY) : null;
    }

    /** "el próximo año", "el mes entrante", "la semana que viene", "el año que entra". */
    private boolean next(int k) {
        return s.at(k - 1).fold().matches("proxim[oa]")
                || s.at(k + 1).fold().matches("proxim[oa]|entrante|siguiente")
                || s.reads(k + 1, "que", "viene")
                || s.reads(k + 1, "que", "entra");
    }

    /** "esta semana", "la próxima semana", "este fin de semana", "el próximo fin de semana". */
    private @Nullable Deadline week(int k, LocalDate day) {
        boolean weekend = s.at(k - 1).is("de") && s.at(k - 2).is("fin");
        Token before = s.at(weekend ? k - 3 : k - 1);
        LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        if (before.is("esta") || s.reads(k - 2, "esta", "misma") || (weekend && before.is("este"))) {
            return new Deadline(sunday, Precision.DAY);
        }
        if (!next(k) && !before.is("proximo")) {
            return null;
        }
        LocalDate end = day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusDays(6);
        return new Deadline(weekend ? sunday : end, Precision.DAY);
    }

    /** "antes de que acabe el semestre", "este trimestre", "al cierre del bimestre". */
    private @Nullable Deadline part(int k, LocalDate day, int months) {
        Token before = s.at(k - 1);
        boolean said = before.is("este")
                || before.is("presente")
                || ((before.is("el") || before.is("del") || before.is("de"))
                        && (CLOSES.contains(s.at(k - 2).fold()) || endsYear(s.at(k - 2))));
        if (!said) {
            return null;
        }
        int last = ((day.getMonthValue() - 1) / months + 1) * months;
        return new Deadline(
                LocalDate.of(day.getYear(), last, 1).with(TemporalAdjusters.lastDayOfMonth()), Precision.MONTH);
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
        return new Deadline(before(k) ? next.minusDays(1) : next, Precision.DAY);
    }

    /** "antes del viernes": the day itself no longer counts. */
    private boolean before(int k) {
        return s.at(k - 1).is("del") && s.at(k - 2).is("antes");
    }

    private @Nullable Deadline year(int k, LocalDate day) {
        Token before = s.at(k - 1);
        if (next(k)) {
            return new Deadline(LocalDate.of(day.getYear() + 1, 12, 31), Precision.YEAR);
        }
        boolean thisYear = before.is("este") || before.is("presente") || before.is("mismo");
        Token far = s.at(k - 2);
        boolean starts =
                before.is("el") && (far.is("arranque") || far.is("inicie") || far.is("empiece") || far.is("comience"));
        if (starts) {
            return new Deadline(LocalDate.of(day.getYear() + 1, 1, 31), Precision.MONTH);
        }
        boolean end = (before.is("de") || before.is("del") || before.is("el")) && CLOSES.contains(far.fold());
        end |= before.is("el") && endsYear(far);
        Integer frame = thisYear ? null : clauses.frame();
        int year = frame == null ? day.getYear() : frame;
        return thisYear || end ? new Deadline(LocalDate.of(year, 12, 31), Precision.YEAR) : null;
    }

    /** "terminamos el año", "cerrará el año". */
    static boolean endsYear(Token verb) {
        String w = verb.fold();
        return verb.lower()
                && (w.startsWith("termin") || w.startsWith("cerr") || w.startsWith("acab") || w.startsWith("conclu"));
    }

    private @Nullable Deadline month(int k, LocalDate day) {
        Token before = s.at(k - 1);
        if (next(k)) {
            return new Deadline(day.plusMonths(1).with(TemporalAdjusters.lastDayOfMonth()), Precision.MONTH);
        }
        boolean now = before.is("este")
                || before.is("mismo")
                || before.is("presente")
                || ((before.is("de") || before.is("del"))
                        && CLOSES.contains(s.at(k - 2).fold()));
        return now ? new Deadline(day.with(TemporalAdjusters.lastDayOfMonth()), Precision.MONTH) : null;
    }

    /** "en los próximos seis meses", "dentro de 90 días", "en un plazo de 30 días". */
    private @Nullable Deadline within(int k, LocalDate day) {
        for (FoundFigure f : clauses.figures()) {
            if (f.from() != k || f.value().scale() > 0 || f.value().intValue() > 400) {
                continue;
            }
            Token before = s.at(k - 1);
            LocalDate counted = f.unit() != null && s.at(k + 2).is("despues") ? dateBefore(k, day) : null;
            if (counted != null) {
                return after(counted, f, true);
            }
            boolean said = (before.is("en")
                            && !s.at(k - 2).fold().startsWith("dej")
                            && (over(s.at(k + 2)) || s.at(k - 2).is("tardar")))
                    || before.is("proximos")
                    || before.is("proximas")
                    || before.is("siguientes")
                    || (before.is("de")
                            && (s.at(k - 2).is("dentro")
                                    || s.at(k - 2).is("plazo")
                                    || s.at(k - 2).is("lapso")
                                    || s.at(k - 2).is("maximo")))
                    || s.reads(k - 3, "dentro", "de", "los")
                    || s.reads(k - 3, "dentro", "de", "las")
                    || (before.is("a") && s.at(k - 2).is("mayor"));
            if (said && s.reads(k + 1, "dias", "habiles")) {
                return new Deadline(workdays(day, f.value().intValue()), Precision.DAY);
            }
            if (said) {
                return after(day, f, !before.is("en"));
            }
        }
        return null;
    }

    /** "el 8 de mayo …, dos semanas después": the date from which it is counted. */
    private @Nullable LocalDate dateBefore(int k, LocalDate day) {
        return clauses.dates().stream()
                .filter(d -> d.to() <= k && d.precision() == Precision.DAY)
                .reduce((a, b) -> b)
                .map(d -> d.endAfter(day))
                .orElse(null);
    }

    /** Days of work leave out weekends; the holidays of a year are not known. */
    private static LocalDate workdays(LocalDate day, int n) {
        LocalDate last = day;
        for (int left = n; left > 0; ) {
            last = last.plusDays(1);
            left -= last.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() ? 1 : 0;
        }
        return last;
    }

    /** "en 90 días" with nothing behind that makes it a measure ("en 90 días promedio"). */
    static boolean over(Token next) {
        return next.isMark() || next.text().isEmpty() || OVER.contains(next.fold());
    }

    /** @param term "en un plazo de seis meses" ends on its day, "en seis meses" with the month */
    private static @Nullable Deadline after(LocalDate day, FoundFigure f, boolean term) {
        int n = f.value().intValue();
        String unit = f.unit() == null ? "" : mx.andamio.reader.text.Fold.of(f.unit());
        return switch (unit) {
            case "dias" -> new Deadline(day.plusDays(n), Precision.DAY);
            case "semanas" -> new Deadline(day.plusWeeks(n), Precision.DAY);
            case "meses" -> {
                LocalDate end = day.plusMonths(n);
                yield term
                        ? new Deadline(end, Precision.DAY)
                        : new Deadline(end.with(TemporalAdjusters.lastDayOfMonth()), Precision.MONTH);
            }
            case "anos" -> new Deadline(day.plusYears(n), Precision.YEAR);
            default -> null;
        };
    }
}
