package mx.andamio.commitments.store;

import static mx.andamio.commitments.goals.Sample.END;
import static mx.andamio.commitments.goals.Sample.START;
import static mx.andamio.commitments.goals.Sample.dated;
import static mx.andamio.commitments.goals.Sample.day;
import static mx.andamio.commitments.goals.Sample.descriptors;
import static mx.andamio.commitments.goals.Sample.measure;
import static mx.andamio.commitments.goals.Sample.milestone;
import static mx.andamio.commitments.goals.Sample.milestones;
import static mx.andamio.commitments.goals.Sample.number;
import static mx.andamio.commitments.goals.Sample.reach;
import static mx.andamio.commitments.goals.Sample.value;
import static mx.andamio.support.Property.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mx.andamio.commitments.BodyRules;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Band;
import mx.andamio.commitments.goals.Facts;
import mx.andamio.commitments.goals.Goal;
import mx.andamio.commitments.goals.Hold;
import mx.andamio.commitments.goals.Measured;
import mx.andamio.commitments.goals.Observed;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.goals.Trajectory;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.commitments.ratings.Assessment;
import mx.andamio.commitments.ratings.Criteria;
import mx.andamio.commitments.ratings.Rating;
import mx.andamio.commitments.ratings.RatingRules;
import mx.andamio.commitments.ratings.SideBySide;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.pack.BodyRule;
import mx.andamio.support.Property;
import mx.andamio.support.Property.Any;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept of a rating holds until its day comes. */
class RatedCaseTest {

    /** All that a list counts by. */
    record Seen(
            Optional<Step> computed, Object why, Optional<Step> used, Object basis, Optional<BigDecimal> deviation) {

        static Seen of(RatedCase followed, LocalDate day) {
            SideBySide ratings = followed.on(day);
            return new Seen(
                    ratings.computed().step(),
                    ratings.computed() instanceof Rating.NoStep none ? none.why() : "",
                    ratings.used().rating().step(),
                    ratings.used().basis(),
                    followed.deviation(day).map(BigDecimal::stripTrailingZeros));
        }
    }

    @Test
    void nothingDiffersBeforeItsDay() {
        forAll(goals(), situations(), Property.day(START.minusDays(30), END.plusDays(60)), (goal, with, from) -> {
            var followed = with.of(goal);
            var turn = followed.turnsAfter(from);
            var first = Seen.of(followed, from);
            assertThat(turn).isAfter(from);
            var last = turn.isAfter(from.plusDays(500)) ? from.plusDays(500) : turn;
            for (var day = from.plusDays(1); day.isBefore(last); day = day.plusDays(1)) {
                assertThat(Seen.of(followed, day)).as("on %s, of %s", day, from).isEqualTo(first);
            }
        });
    }

    @Test
    void whatNothingCanHappenToNeverTurns() {
        var silent = new Situation(0, 0, 0, 0, null).of(null);

        assertThat(silent.turnsAfter(silent.lastWord()))
                .isEqualTo(silent.lastWord().plusDays(46));
        assertThat(silent.turnsAfter(silent.lastWord().plusDays(46))).isEqualTo(RatedCase.NEVER);
    }

    @Test
    void aYearHasFewDaysOnWhichItTurns() {
        var followed = new Situation(3, 2, 1, 1, 30).of(reach("0", "10"));
        var turns = 0;
        for (var day = START; day.isBefore(END.plusDays(90)); day = followed.turnsAfter(day)) {
            turns++;
        }

        assertThat(turns).isBetween(5, 20);
    }

    /** In days from the start, which draws everything else after it. */
    record Situation(
            int measured,
            int blocked,
            int extensions,
            int heard,
            @Nullable Integer period) {

        RatedCase of(@Nullable Goal goal) {
            var blockers = blocked == 0
                    ? List.<Blocker>of()
                    : List.of(new Blocker(
                            Blocker.Kind.BUDGET,
                            "DA",
                            "plazas",
                            START.plusDays(blocked * 9L),
                            blocked % 2 == 0 ? null : START.plusDays(blocked * 9L + blocked * 4L)));
            return new RatedCase(
                    goal,
                    facts(),
                    blockers,
                    extensions,
                    START.plusDays(heard * 7L),
                    reportingEvery(period),
                    Optional.empty(),
                    heard % 3 == 0 ? Optional.empty() : Optional.of(assessed(START.plusDays(heard * 11L))),
                    heard % 2 == 0 ? null : new BigDecimal("0.4"),
                    false);
        }

        private static RatingRules reportingEvery(@Nullable Integer period) {
            var said = period == null
                    ? Map.<BodyRule, BigDecimal>of()
                    : Map.of(BodyRule.REPORTING_PERIOD, BigDecimal.valueOf(period));
            return new BodyRules.OfBody("RN", said).ratings();
        }

        private Facts facts() {
            List<Measured> values = IntStream.range(0, measured)
                    .mapToObj(
                            i -> value(Integer.toString((i * 37 + measured) % 12), START.plusDays(20L * i + measured)))
                    .toList();
            var observed = IntStream.range(0, measured)
                    .mapToObj(i -> new Observed(i % 5, START.plusDays(25L * i + heard)))
                    .toList();
            return new Facts(values, measured > 3 ? Map.of("a", START.plusDays(measured * 13L)) : Map.of(), observed);
        }

        private static Assessment assessed(LocalDate on) {
            var good = Step.REACHABLE;
            return new Assessment(new Criteria(good, good, good, good), good, "", "DPM-HEAD", on);
        }
    }

    private static Any<Situation> situations() {
        return Property.number(0, 15)
                .with(Property.number(0, 20), (measured, blocked) -> new int[] {measured, blocked})
                .with(
                        Property.number(0, 40),
                        (two, heard) -> new Situation(
                                two[0], two[1], heard % 3, heard, heard % 4 == 0 ? null : 7 * (heard % 5 + 1)));
    }

    private static Any<Goal> goals() {
        var to = dated("10", END);
        var from = dated("0", START);
        List<Goal> goals = List.of(
                reach("0", "10", dated("3", day(6, 30))),
                reach("10", "0"),
                new Reach(measure(Accumulation.STOCK, 30), new Trajectory(from, List.of(), to)),
                new Hold(
                        measure(Accumulation.LAST, 10),
                        dated("5", START),
                        new Band(number("4"), number("7")),
                        END,
                        List.of(day(6, 30))),
                milestones(milestone("a", day(3, 1), "2"), milestone("b", day(9, 15), "1"), milestone("c", END, "3")),
                new Rubric(
                        descriptors(), new Trajectory(from, List.of(dated("2", day(5, 1))), dated("4", day(11, 30)))));
        return Property.number(0, goals.size() - 1).as(goals::get);
    }
}
