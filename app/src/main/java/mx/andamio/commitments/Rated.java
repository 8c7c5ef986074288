package mx.andamio.commitments;

import java.time.LocalDate;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.ratings.SideBySide;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** A commitment with its ratings of today. */
public record Rated(Commitment commitment, SideBySide ratings) {

    /** The rating that lists use. */
    public ShownRating used(Words words) {
        return ShownRating.of(ratings.used().rating(), words);
    }

    /** Whether the rating that is used was judged by another post, and not computed. */
    public boolean isAssessed() {
        return ratings.used().basis() == mx.andamio.commitments.ratings.Used.Basis.ASSESSED;
    }

    /** Day of its target, null where none is known. */
    public @Nullable LocalDate due() {
        return Headline.of(commitment.terms().goal()).due();
    }

    public String text() {
        return commitment.terms().text();
    }

    /** Code of its responsible post, null where it has none. */
    public @Nullable String responsible() {
        return commitment.terms().parties().responsible();
    }

    public String address() {
        return "/compromisos/" + commitment.id();
    }
}
