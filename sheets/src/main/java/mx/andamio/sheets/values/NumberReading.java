package mx.andamio.sheets.values;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a cell says of a number. */
public sealed interface NumberReading {

    /** Nothing, or a mark in place of nothing. */
    record Empty() implements NumberReading {}

    /**
     * A number.
     *
     * @param value 40 for 40 %
     * @param unit what stands beside the number in the same cell, {@code %} for a percentage; null where nothing does
     */
    record Value(BigDecimal value, @Nullable String unit) implements NumberReading {}

    /**
     * No number.
     *
     * @param why end of the key of the text that says so
     * @param suggestion what may have been meant, null where nobody can tell
     */
    record Bad(String why, @Nullable String suggestion) implements NumberReading {}
}
