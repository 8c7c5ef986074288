package mx.andamio.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mx.andamio.Andamio;
import mx.andamio.directory.FaultyPack;
import mx.andamio.directory.PackFiles;
import mx.andamio.pack.PackLoading;
import mx.andamio.storage.StorageEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** Where the server listens and keeps its data. */
final class ServerOptions {

    private static final int MAX_PORT = 65_535;

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

    /** Starts the application. A port that is taken, or a pack with faults, is said before anything else begins. */
    ConfigurableApplicationContext start(Path folder, List<String> more) {
        requireFree();
        var files = faultlessPack();
        var arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--server.address=" + listen,
                "--andamio.data=" + folder,
                "--" + StorageEnvironment.OWN_TEMPORARY + "=true",
                "--andamio.pack=" + pack.toAbsolutePath()));
        arguments.addAll(more);
        var application = new SpringApplication(Andamio.class);
        // Reading the pack takes a good part of a second: the application goes on with what was read for the check.
        application.addInitializers(context -> context.getBeanFactory().registerSingleton(PackFiles.BEAN, files));
        return application.run(arguments.toArray(String[]::new));
    }

    private void requireFree() {
        if (port < 0 || port > MAX_PORT) {
            throw new StartRefused(
                    "El puerto %d no existe. Indique con --port un número de 0 a 65535.".formatted(port),
                    "There is no port %d. Give --port a number from 0 to 65535.".formatted(port));
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(listen), port), 1);
        } catch (UnknownHostException e) {
            throw new StartRefused(
                    "«%s» no es una dirección de este equipo. Indique otra con --listen.".formatted(listen),
                    "\"%s\" is not an address of this machine. Give another with --listen.".formatted(listen));
        } catch (IOException e) {
            throw new StartRefused(
                    "El puerto %d de %s está ocupado o no se puede usar. Indique otro con --port, u otra dirección con --listen."
                            .formatted(port, listen),
                    "Port %d of %s is taken or cannot be used. Give another with --port, or another address with --listen."
                            .formatted(port, listen));
        }
    }

    /** Before anything begins. */
    private PackFiles faultlessPack() {
        var files = PackFiles.of(pack.toAbsolutePath());
        if (files.atStart() instanceof PackLoading.Refused refused) {
            throw new FaultyPack(pack.toString(), refused.faults());
        }
        return files;
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
