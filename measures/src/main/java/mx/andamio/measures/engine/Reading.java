package mx.andamio.measures.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.engine.Bunch.Kind;
import mx.andamio.measures.lake.Delivery.Part;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.lake.LakeRows;
import mx.andamio.measures.lake.Manifest.Read;

/**
 * What makes the table {@code parts} of one {@link Bunch}: of files that were read before what was kept of them, and the rows of the others. Files of a month whose days overlap are taken
 * together, since what is gathered of a day may have rows in each of them.
 */
final class Reading implements AutoCloseable {

    /** Rows that are gathered, or told apart by value, at once, or a month's if they are more: fewer are kept in memory, and found sooner. */
    private static final long AT_ONCE = 2_000_000;

    private final Lake lake;
    private final Bunch bunch;
    private final String select;
    private final long worthWhile;
    private final KeptParts kept;
    /** What there is of before. */
    private final List<Path> there = new ArrayList<>();
    /** What is made now. */
    private final List<Making> making = new ArrayList<>();
    /** Read as they are. */
    private final List<List<Part>> plain = new ArrayList<>();

    /**
     * What some files give, to be kept.
     *
     * @param made where it is written
     * @param kept where it shall be
     */
    private record Making(List<Part> files, Path made, Path kept) {}

    /**
     * @param select what is asked of the rows
     * @param worthWhile rows of which what they gave is kept; fewer are read as fast themselves
     */
    Reading(Lake lake, Bunch bunch, String select, long worthWhile) throws IOException {
        this.lake = lake;
        this.worthWhile = worthWhile;
        this.bunch = bunch;
        this.select = select;
        this.kept = new KeptParts(lake.gave(bunch.dataset()), select);
        for (var month : months().values()) {
            month(month);
        }
    }

    private Map<String, List<Read>> months() {
        var wanted = bunch.months();
        return lake.manifest(bunch.dataset())
                .readingDays()
                .filter(one -> wanted.contains(one.part().month()))
                .collect(Collectors.groupingBy(one -> one.part().month(), TreeMap::new, Collectors.toList()));
    }

    private void month(List<Read> files) throws IOException {
        var small = new ArrayList<Part>();
        for (var together : overlapping(files)) {
            if (bunch.kind() != Kind.ADDED || rows(together) < worthWhile) {
                small.addAll(together);
                continue;
            }
            var path = kept.of(together.getFirst().month(), how(together));
            if (KeptParts.isThere(path)) {
                there.add(path);
            } else {
                making.add(new Making(together, KeptParts.making(path), path));
            }
        }
        if (!small.isEmpty()) {
            plain.add(small);
        }
    }

    /** Files with a day in common, and those with a day in common with one of them, each in one list. */
    private static List<List<Part>> overlapping(List<Read> files) {
        var together = new ArrayList<List<Part>>();
        var last = LocalDate.MIN;
        for (var one : files.stream().sorted(Comparator.comparing(Read::from)).toList()) {
            if (together.isEmpty() || one.from().isAfter(last)) {
                together.add(new ArrayList<>());
            }
            together.getLast().add(one.part());
            last = one.to().isAfter(last) ? one.to() : last;
        }
        return together;
    }

    /** As they are read, wherever the lake is. */
    private String how(List<Part> parts) {
        return LakeRows.withMonth(
                bunch.dataset(),
                parts.stream().map(part -> Path.of(part.path())).sorted().toList());
    }

    private static long rows(List<Part> parts) {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    /** In their order, the last of which leaves the table whole; there is always something, be it no file. */
    List<String> statements() {
        var statements = new ArrayList<String>();
        var into = "create or replace temp table parts as ";
        for (var files : atOnce()) {
            statements.add(DuckEngine.view(bunch.dataset(), files));
            statements.add(into + select);
            into = "insert into parts ";
        }
        for (var one : making) {
            statements.add(DuckEngine.view(bunch.dataset(), paths(one.files())));
            statements.add(
                    "copy (" + select + ") to " + DuckProcess.quoted(one.made().toString()) + " (format parquet)");
        }
        var read = new ArrayList<>(there);
        making.forEach(one -> read.add(one.made()));
        if (!read.isEmpty()) {
            statements.add(into + "select * from read_parquet(["
                    + read.stream()
                            .map(one -> DuckProcess.quoted(one.toString()))
                            .collect(Collectors.joining(", ")) + "])");
        }
        return statements;
    }

    private List<Path> paths(List<Part> parts) {
        return parts.stream()
                .map(part -> lake.folder(bunch.dataset()).resolve(part.path()))
                .toList();
    }

    /** What is read as it is: everything at once, but month after month where many rows have to be told apart. */
    private List<List<Path>> atOnce() {
        var isAdded = bunch.each() == null && bunch.kind() != Kind.PERCENTILE;
        var read = new ArrayList<List<Path>>();
        var files = new ArrayList<Path>();
        var rows = 0L;
        for (var month : plain) {
            var more = rows(month);
            if (!isAdded && rows > 0 && rows + more > AT_ONCE) {
                read.add(List.copyOf(files));
                files.clear();
                rows = 0;
            }
            files.addAll(paths(month));
            rows += more;
        }
        if (!files.isEmpty() || there.isEmpty() && making.isEmpty()) {
            read.add(List.copyOf(files));
        }
        return read;
    }

    /** After the answer: what was made is there for the next one. */
    void keep() throws IOException {
        var now = Instant.now();
        for (var path : there) {
            KeptParts.use(path, now);
        }
        for (var one : making) {
            KeptParts.keep(one.made(), one.kept());
        }
        if (!making.isEmpty()) {
            var all = new ArrayList<>(there);
            making.forEach(one -> all.add(one.kept()));
            kept.sweep(all, now);
        }
    }

    /** What was made for no answer is not kept. */
    @Override
    public void close() throws IOException {
        for (var one : making) {
            Files.deleteIfExists(one.made());
        }
    }
}
