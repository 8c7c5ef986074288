package mx.andamio.storage;

import java.nio.file.Path;

/** The database servers of data folders, for tests that harm them. */
public final class ServersOfFolders {

    private ServersOfFolders() {}

    /** Kills the database server of a folder, as a full memory would, and waits until it is gone. */
    public static void kill(Path folder) {
        var server = Postmaster.process(new DataFolder(folder).cluster()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    /** The port on which the database of a folder listens. */
    public static int port(Path folder) {
        return Postmaster.of(new DataFolder(folder).cluster()).orElseThrow().port();
    }

    /** Whether a database server of the folder lives. */
    public static boolean runs(Path folder) {
        return Postmaster.process(new DataFolder(folder).cluster()).isPresent();
    }
}
