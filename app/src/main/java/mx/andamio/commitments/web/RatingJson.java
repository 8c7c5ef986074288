package mx.andamio.commitments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.CommitmentWords;
import mx.andamio.commitments.ratings.Rating;
import mx.andamio.commitments.ratings.SideBySide;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * A rating as the JSON interface gives it.
 *
 * @param step 1 to 4, null where there is none
 * @param name of the step in small letters, null where there is none
 * @param why there is none, in small letters; null where there is one
 * @param reasons in the order in which the rules apply
 */
record RatingJson(
        @Nullable Integer step,
        @Nullable String name,
        @Nullable String why,
        List<Reason> reasons) {

    /**
     * @param code stable word of the rule
     * @param text the same as a sentence
     * @param after step after the rule, null where there is none
     */
    record Reason(String code, String text, @Nullable Integer after) {}

    /**
     * The three of a commitment.
     *
     * @param basis which of them is used: {@code assessed} or {@code computed}
     */
    record Three(
            UUID commitment,
            LocalDate day,
            RatingJson reported,
            RatingJson computed,
            RatingJson assessed,
            RatingJson used,
            String basis) {

        static Three of(CommitmentId id, SideBySide side, Words words) {
            return new Three(
                    id.value(),
                    words.today(),
                    RatingJson.of(side.reported(), words),
                    RatingJson.of(side.computed(), words),
                    RatingJson.of(side.assessed(), words),
                    RatingJson.of(side.used().rating(), words),
                    small(side.used().basis()));
        }
    }

    static RatingJson of(Rating rating, Words words) {
        var texts = CommitmentWords.because(rating, words);
        var reasons = new java.util.ArrayList<Reason>();
        for (var i = 0; i < texts.size(); i++) {
            var because = rating.because().get(i);
            reasons.add(new Reason(because.ground().code(), texts.get(i), level(because.after())));
        }
        var step = rating.step().orElse(null);
        return new RatingJson(
                level(step),
                step == null ? null : small(step),
                rating instanceof Rating.NoStep none ? small(none.why()) : null,
                List.copyOf(reasons));
    }

    private static @Nullable Integer level(@Nullable Step step) {
        return step == null ? null : step.level();
    }

    private static String small(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
