package mx.andamio.commitments;

import java.util.List;
import mx.andamio.commitments.ratings.Rating;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * A rating as people see it: a colour, a glyph and words, so that none of them is needed alone. What is not due yet, or nobody rated, has no colour.
 *
 * @param style class of the styles: {@code r1} to {@code r4}, {@code r0} where something is due and nobody can say how it stands, else empty
 * @param glyph one letter, a space where there is no colour
 * @param name of the step, or why there is none
 * @param level 1 to 4, null where there is no step
 * @param because a sentence for each rule that applied
 */
public record ShownRating(
        String style, String glyph, String name, @Nullable Integer level, List<String> because) {

    public static ShownRating of(Rating rating, Words words) {
        var name = CommitmentWords.rating(rating, words);
        var because = CommitmentWords.because(rating, words);
        return switch (rating) {
            case Rating.Stepped stepped -> shown(stepped.at(), name, because);
            case Rating.NoStep none ->
                switch (none.why()) {
                    case NO_REPORT, NO_GOAL, NO_VALUE -> new ShownRating("r0", "·", name, null, because);
                    case NOT_YET_DUE, NONE -> new ShownRating("", " ", name, null, because);
                };
        };
    }

    /** A step without reasons, as a choice. */
    public static ShownRating of(Step step, Words words) {
        return shown(step, CommitmentWords.step(step, words), List.of());
    }

    private static ShownRating shown(Step step, String name, List<String> because) {
        var glyph = switch (step) {
            case ON_TRACK -> "●";
            case REACHABLE -> "◕";
            case NEEDS_SUPPORT -> "◑";
            case AT_RISK -> "○";
        };
        return new ShownRating("r" + step.level(), glyph, name, step.level(), because);
    }
}
