package mx.andamio.meetings.quorum;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody came, went, or takes no part in one item.
 *
 * @param seat code
 * @param deputy whether it was somebody in place of the member
 * @param item from which it is recused; null of who came or went
 */
public record Presence(
        String seat, Move move, boolean deputy, @Nullable UUID item, Instant at) {

    /** What is noted of somebody. */
    public enum Move {
        ARRIVED,
        LEFT,
        /** Takes no part in one item, from then on. */
        RECUSED
    }
}
