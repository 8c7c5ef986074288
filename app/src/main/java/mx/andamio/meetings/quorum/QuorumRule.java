package mx.andamio.meetings.quorum;

import java.util.Optional;
import mx.andamio.pack.Quorum;
import mx.andamio.pack.Quorum.Call;
import mx.andamio.pack.Share;
import org.jspecify.annotations.Nullable;

/**
 * By which rule a body is quorate.
 *
 * @param quorum what the institution said
 * @param provisional whether it said nothing, and this stands in until it does
 */
public record QuorumRule(Quorum quorum, boolean provisional) {

    /** More than half of the members, and somebody of each sector. */
    private static final Quorum HALF_PLUS_ONE =
            new Quorum(new Call(new Share(true, 1, 2), new Share(false, 1, null), null), null, java.util.List.of());

    public static QuorumRule of(@Nullable Quorum said) {
        return said == null ? new QuorumRule(HALF_PLUS_ONE, true) : new QuorumRule(said, false);
    }

    /**
     * What is asked of a business; of several that apply its own, then the second call's.
     *
     * @param business code of what the item is about, null where it is about none of the yearly ones
     * @param second whether the session was called a second time
     */
    public Call call(@Nullable String business, boolean second) {
        return quorum.items().stream()
                .filter(one -> one.business().equals(business))
                .map(Quorum.OfItem::call)
                .findFirst()
                .or(() -> second ? Optional.ofNullable(quorum.second()) : Optional.empty())
                .orElse(quorum.first());
    }
}
