package mx.andamio.pack;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A goal as some paper published it. Goals of one programme that count the same are versions or successors of one another.
 *
 * @param counts what it counts
 * @param baseline where it starts, null where the paper does not say
 * @param target where it should arrive, null where the paper gives words only
 * @param unit {@code %} or the noun of what is counted
 * @param deadline day, month or year, null where the paper gives none
 * @param note what the paper says besides, null when nothing
 * @param source code of the {@link Source}
 */
public record PublishedGoal(
        String counts,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        String unit,
        @Nullable String deadline,
        @Nullable String note,
        String source) {}
