package mx.andamio.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts a demonstration: the institution's directory, the facts of five bulletins, papers to read, and an account for every role. */
@Command(name = "demo", description = "Inicia una demostración.", mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration AGAIN = Duration.ofSeconds(1);

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
        tell(() -> bind(context));
        tell(() -> plan(context));
        tell(() -> sign(context));
        return 0;
    }

    /** Goals read what was measured. */
    private static void bind(ApplicationContext context) {
        var bindings = context.getBean(DemoBindings.class);
        var delivered = context.getBean(DemoMeasures.class).delivered();
        if (delivered.isPresent()
                && !bindings.isBound()
                && isReached(() -> bindings.isCounted(delivered.get().atDay(1)))) {
            bindings.ensure();
        }
    }

    private static void plan(ApplicationContext context) {
        var targets = context.getBean(DemoTargets.class);
        if (isReached(targets::isReady)) {
            targets.ensure();
        }
    }

    private static void sign(ApplicationContext context) {
        var signatures = context.getBean(DemoSignatures.class);
        if (isReached(signatures::isReady)) {
            signatures.ensure();
        }
    }

    /** Waits for what another thread counts. What is not counted in a quarter of an hour, a later start goes on with. */
    private static boolean isReached(BooleanSupplier counted) {
        for (var waited = Duration.ZERO; waited.compareTo(LONGEST) < 0; waited = waited.plus(AGAIN)) {
            if (counted.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(AGAIN.toNanos());
        }
        return false;
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
