package mx.andamio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which folders are taken for data, and what is said of those that are not. */
class DataFolderTest {

    @TempDir
    Path temp;

    @Test
    void anEmptyFolderThatWasOpenToOthersIsClosedToThem() throws IOException {
        var made = Files.createDirectory(temp.resolve("made"));
        Files.createDirectory(made.resolve("lost+found"));
        open(made);

        new DataFolder(made).tryLock().orElseThrow().close();

        assertThat(mode(made)).isEqualTo("rwx------");
    }

    @Test
    void ourFolderThatWasOpenedToOthersIsClosedAgain() throws IOException {
        var ours = new DataFolder(temp.resolve("ours"));
        ours.tryLock().orElseThrow().close();
        open(ours.root());

        ours.tryLock().orElseThrow().close();

        assertThat(mode(ours.root())).isEqualTo("rwx------");
    }

    @Test
    void aFolderWithOthersFilesIsLeftAsItWas() throws IOException {
        var home = Files.createDirectory(temp.resolve("home"));
        Files.createFile(home.resolve("cartas.odt"));
        open(home);

        var refusal = assertThrows(StorageException.class, () -> EmbeddedPostgres.open(new DataFolder(home)));

        assertThat(refusal.code()).isEqualTo("folder.foreign");
        assertThat(mode(home)).isEqualTo("rwxr-xr-x");
        assertThat(names(home)).containsExactly("cartas.odt");
    }

    @Test
    void aPlaceWhereNoFolderCanBeIsRefused() throws IOException {
        var file = Files.createFile(temp.resolve("file"));

        for (var place : List.of(file, file.resolve("data"), Path.of("/proc/andamio"))) {
            var refusal = assertThrows(StorageException.class, () -> EmbeddedPostgres.open(new DataFolder(place)));

            assertThat(refusal.code()).isEqualTo("folder.unusable");
            assertThat(refusal.getMessage()).contains(place.toString(), "--data", "espacio");
            assertThat(refusal.english()).contains(place.toString(), "--data", "space");
        }
    }

    @Test
    void aDiskThatIsFullWhileTheClusterIsMadeIsSaidAndLeavesNothingHalfMade() throws IOException {
        var folder = withProgram("initdb", "echo 'could not write file: No space left on device'; exit 1");

        var refusal = assertThrows(StorageException.class, () -> EmbeddedPostgres.open(folder));

        assertThat(refusal.code()).isEqualTo("cluster.failed");
        assertThat(refusal.getMessage()).contains(folder.root().toString(), "MB libres", "No space left on device");
        assertThat(refusal.english()).contains(folder.root().toString(), "MB are free");
        assertThat(names(folder.root())).containsExactlyInAnyOrder("credentials", "lock", "postgresql");
        assertThat(folder.tryLock()).as("the refusal frees the folder").isPresent();
    }

    @Test
    void aClusterWithoutItsCredentialsIsNotGivenOthers() throws IOException {
        var folder = withProgram("initdb", "exit 1");
        folder.tryLock().orElseThrow().close();
        Files.createDirectories(folder.cluster());
        Files.writeString(folder.cluster().resolve("PG_VERSION"), "18\n");

        var refusal = assertThrows(StorageException.class, () -> EmbeddedPostgres.open(folder));

        assertThat(refusal.code()).isEqualTo("credentials.incomplete");
        assertThat(folder.credentials()).doesNotExist();
    }

    @Test
    void temporaryFilesOfAnEarlierApplicationAreGone() throws IOException {
        var folder = new DataFolder(temp.resolve("ours"));
        Files.createDirectories(folder.temporary().resolve("upload"));
        Files.writeString(folder.temporary().resolve("upload").resolve("paper"), "secreto");

        assertThat(folder.emptyTemporary()).isEmptyDirectory();
    }

    /** A folder whose programs are one script: what PostgreSQL would do on another machine. */
    private DataFolder withProgram(String name, String script) throws IOException {
        var folder = Folders.fresh(temp);
        Files.delete(folder.programs());
        var checksum = PostgresArchive.ofThisMachine().checksum();
        var bin = Files.createDirectories(folder.programs().resolve("18.0-" + checksum + "/bin"));
        var program = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String mode(Path folder) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
    }

    private static List<String> names(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
