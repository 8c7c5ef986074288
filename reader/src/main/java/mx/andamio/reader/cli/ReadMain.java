package mx.andamio.reader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mx.andamio.pack.Fault;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.Reader;
import mx.andamio.reader.documents.Document;
import mx.andamio.reader.documents.Documents;
import mx.andamio.reader.json.ReadingJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code read FILE… [--json | --text] [--pack DIR]}: exit 0, or 2 when a file could not be read. {@code read --accept FILE|FOLDER…}
 * sends them to a running application instead: exit as {@link mx.andamio.reader.delivery.Exit} says.
 */
@Command(name = "read", mixinStandardHelpOptions = true, description = "Lee boletines, notas y minutas.")
public final class ReadMain implements Callable<Integer> {

    private static final int UNREADABLE = 2;

    @Parameters(
            arity = "1..*",
            paramLabel = "ARCHIVO",
            description = "PDF o Word (.docx) de hasta 20 MB, o textos en UTF-8 (o Windows-1252) de hasta 5 MB."
                    + " Con --accept, también carpetas.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Una lectura por línea, en JSON.")
    private boolean json;

    @Option(names = "--text", description = "El texto normalizado al que se refieren las posiciones.")
    private boolean text;

    @Option(
            names = "--pack",
            paramLabel = "CARPETA",
            description = "Paquete de la institución (por omisión, ${DEFAULT-VALUE}).")
    private Path pack = Path.of(System.getProperty("andamio.pack", "institutions/imss"));

    @ArgGroup(exclusive = false, heading = "%nPara entregar a la aplicación:%n")
    private @Nullable AcceptOptions accept;

    private final PrintWriter out;
    private final PrintWriter err;

    ReadMain(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, java.nio.charset.StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8);
        int exit = run(out, err, args);
        out.flush();
        System.exit(exit);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new ReadMain(out, err)).setOut(out).setErr(err).execute(args);
    }

    @Override
    public Integer call() throws InterruptedException {
        if (accept != null && accept.asked()) {
            return accept.run(files, out, err);
        }
        Reader reader = text ? null : reader();
        if (reader == null && !text) {
            return UNREADABLE;
        }
        int exit = 0;
        for (Path file : files) {
            exit = Math.max(exit, read(file, reader));
            out.flush();
        }
        return exit;
    }

    private @Nullable Reader reader() {
        return switch (Packs.load(pack)) {
            case PackLoading.Loaded loaded -> Reader.over(loaded.pack());
            case PackLoading.Refused refused -> {
                Fault first = refused.faults().get(0);
                err.println(
                        "%s: el paquete de la institución no se puede usar: %s (%d fallas). Indique otra carpeta con --pack."
                                .formatted(
                                        pack, first.textEs(), refused.faults().size()));
                yield null;
            }
        };
    }

    private int read(Path file, @Nullable Reader reader) {
        String why;
        try {
            why = Files.isDirectory(file)
                    ? "es una carpeta; indique los archivos que contiene."
                    : Files.size(file) > Documents.LIMIT
                            ? Documents.tooLarge().es()
                            : decoded(file, Files.readAllBytes(file), reader);
        } catch (NoSuchFileException e) {
            why = "no existe; revise el nombre y la carpeta.";
        } catch (AccessDeniedException e) {
            why = "no hay permiso para leerlo; pida acceso o cópielo a otra carpeta.";
        } catch (IOException e) {
            why = "no se pudo leer; revise el disco y vuelva a intentarlo.";
        }
        if (why.isEmpty()) {
            return 0;
        }
        err.println(file + ": " + why);
        return UNREADABLE;
    }

    /** Prints what the bytes say; what is wrong with them, empty when nothing is. */
    private String decoded(Path file, byte[] bytes, @Nullable Reader reader) {
        return switch (Documents.read(bytes)) {
            case Document.Refused refused -> refused.refusal().es();
            case Document.Text good -> {
                good.notices().forEach(n -> err.println(file + ": " + n.es()));
                print(new PaperText(file.toString(), good.text()), reader);
                yield "";
            }
        };
    }

    private void print(PaperText paper, @Nullable Reader reader) {
        if (text) {
            out.print(paper.text());
        } else if (reader != null) {
            out.println(json ? ReadingJson.line(reader.read(paper)) : Summary.of(reader.read(paper)));
        }
    }
}
