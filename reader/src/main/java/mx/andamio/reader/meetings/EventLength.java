package mx.andamio.reader.meetings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.andamio.reader.Reading.EventDate;
import mx.andamio.reader.Reading.Phase;
import mx.andamio.reader.Span;
import mx.andamio.reader.dates.DateFinder;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.dates.Months;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.numbers.Numbers;
import mx.andamio.reader.numbers.Quantity;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** The other days of an event of which one day is known: how long it lasts, or until when it goes on. */
final class EventLength {

    private static final Set<String> GOING_ON = Words.folded("going_on.txt");
    private static final Set<String> EVENTS = Set.of(
            "reunion",
            "encuentro",
            "jornada",
            "gira",
            "trabajos",
            "evento",
            "foro",
            "congreso",
            "sesiones",
            "curso",
            "taller",
            "asamblea",
            "actividades",
            "visita",
            "simposio",
            "convencion");
    private static final Set<String> BEGINS = Set.of(
            "inicio",
            "arranco",
            "comenzo",
            "inauguro",
            "abrio",
            "iniciaron",
            "arrancaron",
            "comenzaron",
            "inauguraron",
            "desde");
    private static final Set<String> ENDS = Set.of(
            "concluyo",
            "clausuro",
            "cerro",
            "finalizo",
            "termino",
            "culmino",
            "concluyeron",
            "clausuraron",
            "fueron",
            "clausura");
    private static final Set<String> LIMITS = Set.of(
            "mas", "menos", "maximo", "minimo", "plazo", "lapso", "hasta", "espera", "espere", "antes", "despues");
    private static final int LONGEST = 10;

    private final Paper paper;
    private final LocalDate published;

    private EventLength(Paper paper, LocalDate published) {
        this.paper = paper;
        this.published = published;
    }

    /** The days with those that the text adds to them. */
    static List<EventDate> stretched(Paper paper, LocalDate published, List<EventDate> days) {
        if (days.isEmpty()) {
            return days;
        }
        EventLength length = new EventLength(paper, published);
        List<EventDate> all = days.size() == 1 ? length.lasting(days.get(0)) : days;
        all = all.size() == 1 ? length.consecutive(all.get(0)) : all;
        return EventDateReader.ordered(length.goingOn(all));
    }

    /** "Tres días duró", "una gira de tres días que inició este lunes", "durante dos jornadas". */
    private List<EventDate> lasting(EventDate known) {
        for (Sentence s : paper.in(Part.HIGHLIGHT, Part.BODY)) {
            for (int i = 0; i < s.size(); i++) {
                int over = past(s, i);
                boolean today = over > 0 && known.date().plusDays(over - 1L).equals(published);
                int days = today ? over : length(s, i);
                Boolean back = today ? Boolean.FALSE : days == 0 ? null : endsOn(s, known);
                if (back != null) {
                    List<EventDate> all = new ArrayList<>(List.of(known));
                    Span span = s.span(i, i + 2);
                    for (int d = 1; d < days; d++) {
                        all.add(new EventDate(known.date().plusDays(back ? -d : d), span, "event.length"));
                    }
                    return all;
                }
            }
        }
        return List.of(known);
    }

    /** "Por segundo día consecutivo se reunió": the days before the one that is told. */
    private List<EventDate> consecutive(EventDate known) {
        for (Sentence s : paper.in(Part.HIGHLIGHT, Part.BODY)) {
            for (int i = 0; i < s.size(); i++) {
                int nth = s.at(i).quoted() ? 0 : Ordinals.value(s.at(i));
                boolean running = s.reads(i + 1, "dia", "consecutivo") || s.reads(i + 1, "dia", "seguido");
                if (running && nth > 1 && nth <= LONGEST && EventDateReader.any(s, i, s.size(), Tense::isPast)) {
                    List<EventDate> all = new ArrayList<>(List.of(known));
                    Span span = s.span(s.at(i - 1).is("por") ? i - 1 : i, i + 3);
                    for (int d = 1; d < nth; d++) {
                        all.add(new EventDate(known.date().minusDays(d), span, "event.length"));
                    }
                    return all;
                }
            }
        }
        return List.of(known);
    }

    /** "Después de tres días de mesas": days that are over with the one of the paper, 0 where a token says none. */
    private static int past(Sentence s, int i) {
        boolean after = s.at(i - 1).is("tras") || s.reads(i - 2, "despues", "de") || s.reads(i - 2, "luego", "de");
        int days = after && s.at(i + 2).is("de") ? days(s, i) : 0;
        return days > 1 && days <= LONGEST ? days : 0;
    }

