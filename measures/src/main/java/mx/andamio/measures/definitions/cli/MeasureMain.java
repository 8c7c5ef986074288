package mx.andamio.measures.definitions.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import mx.andamio.measures.definitions.Definitions;
import mx.andamio.measures.quality.QualityReader;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code measure check [--pack DIR]}: exit 0, or 1 after every fault was said in both languages. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        subcommandsRepeatable = false,
        description = "Conjuntos de datos e indicadores del paquete.")
public final class MeasureMain {

    private static final int FAULTY = 1;

    private final PrintWriter out;
    private final PrintWriter err;

    private MeasureMain(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var exit = run(out, new PrintWriter(System.err, true, StandardCharsets.UTF_8), args);
        out.flush();
        System.exit(exit);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        var line = new CommandLine(new MeasureMain(out, err)).setOut(out).setErr(err);
        if (args.length == 0) {
            line.usage(err);
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(args);
    }

    /** Says what is wrong with the definitions, and how many there are. */
    @Command(
            name = "check",
            description = "Revisa todas las definiciones y dice cada falla con archivo, línea y motivo.")
    int check(
            @Option(
                            names = "--pack",
                            paramLabel = "CARPETA",
                            description = "Paquete de la institución (por omisión, ${DEFAULT-VALUE}).",
                            defaultValue = "${sys:andamio.pack:-institutions/imss}")
                    Path folder) {
        var faults = switch (Packs.load(folder)) {
            case PackLoading.Refused refused -> refused.faults();
            case PackLoading.Loaded loaded -> {
                var definitions = Definitions.load(folder, loaded.pack());
                var quality = QualityReader.read(folder, definitions);
                out.println("%d quality rules".formatted(quality.rules().size()));
                out.println(summary(definitions));
                yield Stream.concat(definitions.faults().stream(), quality.faults().stream())
                        .toList();
            }
        };
        faults.forEach(fault -> {
            err.println(fault);
            err.println(fault.english());
        });
        return faults.isEmpty() ? 0 : FAULTY;
    }

    /** As of {@code 15 datasets, 44 indicators}: of those that are sound. */
    private static String summary(Definitions definitions) {
        return "%d datasets, %d indicators"
                .formatted(
                        definitions.datasets().size(), definitions.indicators().size());
    }
}
