package mx.andamio.commitments;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a promise stands according to what was published since. It is no rating: nobody took the promise yet. */
public enum Standing {
    /** Nothing was published since, and its date has not passed, or it has none. */
    SILENT,
    /** Nothing was published since, and its date has passed. */
    SILENT_PAST_DUE,
    KEPT,
    PARTLY,
    REDATED,
    NOT_KEPT,
    NEWS;

    /** By the latest evidence that holds. */
    public static Standing of(@Nullable LocalDate deadline, List<Evidence> evidence, LocalDate today) {
        return latest(evidence)
                .map(one -> switch (one.finding()) {
                    case KEPT -> KEPT;
                    case PARTLY -> PARTLY;
                    case REDATED -> REDATED;
                    case NOT_KEPT -> NOT_KEPT;
                    case NEWS -> NEWS;
                })
                .orElseGet(() -> deadline != null && deadline.isBefore(today) ? SILENT_PAST_DUE : SILENT);
    }

    /** The evidence that says where the promise stands; of one day, what was entered last. */
    public static Optional<Evidence> latest(List<Evidence> evidence) {
        return evidence.stream()
                .filter(Evidence::holds)
                .max(Comparator.comparing(Evidence::on).thenComparing(Evidence::recordedAt));
    }
}
