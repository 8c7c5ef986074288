package mx.andamio.measures.simulator.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import mx.andamio.measures.definitions.Definitions;
import mx.andamio.measures.simulator.Plan;
import mx.andamio.measures.simulator.Plan.Truth;
import mx.andamio.measures.simulator.Simulator;
import mx.andamio.pack.Fault;
import mx.andamio.pack.Pack;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code simulate --from 2024-01 --months N --scale S --seed K --out DIR}: exit 0; 1 when the pack is faulty or the folder cannot be written; 2 when the options are wrong. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Escribe entregas simuladas de todos los conjuntos de datos, y la verdad de cada indicador.")
public final class SimulateMain implements Callable<Integer> {

    private static final int FAULTY = 1;
    private static final int MOST_MONTHS = 240;
    private static final double LARGEST = 10;
    /** A file with more bad rows than its dataset allows is refused whole. */
    private static final double MOST_FAULTS = 0.04;

    private static final double NANOS = 1e9;

    @Option(names = "--from", required = true, paramLabel = "AAAA-MM", description = "Primer mes.")
    private YearMonth from = YearMonth.of(2024, 1);

    @Option(
            names = "--months",
            required = true,
            paramLabel = "N",
            description = "Cuántos meses, de 1 a " + MOST_MONTHS + ".")
    private int months;

    @Option(
            names = "--scale",
            paramLabel = "S",
            defaultValue = "0.001",
            description =
                    "Factor sobre los volúmenes del instituto: 1 son 574 mil recetas al día (por omisión, ${DEFAULT-VALUE}). Lo que está siempre (camas, asegurados, obras, reservas) no cambia; lo raro (infartos, quejas, contratos…) no baja de 0.1.")
    private double scale;

    @Option(
            names = "--seed",
            paramLabel = "K",
            defaultValue = "1",
            description = "Semilla: la misma da los mismos bytes (por omisión, ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "CARPETA", description = "Dónde se escribe; nueva o vacía.")
    private Path out = Path.of("");

    @Option(
            names = "--units",
            paramLabel = "N",
            defaultValue = "1822",
            description = "Cuántas unidades simuladas, repartidas en todo el país (por omisión, ${DEFAULT-VALUE}).")
    private int units;

    @Option(
            names = "--faults",
            paramLabel = "R",
            defaultValue = "0",
            description = "Parte de renglones malos que se plantan, hasta " + MOST_FAULTS + ".")
    private double faults;

    @Option(
            names = "--truth",
            paramLabel = "none|month|all",
            defaultValue = "all",
            description = "De qué periodos se escribe la verdad: none, month, o all con trimestres y años.")
    private String truth = "all";

    @Option(
            names = "--pack",
            paramLabel = "CARPETA",
            description = "Paquete de la institución (por omisión, ${DEFAULT-VALUE}).",
            defaultValue = "${sys:andamio.pack:-institutions/imss}")
    private Path pack = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    private final PrintWriter told;
    private final PrintWriter err;

    private SimulateMain(PrintWriter told, PrintWriter err) {
        this.told = told;
        this.err = err;
    }

    public static void main(String[] args) {
        var told = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var exit = run(told, new PrintWriter(System.err, true, StandardCharsets.UTF_8), args);
        told.flush();
        System.exit(exit);
    }

    static int run(PrintWriter told, PrintWriter err, String... args) {
        return new CommandLine(new SimulateMain(told, err))
                .registerConverter(YearMonth.class, SimulateMain::month)
                .setOut(told)
                .setErr(err)
                .execute(args);
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException(
                    "«%s» no es un mes: se escribe 2024-01 / it is no month: write 2024-01".formatted(text));
        }
    }

    @Override
    public Integer call() throws IOException {
        var plan = plan();
        return switch (Packs.load(pack)) {
            case PackLoading.Refused refused -> say(refused.faults());
            case PackLoading.Loaded loaded -> {
                var definitions = Definitions.load(pack, loaded.pack());
                yield definitions.faults().isEmpty()
                        ? written(plan, loaded.pack(), definitions)
                        : say(definitions.faults());
            }
        };
    }

    private int written(Plan plan, Pack institution, Definitions definitions) {
        try {
            if (isTaken()) {
                err.println(
                        "%s: ya tiene archivos: indique una carpeta nueva o vacía. / it has files already: name a new or an empty folder."
                                .formatted(out));
                return FAULTY;
            }
            var begin = System.nanoTime();
            var written = new Simulator(plan, institution, pack, definitions)
                    .write(out, Runtime.getRuntime().availableProcessors());
            say(written, (System.nanoTime() - begin) / NANOS);
            return 0;
        } catch (IOException | UncheckedIOException e) {
            err.println("No se pudo leer o escribir: %s. / It could not be read or written: %s."
                    .formatted(e.getMessage(), e.getMessage()));
            return FAULTY;
        }
    }

    private boolean isTaken() throws IOException {
        if (!Files.exists(out)) {
            return false;
        }
        try (var there = Files.list(out)) {
            return there.findAny().isPresent();
        }
    }

    private void say(Simulator.Written written, double seconds) {
        told.printf(
                Locale.ROOT,
                "%d datasets, %d files, %,d rows, %d faults planted, %,d figures, %.1f s, %,.0f rows/s%n",
                written.datasets(),
                written.files(),
                written.rows(),
                written.faults(),
                written.figures(),
                seconds,
                written.rows() / seconds);
    }

    private Plan plan() {
        range("--months", months, 1, MOST_MONTHS);
        range("--units", units, 1, Plan.ALL_UNITS);
        if (!(scale > 0 && scale <= LARGEST)) {
            throw wrong("--scale: más de 0, hasta %.0f / above 0, up to %.0f".formatted(LARGEST, LARGEST));
        }
        if (!(faults >= 0 && faults <= MOST_FAULTS)) {
            throw wrong("--faults: de 0 a " + MOST_FAULTS + " / from 0 to " + MOST_FAULTS);
        }
        return new Plan(from, months, scale, seed, units, faults, truth());
    }

    private Truth truth() {
        return switch (truth) {
            case "none" -> Truth.NONE;
            case "month" -> Truth.MONTH;
            case "all" -> Truth.ALL;
            default -> throw wrong("--truth: none, month o all / none, month or all");
        };
    }

    private void range(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw wrong("%s: de %d a %d / from %d to %d".formatted(option, least, most, least, most));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }

    private int say(List<Fault> problems) {
        problems.forEach(fault -> {
            err.println(fault);
            err.println(fault.english());
        });
        return FAULTY;
    }
}
