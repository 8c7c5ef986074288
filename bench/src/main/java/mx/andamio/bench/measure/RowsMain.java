package mx.andamio.bench.measure;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./andamio bench measure rows|history|feed|levels|compaction}: figures of the engine and the feed by themselves, over simulated rows that are deleted afterwards. */
@Command(
        name = "bench measure",
        description = "Mide el motor y la entrada de datos con renglones simulados, que se borran al terminar.",
        mixinStandardHelpOptions = true)
public final class RowsMain implements Callable<Integer> {

    enum Section {
        ROWS,
        HISTORY,
        FEED,
        LEVELS,
        COMPACTION
    }

    @Parameters(arity = "1", paramLabel = "SECCIÓN", description = "rows, history, feed, levels o compaction.")
    Section section = Section.ROWS;

    @Option(
            names = "--rows",
            defaultValue = "0",
            description = "Renglones (rows 100000000; history 1796000000; feed 8000000; compaction 6000000).")
    long rows;

    @Option(
            names = "--megabytes",
            defaultValue = "0",
            description = "Memoria del motor (rows y levels 1536; history 3072; feed 1024).")
    int megabytes;

    @Option(names = "--threads", defaultValue = "2", description = "Hilos del motor (${DEFAULT-VALUE}).")
    int threads;

    @Option(names = "--rounds", defaultValue = "3", description = "Veces que se repite, por turnos (${DEFAULT-VALUE}).")
    int rounds;

    @Option(names = "--no-postgres", description = "Sin comparar con PostgreSQL.")
    boolean withoutPostgres;

    @Option(
            names = "--folder",
            defaultValue = "${sys:java.io.tmpdir}",
            description = "Dónde escribir (${DEFAULT-VALUE}).")
    Path folder = Path.of("");

    @Option(
            names = "--pack",
            defaultValue = "${sys:andamio.pack:-institutions/imss}",
            description = "Paquete con las definiciones.")
    Path pack = Path.of("");

    private final PrintStream out;

    private RowsMain(PrintStream out) {
        this.out = out;
    }

    /** Exit 0, 1 where something could not be measured, 2 for a command that is not understood. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new RowsMain(out))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        load("at the start");
        switch (section) {
            case ROWS ->
                new RowsSection(rows(100_000_000), megabytes(1_536), threads, rounds, !withoutPostgres, folder, pack)
                        .print(out);
            case HISTORY ->
                new HistorySection(rows(1_796_000_000), megabytes(3_072), threads, rounds, folder, pack).print(out);
            case FEED -> new FeedSection(rows(8_000_000), megabytes(1_024), folder, pack).print(out);
            case COMPACTION ->
                new CompactionSection(rows(6_000_000), megabytes(1_024), threads, rounds, folder, pack).print(out);
            case LEVELS -> new LevelsSection(megabytes(1_536), threads, rounds, folder, pack).print(out);
        }
        load("at the end");
        return 0;
    }

    private long rows(long usual) {
        return rows > 0 ? rows : usual;
    }

    private int megabytes(int usual) {
        return megabytes > 0 ? megabytes : usual;
    }

    private void load(String when) {
        RowsSection.say(
                out,
                "%d processors, load %.1f %s",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                when);
    }
}
