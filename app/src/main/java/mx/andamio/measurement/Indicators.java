package mx.andamio.measurement;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mx.andamio.directory.PackFiles;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Definitions;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.quality.Quality;
import mx.andamio.measures.quality.QualityReader;
import mx.andamio.pack.PackLoading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Datasets and indicators of the institution's pack, as they were at the start. Read when somebody first asks: a start does not wait for them. */
@Component
public class Indicators {

    private static final Logger LOG = LoggerFactory.getLogger(Indicators.class);

    private final Supplier<Definitions> definitions;
    private final Supplier<Quality> quality;

    Indicators(PackFiles pack) {
        this.definitions = SingletonSupplier.of(() -> read(pack));
        this.quality = SingletonSupplier.of(() -> quality(pack));
    }

    private static Definitions read(PackFiles pack) {
        if (pack.atStart() instanceof PackLoading.Loaded loaded) {
            Path folder = pack.folder();
            var read = Definitions.load(folder, loaded.pack());
            read.faults().forEach(fault -> LOG.warn("{}", fault.english()));
            return read;
        }
        return new Definitions(List.of(), List.of(), List.of());
    }

    private Quality quality(PackFiles pack) {
        if (pack.atStart() instanceof PackLoading.Loaded) {
            var read = QualityReader.read(pack.folder(), definitions.get());
            read.faults().forEach(fault -> LOG.warn("{}", fault.english()));
            return read;
        }
        return Quality.NONE;
    }

    /** How what is delivered is looked at. */
    public Quality quality() {
        return quality.get();
    }

    /** All editions, in the order of the files. */
    public List<Indicator> all() {
        return definitions.get().indicators();
    }

    /** All editions that count rows of a dataset, in the order of the files. */
    public List<Indicator> of(Dataset dataset) {
        return all().stream()
                .filter(one -> one.dataset().code().equals(dataset.code()))
                .toList();
    }

    /** The latest edition of every code that holds on that day, in the order of the files. */
    public List<Indicator> on(LocalDate day) {
        return all().stream()
                .filter(one -> edition(one.code(), day).filter(one::equals).isPresent())
                .toList();
    }

    /** The edition that holds on that day, or else the last one that did. */
    public Optional<Indicator> edition(String code, LocalDate day) {
        return editions(code).stream()
                .filter(one -> !one.from().isAfter(day))
                .max(Comparator.comparing(Indicator::from))
                .or(() -> editions(code).stream().min(Comparator.comparing(Indicator::from)));
    }

    /** That very edition. */
    public Optional<Indicator> named(String code, String edition) {
        return editions(code).stream()
                .filter(one -> one.edition().equals(edition))
                .findFirst();
    }

    /** The first one ahead. */
    public List<Indicator> editions(String code) {
        return all().stream()
                .filter(one -> one.code().equals(code))
                .sorted(Comparator.comparing(Indicator::from))
                .toList();
    }

    public List<Dataset> datasets() {
        return definitions.get().datasets();
    }

    public Optional<Dataset> dataset(String code) {
        return datasets().stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
