package mx.andamio.commitments.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.commitments.GoalPlans.Way;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.PartialGoal.Ends;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.goals.Thresholds;
import mx.andamio.commitments.web.TermsForm.Unreadable;
import org.jspecify.annotations.Nullable;

/** The fields of a goal that is a number. */
final class NumberForm {

    private static final int STEPS = 3;

    private NumberForm() {}

    /** Whole where nothing is missing and all fits; else as it was stated, so that the gate can say what is missing. */
    static Stated read(TermsForm form) {
        var low = TermsForm.decimal(form.of("lower"));
        var high = TermsForm.decimal(form.of("upper"));
        var partial = new PartialGoal(
                form.said("indicator").orElse(null),
                form.said("unit").orElse(null),
                Arrays.stream(Accumulation.values())
                        .filter(one -> one.name().equals(form.of("accumulation")))
                        .findFirst()
                        .orElse(null),
                Optional.ofNullable(TermsForm.decimal(form.of("delay")))
                        .map(BigDecimal::intValue)
                        .orElse(0),
                thresholds(form.of("thresholds")),
                null,
                new Point(TermsForm.decimal(form.of("baseline")), TermsForm.day(form.of("baselineOn"))),
                new Point(TermsForm.decimal(form.of("target")), TermsForm.day(form.of("targetOn"))),
                form.lines("interim").stream().map(NumberForm::point).toList(),
                low == null || high == null ? null : new Ends(low, high));
        return partial.complete() instanceof Ruling.Granted<?>(Stated whole) ? whole : partial;
    }

    private static Point point(String line) {
        var parts = line.split("[|;\\t ]+", 2);
        return new Point(parts.length > 1 ? TermsForm.decimal(parts[1]) : null, TermsForm.day(parts[0]));
    }

    private static Point point(Dated one) {
        return new Point(one.value(), one.on());
    }

    /** Typed as percents of the way that it may be behind: {@code 2 10 25}. */
    private static @Nullable Thresholds thresholds(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            var behind = Arrays.stream(typed.strip().split("[ ;|%/]+"))
                    .map(one -> new BigDecimal(one).movePointLeft(2).negate())
                    .toList();
            if (behind.size() == STEPS && behind.getFirst().signum() <= 0) {
                return new Thresholds(behind.get(0), behind.get(1), behind.get(2));
            }
        } catch (IllegalArgumentException e) {
            // no numbers, or not in their order: said below
        }
        throw new Unreadable("form.thresholds", typed);
    }

    static void put(Map<String, String> form, PartialGoal goal) {
        form.put("goal", "number");
        TermsForm.put(form, "indicator", goal.indicator());
        TermsForm.put(form, "unit", goal.unit());
        TermsForm.put(form, "accumulation", goal.accumulation());
        TermsForm.put(form, "delay", goal.publicationDelay() == 0 ? null : goal.publicationDelay());
        put(form, goal.baseline(), goal.interim(), goal.target());
        var band = goal.band();
        TermsForm.put(form, "lower", band == null ? null : plain(band.lower()));
        TermsForm.put(form, "upper", band == null ? null : plain(band.upper()));
        var thresholds = goal.thresholds();
        TermsForm.put(form, "thresholds", thresholds == null ? null : typed(thresholds));
    }

    private static void put(Map<String, String> form, Point baseline, List<Point> interim, Point target) {
        TermsForm.put(form, "baseline", plain(baseline.value()));
        TermsForm.put(form, "baselineOn", baseline.on());
        TermsForm.put(form, "target", plain(target.value()));
        TermsForm.put(form, "targetOn", target.on());
        TermsForm.put(
                form,
                "interim",
                interim.stream()
                        .map(one -> Stream.of(Objects.toString(one.on(), ""), Objects.toString(plain(one.value()), ""))
                                .filter(said -> !said.isEmpty())
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\n")));
    }

    /** The same with another way from its baseline to its target; a band is not held any more. */
    static TermsForm going(TermsForm form, Way way) {
        var typed = new HashMap<>(form.typed());
        typed.keySet().removeAll(Set.of("baseline", "baselineOn", "lower", "upper"));
        var baseline = way.baseline();
        put(
                typed,
                baseline == null ? new Point(null, null) : point(baseline),
                way.interim().stream().map(NumberForm::point).toList(),
                point(way.target()));
        return new TermsForm(typed);
    }

    private static String typed(Thresholds thresholds) {
        return Stream.of(thresholds.onTrack(), thresholds.reachable(), thresholds.support())
                .map(one -> one.negate().movePointRight(2).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }
}
