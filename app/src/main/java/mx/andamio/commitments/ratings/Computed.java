package mx.andamio.commitments.ratings;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.andamio.commitments.goals.Progress;
import mx.andamio.commitments.goals.Progress.Known;
import mx.andamio.commitments.goals.Thresholds;
import mx.andamio.commitments.ratings.Rating.Because;
import mx.andamio.commitments.ratings.Rating.Missing;
import mx.andamio.commitments.ratings.Situation.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The computed rating (<em>calculado</em>). Rules apply in the order of the specification: base step by deviation, past due, steps taken by long obstacles
 * and repeated extensions, caps, forecast. Each that applies is listed with the step after it, also where it changed nothing.
 */
public final class Computed {

    private final Situation situation;
    private final RatingRules rules;
    private final List<Because> because = new ArrayList<>();
    private Step step = Step.ON_TRACK;

    private Computed(Situation situation, RatingRules rules) {
        this.situation = situation;
        this.rules = rules;
    }

    /** What is not due yet has no step, nor has what nobody spoke of for too long, however it stood. */
    public static Rating rating(Situation situation, RatingRules rules) {
        return new Computed(situation, rules).rating();
    }

    private Rating rating() {
        var goal = situation.goal();
        if (goal == null) {
            return silent(null).orElseGet(() -> none(Missing.NO_GOAL, new Ground.NoGoal(), null));
        }
        return switch (goal.progress()) {
            case Progress.NotYetDue(var from) -> none(Missing.NOT_YET_DUE, new Ground.NotYetDue(from), goal);
            case Progress.NoValue none ->
                silent(goal).orElseGet(() -> none(Missing.NO_VALUE, new Ground.NoValue(), goal));
            case Known known -> silent(goal).orElseGet(() -> stepped(known, goal));
        };
    }

    private Optional<Rating> silent(@Nullable Standing goal) {
        return Silence.of(situation.word(), situation.today(), rules)
                .map(silence -> none(Missing.NO_REPORT, silence, goal));
    }

    private Rating none(Missing why, Ground ground, @Nullable Standing goal) {
        because.add(new Because(ground, null));
        if (goal != null && isPastDue(goal)) {
            because.add(new Because(pastDue(goal), null));
        }
        return new Rating.NoStep(why, because);
    }

    private Rating stepped(Known known, Standing goal) {
        base(known, goal);
        if (isPastDue(goal)) {
            to(Step.AT_RISK, pastDue(goal));
        }
        takeSteps();
        cap();
        return new Rating.Stepped(step, because);
    }

    private void base(Known known, Standing goal) {
        var own = goal.thresholds();
        to(
                base(known.deviation(), own == null ? rules.deviation() : own),
                new Ground.Deviation(known.deviation(), known.asOf()));
    }

    private static Step base(BigDecimal deviation, Thresholds from) {
        if (deviation.compareTo(from.onTrack()) >= 0) {
            return Step.ON_TRACK;
        }
        if (deviation.compareTo(from.reachable()) >= 0) {
            return Step.REACHABLE;
        }
        return deviation.compareTo(from.support()) >= 0 ? Step.NEEDS_SUPPORT : Step.AT_RISK;
    }

    private boolean isPastDue(Standing goal) {
        return situation.today().isAfter(goal.settled()) && !(goal.progress() instanceof Known known && known.met());
    }

    private Ground pastDue(Standing goal) {
        return new Ground.PastDue(goal.due(), ChronoUnit.DAYS.between(goal.due(), situation.today()));
    }

    private void takeSteps() {
        situation.blockers().stream()
                .filter(blocker -> blocker.days() > rules.blockerDown())
                .forEach(open -> to(step.down(), new Ground.LongBlocker(open.name(), open.days())));
        for (var nth = rules.extensionsDown(); nth <= situation.extensions(); nth++) {
            to(step.down(), new Ground.Slipped(nth));
        }
    }

    private void cap() {
        if (situation.extensions() >= rules.extensionsCap()) {
            to(step.atMost(Step.REACHABLE), new Ground.Extended(situation.extensions()));
        }
        situation.blockers().stream()
                .filter(blocker -> blocker.days() > rules.blockerCap() && blocker.days() <= rules.blockerDown())
                .forEach(open -> to(step.atMost(Step.REACHABLE), new Ground.OpenedBlocker(open.name(), open.days())));
        var chance = situation.chance();
        if (chance != null) {
            rules.chances().stream()
                    .filter(cap -> chance.compareTo(cap.below()) < 0)
                    .findFirst()
                    .ifPresent(cap -> to(step.atMost(cap.cap()), new Ground.Chance(chance, cap.cap())));
        }
    }

    private void to(Step next, Ground ground) {
        step = next;
        because.add(new Because(ground, next));
    }
}
