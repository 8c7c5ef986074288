package mx.andamio.commitments.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.andamio.commitments.goals.Facts;
import mx.andamio.commitments.goals.Goal;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.Progress;
import mx.andamio.commitments.goals.Quantitative;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.commitments.ratings.Assessment;
import mx.andamio.commitments.ratings.RatingRules;
import mx.andamio.commitments.ratings.Reported;
import mx.andamio.commitments.ratings.SideBySide;
import mx.andamio.commitments.ratings.Situation;
import mx.andamio.commitments.ratings.Situation.Word;
import org.jspecify.annotations.Nullable;

/**
 * All that the ratings of a commitment look at, whatever the day.
 *
 * @param goal that stands; null while it is not whole
 * @param lastWord day of the last report or measurement; before there is one, the day of signing; that of a transfer where it is later
 * @param rules of the body that it comes from
 * @param report the last one
 * @param assessment the last one
 * @param chance of meeting the target, 0 to 1; null without a forecast
 * @param contradicted whether what was reported last is not what was measured
 */
record RatedCase(
        @Nullable Goal goal,
        Facts facts,
        List<Blocker> blockers,
        int extensions,
        LocalDate lastWord,
        RatingRules rules,
        Optional<Reported> report,
        Optional<Assessment> assessment,
        @Nullable BigDecimal chance,
        boolean contradicted) {

    /** A day that never comes. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    SideBySide on(LocalDate day) {
        return SideBySide.of(situation(day), report, assessment, rules);
    }

    /** From what was due, as a share of the way; empty where no value stands against anything. */
    Optional<BigDecimal> deviation(LocalDate day) {
        return goal != null && goal.progress(facts, day) instanceof Progress.Known known
                ? Optional.of(known.deviation())
                : Optional.empty();
    }

    private Situation situation(LocalDate day) {
        return new Situation(
                day,
                goal == null ? null : Situation.Standing.of(goal, facts, day),
                Blocker.open(blockers, day),
                extensions,
                new Word(lastWord, rules.reportingPeriod()),
                chance);
    }

    /**
     * The first day after another on which the step may differ though nothing happens: a date passes, a value is published, a silence or an obstacle
     * grows too long, an assessment too old. Days that change only how many days a reason says are none of them.
     */
    LocalDate turnsAfter(LocalDate day) {
        return Stream.of(ofGoal(), ofFacts(), ofBlockers(), ofWords())
                .flatMap(days -> days)
                .filter(turn -> turn.isAfter(day))
                .min(LocalDate::compareTo)
                .orElse(NEVER);
    }

    private Stream<LocalDate> ofGoal() {
        if (goal == null) {
            return Stream.empty();
        }
        var own = switch (goal) {
            case Quantitative number -> Stream.of(number.baseline().on());
            case Rubric rubric ->
                Stream.concat(Stream.of(rubric.trajectory().baseline().on()), rubric.checkpoints().stream());
            case Milestones steps -> steps.checkpoints().stream();
        };
        return Stream.concat(own, Stream.of(goal.due(), goal.settled().plusDays(1)));
    }

    private Stream<LocalDate> ofFacts() {
        var delay = goal instanceof Quantitative number ? number.measure().publicationDelay() : 0;
        return Stream.of(
                        facts.measured().stream().map(one -> one.cutOff().plusDays(delay)),
                        facts.accepted().values().stream(),
                        facts.observed().stream().map(one -> one.on()))
                .flatMap(days -> days);
    }

    private Stream<LocalDate> ofBlockers() {
        return blockers.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(
                                one.opened(),
                                one.opened().plusDays(rules.blockerCap() + 1L),
                                one.opened().plusDays(rules.blockerDown() + 1L)),
                        Stream.ofNullable(one.closed())));
    }

    private Stream<LocalDate> ofWords() {
        var period = rules.reportingPeriod();
        var allowed = period == null
                ? BigDecimal.valueOf(rules.silentDays())
                : rules.silentPeriods().multiply(BigDecimal.valueOf(period));
        var silent = lastWord.plusDays(allowed.setScale(0, RoundingMode.FLOOR).longValueExact() + 1);
        return Stream.concat(
                Stream.of(silent),
                assessment.stream().flatMap(one -> Stream.of(one.on(), one.on().plusDays(rules.assessedDays() + 1L))));
    }
}
