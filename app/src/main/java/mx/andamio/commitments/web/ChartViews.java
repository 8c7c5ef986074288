package mx.andamio.commitments.web;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.Commitment;
import mx.andamio.pages.Drawing;
import org.jspecify.annotations.Nullable;

/** What the template of a chart shows. */
public interface ChartViews {

    /**
     * @param says how it stands, in a sentence
     * @param drawing null where there is nothing to draw
     * @param rows the same numbers, by day
     * @param left values that the goal as it stands cannot take in: how many
     */
    record Chart(
            Commitment commitment, String says, @Nullable Drawing drawing, List<Row> rows, int left) {}

    /**
     * A day of the table.
     *
     * @param value what was known, null where nothing was told of that day
     * @param due what was due by the version that stood; null where nothing was, and within a band
     * @param what what happened that day, in words
     * @param provisional whether it is a value that somebody has yet to answer for, or that is not published yet
     */
    record Row(
            LocalDate on, @Nullable String value, @Nullable String due, List<String> what, boolean provisional) {}
}
