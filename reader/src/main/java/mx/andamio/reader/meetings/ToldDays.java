package mx.andamio.reader.meetings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.Reading.EventDate;
import mx.andamio.reader.dates.DateFinder;
import mx.andamio.reader.dates.Months;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentence.Part;
import mx.andamio.reader.text.Token;

/** Days told from the day of publication: "abrió hoy", "este jueves", "celebrada el lunes", "el pasado fin de semana". */
final class ToldDays {

    private static final Set<String> PARTS_OF_DAY = Set.of("manana", "tarde", "noche", "madrugada");
    private static final Set<String> NOT_BEFORE =
            Set.of("desde", "partir", "proximo", "hasta", "para", "cada", "todos");
    private static final int REACH = 6;
    /** Tokens of a line that is no paragraph. */
    private static final int SHORT = 8;

    private final LocalDate published;
    private final List<EventDate> found = new ArrayList<>();
    /** Block of the first paragraph, -1 before it. */
    private int lead = -1;

    private ToldDays(LocalDate published) {
        this.published = published;
    }

    static List<EventDate> of(Paper paper, LocalDate published) {
        ToldDays told = new ToldDays(published);
        for (Sentence s : paper.in(Part.HIGHLIGHT, Part.BODY)) {
            told.lead = told.lead < 0 && s.part() == Part.BODY && s.size() > SHORT ? s.block() : told.lead;
            for (int i = 0; i < s.size(); i++) {
                if (!s.at(i).quoted()) {
                    told.at(s, i);
                }
            }
        }
        return EventDateReader.ordered(told.found);
    }

    private void at(Sentence s, int i) {
        Token t = s.at(i);
        if (t.is("hoy")) {
            today(s, i);
        } else if (!found.isEmpty()) {
            return;
        } else if (t.is("ayer") || t.is("anoche")) {
            add(toldAsPast(s, i) || near(s, i, REACH, 4), published.minusDays(1), s, i, i + 1, "event.yesterday");
        } else if (t.is("esta") && PARTS_OF_DAY.contains(s.at(i + 1).fold())) {
            add(anyPast(s) && !isOtherTime(s, i), published, s, i, i + 2, "event.today");
        } else if (t.is("el") && s.at(i + 1).isNumber() && DateFinder.isOfThisMonth(s, i + 2)) {
            ofThisMonth(s, i);
        } else if (t.is("este") || t.is("el") || t.is("pasado")) {
            weekday(s, i);
        }
    }

    /** "El 20 del actual sesionó". */
    private void ofThisMonth(Sentence s, int i) {
        String day = s.at(i + 1).text();
        boolean past = day.matches("\\d{1,2}")
                && Integer.parseInt(day) >= 1
                && Integer.parseInt(day) <= published.getDayOfMonth();
        if (past) {
            int to = s.at(i + 2).is("del") && !s.at(i + 3).is("mes") ? i + 4 : i + 5;
            LocalDate told = published.withDayOfMonth(Integer.parseInt(day));
            add(anyPast(s) && near(s, i, REACH, 6), told, s, i, Math.min(to, s.size()), "event.this-month");
        }
    }

    /** "Hoy viernes" is the day of the event even where another day has been told of it. */
    private void today(Sentence s, int i) {
        boolean named = Months.weekday(s.at(i + 1).fold()) != null;
        boolean now = (s.at(i + 1).is("en") && s.at(i + 2).is("dia"))
                || EventDateReader.any(s, i + 1, i + 4, Tense::isFuture);
        boolean second = s.at(i - 1).is("y") && s.at(i - 2).is("ayer") && !found.isEmpty();
        second |= goesOn(s, i);
        if (named || second || found.isEmpty()) {
            boolean held = named || second || (!now && (toldAsPast(s, i) || near(s, i, 2, 1)));
            add(held, published, s, i, named ? i + 2 : i + 1, "event.today");
        }
    }

    /** "visitó ayer la clínica y hoy se reunió con el personal": the event of yesterday goes on today. */
    private boolean goesOn(Sentence s, int i) {
        int verb = s.at(i + 1).is("se") ? i + 2 : i + 1;
        boolean held = EventDateReader.HELD.contains(s.at(verb).fold()) && Tense.isPast(s.at(verb));
        return held
                && s.at(i - 1).is("y")
                && found.stream()
                        .anyMatch(d ->
                                d.rule().equals("event.yesterday") && s.span().holds(d.span()));
    }

