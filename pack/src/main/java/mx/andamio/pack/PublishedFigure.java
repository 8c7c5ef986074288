package mx.andamio.pack;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as some paper published it. Two papers may contradict each other: both are kept.
 *
 * @param counts what it counts
 * @param value the number as published; a percentage of 40 is 40
 * @param unit {@code %}, {@code pesos} or the noun of what is counted
 * @param qualifier {@code more_than}, {@code almost}, {@code up_to} or {@code approx}, null where the paper has none
 * @param denominator what a percentage or ratio is of, null where there is none or the paper does not say
 * @param cutOff day, month or year up to which it counts, null where the paper does not say
 * @param definitionVersion version of the definition it was computed with, null where the paper does not say
 * @param note what the paper says besides, null when nothing
 * @param source code of the {@link Source}
 */
public record PublishedFigure(
        String counts,
        BigDecimal value,
        String unit,
        @Nullable String qualifier,
        @Nullable BigDecimal denominator,
        @Nullable String cutOff,
        @Nullable String definitionVersion,
        @Nullable String note,
        String source) {}
