package mx.andamio.commitments.ratings;

import java.time.LocalDate;
import java.util.Optional;

/** The rating that lists and roll-ups use, and which of the three it is. */
public record Used(Rating rating, Basis basis) {

    /** Where it is from. */
    public enum Basis {
        ASSESSED,
        COMPUTED
    }

    /** The assessed one up to 45 days of age, else the computed one. */
    public static Used of(Optional<Assessment> last, Rating computed, LocalDate today, RatingRules rules) {
        var standing = last.filter(one -> one.age(today) >= 0 && one.age(today) <= rules.assessedDays());
        return standing.isPresent()
                ? new Used(Assessment.rating(standing), Basis.ASSESSED)
                : new Used(computed, Basis.COMPUTED);
    }
}
