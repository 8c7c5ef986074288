package mx.andamio.reader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.andamio.reader.delivery.Acceptance;
import mx.andamio.reader.delivery.Backoff;
import mx.andamio.reader.delivery.Exit;
import mx.andamio.reader.delivery.Told;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of {@code read --accept}. */
final class AcceptOptions {

    /** The name of the environment's variable, so that a token need not stand in the shell's history. */
    static final String VARIABLE = "ANDAMIO_TOKEN";

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    @Option(
            names = "--accept",
            required = true,
            description =
                    "Envía los archivos y las carpetas a la aplicación, acepta a nombre de la cuenta de la ficha lo que"
                            + " no tiene advertencias y lo registra. Una línea de JSON por archivo.")
    private boolean accept;

    @Option(
            names = "--server",
            paramLabel = "DIRECCIÓN",
            description = "Dónde está la aplicación (por omisión, http://127.0.0.1:8080).")
    private String server = "http://127.0.0.1:8080";

    @Option(
            names = "--token",
            paramLabel = "FICHA",
            description =
                    "Ficha de acceso (./andamio token CUENTA). Queda en el historial de la terminal: mejor la variable"
                            + " ANDAMIO_TOKEN o --token-file.")
    private @Nullable String token;

    @Option(
            names = "--token-file",
            paramLabel = "ARCHIVO",
            description = "Archivo cuya última línea es la ficha, como la escribe ./andamio token.")
    private @Nullable Path tokenFile;

    boolean asked() {
        return accept;
    }

    int run(List<Path> files, PrintWriter out, PrintWriter err) throws InterruptedException {
        Optional<URI> address = address();
        if (address.isEmpty()) {
            err.println(new Told(
                            "«%s» no es una dirección como http://127.0.0.1:8080; corrija --server.".formatted(server),
                            "\"%s\" is no address like http://127.0.0.1:8080; correct --server.".formatted(server))
                    .line());
            return Exit.NO_SERVER;
        }
        Optional<String> found = found(err);
        return found.isPresent()
                ? new Acceptance(address.get(), found.get(), Backoff.doubling(), out, err).run(files)
                : Exit.NO_TOKEN;
    }

    private Optional<URI> address() {
        try {
            return Optional.of(new URI(server))
                    .filter(uri -> uri.getHost() != null
                            && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                            && uri.getQuery() == null
                            && uri.getFragment() == null
                            && uri.getUserInfo() == null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Optional<String> found(PrintWriter err) {
        try {
            String given = given();
            if (given != null && TOKEN.matcher(given.strip()).matches()) {
                return Optional.of(given.strip());
            }
            err.println(new Told(
                            "Falta la ficha de acceso, o no es una. Emítala con ./andamio token CUENTA e indíquela en la variable %s, con --token-file o con --token."
                                    .formatted(VARIABLE),
                            "The token is missing, or is none. Issue one with ./andamio token USER and give it in the variable %s, with --token-file or with --token."
                                    .formatted(VARIABLE))
                    .line());
        } catch (IOException e) {
            err.println(new Told(
                            "No se pudo leer la ficha en %s; revise el nombre y los permisos.".formatted(tokenFile),
                            "The token could not be read from %s; check its name and permissions.".formatted(tokenFile))
                    .line());
        }
        return Optional.empty();
    }

    private @Nullable String given() throws IOException {
        if (token != null) {
            return token;
        }
        if (tokenFile == null) {
            return System.getenv(VARIABLE);
        }
        try (Stream<String> lines = Files.lines(tokenFile)) {
            return lines.filter(line -> !line.isBlank()).reduce("", (_, line) -> line);
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
