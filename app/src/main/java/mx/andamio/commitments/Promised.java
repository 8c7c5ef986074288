package mx.andamio.commitments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a paper says that will be done. What it does not say is null and named in {@code missing}.
 *
 * @param paper the paper that says it
 * @param item the finding in its reading: a promise is taken from it once
 * @param session session at which it was made, null when the paper tells of none
 * @param text in the paper's words, or in the record's where the text is not at hand
 * @param baseline value from which it starts
 * @param target value to reach, in {@code unit}
 * @param deadline last day of the stated period
 * @param deadlinePrecision {@code day}, {@code month} or {@code year}
 * @param responsible post, person or organ that the paper makes responsible, as written
 * @param missing which of responsible, deadline, baseline, target, unit the paper does not say
 * @param promisedOn date of the paper
 * @param source number or title of the paper
 */
public record Promised(
        UUID paper,
        UUID item,
        @Nullable UUID session,
        String text,
        @Nullable String verb,
        @Nullable String deliverable,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable String unit,
        @Nullable LocalDate deadline,
        @Nullable String deadlinePrecision,
        @Nullable String responsible,
        List<String> missing,
        @Nullable LocalDate promisedOn,
        String source,
        boolean simulated) {

    public Promised {
        missing = List.copyOf(missing);
    }
}
