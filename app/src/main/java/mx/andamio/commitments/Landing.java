package mx.andamio.commitments;

import java.math.BigDecimal;

/**
 * Where a goal will probably be on the day of its target.
 *
 * @param mean in the goal's unit
 * @param low with {@code high} the interval that holds it in 80 of 100 cases
 * @param chance of meeting the target, 0 to 1
 * @param known periods from which it is told
 * @param ahead periods until that day
 */
public record Landing(BigDecimal mean, BigDecimal low, BigDecimal high, BigDecimal chance, int known, int ahead) {}
