package mx.andamio.reader.promises;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.dates.Months;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.verbs.Futures;
import org.jspecify.annotations.Nullable;

/** Reads the deadline stated in a stretch of a sentence. */
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
            "fin",
            "hacia",
            "rumbo");
    private static final Set<String> SINCE = Set.of("desde", "pasado", "pasada");

    /** Words between a verb in the future and the "desde" that dates it. */
    private static final int BEGINS = 6;

    private final Clauses clauses;
    private final Sentence s;
    private final @Nullable LocalDate published;
    private final RelativeDeadlines relative;

    Deadlines(Clauses clauses) {
        this.clauses = clauses;
        this.s = clauses.sentence();
        this.published = clauses.published();
        this.relative = new RelativeDeadlines(clauses);
    }

    @Nullable
    Deadline in(int from, int to) {
        LocalDate today = published;
        for (int k = from; today != null && k + 3 < to; k++) {
            boolean nth = Months.ordinal(s.at(k).fold()) != 0
                    && Months.weekday(s.at(k + 1).fold()) != null;
            if (nth) {
                return relative.at(k, today);
            }
        }
        Deadline said = dated(from, to);
        int before = said == null ? to : firstDate(from, to) - 3;
        Deadline counted = relative.in(from, before);
        return counted != null ? counted : said;
    }

    /** Every date of a stretch: "en mayo y agosto". */
    List<Deadline> each(int from, int to) {
        return clauses.dates().stream()
                .filter(d -> d.from() >= from && d.to() <= to)
                .map(d -> dated(d.from(), d.to()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** "el próximo año … de la meta de mil para 2030": of two the first one counts. */
    private int firstDate(int from, int to) {
        return clauses.dates().stream()
                .filter(d -> d.from() >= from && d.to() <= to && introduced(d))
                .mapToInt(DateMention::from)
                .findFirst()
                .orElse(to);
    }

    private @Nullable Deadline dated(int from, int to) {
        for (DateMention d : clauses.dates()) {
            if (d.from() < from || d.to() > to || !introduced(d)) {
                continue;
            }
            if (opensRange(d)) {
                continue;
            }
            LocalDate end = ofNextYear(d);
            LocalDate day = published;
            if (end != null && (day == null || !end.isBefore(day))) {
                return before(d) ? eve(d, end) : new Deadline(end, d.precision());
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
        if (next && day != null && d.year() == null) {
            return d.endIn(day.getYear() + 1);
        }
        Integer frame = clauses.frame();
        LocalDate framed = frame == null || d.year() != null ? null : d.endIn(frame);
        return framed != null && (day == null || !framed.isBefore(day)) ? framed : d.endAfter(day);
    }

    /** "entre el 15 de noviembre y el 28 de febrero": the second day is the limit. */
    private boolean opensRange(DateMention d) {
        int k = s.at(d.from() - 1).is("el") ? d.from() - 2 : d.from() - 1;
        return s.at(k).is("entre")
                && s.at(d.to()).is("y")
                && clauses.dates().stream().anyMatch(o -> o.from() > d.to() && o.from() <= d.to() + 2);
    }

    private boolean introduced(DateMention d) {
        Token before = s.at(d.from() - 1);
        boolean cut = s.at(d.from() - 2).is("corte") && (before.is("de") || before.is("del") || before.is("al"));
        before = before.is("el") ? s.at(d.from() - 2) : before;
        if (cut || bought(d) || (SINCE.contains(before.fold()) && !begins(d))) {
            return false;
        }
        return d.precision() != Precision.YEAR
                || YEAR_AFTER.contains(before.fold())
                || RelativeDeadlines.endsYear(before);
    }

    /** "ingresarán desde febrero", "desde el 3 de mayo operará": with a verb in the future it begins then. */
    private boolean begins(DateMention d) {
        int since = s.at(d.from() - 1).is("el") ? d.from() - 2 : d.from() - 1;
        boolean future =
                Futures.isFuture(s.at(d.to())) || (s.at(d.to()).is("se") && Futures.isFuture(s.at(d.to() + 1)));
        for (int k = since - 1;
                k >= Math.max(0, since - BEGINS) && !future && !s.at(k).isMark();
                k--) {
            future = Futures.isFuture(s.at(k));
        }
        return s.at(since).is("desde") && future && !s.at(d.to()).is("hasta");
    }

    /** "los equipos adquiridos en 2026": a year that only tells since when the thing is there. */
    private boolean bought(DateMention d) {
        Token done = s.at(d.from() - 2);
        boolean in = d.precision() == Precision.YEAR && s.at(d.from() - 1).is("en");
        boolean participle = done.lower()
                && done.fold().matches(".*[ai]d[ao]s?")
                && !done.fold().matches("unidad.*|cuadrad[ao]s?");
        Token noun = s.at(d.from() - 3);
        return in
                && participle
                && noun.lower()
                && Futures.infinitive(noun).isEmpty()
                && !noun.fold()
                        .matches(
                                "ser|sido|sea|sean|este|esten|estar|quedar|quede|queden|totalmente|ya|son|es|esta|estan");
    }

    /** "antes de diciembre", "antes del lunes 7 de mayo": the month or day itself is not included. */
    private boolean before(DateMention d) {
        int k = d.from() - 1;
        k = Months.weekday(s.at(k).fold()) != null || s.at(k).is("dia") ? k - 1 : k;
        return (s.at(k).is("de") || s.at(k).is("del")) && s.at(k - 1).is("antes");
    }

    private static Deadline eve(DateMention d, LocalDate end) {
        if (d.precision() == Precision.DAY) {
            return new Deadline(end.minusDays(1), Precision.DAY);
        }
        LocalDate first = d.precision() == Precision.YEAR ? end.withDayOfYear(1) : end.withDayOfMonth(1);
        return new Deadline(first.minusDays(1), d.precision());
    }
}
