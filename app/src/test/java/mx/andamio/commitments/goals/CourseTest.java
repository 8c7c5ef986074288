package mx.andamio.commitments.goals;

import static mx.andamio.commitments.goals.Sample.END;
import static mx.andamio.commitments.goals.Sample.START;
import static mx.andamio.commitments.goals.Sample.amount;
import static mx.andamio.commitments.goals.Sample.dated;
import static mx.andamio.commitments.goals.Sample.day;
import static mx.andamio.commitments.goals.Sample.measure;
import static mx.andamio.commitments.goals.Sample.milestone;
import static mx.andamio.commitments.goals.Sample.milestones;
import static mx.andamio.commitments.goals.Sample.number;
import static mx.andamio.commitments.goals.Sample.reach;
import static mx.andamio.commitments.goals.Sample.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mx.andamio.commitments.goals.Course.Kind;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final LocalDate TODAY = day(9, 1);

    @Test
    void aFallingGoalKeepsItsWayAndItsValues() {
        var course = of(
                reach("100", "50", dated("80", day(6, 30))),
                Facts.measured(value("90", day(3, 31)), value("70", day(6, 30))));

        assertThat(course.kind()).isEqualTo(Kind.NUMBER);
        assertThat(said(course.due().getFirst().spots()))
                .containsExactly("2026-01-01 100", "2026-06-30 80", "2026-12-31 50");
        assertThat(values(course)).containsExactly("2026-03-31 90", "2026-06-30 70");
    }

    @Test
    void anotherVersionIsAStepOnTheDayFromWhichItStands() {
        var versions = versions(reach("120", "393"))
                .revise(reach("120", "400"), day(7, 1), "más unidades", null)
                .toOptional()
                .orElseThrow()
                .versions();

        var course = Course.of(versions, Facts.NONE, TODAY);

        assertThat(course.due()).extracting(Course.Stretch::version).containsExactly(1, 2);
        var first = course.due().getFirst().spots().getLast();
        var second = course.due().getLast().spots().getFirst();
        assertThat(first.on()).isEqualTo(day(7, 1)).isEqualTo(second.on());
        assertThat(second.value()).isGreaterThan(first.value());
        assertThat(said(course.due().getLast().spots())).endsWith("2026-12-31 400");
        assertThat(Course.dueOn(versions, day(7, 1))).hasValue(second.value());
        assertThat(Course.dueOn(versions, day(6, 30)).orElseThrow()).isLessThan(first.value());
        assertThat(Course.dueOn(versions, START.minusDays(1))).isEmpty();
    }

    @Test
    void amountsAreSummedUpToTheFirstGapAndSayWhatIsInThem() {
        var goal = new Reach(
                measure(Accumulation.FLOW, 0), new Trajectory(dated("0", START), List.of(), dated("1200", END)));
        var course = of(
                goal,
                Facts.measured(
                        from("a", "100", day(1, 2), day(1, 31)),
                        from("b", "150", day(2, 1), day(2, 28)),
                        from("d", "500", day(4, 1), day(4, 30))));

        assertThat(course.kind()).isEqualTo(Kind.TOTAL);
        assertThat(values(course)).containsExactly("2026-01-31 100", "2026-02-28 250");
        assertThat(course.values().getLast().sources()).isEqualTo(Set.of("a", "b"));
    }

    @Test
    void whatIsNotPublishedYetIsThereAndDoesNotCount() {
        var goal = new Reach(
                measure(Accumulation.STOCK, 45), new Trajectory(dated("0", START), List.of(), dated("1200", END)));
        var facts = Facts.measured(value("400", day(6, 30)), value("600", day(8, 31)));
        var course = of(goal, facts);

        assertThat(course.values()).extracting(Course.Value::published).containsExactly(true, false);
        assertThat(goal.progress(facts, TODAY))
                .isInstanceOfSatisfying(
                        Progress.Known.class, known -> assertThat(known.value()).isEqualByComparingTo("400"));
    }

    @Test
    void aBandIsABandAndNothingIsDueWithin() {
        var goal = new Hold(
                measure(Accumulation.RATIO, 0),
                dated("50", START),
                new Band(number("40"), number("60")),
                END,
                List.of());
        var course = of(goal, Facts.measured(value("70", day(3, 1))));

        assertThat(course.due().getFirst().band()).isEqualTo(new Band(number("40"), number("60")));
        assertThat(Course.dueOn(versions(goal).versions(), day(3, 1))).isEmpty();
    }

    @Test
    void milestonesGoInStepsByTheirWeights() {
        var goal = milestones(milestone("a", day(3, 31), "1"), milestone("b", day(6, 30), "3"));
        var course = of(goal, Facts.accepted(Map.of("b", day(5, 1))));

        assertThat(course.unit()).isEqualTo("%");
        assertThat(said(course.due().getFirst().spots()))
                .containsExactly(
                        "2026-01-01 0",
                        "2026-03-31 0",
                        "2026-03-31 25",
                        "2026-06-30 25",
                        "2026-06-30 100",
                        "2026-09-01 100");
        assertThat(values(course)).containsExactly("2026-05-01 75");
    }

    @Test
    void levelsGoInSteps() {
        var goal = new Rubric(
                Sample.descriptors(),
                new Trajectory(dated("1", START), List.of(dated("2", day(6, 1))), dated("4", END)));
        var course = of(goal, Facts.observed(new Observed(3, day(7, 1)), new Observed(1, day(2, 1))));

        assertThat(course.kind()).isEqualTo(Kind.LEVEL);
        assertThat(said(course.due().getFirst().spots()))
                .containsExactly("2026-01-01 1", "2026-06-01 1", "2026-06-01 2", "2026-12-31 2", "2026-12-31 4");
        assertThat(values(course)).containsExactly("2026-02-01 1", "2026-07-01 3");
    }

    @Test
    void ofWhatIsNotWholeOnlyValuesAreTold() {
        var partial = new PartialGoal(
                null,
                "unidades",
                Accumulation.STOCK,
                0,
                null,
                null,
                Sample.point("120", START),
                new PartialGoal.Point(null, null),
                List.of(),
                null);
        var course = of(partial, Facts.measured(value("130", day(3, 1)), amount("10", day(3, 1), day(3, 31))));

        assertThat(course.kind()).isEqualTo(Kind.INCOMPLETE);
        assertThat(course.due()).isEmpty();
        assertThat(values(course)).containsExactly("2026-03-01 130");
        assertThat(Course.of(List.of(), Facts.NONE, TODAY).values()).isEmpty();
    }

    /** The last value is what {@link Goal#progress} uses, whatever the day. */
    @Test
    void theLastThatCountsIsWhatProgressUses() {
        var goal = reach("120", "393");
        var measured = new ArrayList<Measured>();
        IntStream.range(0, 40).forEach(i -> measured.add(value(String.valueOf(120 + i * 5), START.plusDays(9L * i))));
        var facts = new Facts(measured, Map.of(), List.of());

        for (var today = START; today.isBefore(END); today = today.plusDays(7)) {
            var course = Course.of(versions(goal).versions(), facts, today);
            var last = course.values().stream()
                    .filter(Course.Value::published)
                    .toList()
                    .getLast();
            assertThat(goal.progress(facts, today)).isInstanceOfSatisfying(Progress.Known.class, known -> {
                assertThat(known.value()).isEqualTo(last.at().value());
                assertThat(Course.dueOn(versions(goal).versions(), last.at().on()))
                        .hasValue(known.due());
            });
        }
    }

    private static Course of(Stated goal, Facts facts) {
        return Course.of(versions(goal).versions(), facts, TODAY);
    }

    private static GoalVersions versions(Stated goal) {
        return GoalVersions.first(goal, START, "firma");
    }

    private static Measured from(String source, String value, LocalDate from, LocalDate cutOff) {
        return new Measured(number(value), from, cutOff, null, "v1", source);
    }

    private static List<String> values(Course course) {
        return said(course.values().stream().map(Course.Value::at).toList());
    }

    private static List<String> said(List<Course.Spot> spots) {
        return spots.stream()
                .map(spot -> spot.on() + " " + spot.value().stripTrailingZeros().toPlainString())
                .toList();
    }
}
