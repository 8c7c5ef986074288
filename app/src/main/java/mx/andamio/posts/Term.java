package mx.andamio.posts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an appointment, both ends included.
 *
 * @param begins null where nobody knows it
 * @param ends null while it lasts
 */
public record Term(@Nullable LocalDate begins, @Nullable LocalDate ends) {

    public boolean isPossible() {
        return !isBefore(ends, begins);
    }

    /** Whether some day may belong to both; what is not known is taken as without limit. */
    public boolean overlaps(Term other) {
        return !isBefore(ends, other.begins) && !isBefore(other.ends, begins);
    }

    /** Whether a new holder who begins on {@code day} ends this one. */
    public boolean isOpenBefore(LocalDate day) {
        return ends == null && (begins == null || begins.isBefore(day));
    }

    public Term endingOn(LocalDate last) {
        return new Term(begins, last);
    }

    private static boolean isBefore(@Nullable LocalDate end, @Nullable LocalDate begin) {
        return end != null && begin != null && end.isBefore(begin);
    }
}
