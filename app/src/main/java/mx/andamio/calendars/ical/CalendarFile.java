package mx.andamio.calendars.ical;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Writes a calendar as a file. The same events give the same bytes: nothing in it tells when it was written. */
public final class CalendarFile {

    /** How often a program is asked to look again. */
    private static final int HOURS = 6;

    private static final int OCTETS = 75;

    private static final String BREAK = "\r\n";

    private CalendarFile() {}

    /** @param name as programs list the calendar */
    public static byte[] of(String name, List<DueEvent> events) {
        var file = new ICalendar();
        file.setProductId("-//Andamio//Andamio//ES");
        file.setCalendarScale(CalendarScale.gregorian());
        file.setName(name);
        // Programs that do not know NAME and REFRESH-INTERVAL read these; a text of theirs comes here as it is to be
        // written.
        file.addExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(name));
        file.setRefreshInterval(Duration.builder().hours(HOURS).build());
        file.addExperimentalProperty("X-PUBLISHED-TTL", "PT" + HOURS + "H");
        events.forEach(event -> file.addEvent(event(event)));
        return written(file);
    }

    /** A calendar of somebody else's making, with lines that no program refuses. */
    public static byte[] written(ICalendar file) {
        return folded(text(file)).getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(DueEvent one) {
        var event = new VEvent();
        event.setUid(one.uid());
        event.setDateStart(new DateStart(new ICalDate(
                new DateTimeComponents(
                        one.day().getYear(),
                        one.day().getMonthValue(),
                        one.day().getDayOfMonth()),
                false)));
        event.setDateTimeStamp(moment(one.revised()));
        event.setLastModified(moment(one.revised()));
        event.setSequence(one.sequence());
        event.setStatus(one.cancelled() ? Status.cancelled() : Status.confirmed());
        // A due date takes nobody's time.
        event.setTransparency(Transparency.transparent());
        event.setSummary(one.summary());
        event.setDescription(one.description());
        event.setUrl(one.link());
        return event;
    }

    /** In UTC, as those properties have to be that tell when something was written. */
    public static ICalDate moment(Instant instant) {
        var at = instant.atOffset(ZoneOffset.UTC);
        return new ICalDate(
                new DateTimeComponents(
                        at.getYear(),
                        at.getMonthValue(),
                        at.getDayOfMonth(),
                        at.getHour(),
                        at.getMinute(),
                        at.getSecond(),
                        true),
                true);
    }

    private static String text(ICalendar file) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // The library folds by letters, and a letter may be four octets.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Lines of 75 octets at most, the space that begins a continued one among them; no letter is cut. */
    static String folded(String lines) {
        var text = new StringBuilder(lines.length() + lines.length() / OCTETS * 3);
        lines.lines().forEach(line -> {
            var octets = 0;
            for (var at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
                var letter = Character.toString(line.codePointAt(at));
                var size = letter.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > OCTETS) {
                    text.append(BREAK).append(' ');
                    octets = 1;
                }
                text.append(letter);
                octets += size;
            }
            text.append(BREAK);
        });
        return text.toString();
    }
}
