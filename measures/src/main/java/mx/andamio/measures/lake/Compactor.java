package mx.andamio.measures.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.lake.Delivery.Part;
import mx.andamio.measures.lake.Manifest.Compacted;

/**
 * Makes one file of the many that daily deliveries leave in a month, sorted by unit. The files of the deliveries stay: what a source delivers again takes the
 * place of its own rows only, and until then a month is read from them once more.
 */
public final class Compactor {

    /** A month of daily deliveries is made one file twice while it runs, and when it is over. */
    public static final int MANY = 12;

    /** Nobody reads so long from a file that the manifest named. */
    private static final Duration READ = Duration.ofDays(1);

    private static final String BEGINS = "compacted-";

    private final Lake lake;
    private final DuckProcess process;
    private final Clock clock;

    /** @param process that may read and write the lake; not closed here */
    public Compactor(Lake lake, DuckProcess process, Clock clock) {
        this.lake = lake;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Every month of a dataset that is in {@code many} files of single deliveries or more.
     *
     * @return how many months were made one file
     * @throws EngineFailure when the process ended or refused; months before are compacted then, the others are as they were
     */
    public int compact(Dataset dataset, int many) throws IOException, EngineFailure {
        var months = lake.manifest(dataset).scattered(many);
        var done = 0;
        for (var month : months) {
            done += compact(dataset, month) ? 1 : 0;
        }
        if (done > 0) {
            sweep(dataset);
        }
        return done;
    }

    private boolean compact(Dataset dataset, String month) throws IOException, EngineFailure {
        var id = UUID.randomUUID().toString();
        var staging = lake.staging(dataset, id);
        try {
            var manifest = lake.manifest(dataset);
            var files = manifest.reading()
                    .filter(part -> part.month().equals(month))
                    .toList();
            var to = staging.resolve(month + ".parquet");
            process.ask(List.of(copy(dataset, files, to)));
            var rows = (Long) Objects.requireNonNull(
                    process.ask(List.of("select count(*) from read_parquet(" + DuckProcess.quoted(to.toString()) + ")"))
                            .getFirst()
                            .getFirst());
            if (rows != files.stream().mapToLong(Part::rows).sum()) {
                throw new IOException("rows of " + month + " got lost: " + rows + " are left of " + files);
            }
            var path = "month=" + month + "/" + BEGINS + id + ".parquet";
            var part = new Part(month, path, rows, Files.size(to));
            return lake.compact(dataset, new Compacted(part, manifest.telling(month)), staging);
        } finally {
            Lake.clear(staging);
        }
    }

    private String copy(Dataset dataset, List<Part> parts, Path to) {
        var files = parts.stream()
                .map(part -> lake.folder(dataset).resolve(part.path()))
                .toList();
        return "copy (select * from (" + LakeRows.of(dataset, files) + ") order by organ, \""
                + dataset.column(Role.EVENT_DATE).name() + "\") to " + DuckProcess.quoted(to.toString())
                + " (format parquet, compression zstd)";
    }

    /** Compacted files that no manifest names for longer than anybody reads. */
    private void sweep(Dataset dataset) throws IOException {
        var named = lake.manifest(dataset).compacted().stream()
                .map(one -> lake.folder(dataset).resolve(one.part().path()))
                .collect(Collectors.toSet());
        var before = clock.instant().minus(READ);
        try (Stream<Path> all = Files.find(
                lake.folder(dataset),
                2,
                (file, about) -> file.getFileName().toString().startsWith(BEGINS)
                        && about.lastModifiedTime().toInstant().isBefore(before))) {
            for (var file : all.filter(one -> !named.contains(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
