package mx.andamio.commitments.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.andamio.commitments.goals.Course.Spot;
import mx.andamio.commitments.goals.Course.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * A commitment over time as the JSON interface gives it: what was due by each version of its goal, and the values that count. What was given back is not
 * in it.
 *
 * @param kind {@code number}, {@code total} (summed since the baseline), {@code milestones} (accepted share in percent), {@code level} (0 to 4) or
 *     {@code incomplete} (no goal to compare with)
 * @param says how it stands, in the reader's language
 * @param until last day that was looked at: today, or the day on which it was over
 * @param originalDeadline before it was moved; null where it never was
 */
record SeriesJson(
        UUID commitment,
        String kind,
        @Nullable String unit,
        String says,
        LocalDate until,
        @Nullable LocalDate deadline,
        @Nullable LocalDate originalDeadline,
        List<Due> due,
        List<Value> values,
        boolean simulated) {

    /**
     * @param version of the goal, from 1
     * @param lower end of the band in which it is to stay; null where there is a way to go
     */
    record Due(
            int version,
            List<Point> points,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper) {

        private static Due of(Stretch due) {
            var band = due.band();
            return new Due(
                    due.version(),
                    due.spots().stream().map(Point::of).toList(),
                    band == null ? null : band.lower(),
                    band == null ? null : band.upper());
        }
    }

    record Point(LocalDate on, BigDecimal value) {

        private static Point of(Spot spot) {
            return new Point(spot.on(), spot.value());
        }
    }

    /**
     * @param preliminary whether somebody of the chain has yet to answer for it
     * @param published whether it counts: its publication delay has passed
     */
    record Value(LocalDate on, BigDecimal value, boolean preliminary, boolean published) {}

    static SeriesJson of(Charts.Told told, String says) {
        var course = told.course();
        return new SeriesJson(
                told.commitment().id().value(),
                course.kind().name().toLowerCase(Locale.ROOT),
                course.unit(),
                says,
                told.until(),
                told.due(),
                told.originalDue(),
                course.due().stream().map(Due::of).toList(),
                course.values().stream()
                        .map(value -> new Value(
                                value.at().on(),
                                value.at().value(),
                                told.preliminary().contains(value),
                                value.published()))
                        .toList(),
                told.commitment().simulated());
    }
}
