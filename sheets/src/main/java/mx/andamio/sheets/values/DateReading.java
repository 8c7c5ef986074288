package mx.andamio.sheets.values;

import java.time.LocalDate;
import mx.andamio.reader.Reading.Precision;
import org.jspecify.annotations.Nullable;

/** What a cell says of a day. */
public sealed interface DateReading {

    /** Nothing, or a mark in place of nothing. */
    record Empty() implements DateReading {}

    /** A day, or the last day of the month, quarter or year that is named. */
    record Day(LocalDate day, Precision precision) implements DateReading {}

    /**
     * No day.
     *
     * @param why end of the key of the text that says so
     * @param suggestion what may have been meant, null where nobody can tell
     */
    record Bad(String why, @Nullable String suggestion) implements DateReading {}
}
