package mx.andamio.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts a demonstration: the institution's directory, the facts of five bulletins, papers to read, and an account for every role. */
@Command(name = "demo", description = "Inicia una demostración.", mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    @Mixin
    ServerOptions server = new ServerOptions();

    @Option(
            names = "--boletines",
            description = "Carpeta con papeles propios (.txt, .pdf, .docx) que quedan en espera de lectura.")
    @Nullable
    Path bulletins;

    @Override
    public Integer call() {
        if (bulletins != null && !Files.isDirectory(bulletins)) {
            throw new StartRefused(
                    "La carpeta %s de --boletines no existe. Revise el nombre.".formatted(bulletins),
                    "The folder %s of --boletines does not exist. Check its name.".formatted(bulletins));
        }
        var folder = server.dataOr("var/demo");
        var properties = new ArrayList<>(List.of("--andamio.demonstration=true"));
        var context = server.start(folder, properties);
        var address = ServerOptions.address(context);
        var page = FirstPage.visit(address);
        var accounts = DemoAccounts.ensure(context, folder);
        context.getBean(DemoPapers.class).ensure(bulletins);
        context.getBean(DemoCommitments.class).ensure();
        context.getBean(DemoEvaluations.class).ensure();

        System.out.printf("%nAndamio (demostración) está en %s%n", address);
        page.ifPresent(first -> System.out.println(first.words()));
        accounts.print(System.out);
        System.out.printf("Datos en %s. Para detener: Ctrl+C.%n", ServerOptions.place(context, folder));
        FirstPage.tellReady();
        tell(context.getBean(DemoStory.class)::ensure);
        tell(context.getBean(DemoMeasures.class)::ensure);
        return 0;
    }

    /** Something that takes a while. */
    private interface Told {

        void ensure() throws IOException;
    }

    /** While people already look: pages that are open follow it. What is cut off, or crossed by somebody's change, goes on at the next start. */
    private static void tell(Told told) {
        try {
            told.ensure();
        } catch (IOException | RuntimeException e) {
            System.err.printf(
                    "La historia simulada quedó a medias; seguirá en el próximo arranque. / The simulated story is unfinished; the next start goes on with it. (%s)%n",
                    e.getMessage());
        }
    }
}
