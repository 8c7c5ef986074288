package mx.andamio.reader.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import mx.andamio.reader.Reading.EventDate;
import mx.andamio.reader.Reading.Kind;
import mx.andamio.reader.Span;
import mx.andamio.reader.dates.DateFinder;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.dates.Months;
import mx.andamio.reader.layout.Head.Said;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;

/** The days on which the event took place, when the text says so: dated first, else told from the day of publication. */
public final class EventDateReader {

    static final Set<String> HELD = Words.folded("held.txt");
    private static final Set<String> OTHER_TIME = Words.folded("other_time.txt");
    /** Days between publication and an event of one day, or of several, that the paper may be about. */
    private static final int NEAR = 15;

    private static final int NEAR_RANGE = 45;
    /** Days between two that are told as those of one event. */
    private static final int JOINED = 3;

    /** A date within the first words of a sentence dates all of it. */
    private static final int HEAD_OF_SENTENCE = 8;

    private static final Set<String> BEGUN = Set.of("comenzaron", "arrancaron", "iniciaron", "empezaron");
    /** Words between the closing of an event and its first day. */
    private static final int CLOSED = 8;

    private final LocalDate published;

    private EventDateReader(LocalDate published) {
        this.published = published;
    }

    public static List<EventDate> of(Paper paper) {
        LocalDate published = paper.reference();
        if (published == null) {
            return List.of();
        }
        List<EventDate> days = new EventDateReader(published).dated(paper);
        if (days.isEmpty() && paper.head().published() != null) {
            days = ToldDays.of(paper, published);
        }
        days = days.isEmpty() ? labelled(paper, published) : days;
        Said<LocalDate> day = paper.head().date();
        if (days.isEmpty() && day != null && paper.head().kind() == Kind.MINUTA) {
            days = List.of(new EventDate(day.value(), day.span(), "event.day"));
        }
        return paper.head().published() == null ? days : EventLength.stretched(paper, published, days);
    }

    private List<EventDate> dated(Paper paper) {
        for (Sentence s : paper.in(Part.BODY, Part.HIGHLIGHT)) {
            List<DateMention> dates = DateFinder.in(s);
            for (DateMention d : dates) {
                if (!d.days().isEmpty() && isNear(d) && isOfEvent(s, d)) {
                    return days(s, d, dates);
                }
            }
        }
        return List.of();
    }

    /** The days of a mention, with the one that an "y" joins across the end of a month: "los días 30 de abril y 1 de mayo". */
    private List<EventDate> days(Sentence s, DateMention d, List<DateMention> dates) {
        Span span = span(s, d);
        List<LocalDate> days = new ArrayList<>(d.daysNear(published));
        for (DateMention next : dates) {
            int joint = s.at(next.from() - 1).is("el") ? next.from() - 2 : next.from() - 1;
            boolean joined = joint == d.to() && s.at(joint).is("y");
            for (LocalDate day : joined ? next.daysNear(published) : List.<LocalDate>of()) {
                long after = day.toEpochDay() - days.getLast().toEpochDay();
                if (after > 0 && after <= JOINED) {
                    days.add(day);
                    span = new Span(span.start(), next.span().end());
                }
            }
        }
        Span all = span;
        String rule = days.size() > 1 ? "event.days" : "event.day";
        return days.stream().map(day -> new EventDate(day, all, rule)).toList();
    }

    /** "Fecha: 10 y 11 de septiembre de 2026" above minutes. */
    private static List<EventDate> labelled(Paper paper, LocalDate published) {
        for (Sentence s : paper.in(Part.BYLINE)) {
            List<DateMention> dates = s.at(0).is("fecha") && s.at(1).is(":") ? DateFinder.in(s) : List.of();
            if (!dates.isEmpty() && !dates.get(0).days().isEmpty()) {
                DateMention d = dates.get(0);
                return d.daysNear(published).stream()
                        .map(day -> new EventDate(day, d.span(), "event.days"))
                        .toList();
            }
        }
        return List.of();
    }

    private boolean isNear(DateMention d) {
        int near = d.days().size() > 1 ? NEAR_RANGE : NEAR;
        return d.daysNear(published).stream()
                .allMatch(day -> Math.abs(day.toEpochDay() - published.toEpochDay()) <= near);
    }

    private static Span span(Sentence s, DateMention d) {
        Token before = s.at(d.from() - 1);
        return before.is("del") || before.is("el") ? s.span(d.from() - 1, d.to()) : d.span();
    }

    private boolean isOfEvent(Sentence s, DateMention d) {
        for (int k = Math.max(0, d.from() - 3); k < d.from(); k++) {
            if (OTHER_TIME.contains(s.at(k).fold())) {
                return false;
            }
        }
        if (s.at(d.from()).quoted()) {
            return false;
        }
        Predicate<Token> held = t -> HELD.contains(t.fold()) && !t.quoted();
        int ahead = d.from() < HEAD_OF_SENTENCE ? s.size() : 6;
        int back = d.days().size() > 1 ? s.size() : 22;
        boolean done = s.reads(d.from() - 2, "se", "hicieron")
                || s.reads(d.from() - 3, "se", "hicieron")
                || s.reads(d.from() - 4, "se", "hicieron");
        return done
                || closes(s, d)
                || (any(s, d.from() - back, d.to() + ahead, held) && (!isToCome(d) || saysHeld(s, d)));
    }

    /** "clausuró los trabajos que comenzaron el lunes 3 de marzo": the first day of what the paper tells the end of. */
    private static boolean closes(Sentence s, DateMention d) {
        int verb = Months.weekday(s.at(d.from() - 1).fold()) == null ? d.from() - 1 : d.from() - 2;
        verb = s.at(verb).is("el") ? verb - 1 : verb;
        boolean begun = BEGUN.contains(s.at(verb).fold()) && s.at(verb - 1).is("que");
        return begun && any(s, verb - CLOSED, verb, t -> !t.quoted() && t.fold().startsWith("clausur"));
    }

    /** Begins behind the day of publication: a range that has begun is under way. */
    private boolean isToCome(DateMention d) {
        List<LocalDate> days = d.daysNear(published);
        return !days.isEmpty() && days.get(0).isAfter(published);
    }

    /** A day after publication counts only when the text says that the event has been. */
    private static boolean saysHeld(Sentence s, DateMention d) {
        return any(s, d.from() - 8, d.from(), t -> Tense.isPast(t) && HELD.contains(t.fold()));
    }

    static boolean any(Sentence s, int from, int to, Predicate<Token> test) {
        for (int k = Math.max(0, from); k < Math.min(s.size(), to); k++) {
            if (test.test(s.at(k))) {
                return true;
            }
        }
        return false;
    }

    /** The days in order, each once, with the place that says it first. */
    static List<EventDate> ordered(List<EventDate> days) {
        TreeSet<LocalDate> seen = new TreeSet<>();
        return days.stream()
                .filter(d -> seen.add(d.date()))
                .sorted((a, b) -> a.date().compareTo(b.date()))
                .toList();
    }
}
