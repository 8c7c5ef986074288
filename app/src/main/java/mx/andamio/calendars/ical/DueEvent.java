package mx.andamio.calendars.ical;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One day of a calendar.
 *
 * @param uid the same however often the day is moved
 * @param revised when what it tells changed last
 * @param sequence rises with each change, from 0
 * @param link absolute address of a page about it
 */
public record DueEvent(
        String uid,
        LocalDate day,
        Instant revised,
        int sequence,
        boolean cancelled,
        String summary,
        String description,
        String link) {}
