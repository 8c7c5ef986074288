package mx.andamio.reader;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the reader extracted from one paper. What the paper does not say is null or an empty list, never a guess.
 *
 * @param spans places of the scalars by their printed name ({@code bulletin_number}, {@code meeting.name}); only of those that
 *     are said
 */
public record Reading(
        String file,
        Kind kind,
        @Nullable String bulletinNumber,
        @Nullable String series,
        @Nullable LocalDate datePublished,
        @Nullable String place,
        @Nullable String title,
        List<Highlight> highlights,
        @Nullable Meeting meeting,
        List<EventDate> eventDates,
        List<Person> attendees,
        List<Person> mentioned,
        Organs organs,
        @Nullable Integer commitmentsCount,
        List<Figure> figures,
        List<Promise> promises,
        List<Instruction> instructions,
        List<AgendaItem> agenda,
        List<Link> links,
        List<Warning> warnings,
        Map<String, Span> spans) {

    public Reading {
        highlights = List.copyOf(highlights);
        eventDates = List.copyOf(eventDates);
        attendees = List.copyOf(attendees);
        mentioned = List.copyOf(mentioned);
        figures = List.copyOf(figures);
        promises = List.copyOf(promises);
        instructions = List.copyOf(instructions);
        agenda = List.copyOf(agenda);
        links = List.copyOf(links);
        warnings = List.copyOf(warnings);
        spans = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(spans));
    }

    /** What sort of paper it is. */
    public enum Kind {
        BULLETIN,
        NOTE,
        MINUTA
    }

    /** How far a meeting reaches. */
    public enum Scope {
        NATIONAL,
        REGIONAL,
        STATE,
        LOCAL
    }

    /** Where a meeting stands, only when said. */
    public enum Phase {
        OPENING,
        WORKING,
        CLOSING
    }

    /** What sort of quantity a figure is. */
    public enum FigureKind {
        COUNT,
        PERCENT,
        MONEY,
        RATIO
    }

    /** How the paper blurs a figure. */
    public enum Qualifier {
        MORE_THAN,
        ALMOST,
        UP_TO,
        APPROX
    }

    /** How exact a stated deadline is. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** What of a promise the paper does not say. */
    public enum Missing {
        RESPONSIBLE,
        DEADLINE,
        BASELINE,
        TARGET,
        UNIT
    }

    /** What does not add up. */
    public enum WarningCode {
        COUNT_MISMATCH,
        PERCENT_MISMATCH,
        FIGURE_CONFLICT,
        DATE_CONFLICT,
        NAME_VARIANT,
        PERSON_VARIANT,
        LINK_EXPIRES,
        LINK_MALFORMED,
        AMBIGUOUS
    }

    /** A bullet line under the headline. */
    public record Highlight(String text, Span span, String rule) {}

    /** The meeting; {@code name} is as written without its ordinal, {@code body} the pack's name of the series. */
    public record Meeting(
            String name,
            @Nullable Integer ordinal,
            @Nullable Scope scope,
            @Nullable String region,
            @Nullable String body,
            @Nullable Phase phase,
            @Nullable String venue) {}

    /** One day on which the event took place. */
    public record EventDate(LocalDate date, Span span, String rule) {}

    /** A named person; {@code role} in neutral masculine. */
    public record Person(
            String name, @Nullable String role, @Nullable String organ, Span span, String rule) {}

    /** An organ of the pack that the paper names as such. */
    public record OrganMention(String code, String name, String asWritten, Span span, String rule) {}

    /** Organs named, and how many the paper says took part. */
    public record Organs(
            List<OrganMention> ooad,
            List<OrganMention> umae,
            @Nullable Integer ooadStated,
            @Nullable Integer umaeStated) {
        public Organs {
            ooad = List.copyOf(ooad);
            umae = List.copyOf(umae);
        }
    }

    /** A quantity at one mention. */
    public record Figure(
            BigDecimal value,
            @Nullable String unit,
            @Nullable String counts,
            FigureKind kind,
            @Nullable Qualifier qualifier,
            @Nullable String period,
            String asWritten,
            Span span,
            String rule) {}

    /**
     * One deliverable that somebody of the institution will do or reach.
     *
     * @param verb infinitive, empty where a table names a thing without one
     * @param status state of a row of a table of commitments as written; null elsewhere
     */
    public record Promise(
            String text,
            String verb,
            @Nullable String deliverable,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable String unit,
            @Nullable LocalDate deadline,
            @Nullable Precision deadlinePrecision,
            @Nullable String responsible,
            List<Missing> missing,
            @Nullable String status,
            Span span,
            String rule) {
        public Promise {
            missing = List.copyOf(missing);
        }

        /** A promise made in prose. */
        public Promise(
                String text,
                String verb,
                @Nullable String deliverable,
                @Nullable BigDecimal baseline,
                @Nullable BigDecimal target,
                @Nullable String unit,
                @Nullable LocalDate deadline,
                @Nullable Precision deadlinePrecision,
                @Nullable String responsible,
                List<Missing> missing,
                Span span,
                String rule) {
            this(
                    text,
                    verb,
                    deliverable,
                    baseline,
                    target,
                    unit,
                    deadline,
                    deadlinePrecision,
                    responsible,
                    missing,
                    null,
                    span,
                    rule);
        }

        /** The same by whom a label of the minutes names, whoever the sentence has as its subject. */
        public Promise by(String who) {
            List<Missing> left =
                    missing.stream().filter(m -> m != Missing.RESPONSIBLE).toList();
            return new Promise(
                    text,
                    verb,
                    deliverable,
                    baseline,
                    target,
                    unit,
                    deadline,
                    deadlinePrecision,
                    who,
                    left,
                    status,
                    span,
                    rule);
        }

        /** The same on the day that a label of the minutes names, whatever the sentence says. */
        public Promise due(LocalDate day, Precision exact) {
            List<Missing> left =
                    missing.stream().filter(m -> m != Missing.DEADLINE).toList();
            return new Promise(
                    text, verb, deliverable, baseline, target, unit, day, exact, responsible, left, status, span, rule);
        }

        /** The same from a value that a sentence beside it gives. */
        public Promise since(BigDecimal from) {
            List<Missing> left =
                    missing.stream().filter(m -> m != Missing.BASELINE).toList();
            return new Promise(
                    text,
                    verb,
                    deliverable,
                    from,
                    target,
                    unit,
                    deadline,
                    deadlinePrecision,
                    responsible,
                    left,
                    status,
                    span,
                    rule);
        }

        /** With what the lines behind it say of who and when, where the promise itself does not. */
        public Promise completed(@Nullable String who, @Nullable LocalDate day, @Nullable Precision exact) {
            boolean sets = responsible == null && who != null;
            boolean dates = deadline == null && day != null;
            List<Missing> left = missing.stream()
                    .filter(m -> !(sets && m == Missing.RESPONSIBLE) && !(dates && m == Missing.DEADLINE))
                    .toList();
            return new Promise(
                    text,
                    verb,
                    deliverable,
                    baseline,
                    target,
                    unit,
                    dates ? day : deadline,
                    dates ? exact : deadlinePrecision,
                    sets ? who : responsible,
                    left,
                    status,
                    span,
                    rule);
        }
    }

    /** Somebody orders or asks heads or areas of the institution to do something. */
    public record Instruction(
            String text, @Nullable String from, @Nullable String to, Span span, String rule) {}

    /** A point of the order of the day, without its number. */
    public record AgendaItem(String text, Span span, String rule) {}

    /** An address on the web as written. */
    public record Link(String url, Span span, String rule) {}

    /** Something that a person should look at before accepting. */
    public record Warning(WarningCode code, String text, Span span, String rule) {}
}
