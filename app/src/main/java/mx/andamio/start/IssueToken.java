package mx.andamio.start;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mx.andamio.identity.Tokens;
import mx.andamio.register.Actor;
import mx.andamio.storage.StorageEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Issues a token for programs. It goes through the database, that of {@code spring.datasource.*} or that of the data folder, so it
 * works whether the server runs or not.
 */
@Command(name = "token", description = "Emite una ficha de acceso para programas.", mixinStandardHelpOptions = true)
final class IssueToken implements Callable<Integer> {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CUENTA", description = "Nombre de la cuenta.")
    String userName = "";

    @Option(names = "--data", description = "Carpeta de datos (var/data).")
    @Nullable
    Path data;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var token = issue();
        if (token == null) {
            err.printf("La cuenta «%s» no existe o está cerrada. Revise el nombre en la página Cuentas.%n", userName);
            err.printf(
                    "The account \"%s\" does not exist or is closed. Check its name in the page Cuentas.%n", userName);
            return 1;
        }
        err.println("Ficha válida por 30 días. Quien la tenga actúa como esa cuenta.");
        err.println("A token for 30 days. Whoever has it acts as that account.");
        out.println(token);
        return 0;
    }

    private @Nullable String issue() {
        var folder = data == null ? ServerOptions.installed("var/data") : data;
        try (var context = new SpringApplicationBuilder(TokenContext.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--" + StorageEnvironment.BORROWED + "=true",
                        "--andamio.data=" + folder,
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn")) {
            var command = mx.andamio.register.Command.bySystem(Actor.SYSTEM, "identity.token.issue");
            return context.getBean(Tokens.class).issue(command, userName).orElse(null);
        }
    }
}
