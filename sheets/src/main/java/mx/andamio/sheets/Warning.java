package mx.andamio.sheets;

import org.jspecify.annotations.Nullable;

/**
 * What a person should look at; it stops nothing.
 *
 * @param value what stands there, as shown
 * @param suggestion what could be written instead, null where there is nothing to say
 */
public record Warning(
        Place place,
        String value,
        Code code,
        Said said,
        @Nullable String suggestion) {

    /** What was noticed; the names are stable. */
    public enum Code {
        /** Two actions in one text: two commitments. */
        TWO_VERBS,
        /** One action on two things that are counted. */
        TWO_DELIVERABLES,
        HIDDEN_ROWS,
        HIDDEN_COLUMN,
        /** A hidden sheet that holds commitments was not read. */
        HIDDEN_SHEET,
        /** A sheet that says the commitments of another once more, as a report of progress or a copy, was not read. */
        REPEATED_SHEET,
        OLD_CODE,
        /** The file has no column for something that a commitment should have. */
        NO_COLUMN,
        /** The number's own unit and that of the unit column differ. */
        UNIT_TWICE,
        /** Three digits behind a point: read as thousands. */
        THOUSANDS,
        EXAMPLE_ROW,
        /** A column of running numbers that start again is no key. */
        COUNTER
    }
}
