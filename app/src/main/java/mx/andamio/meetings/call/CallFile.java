package mx.andamio.meetings.call;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.CalendarScale;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.calendars.ical.CalendarFile;
import org.jspecify.annotations.Nullable;

/**
 * The calendar file of a call (RFC 5545, RFC 5546). The same call gives the same bytes. Hours are told in UTC, which every calendar program shows by its own
 * clock: no zone of the institution's has to be told along.
 */
public final class CallFile {

    private static final int AN_HOUR = 60;

    private CallFile() {}

    /** What the file asks of a calendar program. */
    public enum Asks {
        /** Put it into the calendar, or move it there. */
        REQUEST,
        /** Take it out. */
        CANCEL,
        /** Look: it is nobody's invitation. */
        PUBLISH
    }

    /**
     * @param session of which it is
     * @param number of the call, from 1
     * @param zone of the institution, whose clock the happenings go by
     * @param description text for whoever opens it
     * @param link absolute address of its page; empty for none
     * @param from address of who sends it; empty where nobody does
     * @param to address of who is asked; null where nobody is
     */
    public record Sent(
            UUID session,
            int number,
            Instant at,
            ZoneId zone,
            String description,
            String link,
            String from,
            @Nullable String to) {}

    public static String of(Asks asks, Sent sent, List<Happening> happenings) {
        var file = new ICalendar();
        file.setProductId("-//Andamio//Andamio//ES");
        file.setCalendarScale(CalendarScale.gregorian());
        file.setMethod(new Method(asks.name()));
        happenings.forEach(one -> file.addEvent(event(asks, sent, one)));
        return new String(CalendarFile.written(file), StandardCharsets.UTF_8);
    }

    private static VEvent event(Asks asks, Sent sent, Happening one) {
        var event = new VEvent();
        event.setUid(sent.session() + "-" + one.key() + "@andamio");
        event.setSequence(sent.number() - 1 + (asks == Asks.CANCEL ? 1 : 0));
        var at = CalendarFile.moment(sent.at().truncatedTo(ChronoUnit.SECONDS));
        event.setDateTimeStamp(at);
        when(event, one, sent.zone());
        event.setSummary(one.summary());
        if (!one.where().isEmpty()) {
            event.setLocation(one.where());
        }
        event.setDescription(sent.description());
        if (!sent.link().isEmpty()) {
            event.setUrl(sent.link());
        }
        event.setStatus(asks == Asks.CANCEL ? Status.cancelled() : Status.confirmed());
        if (!sent.from().isEmpty()) {
            event.setOrganizer(new Organizer(null, sent.from()));
        }
        if (sent.to() != null) {
            var attendee = new Attendee(null, sent.to());
            attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
            attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
            // Nobody reads answers that calendar programs send: the link of the letter takes them.
            attendee.setRsvp(false);
            event.addAttendee(attendee);
        }
        return event;
    }

    private static void when(VEvent event, Happening one, ZoneId zone) {
        if (one.starts() == null) {
            event.setDateStart(new DateStart(day(one.day())));
            event.setDateEnd(new DateEnd(day(one.day().plusDays(1))));
            return;
        }
        var starts = one.day().atTime(one.starts()).atZone(zone).toInstant();
        var ends = starts.plus(Objects.requireNonNullElse(one.minutes(), AN_HOUR), ChronoUnit.MINUTES);
        event.setDateStart(new DateStart(CalendarFile.moment(starts)));
        event.setDateEnd(new DateEnd(CalendarFile.moment(ends)));
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}
