package mx.andamio.commitments.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import mx.andamio.commitments.FollowUp.Followed;
import mx.andamio.commitments.GoalIndicators;
import mx.andamio.commitments.GoalIndicators.Told;
import mx.andamio.commitments.Landing;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Contradiction;
import mx.andamio.commitments.goals.Quantitative;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator says of a goal, in words.
 *
 * @param title of the indicator
 * @param link to what it measured
 * @param ahead what is expected on the day of the target, or why nothing is
 * @param begins from when an amount is summed, where that is not its baseline; else empty
 * @param contradictions reports that say something else
 */
public record MeasuredCard(
        String title, String link, String ahead, String begins, List<String> contradictions, boolean simulated) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Null where the goal reads no indicator. */
    static @Nullable MeasuredCard of(Followed followed, List<GoalIndicators> sources, Words words) {
        return followed.indicator()
                .map(told -> new MeasuredCard(
                        sources.stream()
                                .flatMap(source -> source.named(told.indicator()).stream())
                                .map(GoalIndicators.Choice::title)
                                .findFirst()
                                .orElse(told.indicator()),
                        told.link(),
                        ahead(told, words),
                        begins(told.goal(), words),
                        followed.contradictions().stream()
                                .map(one -> sentence(told.goal(), one, words))
                                .toList(),
                        told.simulated()))
                .orElse(null);
    }

    private static String ahead(Told told, Words words) {
        if (told.values().isEmpty()) {
            return words.text("measured.nothing");
        }
        return told.landing()
                .map(landing -> expected(told.goal(), landing, words))
                .orElseGet(() -> words.text("measured.no_landing"));
    }

    private static String begins(Quantitative goal, Words words) {
        var on = goal.baseline().on();
        var next = on.with(TemporalAdjusters.firstDayOfNextMonth());
        return goal.measure().accumulation() != Accumulation.FLOW
                        || on.plusDays(1).equals(next)
                ? ""
                : words.text("measured.begins", words.longDate(next), words.longDate(on));
    }

    private static String expected(Quantitative goal, Landing landing, Words words) {
        var unit = goal.measure().unit();
        return words.text(
                "measured.landing",
                words.longDate(goal.due()),
                GoalWords.value(unit, landing.mean(), words),
                words.number(landing.low()),
                words.number(landing.high()),
                words.number(landing.chance().multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP)));
    }

    private static String sentence(Quantitative goal, Contradiction one, Words words) {
        var unit = goal.measure().unit();
        return words.text(
                "measured.contradiction",
                words.shortDate(one.reported().cutOff()),
                GoalWords.value(unit, one.reported().value(), words),
                GoalWords.value(unit, one.measured().value(), words));
    }
}