    private void weekday(Sentence s, int i) {
        boolean past = s.at(i + 1).is("pasado") || s.at(i).is("pasado");
        int noun = s.at(i + 1).is("pasado") ? i + 2 : i + 1;
        boolean these = s.at(i).is("este");
        DayOfWeek weekday = Months.weekday(s.at(noun).fold());
        boolean weekend = s.reads(noun, "fin", "de", "semana")
                && (these || past || s.at(noun + 3).is("pasado"));
        if (weekend && !Tense.isToCome(s, i)) {
            LocalDate sunday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
            add(anyPast(s), sunday.minusDays(1), s, i, noun + 3, "event.weekend");
            add(anyPast(s), sunday, s, i, noun + 3, "event.weekend");
            return;
        }
        if (weekday == null || s.at(noun + 1).isNumber() || (isOtherTime(s, i) && !isSince(s, i, noun))) {
            return;
        }
        if (these && !Tense.isToCome(s, i)) {
            LocalDate day = published.with(TemporalAdjusters.previousOrSame(weekday));
            add(true, day, s, i, noun + 1, "event.this-weekday");
            DayOfWeek next =
                    s.at(noun + 1).is("y") ? Months.weekday(s.at(noun + 2).fold()) : null;
            if (next != null) {
                add(true, day.with(TemporalAdjusters.next(next)), s, i, noun + 3, "event.this-weekday");
            }
        } else if (!these) {
            LocalDate day = past || weekday == published.getDayOfWeek()
                    ? published.with(TemporalAdjusters.previous(weekday))
                    : published.with(TemporalAdjusters.previousOrSame(weekday));
            add(
                    (near(s, i, REACH, 4) || leads(s, i) || saidInLead(s, i)) && !Tense.isToCome(s, i),
                    day,
                    s,
                    i,
                    noun + 1,
                    "event.last-weekday");
        }
    }

    /** "realiza desde el viernes una gira": the first day of what is going on. */
    private static boolean isSince(Sentence s, int i, int noun) {
        return s.at(i - 1).is("desde")
                && EventDateReader.any(s, i - 4, noun + 6, t -> t.is("gira") || t.is("jornada") || t.is("reunion"));
    }

    /** "El pasado viernes, autoridades de … firmaron": a day at the head of its sentence dates the verb behind. */
    private static boolean leads(Sentence s, int i) {
        return i == 0
                && EventDateReader.any(
                        s, 0, s.size(), t -> !t.quoted() && EventDateReader.HELD.contains(t.fold()) && Tense.isPast(t));
    }

    /** "…, reconoció el martes que…" in the first sentences of a note: the day on which it was said is the day that it tells of. */
    private boolean saidInLead(Sentence s, int i) {
        return s.block() == lead && Tense.isPast(s.at(i - 1)) && s.at(i - 1).lower();
    }

    private static boolean isOtherTime(Sentence s, int i) {
        return EventDateReader.any(s, i - 2, i, t -> NOT_BEFORE.contains(t.fold()));
    }

    private void add(boolean told, LocalDate day, Sentence s, int from, int to, String rule) {
        if (told) {
            found.add(new EventDate(day, s.span(from, to), rule));
        }
    }

    /** A word of an event's taking place in the same stretch of the sentence. */
    private static boolean near(Sentence s, int i, int before, int behind) {
        return EventDateReader.any(
                s,
                i - before,
                i + behind + 1,
                t -> !t.quoted() && !t.is("hoy") && !t.is("ayer") && EventDateReader.HELD.contains(t.fold()));
    }

    private static boolean anyPast(Sentence s) {
        return s.tokens().stream()
                .anyMatch(t -> !t.quoted() && (Tense.isPast(t) || t.text().endsWith("zada")));
    }

    private static boolean toldAsPast(Sentence s, int i) {
        if (i == 0) {
            return anyPast(s);
        }
        return EventDateReader.any(s, i - 3, i + 3, t -> !t.quoted() && Tense.isPast(t));
    }
}
