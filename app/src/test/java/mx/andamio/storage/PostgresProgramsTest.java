package mx.andamio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.FileSystemUtils;

/** Which programs of PostgreSQL are used, where they are unpacked, and what becomes of others. */
class PostgresProgramsTest {

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
        "Linux, riscv64,",
        "Linux, i386,",
        "Windows 11, amd64,",
        "FreeBSD, amd64,"
    })
    void eachMachineHasItsOwn(String os, String machine, String archive) {
        assertThat(PostgresArchive.name(os, machine).orElse(null)).isEqualTo(archive);
    }

    @Test
    void theyLieUnderTheirVersionAndTheChecksumOfTheirArchive() {
        var programs = Folders.fresh(temp);

        var home = PostgresPrograms.of(programs).home();

        assertThat(String.valueOf(home.getFileName())).matches("18\\.[0-9]+-[0-9a-f]{8}");
        assertThat(PostgresPrograms.unpackedInto(programs.programs())).isEqualTo(home);
    }

    @Test
    void anotherArchiveHasAnotherChecksum() throws IOException {
        var one = Files.writeString(temp.resolve("one"), "18.6");
        var other = Files.writeString(temp.resolve("other"), "18.7");

        assertThat(checksum(one)).matches("[0-9a-f]{8}").isNotEqualTo(checksum(other));
    }

    @Test
    void newerOnesAreUsedAndTheOlderGoOnceTheServerRunsFromTheNewer() throws IOException {
        var folder = Folders.named(temp, "upgraded");
        var current = copyOfPrograms(folder);
        var older = Files.createDirectories(folder.programs().resolve("18.1-00000000/bin"));
        var half = Files.createDirectories(folder.programs().resolve("unfinished-123/bin"));

        try (var database = EmbeddedPostgres.open(folder)) {
            assertThat(database.access().url()).contains("127.0.0.1");
            assertThat(older).doesNotExist();
            assertThat(half).doesNotExist();
            assertThat(current).isNotEmptyDirectory();
        }
    }

    @Test
    void thoseOfAServerThatWasAdoptedStay() throws IOException {
        var folder = Folders.named(temp, "adopted");
        copyOfPrograms(folder);
        var other = Files.createDirectories(folder.programs().resolve("18.1-00000000"));
        var elsewhere = new Postmaster(ProcessHandle.current().pid(), 1);

        PostgresPrograms.of(folder).removeOthers(elsewhere);

        assertThat(other).exists();
    }

    @Test
    void aFolderOfAnotherMajorVersionIsRefusedAndLeftAsItWas() throws IOException {
        var folder = Folders.named(temp, "major");
        try (var database = EmbeddedPostgres.open(folder)) {
            assertThat(database.access()).isNotNull();
        }
        Files.writeString(folder.cluster().resolve("PG_VERSION"), "17\n");

        var refusal = assertThrows(StorageException.class, () -> EmbeddedPostgres.open(folder));

        assertThat(refusal.code()).isEqualTo("version.major");
        assertThat(List.of(String.valueOf(refusal.getMessage()), refusal.english()))
                .allSatisfy(words -> assertThat(words)
                        .contains(
                                folder.root().toString(),
                                "PostgreSQL 17",
                                "PostgreSQL 18",
                                "pg_dump",
                                "spring.datasource.url"));
        assertThat(folder.tryLock()).as("the refusal frees the folder").isPresent();
    }

    @ParameterizedTest
    @CsvSource({"Linux", "Mac OS X"})
    void theLocaleOfEverySystemPutsTextInTheSameOrder(String os) throws IOException {
        var folder = Folders.named(temp, "locale");
        var programs = PostgresPrograms.of(folder);
        var cluster = Files.createDirectory(folder.root().resolve("db"));
        var arguments = new java.util.ArrayList<>(List.of("-D", cluster.toString(), "--encoding=UTF8", "--no-sync"));
        arguments.addAll(NewCluster.locale(os));

        assertThat(programs.run("initdb", arguments.toArray(String[]::new))).contains("C.UTF-8");
    }

    /** Of its own, where {@link Folders} lends those of all tests. */
    private static Path copyOfPrograms(DataFolder folder) throws IOException {
        var lent = PostgresPrograms.of(folder).home().toRealPath();
        Files.delete(folder.programs());
        var own = folder.programs().resolve(String.valueOf(lent.getFileName()));
        Files.createDirectories(own);
        FileSystemUtils.copyRecursively(lent, own);
        try (var programs = Files.list(own.resolve("bin"))) {
            for (var program : programs.toList()) {
                Files.setPosixFilePermissions(
                        program, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
            }
        }
        return own;
    }

    private static String checksum(Path file) throws IOException {
        return new PostgresArchive(URI.create("file:" + file).toURL()).checksum();
    }
}
