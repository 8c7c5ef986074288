package mx.andamio.reader.checks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.Reading.EventDate;
import mx.andamio.reader.Reading.Warning;
import mx.andamio.reader.Reading.WarningCode;
import mx.andamio.reader.Span;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.dates.Months;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.promises.SentenceFacts;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** Weekday against date, event after publication, a stated duration against the date of its beginning. */
final class DateConflicts {

    private static final Set<String> BEGINS = Set.of(
            "instalaron",
            "instalo",
            "inicio",
            "iniciaron",
            "comenzo",
            "comenzaron",
            "arranco",
            "arrancaron",
            "creo",
            "nacio",
            "nacieron",
            "surgio",
            "desde",
            "crearon",
            "fundo");

    private DateConflicts() {}

    static List<Warning> of(Draft draft) {
        List<Warning> warnings = new ArrayList<>();
        LocalDate published = draft.paper().head().published();
        dateline(draft, published, warnings);
        for (SentenceFacts facts : draft.facts()) {
            for (DateMention d : facts.dates()) {
                weekday(d, published, warnings);
            }
        }
        if (published != null) {
            boolean begun = draft.eventDates().stream().anyMatch(e -> !e.date().isAfter(published));
            if (!begun) {
                draft.eventDates().stream().findFirst().ifPresent(e -> late(e, warnings));
            }
            duration(draft, published, warnings);
        }
        return warnings;
    }

    private static void dateline(Draft draft, @Nullable LocalDate published, List<Warning> warnings) {
        Span span = draft.spans().get("date_published");
        if (published == null || span == null) {
            return;
        }
        String first = Words.first(Fold.of(draft.paper().flat(span)), "[\\s,]+");
        mismatch(Months.weekday(first), published, span, warnings);
    }

    private static void weekday(DateMention d, @Nullable LocalDate published, List<Warning> warnings) {
        if (d.weekday() != null && d.daysNear(published).size() == 1) {
            mismatch(d.weekday(), d.daysNear(published).get(0), d.span(), warnings);
        }
    }

    private static void mismatch(@Nullable DayOfWeek said, LocalDate day, Span span, List<Warning> warnings) {
        if (said != null && said != day.getDayOfWeek()) {
            String text = "El %s no fue %s, sino %s".formatted(day, Months.name(said), Months.name(day.getDayOfWeek()));
            warnings.add(new Warning(WarningCode.DATE_CONFLICT, text, span, "check.date.weekday"));
        }
    }

    /** Of an event that has begun the days to come are no fault. */
    private static void late(EventDate e, List<Warning> warnings) {
        warnings.add(new Warning(
                WarningCode.DATE_CONFLICT,
                "La fecha del evento es posterior a la de publicación: " + e.date(),
                e.span(),
                "check.date.after-publication"));
    }

    /** "en los últimos cinco años" beside "en abril de 2020 se instalaron", in a paper of May 2024. */
    private static void duration(Draft draft, LocalDate published, List<Warning> warnings) {
        LocalDate began = began(draft);
        if (began == null) {
            return;
        }
        for (SentenceFacts facts : draft.facts()) {
            for (FoundFigure f : facts.figures()) {
                if (lasts(facts.sentence(), f) && !fits(f.value().intValue(), began, published)) {
                    String text = "Se dicen %s años y el texto fecha el inicio en %d-%02d"
                            .formatted(f.value().toPlainString(), began.getYear(), began.getMonthValue());
                    warnings.add(new Warning(WarningCode.DATE_CONFLICT, text, f.span(), "check.date.duration"));
                    return;
                }
            }
        }
    }

    private static boolean lasts(Sentence s, FoundFigure f) {
        boolean years = f.unit() != null
                && mx.andamio.reader.text.Fold.of(f.unit()).equals("anos")
                && f.value().scale() <= 0;
        String before = s.at(f.from() - 1).fold();
        return years
                && (before.equals("ultimos")
                        || (before.equals("en") && s.at(f.from() - 2).isWord()));
    }

    private static boolean fits(int years, LocalDate began, LocalDate published) {
        double exact = ChronoUnit.MONTHS.between(began, published) / 12.0;
        return Math.abs(exact - years) < 0.75;
    }

    private static @Nullable LocalDate began(Draft draft) {
        for (SentenceFacts facts : draft.facts()) {
            Sentence s = facts.sentence();
            for (DateMention d : facts.dates()) {
                Integer year = d.year();
                if (year == null || d.precision() != mx.andamio.reader.Reading.Precision.MONTH) {
                    continue;
                }
                boolean begins = s.at(d.from() - 1).is("desde");
                for (int k = Math.max(0, d.from() - 5); k < d.to() + 4; k++) {
                    begins |= BEGINS.contains(s.at(k).fold());
                }
                if (begins) {
                    return LocalDate.of(year, d.lastMonth(), 1);
                }
            }
        }
        return null;
    }
}
