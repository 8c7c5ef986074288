package mx.andamio.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mx.andamio.Andamio;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** Where the server listens and keeps its data. */
final class ServerOptions {

    @Option(names = "--port", defaultValue = "8080", description = "Puerto; 0 elige uno libre (${DEFAULT-VALUE}).")
    int port;

    @Option(names = "--data", description = "Carpeta de datos.")
    @Nullable
    Path data;

    @Option(
            names = "--listen",
            defaultValue = "127.0.0.1",
            description = "Dirección en que escucha; sin ella, sólo este equipo (${DEFAULT-VALUE}).")
    String listen = "127.0.0.1";

    @Option(
            names = "--pack",
            defaultValue = "${andamio.pack:-institutions/imss}",
            description = "Paquete de la institución (${DEFAULT-VALUE}).")
    Path pack = Path.of("institutions/imss");

    /** The folder that was named, or one below the place where Andamio is installed. */
    Path dataOr(String otherwise) {
        return data == null ? installed(otherwise) : data;
    }

    static Path installed(String path) {
        return Path.of(System.getProperty("andamio.home", "."), path);
    }

    /** Starts the application. A port that is taken is said before anything else begins. */
    ConfigurableApplicationContext start(Path folder, List<String> more) {
        requireFree();
        var arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--server.address=" + listen,
                "--andamio.data=" + folder,
                "--andamio.pack=" + pack.toAbsolutePath()));
        arguments.addAll(more);
        return new SpringApplication(Andamio.class).run(arguments.toArray(String[]::new));
    }

    private void requireFree() {
        if (port == 0) {
            return;
        }
        try (var probe = new ServerSocket(port, 1, InetAddress.getByName(listen))) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new StartRefused("El puerto %d de %s está ocupado o no se puede usar. Indique otro con --port."
                    .formatted(port, listen));
        }
    }

    /** Where the data are, in words: with an external database the folder holds none. */
    static String place(ConfigurableApplicationContext context, Path folder) {
        var url = context.getEnvironment().getProperty("spring.datasource.url", "");
        return context.getEnvironment().getPropertySources().contains("andamio-external")
                ? url
                : folder.toAbsolutePath().toString();
    }

    /** The address that people open. */
    static String address(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var host = environment.getProperty("server.address", "127.0.0.1");
        return "http://%s:%s".formatted(host, environment.getProperty("local.server.port"));
    }
}
