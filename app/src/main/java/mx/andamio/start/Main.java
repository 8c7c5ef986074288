package mx.andamio.start;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands of the application. The run script {@code andamio} calls it. */
@Command(
        name = "andamio",
        description = "Convierte lo que se acuerda en compromisos que se miden solos.",
        subcommands = {Up.class, Demo.class, IssueToken.class, Train.class},
        mixinStandardHelpOptions = true,
        version = "Andamio 0.1.0")
public final class Main implements Runnable {

    private static final Set<String> ENDING = Set.of("token", "train");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Main() {}

    /** Exit 0 when it ended well, 1 when the storage or the command could not be served, 2 for a command that is not understood. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.forLanguageTag("es-MX"));
        var line = line();
        var code = line.execute(arguments);
        if (code != 0 || isBrief(line)) {
            System.exit(code);
        }
    }

    /** The command line, with refusals in words of both languages on its error stream. */
    static CommandLine line() {
        return new CommandLine(new Main())
                .setParameterExceptionHandler(Main::notUnderstood)
                .setExecutionExceptionHandler((fault, command, _) -> say(command.getErr(), fault));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "up | demo | token");
    }

    /** A server goes on after its command has returned; everything else ends. */
    private static boolean isBrief(CommandLine line) {
        var asked = line.getParseResult();
        return !asked.hasSubcommand()
                || ENDING.contains(asked.subcommand().commandSpec().name())
                || asked.subcommand().isUsageHelpRequested();
    }

    private static int notUnderstood(ParameterException fault, String... arguments) {
        var command = fault.getCommandLine();
        var err = command.getErr();
        err.println("La orden no se entiende / The command is not understood: " + fault.getMessage());
        UnmatchedArgumentException.printSuggestions(fault, err);
        command.usage(err);
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int say(PrintWriter err, Exception fault) throws Exception {
        var words = ExplainedFault.words(fault);
        if (words.isEmpty()) {
            throw fault;
        }
        words.forEach(err::println);
        return 1;
    }
}
