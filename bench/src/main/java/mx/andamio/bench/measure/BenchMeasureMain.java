package mx.andamio.bench.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ./andamio bench measure [SECTION…]}: prints one table of figures, each beside its goal and the incumbent's constant. Exit 0 whether goals are
 * reached or not, for a busy machine is no fault; 1 where something could not be measured.
 */
@Command(
        name = "bench measure",
        description = "Mide lo que se promete de la medición e imprime una tabla.",
        mixinStandardHelpOptions = true)
public final class BenchMeasureMain implements Callable<Integer> {

    enum Section {
        INSTITUTION,
        BOARD,
        ALL
    }

    @Parameters(
            arity = "0..*",
            paramLabel = "SECCIÓN",
            description = "institution, board o all; sin ninguna, institution.")
    List<Section> sections = List.of(Section.INSTITUTION);

    @Option(
            names = "--app",
            defaultValue = "${andamio.bench.app}",
            description = "El jar de la aplicación, o sus clases.")
    String app = "";

    @Option(names = "--pack", defaultValue = "${andamio.pack}", description = "Paquete cuyo directorio se usa.")
    Path pack = Path.of("");

    @Option(names = "--units", defaultValue = "1822", description = "Unidades, además de las UMAE (${DEFAULT-VALUE}).")
    int units;

    @Option(names = "--elements", defaultValue = "0", description = "Elementos contados (100; en board, 40).")
    int elements;

    @Option(names = "--months", defaultValue = "0", description = "Meses (24; en board, 60).")
    int months;

    @Option(names = "--users", defaultValue = "16", description = "Usuarios a la vez (${DEFAULT-VALUE}).")
    int users;

    @Option(names = "--seconds", defaultValue = "30", description = "Cuánto preguntan (${DEFAULT-VALUE}).")
    int seconds;

    @Option(names = "--times", defaultValue = "100", description = "Veces que se pide cada página (${DEFAULT-VALUE}).")
    int times;

    @Option(names = "--megabytes", defaultValue = "288", description = "Memoria de la aplicación (${DEFAULT-VALUE}).")
    int megabytes;

    @Option(
            names = "--engine-megabytes",
            defaultValue = "208",
            description = "Memoria de cada proceso del motor (${DEFAULT-VALUE}).")
    int engineMegabytes;

    private final PrintStream out;

    BenchMeasureMain(PrintStream out) {
        this.out = out;
    }

    /** Exit 0, or 1 where something could not be measured, or 2 for a command that is not understood. */
    public static void main(String[] arguments) {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    static int run(PrintStream out, String... arguments) {
        return new CommandLine(new BenchMeasureMain(out))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }

    @Override
    public Integer call() throws Exception {
        out.println(
                "[measure] * DHIS2 2.43.1 with the same shape on the same kind of machine, measured apart; nothing of it runs here.");
        out.println(
                "[measure] One unit's form of a month has a column for each counted element, as a form of the incumbent has a cell; one indicator each.");
        out.println(
                "[measure] Application, database, engines and this program share %d processors; load %.1f at the start."
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                                        .getSystemLoadAverage()));
        out.println(Figure.heading());
        var wanted = sections.contains(Section.ALL) ? List.of(Section.INSTITUTION, Section.BOARD) : sections;
        for (var section : wanted) {
            print(section);
        }
        return 0;
    }

    private void print(Section section) throws Exception {
        var isBoard = section == Section.BOARD;
        var shape = new Shape(
                units,
                BenchPack.codes(pack, "umae.csv"),
                BenchPack.codes(pack, "ooad.csv"),
                elements > 0 ? elements : isBoard ? 40 : 100,
                YearMonth.of(isBoard ? 2020 : 2023, 1),
                months > 0 ? months : isBoard ? 60 : 24);
        var folder = Files.createTempDirectory("andamio-bench");
        var said = folder.resolve("application.log");
        try {
            BenchPack.write(pack, folder.resolve("pack"), shape);
            try (var installation = new Installation(
                    app, folder.resolve("pack"), folder.resolve("data"), megabytes, engineMegabytes, said)) {
                out.println("[measure] %s: %,d units and hospitals, %d OOAD, %d elements, %d months: %,d values"
                        .formatted(
                                section.name().toLowerCase(Locale.ROOT),
                                shape.all(),
                                shape.organs().size(),
                                shape.elements(),
                                shape.months(),
                                shape.values()));
                if (isBoard) {
                    new BoardSection(shape, installation, times, this::print).measure();
                } else {
                    new InstitutionSection(shape, installation, users, Duration.ofSeconds(seconds), this::print)
                            .measure();
                }
            }
        } catch (IOException | RuntimeException e) {
            if (Files.exists(said)) {
                Files.readAllLines(said).stream().limit(40).forEach(System.err::println);
            }
            throw e;
        } finally {
            delete(folder);
        }
    }

    private void print(Figure figure) {
        out.println(figure.line());
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList());
        }
        for (var file : all) {
            Files.deleteIfExists(file);
        }
    }
}
