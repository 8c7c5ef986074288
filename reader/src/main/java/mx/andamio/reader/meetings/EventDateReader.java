package mx.andamio.reader.meetings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

/** The days on which the event took place, when the text says so. */
public final class EventDateReader {

    private static final Set<String> HELD = Set.of(
            "cabo",
            "transcurrio",
            "realizo",
            "realizada",
            "realizado",
            "realizaron",
            "celebro",
            "celebrada",
            "celebrado",
            "sesiono",
            "sesionaron",
            "lugar",
            "discutido",
            "reunidos",
            "reunio",
            "reunieron",
            "reunion",
            "encuentro",
            "asamblea",
            "inauguro",
            "efectuo",
            "desarrollo",
            "visito",
            "recorrio",
            "solto",
            "entrego",
            "entregaron",
            "clausuro",
            "ayer",
            "hoy",
            "asistieron",
            "participaron",
            "jornadas",
            "encabezo",
            "efectuada",
            "efectuado",
            "sesion",
            "instalada",
            "instalado",
            "recorrido",
            "gira",
            "visita",
            "ceremonia",
            "evento",
            "acto",
            "graduacion",
            "presidio",
            "siendo");
    private static final Set<String> OTHER_TIME =
            Set.of("proximo", "proxima", "desde", "tardar", "antes", "partir", "hasta", "vence", "vencen", "para");

    private final LocalDate published;
    private final List<EventDate> found = new ArrayList<>();

    private EventDateReader(LocalDate published) {
        this.published = published;
    }

    public static List<EventDate> of(Paper paper) {
        LocalDate published = paper.reference();
        if (published == null) {
            return List.of();
        }
        EventDateReader reader = new EventDateReader(published);
        for (Sentence s : paper.in(Part.BODY, Part.HIGHLIGHT)) {
            reader.stated(s);
        }
        if (reader.found.isEmpty() && paper.head().published() != null) {
            for (Sentence s : paper.in(Part.HIGHLIGHT, Part.BODY)) {
                reader.relative(s);
            }
        }
        Said<LocalDate> day = paper.head().date();
        if (reader.found.isEmpty() && day != null && paper.head().kind() == Kind.MINUTA) {
            reader.found.add(new EventDate(day.value(), day.span(), "event.day"));
        }
        return reader.found;
    }

    private void stated(Sentence s) {
        for (DateMention d : DateFinder.in(s)) {
            if (d.days().isEmpty() || !isOfEvent(s, d)) {
                continue;
            }
            boolean series = d.days().size() > 1;
            boolean soon = d.daysNear(published).stream()
                    .allMatch(day -> Math.abs(day.toEpochDay() - published.toEpochDay()) <= (series ? 45 : 15));
            if (soon && found.isEmpty()) {
                Span span = span(s, d);
                d.daysNear(published)
                        .forEach(day -> found.add(new EventDate(day, span, series ? "event.days" : "event.day")));
            }
        }
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
        int last = Math.min(s.size(), d.to() + 6);
        for (int k = Math.max(0, d.from() - 22); k < last; k++) {
            if (HELD.contains(s.at(k).fold()) && !s.at(k).quoted()) {
                boolean late = d.daysNear(published).stream().anyMatch(day -> day.isAfter(published));
                return !late || saysHeld(s, d);
            }
        }
        return false;
    }

    /** A day after publication counts only when the text says that the event has been. */
    private static boolean saysHeld(Sentence s, DateMention d) {
        for (int k = Math.max(0, d.from() - 8); k < d.from(); k++) {
            if (past(s.at(k)) && HELD.contains(s.at(k).fold())) {
                return true;
            }
        }
        return false;
    }

    /** "abrió hoy", "este jueves", "ayer concluyó". */
    private void relative(Sentence s) {
        for (int i = 0; i < s.size() && found.isEmpty(); i++) {
            Token t = s.at(i);
            if (t.quoted()) {
                continue;
            }
            DayOfWeek weekday = Months.weekday(s.at(i + 1).fold());
            boolean thisDay = t.is("esta")
                    && (s.at(i + 1).is("manana")
                            || s.at(i + 1).is("tarde")
                            || s.at(i + 1).is("noche"));
            if (thisDay && anyPast(s)) {
                found.add(new EventDate(published, s.span(i, i + 2), "event.today"));
            } else if (t.is("hoy") && toldAsPast(s, i)) {
                found.add(new EventDate(published, t.span(), "event.today"));
            } else if (t.is("ayer") && toldAsPast(s, i)) {
                found.add(new EventDate(published.minusDays(1), t.span(), "event.yesterday"));
            } else if (t.is("este") && weekday != null) {
                LocalDate day = published.with(TemporalAdjusters.previousOrSame(weekday));
                found.add(new EventDate(day, s.span(i, i + 2), "event.this-weekday"));
            }
        }
    }

    private static boolean anyPast(Sentence s) {
        return s.tokens().stream().anyMatch(t -> !t.quoted() && (past(t) || t.is("dijo")));
    }

    private static boolean toldAsPast(Sentence s, int i) {
        if (i == 0) {
            return s.tokens().stream().anyMatch(t -> !t.quoted() && past(t));
        }
        return past(s.at(i + 1)) || past(s.at(i - 1)) || past(s.at(i - 2));
    }

    private static boolean past(Token t) {
        String w = t.text();
        return t.isWord()
                && (w.endsWith("ó") || w.endsWith("aron") || w.endsWith("ieron") || t.is("fue") || t.is("fueron"));
    }
}
