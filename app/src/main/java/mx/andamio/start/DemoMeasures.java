package mx.andamio.start;

import static mx.andamio.start.SimulatedLife.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mx.andamio.directory.PackFiles;
import mx.andamio.measurement.Deliveries;
import mx.andamio.measurement.Deliveries.Announced;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Units;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.measurement.UnitsCsv;
import mx.andamio.measures.definitions.Definitions;
import mx.andamio.measures.feeds.Form;
import mx.andamio.measures.simulator.Plan;
import mx.andamio.measures.simulator.Plan.Truth;
import mx.andamio.measures.simulator.Simulator;
import mx.andamio.pack.PackLoading;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * A small simulated institution that delivers its operational data: a year and a half up to the month before the first start, marked as simulated wherever
 * it is seen. What is delivered is read and counted as any delivery, by whoever does that.
 */
@Component
class DemoMeasures {

    /** Who delivers it. */
    static final String SOURCE = "Simulador";

    private static final int MONTHS = 18;
    /** The last ones come one by one, as those of an office do; those before them together. */
    private static final int ONE_BY_ONE = 2;

    private static final int UNITS = 150;
    private static final double SCALE = 0.004;
    private static final long SEED = 1;

    private final Deliveries deliveries;
    private final Units units;
    private final Indicators indicators;
    private final PackFiles pack;
    private final Register register;
    private final Clock clock;
    private final ZoneId zone;
    private final Path data;

    DemoMeasures(
            Deliveries deliveries,
            Units units,
            Indicators indicators,
            PackFiles pack,
            Register register,
            Clock clock,
            @Value("${andamio.zone}") String zone,
            @Value("${andamio.data}") String data) {
        this.deliveries = deliveries;
        this.units = units;
        this.indicators = indicators;
        this.pack = pack;
        this.register = register;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
        this.data = Path.of(data);
    }

    /** Where somebody loaded units, or after all was delivered, nothing happens; what a start left unfinished the next one finishes. */
    void ensure() throws IOException {
        var whole = named("whole");
        if (register.carriedOut(whole)
                || !register.carriedOut(named("begun")) && !units.all().isEmpty()
                || indicators.datasets().isEmpty()) {
            return;
        }
        var last = last();
        if (pack.atStart() instanceof PackLoading.Loaded loaded) {
            var folder = data.resolve("measures").resolve("simulated");
            FileSystemUtils.deleteRecursively(folder);
            try {
                var plan = new Plan(last.minusMonths(MONTHS - 1), MONTHS, SCALE, SEED, UNITS, 0, Truth.NONE);
                var definitions = new Definitions(indicators.datasets(), indicators.all(), List.of());
                new Simulator(plan, loaded.pack(), pack.folder(), definitions).write(folder, 1);
                deliver(plan, folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        done(register.once(whole, () -> {
            register.write(whole, Map.of("last", last.toString()));
            return Outcome.done(last);
        }));
    }

    /** Month up to which all was delivered; empty while it was not. */
    Optional<YearMonth> delivered() {
        return register.carriedOut(named("whole")) ? Optional.of(last()) : Optional.empty();
    }

    /** That before the first start, also for the one that finishes it. */
    private YearMonth last() {
        var begun = named("begun");
        return YearMonth.parse(done(register.once(begun, () -> {
            var month = YearMonth.now(clock.withZone(zone)).minusMonths(1);
            register.write(begun, Map.of("last", month.toString()));
            return Outcome.done(month);
        })));
    }

    private void deliver(Plan plan, Path folder) throws IOException {
        done(units.load(
                new Command(CommandId.named("simulated measures units"), Actor.PACK, "measurement.units.load"),
                units(folder.resolve("units.csv"))));
        var months = IntStream.range(0, plan.months())
                .mapToObj(plan.from()::plusMonths)
                .toList();
        for (var dataset : indicators.datasets()) {
            var parts = folder.resolve(dataset.code());
            if (Files.isDirectory(parts)) {
                deliver(dataset.code(), months.subList(0, plan.months() - ONE_BY_ONE), parts);
                for (var month : months.subList(plan.months() - ONE_BY_ONE, plan.months())) {
                    deliver(dataset.code(), List.of(month), parts);
                }
            }
        }
    }

    /** Hospitals of high specialty are units of the directory. */
    private static List<Unit> units(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return switch (UnitsCsv.read(content)) {
                case UnitsCsv.Read.Whole(var all) ->
                    all.stream()
                            .filter(one -> !one.code().equals(one.organ()))
                            .map(one -> new Unit(
                                    one.code(), one.name(), one.organ(), one.kind(), one.from(), one.to(), true))
                            .toList();
                case UnitsCsv.Read.Wrong(var reason) ->
                    throw new IllegalStateException("invented units refused: " + reason);
            };
        }
    }

    private void deliver(String dataset, List<YearMonth> months, Path parts) throws IOException {
        var rows = joined(dataset, months, parts);
        if (rows.length == 0) {
            return;
        }
        var name = months.size() == 1
                ? dataset + "_" + months.getFirst()
                : dataset + "_" + months.getFirst() + "_" + months.getLast();
        done(deliveries.receive(
                new Command(CommandId.named("simulated measures " + name), Actor.PACK, "measurement.delivery.receive"),
                new Announced(
                        dataset,
                        SOURCE,
                        months.getFirst().atDay(1),
                        months.getLast().atEndOfMonth(),
                        Form.CSV,
                        name + ".csv",
                        true),
                new ByteArrayInputStream(rows)));
    }

    /** The first file with its headers, the others without; a month of which nothing is told has none. */
    private static byte[] joined(String dataset, List<YearMonth> months, Path parts) throws IOException {
        var rows = new ByteArrayOutputStream();
        for (var month : months) {
            var file = parts.resolve(dataset + "-" + month + ".csv");
            if (Files.exists(file)) {
                var text = Files.readString(file);
                rows.writeBytes((rows.size() == 0 ? text : text.substring(text.indexOf('\n') + 1))
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return rows.toByteArray();
    }

    private static Command named(String what) {
        return new Command(CommandId.named("simulated measures " + what), Actor.PACK, "measurement.simulate");
    }
}
