package mx.andamio.commitments;

import mx.andamio.commitments.ratings.Rating;
import mx.andamio.commitments.ratings.Step;

/**
 * How a rating looks: a colour and a glyph, so that neither is needed to see it. What is not due yet, or nobody rated, has none.
 *
 * @param style class of the styles: {@code r1} to {@code r4}, {@code r0} where something is due and nobody can say how it stands, else empty
 * @param glyph one letter, a space where there is none
 */
public record StepLook(String style, String glyph) {

    public static StepLook of(Rating rating) {
        return switch (rating) {
            case Rating.Stepped stepped -> of(stepped.at());
            case Rating.NoStep none ->
                switch (none.why()) {
                    case NO_REPORT, NO_GOAL, NO_VALUE -> new StepLook("r0", "·");
                    case NOT_YET_DUE, NONE -> new StepLook("", " ");
                };
        };
    }

    public static StepLook of(Step step) {
        return new StepLook(
                "r" + step.level(),
                switch (step) {
                    case ON_TRACK -> "●";
                    case REACHABLE -> "◕";
                    case NEEDS_SUPPORT -> "◑";
                    case AT_RISK -> "○";
                });
    }
}
