package mx.andamio.measures.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.engine.DuckEngine;
import mx.andamio.measures.engine.Level;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Measurement.Reason;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.feeds.FeedOutcome.Taken;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.periods.PeriodType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries through the door into the lake, and the engine's figures against {@code truth.csv}, which no engine has made. */
class SimulatedTruthTest {

    /** The simulated bodies have no regions; those are asked about in RandomDefinitionsTest. */
    private static final List<Level> LEVELS = List.of(Level.UNIT, Level.OOAD, Level.NATION);

    /** So that every edition of every indicator holds for a while. */
    private static final YearMonth FROM = YearMonth.of(2025, 8);

    private static final int MONTHS = 5;
    private static final List<PeriodType> TYPES = List.of(PeriodType.MONTH, PeriodType.QUARTER, PeriodType.YEAR);

    @TempDir
    Path folder;

    private record Told(
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable Double value) {}

    @Test
    void theEngineSaysOfEveryIndicatorWhatTheTruthSays() throws Exception {
        var plan = new Plan(FROM, MONTHS, 0.02, 7, 60, 0, Plan.Truth.ALL);
        var simulator = Simulations.simulator(plan);
        var written = simulator.write(folder.resolve("out"), 2);
        var lake = new Lake(folder.resolve("lake"));
        var kept = 0L;
        try (var process = new DuckProcess(Simulations.limits(folder))) {
            for (var dataset : Simulations.DEFINITIONS.datasets()) {
                kept += take(dataset, simulator, process, lake);
            }
        }
        assertThat(kept).as("rows written and rows kept").isEqualTo(written.rows());

        var truth = truth();
        var figures = truth.size();
        var different = new ArrayList<String>();
        for (var dataset : Simulations.DEFINITIONS.datasets()) {
            try (var engine = new DuckEngine(
                    lake, simulator.places(dataset.code()), new DuckProcess(Simulations.limits(folder)))) {
                var questions = questions(dataset);
                var answers = engine.measure(questions);
                for (var at = 0; at < questions.size(); at++) {
                    var question = questions.get(at);
                    answers.get(at)
                            .forEach(one -> compare(question.indicator(), question.level(), one, truth, different));
                }
            }
        }

        System.out.println("SimulatedTruthTest: " + kept + " rows, " + figures + " figures, " + different.size()
                + " differ, " + truth.size() + " not asked for");
        assertThat(different).isEmpty();
        assertThat(truth).as("figures that the engine does not have").isEmpty();
        assertThat(figures).isEqualTo((int) written.figures()).isGreaterThan(10_000);
    }

    private static LocalDate last() {
        return FROM.plusMonths(MONTHS - 1).atEndOfMonth();
    }

    private static List<Question> questions(Dataset dataset) {
        var questions = new ArrayList<Question>();
        for (var indicator : of(dataset)) {
            for (var level : LEVELS) {
                for (var type : TYPES) {
                    questions.add(new Question(indicator, level, type, FROM.atDay(1), last()));
                }
            }
        }
        return questions;
    }

    private static List<Indicator> of(Dataset dataset) {
        return Simulations.DEFINITIONS.indicators().stream()
                .filter(one -> one.dataset().equals(dataset))
                .toList();
    }

    private long take(Dataset dataset, Simulator simulator, DuckProcess process, Lake lake) throws Exception {
        var feed = Simulations.feed(lake, process, simulator.places(dataset.code()));
        var kept = 0L;
        for (var at = 0; at < MONTHS; at++) {
            var month = FROM.plusMonths(at);
            var file = Simulations.file(folder.resolve("out"), dataset.code(), month);
            if (!Files.exists(file)) {
                continue;
            }
            var outcome = Simulations.take(feed, dataset, folder.resolve("out"), month);
            assertThat(outcome).as(file.toString()).isInstanceOf(Taken.class);
            var taken = (Taken) outcome;
            assertThat(taken.rejects() == null ? "" : Files.readString(taken.rejects()))
                    .as("rejects of %s", file)
                    .isEmpty();
            kept += taken.delivery().kept();
        }
        return kept;
    }

    private Map<String, Told> truth() throws IOException {
        var truth = new HashMap<String, Told>();
        for (var row : Simulations.rows(folder.resolve("out/truth.csv"))) {
            var key = String.join(
                    " ",
                    row.getField("indicator") + "@" + row.getField("edition"),
                    row.getField("level"),
                    row.getField("organ"),
                    row.getField("period"));
            var before = truth.put(
                    key,
                    new Told(
                            number(row.getField("numerator")),
                            number(row.getField("denominator")),
                            number(row.getField("value"))));
            assertThat(before).as("once: %s", key).isNull();
        }
        return truth;
    }

    private static @Nullable Double number(String cell) {
        return cell.isEmpty() ? null : Double.valueOf(cell);
    }

    /** What is compared is gone from the truth. */
    private static void compare(
            Indicator indicator, Level level, Measurement measured, Map<String, Told> truth, List<String> different) {
        var key =
                String.join(" ", indicator.key(), level.name(), measured.organ(), TruthFile.period(measured.period()));
        var told = truth.remove(key);
        if (measured.reason() == Reason.NO_DATA) {
            if (told != null) {
                different.add(key + ": the engine knows of no row, the truth says " + told);
            }
        } else if (told == null) {
            different.add(key + ": not in the truth");
        } else if (!isSame(told.numerator(), measured.numerator())
                || !isSame(told.denominator(), measured.denominator())
                || measured.reason() != Reason.SUPPRESSED && !isSame(told.value(), measured.value())) {
            different.add(key + ": " + told + " and " + measured);
        }
    }

    private static boolean isSame(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null
                ? Objects.equals(one, other)
                : Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
    }

    @Test
    void whatWasPlantedAsBadIsRejectedForThatReasonAndNothingElse() throws Exception {
        var plan = new Plan(FROM, 1, 0.02, 7, 60, 0.02, Plan.Truth.NONE);
        var simulator = Simulations.simulator(plan);
        var written = simulator.write(folder.resolve("out"), 2);
        var lake = new Lake(folder.resolve("lake"));
        var rejected = new ArrayList<List<String>>();
        try (var process = new DuckProcess(Simulations.limits(folder))) {
            for (var dataset : Simulations.DEFINITIONS.datasets()) {
                var feed = Simulations.feed(lake, process, simulator.places(dataset.code()));
                if (Files.exists(Simulations.file(folder.resolve("out"), dataset.code(), FROM))
                        && Simulations.take(feed, dataset, folder.resolve("out"), FROM) instanceof Taken taken
                        && taken.rejects() != null) {
                    Simulations.rows(taken.rejects())
                            .forEach(row -> rejected.add(List.of(
                                    dataset.code(),
                                    row.getField("line"),
                                    row.getField("code"),
                                    row.getField("column"))));
                }
            }
        }

        var planted = Simulations.rows(folder.resolve("out/faults-truth.csv")).stream()
                .map(row -> List.of(
                        row.getField("dataset"), row.getField("line"), row.getField("code"), row.getField("column")))
                .toList();
        assertThat(planted).hasSize((int) written.faults()).hasSizeGreaterThan(200);
        assertThat(rejected).containsExactlyInAnyOrderElementsOf(planted);
        assertThat(planted.stream().map(one -> one.get(2)))
                .contains("SHAPE", "DUPLICATE", "MISSING", "UNKNOWN_ORGAN", "BAD_DATE", "OTHER_PERIOD", "BAD_FLAG")
                .contains("BAD_NUMBER", "UNKNOWN_VALUE", "GIVEN_WITHIN_ASKED");
    }
}
