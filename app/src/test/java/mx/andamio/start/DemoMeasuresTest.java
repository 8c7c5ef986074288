package mx.andamio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.Ratings;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.ratings.Rating.Stepped;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.measurement.Deliveries;
import mx.andamio.measurement.Deliveries.State;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.SignOffs;
import mx.andamio.measurement.Units;
import mx.andamio.measurement.counting.Worker;
import mx.andamio.register.Actor;
import mx.andamio.register.Register;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

@InstallationTest
@TestPropertySource(properties = "andamio.data=target/test-data-demo-measures${andamio.test.fork:}")
class DemoMeasuresTest {

    @Autowired
    DemoMeasures demonstration;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Units units;

    @Autowired
    Worker worker;

    @Autowired
    Indicators indicators;

    @Autowired
    Measurements measurements;

    @Autowired
    DemoCommitments commitments;

    @Autowired
    DemoStory story;

    @Autowired
    DemoBindings bindings;

    @Autowired
    FollowUp followUp;

    @Autowired
    Ratings ratings;

    @Autowired
    Register register;

    @Autowired
    TestClock clock;

    @Autowired
    DemoSignatures signatures;

    @Autowired
    SignOffs signOffs;

    @Value("${andamio.data}")
    Path data;

    @Test
    void aSimulatedInstitutionDeliversAYearAndAHalfIsMarkedAndIsNotSimulatedTwice() throws Exception {
        demonstration.ensure();
        var sent = deliveries.all(null, 0, 500);
        demonstration.ensure();
        worker.all();

        assertThat(deliveries.all(null, 0, 500).total()).isEqualTo(sent.total());
        assertThat(deliveries.all(null, 0, 500).items()).allSatisfy(one -> {
            assertThat(one.state()).as(one.announced().fileName()).isEqualTo(State.TAKEN);
            assertThat(one.announced().simulated()).isTrue();
            assertThat(one.by()).isEqualTo(Actor.PACK.name());
        });
        assertThat(units.all()).hasSizeGreaterThan(140).allMatch(Units.Unit::simulated);
        var last = YearMonth.now(clock.withZone(ZoneOffset.ofHours(-6))).minusMonths(1);
        // what other systems count already is not simulated
        var told = indicators.on(last.atDay(1)).stream()
                .filter(one -> !one.dataset().code().equals("counted_values"))
                .toList();
        assertThat(told).hasSizeGreaterThan(80);
        for (var one : told) {
            var months = measurements.counted(one, Kept.MONTH);
            assertThat(months).as(one.code()).isNotEmpty().allMatch(Measurements.Counted::simulated);
            assertThat(YearMonth.from(months.getLast().period().begin()))
                    .as(one.code())
                    .isEqualTo(last);
        }
        assertThat(data.resolve("measures/simulated")).doesNotExist();
    }

    @Test
    void monthsAreSignedButForTheLastAndALaterStartChangesNothing() throws Exception {
        demonstration.ensure();
        worker.all();
        assertThat(signatures.isReady()).isTrue();

        signatures.ensure();
        var written = register.size();
        signatures.ensure();

        assertThat(register.size()).isEqualTo(written);
        var today = LocalDate.now(clock);
        var months = signOffs.months(indicators.datasets(), today.minusMonths(6), today.minusMonths(1));
        assertThat(months)
                .extracting(SignOffs.Month::state)
                .contains(SignOffs.State.OPEN, SignOffs.State.PARTLY, SignOffs.State.SIGNED);
        assertThat(months).extracting(SignOffs.Month::round).contains(2);
    }

    @Test
    void commitmentsWhoseNumberAnIndicatorTellsReadItAndHaveSeveralStories() throws Exception {
        commitments.ensure();
        story.ensure();
        demonstration.ensure();
        var last = demonstration.delivered().orElseThrow().atDay(1);
        worker.all();
        assertThat(bindings.isCounted(last)).isTrue();
        assertThat(bindings.isCounted(last.plusMonths(1))).isFalse();

        bindings.ensure();
        var written = register.size();
        bindings.ensure();

        assertThat(register.size()).as("a later start changes nothing").isEqualTo(written);
        var bound = commitments.invented().stream()
                .filter(one -> one.terms().goal() instanceof Reach reach
                        && reach.measure().indicator() != null)
                .toList();
        assertThat(bound).hasSizeGreaterThan(20).allMatch(Commitment::simulated);
        assertThat(bound.stream()
                        .map(one -> ((Reach) Objects.requireNonNull(one.terms().goal()))
                                .measure()
                                .accumulation()))
                .contains(Accumulation.FLOW, Accumulation.RATIO);
        var ids = bound.stream().map(Commitment::id).toList();
        var followed = followUp.of(ids);
        assertThat(followed.values()).allSatisfy(one -> {
            var told = one.indicator().orElseThrow();
            assertThat(told.simulated()).isTrue();
            assertThat(told.values()).isNotEmpty();
            assertThat(told.landing()).isPresent();
        });
        assertThat(followed.values().stream()
                        .filter(one -> !one.contradictions().isEmpty()))
                .as("reports that say otherwise")
                .hasSizeBetween(2, bound.size() / 2);
        var steps = ratings.today(ids).values().stream()
                .map(one -> (Stepped) one.computed())
                .collect(Collectors.groupingBy(one -> one.step().orElseThrow(), Collectors.counting()));
        assertThat(steps).containsKeys(Step.ON_TRACK, Step.AT_RISK);
        assertThat(ratings.today(ids).values().stream()
                        .map(one -> (Stepped) one.computed())
                        .filter(one -> one.because().stream()
                                .anyMatch(why -> why.ground().code().equals("chance"))))
                .as("held down by the chance of meeting the target")
                .hasSizeGreaterThan(2);
        System.out.printf("%d commitments read an indicator: %s%n", bound.size(), steps);
    }
}
