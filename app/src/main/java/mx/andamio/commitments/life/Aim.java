package mx.andamio.commitments.life;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Goal;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.commitments.goals.Stated;
import org.jspecify.annotations.Nullable;

/**
 * What each post of an instruction is to reach: something that is handed in, or a number, the same for all or a post's own.
 *
 * @param due for all
 * @param amount null where something is handed in
 */
public record Aim(LocalDate due, @Nullable Amount amount) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /**
     * A number to reach; anything may be missing.
     *
     * @param baseline of all that have none of their own
     * @param target of all that have none of their own
     */
    public record Amount(
            @Nullable String unit,
            @Nullable Accumulation accumulation,
            @Nullable BigDecimal baseline,
            @Nullable LocalDate baselineOn,
            @Nullable BigDecimal target,
            List<Interim> interim) {

        public Amount {
            interim = List.copyOf(interim);
        }
    }

    /**
     * What is due before the end.
     *
     * @param value the number itself; where {@code share}, per cent of each post's own way from baseline to target
     */
    public record Interim(LocalDate on, BigDecimal value, boolean share) {}

    /**
     * A post's own numbers.
     *
     * @param baseline null for that of all
     */
    public record Own(@Nullable BigDecimal baseline, BigDecimal target) {}

    /**
     * The goal of one post: whole where nothing is missing and all fits, else as it was stated.
     *
     * <p>Refused: {@code aim.own} (own numbers of what is handed in), {@code milestone.acceptance} (nobody said what shows it),
     * {@code milestones.early} (due before {@code from}).
     *
     * @param text what is handed in
     * @param evidence what must be seen for it to be accepted
     * @param from day of the instruction
     */
    Ruling<Stated> goal(String text, @Nullable String evidence, LocalDate from, @Nullable Own own) {
        if (amount != null) {
            return Ruling.granted(number(amount, own));
        }
        if (own != null) {
            return Ruling.refused("aim.own");
        }
        return Milestone.of("1", text, Objects.requireNonNullElse(evidence, ""), due, BigDecimal.ONE)
                .then(step -> Milestones.of(from, List.of(step)))
                .then(Ruling::granted);
    }

    private Stated number(Amount all, @Nullable Own own) {
        var baseline = own == null || own.baseline() == null ? all.baseline() : own.baseline();
        var target = own == null ? all.target() : own.target();
        var partial = new PartialGoal(
                null,
                all.unit(),
                all.accumulation(),
                0,
                null,
                null,
                new Point(baseline, all.baselineOn()),
                new Point(target, due),
                all.interim().stream()
                        .map(one -> new Point(value(one, baseline, target), one.on()))
                        .toList(),
                null);
        return partial.complete() instanceof Ruling.Granted<Goal>(var whole) ? whole : partial;
    }

    /** No finer than what it lies between: half of the way from 0 to 3 rooms is 2 rooms. */
    private static @Nullable BigDecimal value(Interim one, @Nullable BigDecimal baseline, @Nullable BigDecimal target) {
        if (!one.share()) {
            return one.value();
        }
        return baseline == null || target == null
                ? null
                : baseline.add(target.subtract(baseline).multiply(one.value()).divide(HUNDRED))
                        .setScale(Math.max(0, Math.max(baseline.scale(), target.scale())), RoundingMode.HALF_UP);
    }
}
