package mx.andamio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import mx.andamio.storage.DatabaseAccess.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A kill test cannot see these settings (the operating system keeps what was written), so the refusal itself is tested. */
class SafeStorageTest {

    @TempDir
    Path temp;

    @Test
    void refusesToRunWithoutFsync() throws IOException {
        assertRefused("fsync");
    }

    @Test
    void refusesToRunWithoutFullPageWrites() throws IOException {
        assertRefused("full_page_writes");
    }

    @Test
    void refusesToRunWithoutSynchronousCommit() throws IOException {
        assertRefused("synchronous_commit");
    }

    @Test
    void refusesToRunWithoutDataChecksums() throws IOException {
        var folder = Folders.fresh(temp);
        initialiseWithoutChecksums(folder);

        try (var database = EmbeddedPostgres.open(folder)) {
            assertThat(refusalOf(database.access()).getMessage()).contains("data_checksums = off");
        }
    }

    @Test
    void namesEverySettingThatIsOff() throws IOException {
        var folder = initialised();
        switchOff(folder, "fsync");
        switchOff(folder, "full_page_writes");
        switchOff(folder, "synchronous_commit");

        try (var database = EmbeddedPostgres.open(folder)) {
            assertThat(refusalOf(database.access()).getMessage())
                    .contains("fsync = off", "full_page_writes = off", "synchronous_commit = off");
        }
    }

    @Test
    void refusesAnOlderServer() throws IOException {
        try (var old = FakeServer.ofVersion("17.6")) {
            assertThat(refusalOf(old.access()).code()).isEqualTo("version.old");
        }
    }

    @Test
    void anAddressWhereNothingListensIsUnreachable() {
        var nobody = new Login("nobody", "");
        var access = new DatabaseAccess("jdbc:postgresql://127.0.0.1:1/andamio", nobody, nobody);

        assertThat(refusalOf(access).code()).isEqualTo("external.unreachable");
    }

    @Test
    void everyRefusalHasWordsInBothLanguages() {
        var refusal = new StorageException("version.old", "17");

        assertThat(refusal.getMessage()).contains("17", "anterior");
        assertThat(refusal.english()).contains("17", "older");
    }

    private void assertRefused(String setting) throws IOException {
        var folder = initialised();
        switchOff(folder, setting);
        try (var database = EmbeddedPostgres.open(folder)) {
            var refusal = refusalOf(database.access());

            assertThat(refusal.code()).isEqualTo("unsafe");
            assertThat(refusal.getMessage()).contains(setting + " = off");
            assertApplicationRefuses(database.access());
        }
    }

    private static StorageException refusalOf(DatabaseAccess access) {
        return assertThrows(StorageException.class, () -> SafeStorage.require(access));
    }

    /** The application asks before it does anything else. */
    private static void assertApplicationRefuses(DatabaseAccess access) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "named",
                        java.util.Map.of(
                                "spring.datasource.url", access.url(),
                                "spring.datasource.username", access.app().user(),
                                "spring.datasource.password", access.app().password())));

        var refusal = assertThrows(
                StorageException.class,
                () -> new StorageEnvironment().postProcessEnvironment(environment, new SpringApplication()));
        assertThat(refusal.code()).isEqualTo("unsafe");
    }

    private DataFolder initialised() {
        var folder = Folders.fresh(temp);
        try (var database = EmbeddedPostgres.open(folder)) {
            assertThatCode(() -> SafeStorage.require(database.access())).doesNotThrowAnyException();
        }
        return folder;
    }

    private static void switchOff(DataFolder folder, String setting) throws IOException {
        Files.writeString(
                folder.cluster().resolve("postgresql.auto.conf"), setting + " = off\n", StandardOpenOption.APPEND);
    }

    private static void initialiseWithoutChecksums(DataFolder folder) throws IOException {
        var password = folder.root().resolve("password");
        Credentials.writePrivately(
                password, Credentials.readOrCreate(folder.credentials()).superuser());
        PostgresPrograms.of(folder)
                .run(
                        "initdb",
                        "-D",
                        folder.cluster().toString(),
                        "-U",
                        "andamio_super",
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--no-data-checksums");
        Files.writeString(
                folder.cluster().resolve("postgresql.auto.conf"),
                "listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\n");
    }
}
