package mx.andamio.commitments.ratings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import mx.andamio.commitments.goals.Thresholds;
import mx.andamio.commitments.ratings.Situation.Word;
import org.jspecify.annotations.Nullable;

/**
 * Thresholds of a body, all of them data.
 *
 * @param deviation of the base step, where a goal has none of its own
 * @param blockerDown an obstacle open for <em>more</em> days than these takes a step
 * @param blockerCap an obstacle open for more days than these caps at 3
 * @param extensionsCap so many extensions or more cap at 3
 * @param extensionsDown each extension from this one on takes a step
 * @param chances caps by the chance of meeting the target
 * @param silentPeriods reporting periods without a word after which there is no step
 * @param silentDays the same in days, where there is no reporting period
 * @param assessedDays up to so many days old an assessment is used
 * @param reportingPeriod days from one report to the next, null where there is none
 */
public record RatingRules(
        Thresholds deviation,
        int blockerDown,
        int blockerCap,
        int extensionsCap,
        int extensionsDown,
        List<ChanceCap> chances,
        BigDecimal silentPeriods,
        int silentDays,
        int assessedDays,
        @Nullable Integer reportingPeriod) {

    public static final RatingRules DEFAULT = new RatingRules(
            Thresholds.DEFAULT,
            30,
            15,
            1,
            2,
            List.of(
                    new ChanceCap(new BigDecimal("0.8"), Step.REACHABLE),
                    new ChanceCap(new BigDecimal("0.5"), Step.NEEDS_SUPPORT),
                    new ChanceCap(new BigDecimal("0.2"), Step.AT_RISK)),
            new BigDecimal("1.5"),
            45,
            45,
            null);

    public RatingRules {
        chances =
                chances.stream().sorted(Comparator.comparing(ChanceCap::below)).toList();
    }

    /** Whether what was heard on that day last is too long ago. */
    public boolean isSilent(LocalDate last, LocalDate today) {
        return Silence.of(new Word(last, reportingPeriod), today, this).isPresent();
    }

    /** With a chance <em>below</em> this one, 0 to 1, the step is no better than {@code cap}. */
    public record ChanceCap(BigDecimal below, Step cap) {

        public ChanceCap {
            if (below.signum() < 0 || below.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("a chance is 0 to 1");
            }
        }
    }
}
