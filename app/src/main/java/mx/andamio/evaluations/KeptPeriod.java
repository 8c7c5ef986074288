package mx.andamio.evaluations;

import java.time.Instant;
import mx.andamio.evaluations.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * A period of a scheme that was opened.
 *
 * @param version of the scheme that holds for it
 * @param computedAt when its values were last counted
 * @param closedAt null while it is open; what is closed is never counted again
 */
public record KeptPeriod(
        Period period,
        int version,
        @Nullable Instant computedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy) {

    public boolean isClosed() {
        return closedAt != null;
    }

    public String code() {
        return period.code();
    }
}
