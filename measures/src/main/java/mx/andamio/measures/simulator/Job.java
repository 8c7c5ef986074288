package mx.andamio.measures.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.reference.RunningReference;
import org.jspecify.annotations.Nullable;

/** The deliveries of one dataset for months that follow one another, written one after the other by one thread. */
final class Job implements Runnable {

    private final World world;
    private final Source source;
    private final List<Teller> tellers;
    private final Dataset dataset;
    private final List<Indicator> indicators;
    private final List<Month> months;
    private final Path folder;
    private final List<Faults.Expected> faults = new ArrayList<>();
    private long rows;
    private int files;

    Job(
            World world,
            Source source,
            List<Teller> tellers,
            Dataset dataset,
            List<Indicator> indicators,
            List<Month> months,
            Path folder) {
        this.world = world;
        this.source = source;
        this.tellers = tellers;
        this.dataset = dataset;
        this.indicators = indicators;
        this.months = months;
        this.folder = folder;
    }

    String dataset() {
        return dataset.code();
    }

    /** Written in all its files, the bad ones among them. */
    long rows() {
        return rows;
    }

    int files() {
        return files;
    }

    List<Faults.Expected> faults() {
        return faults;
    }

    /** Where its figures are until they are joined with those of others. */
    Path figures() {
        return folder.resolve(
                ".truth-" + dataset.code() + '-' + months.getFirst().month());
    }

    @Override
    public void run() {
        try {
            Files.createDirectories(folder.resolve(dataset.code()));
            if (world.plan().truth() == Plan.Truth.NONE) {
                for (var month : months) {
                    month(month, null);
                }
                return;
            }
            try (var figures = new TruthFile(figures())) {
                var reference = new RunningReference(
                        indicators, world.plan().truth().types(), byCode()::parent, figures::write);
                for (var month : months) {
                    month(month, reference);
                    reference.close(month.month(), month.equals(months.getLast()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Parents {

        String parent(String unit, LocalDate day);
    }

    private Parents byCode() {
        Map<String, Teller> known = new HashMap<>();
        tellers.forEach(one -> known.put(one.code(), one));
        return (unit, day) -> world.parent(Objects.requireNonNull(known.get(unit)), day);
    }

    private void month(Month month, @Nullable RunningReference reference) throws IOException {
        var name = dataset.code() + '-' + month.month() + ".csv";
        var file = folder.resolve(dataset.code()).resolve(name);
        long told;
        try (var line = new Line(dataset, Files.newOutputStream(file), reference != null, faults(name, month))) {
            for (var who : tellers) {
                if (!world.anomalies().is(Anomaly.Kind.SILENT, who, month)) {
                    var draw = world.draw(dataset.code(), who.number(), month.number());
                    source.telling().tell(world, who, month, draw, line);
                    if (reference != null) {
                        reference.add(who.code(), month.month(), line.take());
                    }
                }
            }
            told = line.rows();
        }
        rows += told;
        if (told == 0) {
            // a delivery of nothing is no delivery
            Files.delete(file);
        } else {
            files++;
        }
    }

    private @Nullable Faults faults(String name, Month month) {
        var rate = world.plan().faults();
        return rate == 0
                ? null
                : new Faults(dataset, name, rate, world.draw("faults " + dataset.code(), month.number()), faults::add);
    }
}
