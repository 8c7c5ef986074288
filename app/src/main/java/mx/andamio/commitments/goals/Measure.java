package mx.andamio.commitments.goals;

import org.jspecify.annotations.Nullable;

/**
 * What is measured, and how.
 *
 * @param indicator code of the indicator that measures it, null while none does
 * @param unit in words, as shown ({@code unidades}, {@code %}, {@code días}); a percentage is written as 40, not 0.4
 * @param publicationDelay days from a value's cut-off until it may be used, 0 or more
 * @param thresholds of this goal alone; null for those of the body
 */
public record Measure(
        @Nullable String indicator,
        String unit,
        Accumulation accumulation,
        int publicationDelay,
        @Nullable Thresholds thresholds) {

    public Measure {
        unit = unit.strip();
        if (unit.isEmpty() || publicationDelay < 0) {
            throw new IllegalArgumentException("a measure has a unit and a delay of 0 or more days");
        }
    }
}
