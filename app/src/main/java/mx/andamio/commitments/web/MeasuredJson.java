package mx.andamio.commitments.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.FollowUp.Followed;
import mx.andamio.commitments.GoalIndicators.Told;
import mx.andamio.commitments.Landing;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator says of a goal.
 *
 * @param value the last one that was measured; null before the first
 * @param landing what is expected on the day of the target; null where too little is known or nothing is left to come
 * @param contradictions values that were reported and are not those that were measured
 */
record MeasuredJson(
        String indicator,
        String link,
        @Nullable BigDecimal value,
        @Nullable LocalDate cutOff,
        @Nullable Landing landing,
        List<Apart> contradictions,
        boolean simulated) {

    record Apart(LocalDate cutOff, BigDecimal reported, BigDecimal measured) {}

    /** Null where the goal reads no indicator. */
    static @Nullable MeasuredJson of(Followed followed) {
        return followed.indicator().map(told -> of(told, followed)).orElse(null);
    }

    private static MeasuredJson of(Told told, Followed followed) {
        var last = told.values().isEmpty() ? null : told.values().getLast();
        return new MeasuredJson(
                told.indicator(),
                told.link(),
                last == null ? null : last.value(),
                last == null ? null : last.cutOff(),
                told.landing().orElse(null),
                followed.contradictions().stream()
                        .map(one -> new Apart(
                                one.reported().cutOff(),
                                one.reported().value(),
                                one.measured().value()))
                        .toList(),
                told.simulated());
    }
}
