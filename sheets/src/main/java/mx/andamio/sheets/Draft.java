package mx.andamio.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.andamio.reader.Reading.Precision;
import org.jspecify.annotations.Nullable;

/**
 * One row that is a commitment. What has a fault, or is not said, is null.
 *
 * @param sheet and row: where it stands
 * @param key the file's own, or {@code h-} and 32 hexadecimal digits of organ and text where the file has none; null where it is missing
 * @param organ code of the pack
 * @param organWritten as the file says it, or the title or sheet that it was taken from
 * @param line code of the pack's line of action
 * @param table work table of the meeting, as written
 * @param target 40 for 40 %
 * @param unit as written, {@code %} for a percentage
 * @param precision of the deadline: a month or year ends with its last day
 * @param programme code of the pack, null where it names none
 * @param written every cell of the row under its heading, as shown, columns without a field included
 */
public record Draft(
        String sheet,
        int row,
        @Nullable String key,
        @Nullable String organ,
        String organWritten,
        @Nullable String line,
        @Nullable String table,
        @Nullable String text,
        @Nullable String responsible,
        @Nullable String coResponsible,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable String unit,
        @Nullable Direction direction,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate deadline,
        @Nullable Precision precision,
        @Nullable String status,
        @Nullable String programme,
        @Nullable String notes,
        Map<String, String> written) {

    /** Which way the number should go. */
    public enum Direction {
        UP,
        DOWN,
        HOLD
    }

    public Draft {
        written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
    }
}
