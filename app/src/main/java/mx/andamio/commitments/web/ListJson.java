package mx.andamio.commitments.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole list as a file.
 *
 * @param day of its ratings
 */
record ListJson(LocalDate day, int total, List<Item> items) {

    /**
     * @param rating the one that is used; null while it is not signed, and once it is no longer open
     * @param basis {@code assessed} or {@code computed}; null without a rating
     * @param silentDays since something was heard of it, or since its signature; null where it is not followed
     */
    record Item(
            CommitmentJson commitment,
            @Nullable RatingJson rating,
            @Nullable String basis,
            @Nullable Long silentDays) {}
}
