package mx.andamio.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mx.andamio.identity.Tokens;
import mx.andamio.register.Actor;
import mx.andamio.storage.DataFolder;
import mx.andamio.storage.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Issues a token for programs. It goes through the database, so it works whether the server runs or not. */
@Command(name = "token", description = "Emite una ficha de acceso para programas.", mixinStandardHelpOptions = true)
final class IssueToken implements Callable<Integer> {

    @Parameters(paramLabel = "CUENTA", description = "Nombre de la cuenta.")
    String userName = "";

    @Option(names = "--data", description = "Carpeta de datos (var/data).")
    @Nullable
    Path data;

    @Override
    public Integer call() {
        var folder = new DataFolder(data == null ? ServerOptions.installed("var/data") : data);
        try (var database = EmbeddedPostgres.borrow(folder)) {
            var token = issue(database);
            if (token == null) {
                System.err.printf(
                        "La cuenta «%s» no existe o está cerrada. Revise el nombre en la página Cuentas.%n", userName);
                return 1;
            }
            System.err.println("Ficha válida por 30 días. Quien la tenga actúa como esa cuenta.");
            System.out.println(token);
            return 0;
        }
    }

    private @Nullable String issue(EmbeddedPostgres.Borrowed database) {
        var access = database.access();
        var arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + access.url(),
                "--spring.datasource.username=" + access.app().user(),
                "--spring.flyway.user=" + access.owner().user(),
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn"));
        System.setProperty("spring.datasource.password", access.app().password());
        System.setProperty("spring.flyway.password", access.owner().password());
        try (var context = new SpringApplicationBuilder(TokenContext.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new))) {
            var command = mx.andamio.register.Command.bySystem(Actor.SYSTEM, "identity.token.issue");
            return context.getBean(Tokens.class).issue(command, userName).orElse(null);
        }
    }
}
