package mx.andamio.start;

import java.util.List;
import java.util.concurrent.Callable;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Tokens;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Starts an installation. The first time it prints a one-use link with which the first administrator opens an account. */
@Command(name = "up", description = "Inicia la instalación.", mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {

    @Mixin
    ServerOptions server = new ServerOptions();

    @Override
    public Integer call() {
        var folder = server.dataOr("var/data");
        var context = server.start(folder, List.of());
        var address = ServerOptions.address(context);
        var page = FirstPage.visit(address);
        System.out.printf("%nAndamio está en %s%n", address);
        page.ifPresent(first -> System.out.println(first.words()));
        if (context.getBean(Accounts.class).none()) {
            var token = context.getBean(Tokens.class).setupToken();
            System.out.printf(
                    "Aún no hay cuentas. Abra esta liga una sola vez, antes de 24 horas, para crear la primera:%n  %s/inicio/%s%n",
                    address, token);
        }
        System.out.printf("Datos en %s. Para detener: Ctrl+C.%n", ServerOptions.place(context, folder));
        FirstPage.tellReady();
        return 0;
    }
}
