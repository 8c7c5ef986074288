package mx.andamio.start;

import java.io.PrintWriter;
import java.util.Locale;
import mx.andamio.directory.FaultyPack;
import mx.andamio.storage.StorageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands of the application. The run script {@code andamio} calls it. */
@Command(
        name = "andamio",
        description = "Convierte lo que se acuerda en compromisos que se miden solos.",
        subcommands = {Up.class, Demo.class, IssueToken.class},
        mixinStandardHelpOptions = true,
        version = "Andamio 0.1.0")
public final class Main {

    private Main() {}

    /** Exit 0 when it ended well, 1 when the storage or the command could not be served, 2 for a command that is not understood. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.forLanguageTag("es-MX"));
        var line = new CommandLine(new Main())
                .setExecutionExceptionHandler((fault, command, parsed) -> say(command.getErr(), fault));
        var code = line.execute(arguments);
        if (code != 0 || !line.getParseResult().hasSubcommand() || isBrief(line)) {
            System.exit(code);
        }
    }

    /** A server goes on after its command has returned; everything else ends. */
    private static boolean isBrief(CommandLine line) {
        var name = line.getParseResult().subcommand().commandSpec().name();
        return name.equals("token") || line.isUsageHelpRequested();
    }

    private static int say(PrintWriter err, Exception fault) throws Exception {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused || cause instanceof FaultyPack) {
                err.println(cause.getMessage());
                return 1;
            }
            if (cause instanceof StorageException storage) {
                err.println(storage.getMessage());
                err.println(storage.english());
                return 1;
            }
        }
        throw fault;
    }
}
