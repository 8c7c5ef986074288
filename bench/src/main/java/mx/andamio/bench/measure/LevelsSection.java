package mx.andamio.bench.measure;

import static mx.andamio.bench.measure.RowsSection.say;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Dataset.OrganCodes;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.DuckEngine;
import mx.andamio.measures.engine.Level;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.feeds.Consignment;
import mx.andamio.measures.feeds.Feed;
import mx.andamio.measures.feeds.Form;
import mx.andamio.measures.feeds.OrganCode;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.measures.simulator.Plan;
import mx.andamio.measures.simulator.Simulator;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;

/** Every indicator over what the demonstration delivers, as its measurements are kept: question by question, and those of a dataset at once. */
record LevelsSection(int megabytes, int threads, int rounds, Path folder, Path pack) {

    private static final YearMonth FROM = YearMonth.of(2025, 5);
    private static final int MONTHS = 18;
    private static final double SCALE = 0.0005;
    private static final int UNITS = 150;
    private static final int SEED = 1;

    void print(PrintStream out) throws Exception {
        try (var lines = new Lines(folder, pack, FROM, MONTHS);
                var process = lines.process("engine", megabytes, threads)) {
            if (!(Packs.load(pack) instanceof PackLoading.Loaded loaded)) {
                throw new IOException("a pack with faults: " + pack);
            }
            var simulator = new Simulator(
                    new Plan(FROM, MONTHS, SCALE, SEED, UNITS, 0, Plan.Truth.NONE),
                    loaded.pack(),
                    pack,
                    lines.definitions());
            var written = lines.folder().resolve("out");
            simulator.write(written, threads);
            var rows = 0L;
            for (var dataset : lines.definitions().datasets()) {
                rows += take(lines, dataset, simulator, written, process);
            }
            say(
                    out,
                    "levels: %,d simulated rows of %d datasets",
                    rows,
                    lines.definitions().datasets().size());
            compare(lines, simulator, process, out);
        }
    }

    private static long take(Lines lines, Dataset dataset, Simulator simulator, Path written, DuckProcess process)
            throws IOException, EngineFailure {
        var codes = simulator.places(dataset.code()).stream()
                .map(place -> new OrganCode(place.organ(), place.organ(), place.from(), place.to()))
                .toList();
        var key = "a key of the benchmark".getBytes(StandardCharsets.UTF_8);
        var feed = new Feed(lines.lake(), process, codes, key, Clock.systemUTC());
        for (var at = 0; at < MONTHS; at++) {
            var month = FROM.plusMonths(at);
            var file = written.resolve(dataset.code()).resolve(dataset.code() + "-" + month + ".csv");
            if (Files.exists(file)) {
                feed.take(new Consignment(dataset, "simulated", month.atDay(1), month.atEndOfMonth(), file, Form.CSV));
            }
        }
        return lines.lake()
                .manifest(dataset)
                .current()
                .mapToLong(one -> one.kept())
                .sum();
    }

    private void compare(Lines lines, Simulator simulator, DuckProcess process, PrintStream out) throws EngineFailure {
        var datasets = lines.definitions().datasets();
        var asked =
                datasets.stream().mapToInt(one -> questions(lines, one).size()).sum();
        var said = new ArrayList<Measurement>();
        var saidTogether = new ArrayList<Measurement>();
        var single = new Side("question by question", process, () -> {
            said.clear();
            for (var dataset : datasets) {
                // not closed: its process serves all of them
                var engine = new DuckEngine(
                        lines.lake(), simulator.places(dataset.code()), process, DuckEngine.KEEPS_NOTHING);
                for (var question : questions(lines, dataset)) {
                    said.addAll(engine.measure(question));
                }
            }
        });
        var together = new Side("a dataset at once", process, () -> {
            saidTogether.clear();
            for (var dataset : datasets) {
                new DuckEngine(lines.lake(), simulator.places(dataset.code()), process, DuckEngine.KEEPS_NOTHING)
                        .measure(questions(lines, dataset))
                        .forEach(saidTogether::addAll);
            }
        });
        Side.byTurns(rounds, List.of(single, together));
        say(out, "levels: %,d questions, %,d measurements: %s; %s", asked, said.size(), single.told(), together.told());
        say(
                out,
                "levels: at once %.1f times as fast by the clock, %.1f times of processor; the same figures: %s; peak %d MB",
                single.best() / together.best(),
                single.busy() / together.busy(),
                said.equals(saidTogether) ? "yes" : "no",
                Child.peak(process));
    }

    /** What is kept: units by month, organs, regions and the nation by month, quarter and year. */
    private static List<Question> questions(Lines lines, Dataset dataset) {
        var questions = new ArrayList<Question>();
        for (var indicator : lines.definitions().indicators()) {
            if (indicator.dataset().equals(dataset)) {
                for (var type : List.of(PeriodType.MONTH, PeriodType.QUARTER, PeriodType.YEAR)) {
                    for (var level : Level.values()) {
                        if (level != Level.UNIT || type == PeriodType.MONTH && dataset.organs() == OrganCodes.UNIT) {
                            questions.add(new Question(indicator, level, type, FROM.atDay(1), lines.last()));
                        }
                    }
                }
            }
        }
        return questions;
    }
}