    /** A number of days at a token, 0 where none stands. */
    private static int days(Sentence s, int i) {
        boolean unit = s.at(i + 1).is("dias") || s.at(i + 1).is("jornadas");
        Optional<Quantity> q = unit && !s.at(i).quoted() ? Numbers.at(s, i) : Optional.empty();
        return q.isEmpty() || q.get().to() != i + 1 ? 0 : q.get().value().intValue();
    }

    /** Days that an event is said to last, 0 where a token says none. */
    private static int length(Sentence s, int i) {
        int days = days(s, i);
        if (days == 0) {
            return 0;
        }
        boolean lasts = s.at(i - 1).is("durante")
                || s.at(i + 2).is("duro")
                || s.at(i + 2).is("duraron")
                || s.reads(i - 4, "a", "lo", "largo", "de")
                || (s.at(i - 1).is("por") && s.reads(i + 2, "de", "trabajo"))
                || (s.at(i - 1).is("de") && EventDateReader.any(s, i - 4, i, t -> EVENTS.contains(t.fold())));
        boolean others = s.at(i - 1).is("ultimos") || s.at(i - 1).is("proximos");
        return lasts && !others && !isLimit(s, i) && days > 1 && days <= LONGEST ? days : 0;
    }

    /** "que nadie de la jornada aguarde más de nueve días": the longest wait, not how long the event lasts. */
    private static boolean isLimit(Sentence s, int number) {
        return EventDateReader.any(s, number - 3, number, t -> LIMITS.contains(t.fold()));
    }

    /** Whether the day known is the last of the event; null where the paper does not tell. */
    private @Nullable Boolean endsOn(Sentence length, EventDate known) {
        Sentence day = paper.sentences().stream()
                .filter(s -> s.span().holds(known.span()))
                .findFirst()
                .orElse(length);
        for (Sentence s : List.of(day, length)) {
            if (EventDateReader.any(s, 0, s.size(), t -> !t.quoted() && ENDS.contains(t.fold()))) {
                return true;
            }
            if (EventDateReader.any(s, 0, s.size(), t -> !t.quoted() && BEGINS.contains(t.fold()))) {
                return false;
            }
        }
        Phases.Said phase = Phases.of(paper);
        return phase == null || phase.phase() == Phase.WORKING ? null : phase.phase() == Phase.CLOSING;
    }

    /** "Los trabajos continúan mañana y concluirán el miércoles 25": every day until the last that is told. */
    private List<EventDate> goingOn(List<EventDate> days) {
        List<EventDate> all = new ArrayList<>(days);
        for (Sentence s : paper.in(Part.HIGHLIGHT, Part.BODY)) {
            boolean goes = EventDateReader.any(s, 0, s.size(), t -> !t.quoted() && GOING_ON.contains(t.fold()))
                    && EventDateReader.any(s, 0, s.size(), t -> EVENTS.contains(t.fold()));
            for (int i = 0; goes && i < s.size(); i++) {
                LocalDate until = s.at(i).quoted() ? null : dayTold(s, i);
                LocalDate last = all.get(all.size() - 1).date();
                if (until != null && until.isAfter(last) && until.toEpochDay() - last.toEpochDay() <= LONGEST) {
                    for (LocalDate day = last.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
                        all.add(new EventDate(day, s.at(i).span(), "event.until"));
                    }
                }
            }
        }
        return all;
    }

    private @Nullable LocalDate dayTold(Sentence s, int i) {
        boolean verbBefore = EventDateReader.any(s, i - 7, i, t -> GOING_ON.contains(t.fold()));
        if (!verbBefore) {
            return null;
        }
        if (s.at(i).is("manana") && !s.at(i - 1).is("la") && !s.at(i - 1).is("esta")) {
            return published.plusDays(1);
        }
        DayOfWeek weekday = Months.weekday(s.at(i).fold());
        if (weekday != null && (s.at(i - 1).is("el") || s.at(i - 1).is("este"))) {
            return published.with(TemporalAdjusters.next(weekday));
        }
        for (DateMention d : DateFinder.in(s)) {
            if (d.from() == i && d.days().size() == 1) {
                return d.daysNear(published).stream().findFirst().orElse(null);
            }
        }
        return null;
    }
}
