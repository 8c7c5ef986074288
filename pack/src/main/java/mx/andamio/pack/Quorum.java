package mx.andamio.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many have to be there.
 *
 * @param second where fewer are enough after a second call; null where there is none
 * @param items what kinds of business need instead
 */
public record Quorum(Call first, @Nullable Call second, List<OfItem> items) {

    public Quorum {
        items = List.copyOf(items);
    }

    /**
     * @param members of all who vote
     * @param eachSector of those of each sector who vote; null where sectors do not count by themselves
     * @param afterMinutes of a second call, from the first arrival on, 0 to 1440; null where it may follow at once
     */
    public record Call(
            Share members,
            @Nullable Share eachSector,
            @Nullable Integer afterMinutes) {}

    /** @param business code of a line of the body's yearly business */
    public record OfItem(String business, Call call) {}
}
