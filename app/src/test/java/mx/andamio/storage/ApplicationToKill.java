package mx.andamio.storage;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A process that opens a folder and writes until somebody kills it. It prints READY, then each row that was confirmed. */
final class ApplicationToKill {

    private static final int WRITERS = 4;

    private ApplicationToKill() {}

    /** Arguments: the data folder, and the number after which its rows begin. */
    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedPostgres.open(new DataFolder(Path.of(arguments[0])));
        Writers.prepare(database.access());
        var ids = new AtomicLong(Long.parseLong(arguments[1]));
        System.out.println("READY");
        Writers.start(database.access(), ids, WRITERS, 1, ApplicationToKill::print)
                .awaitEnd();
    }

    private static synchronized void print(long id) {
        System.out.println(id);
        System.out.flush();
    }
}
