package mx.andamio.pack;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A goal as some paper published it.
 *
 * @param counts what it counts
 * @param baseline where it starts, null where the paper does not say
 * @param target where it should arrive, null where the paper gives words only
 * @param unit {@code %} or the noun of what is counted
 * @param deadline day, month or year, null where the paper gives none
 * @param source code of the {@link Source}
 */
public record PublishedGoal(
        String counts,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        String unit,
        @Nullable String deadline,
        String source) {}
