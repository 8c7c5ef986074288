package mx.andamio.commitments.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mx.andamio.commitments.FollowUp.Followed;
import mx.andamio.commitments.Landing;
import mx.andamio.commitments.goals.Quantitative;
import mx.andamio.commitments.goals.Stated;
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

    static @Nullable MeasuredJson of(@Nullable Stated goal, Followed followed) {
        var told = followed.indicator().orElse(null);
        if (told == null || goal == null || !(goal.whole().orElse(null) instanceof Quantitative number)) {
            return null;
        }
        var last = told.values().isEmpty() ? null : told.values().getLast();
        return new MeasuredJson(
                Objects.requireNonNull(number.measure().indicator()),
                told.link(),
                last == null ? null : last.value(),
                last == null ? null : last.cutOff(),
                told.landing().orElse(null),
                followed.contradictions(goal).stream()
                        .map(one -> new Apart(
                                one.reported().cutOff(),
                                one.reported().value(),
                                one.measured().value()))
                        .toList(),
                told.simulated());
    }
}
