package mx.andamio.storage;

import static mx.andamio.storage.Folders.asApp;
import static mx.andamio.storage.Folders.asOwner;
import static mx.andamio.storage.Folders.asSuperuser;
import static mx.andamio.storage.Folders.execute;
import static mx.andamio.storage.Folders.single;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresTest {

    private static final String NOT_PERMITTED = "42501";

    @TempDir
    static Path temp;

    static DataFolder folder;
    static EmbeddedPostgres database;

    @BeforeAll
    static void start() {
        folder = Folders.fresh(temp);
        database = EmbeddedPostgres.open(folder);
        Migrations.apply(database.access());
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"})
    void startsWithWhatKeepsConfirmedData(String setting) throws SQLException {
        try (var app = asApp(database.access())) {
            assertThat(single(app, "show " + setting)).isEqualTo("on");
        }
    }

    @Test
    void itsOwnClusterIsSafeStorage() {
        assertThatCode(() -> SafeStorage.require(database.access())).doesNotThrowAnyException();
    }

    @Test
    void listensOnThisMachineOnlyAndAsksForPasswords() throws SQLException {
        try (var superuser = asSuperuser(folder, database.access())) {
            assertThat(single(superuser, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(single(superuser, "show unix_socket_directories")).isEmpty();
            assertThat(single(
                            superuser,
                            "select string_agg(distinct auth_method, ',') from pg_hba_file_rules where error is null"))
                    .isEqualTo("scram-sha-256");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"andamio_owner", "andamio_app"})
    void rolesBypassNothing(String role) throws SQLException {
        try (var app = asApp(database.access())) {
            assertThat(single(
                            app,
                            "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication from pg_roles where rolname = '"
                                    + role + "'"))
                    .isEqualTo("f");
        }
    }

    @Test
    void appRoleOwnsNothing() throws SQLException {
        try (var app = asApp(database.access())) {
            assertThat(single(app, "select count(*) from pg_class where pg_get_userbyid(relowner) = 'andamio_app'"))
                    .isEqualTo("0");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table public.planted (id int)",
                "create table register.planted (id int)",
                "create schema planted",
                "update register.entry set payload = '{}'",
                "delete from register.entry",
                "truncate register.entry",
                "alter table register.entry disable trigger all",
                "drop trigger entry_only_grows on register.entry",
                "delete from register.head",
                "delete from register.command",
                "delete from identity.account",
                "set role andamio_owner"
            })
    void appRoleMayNot(String forbidden) throws SQLException {
        try (var app = asApp(database.access())) {
            var refusal = assertThrows(SQLException.class, () -> execute(app, forbidden));

            assertThat(refusal.getSQLState()).isEqualTo(NOT_PERMITTED);
        }
    }

    @Test
    void filesAreForTheirOwnerOnly() throws IOException {
        assertThat(mode(folder.root())).isEqualTo("rwx------");
        assertThat(mode(folder.cluster())).isEqualTo("rwx------");
        assertThat(mode(folder.credentials())).isEqualTo("rw-------");
        assertThat(mode(folder.databaseLog())).isEqualTo("rw-------");
    }

    @Test
    void theSuperusersPasswordIsNotLeftLying() throws IOException {
        try (var files = Files.list(folder.root())) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("db", "postgresql", "credentials", "db.log", "lock");
        }
    }

    @Test
    void secondStartKeepsWhatTheFirstWrote() throws SQLException {
        var twice = Folders.named(temp, "twice");
        try (var first = EmbeddedPostgres.open(twice);
                var owner = asOwner(first.access())) {
            execute(owner, "create table public.kept (word text)");
            execute(owner, "insert into public.kept values ('acordado')");
        }

        try (var second = EmbeddedPostgres.open(twice);
                var owner = asOwner(second.access())) {
            assertThat(single(owner, "select word from public.kept")).isEqualTo("acordado");
        }
    }

    @Test
    void refusesAFolderThatIsInUse() {
        assertThatThrownBy(() -> EmbeddedPostgres.open(folder))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo("folder.busy"))
                .hasMessageContaining(folder.root().toString());
    }

    @Test
    void aRefusedOpeningLeavesTheRunningOneAlone() throws SQLException {
        assertThrows(StorageException.class, () -> EmbeddedPostgres.open(folder));

        try (var app = asApp(database.access())) {
            assertThat(single(app, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void borrowingUsesTheServerThatRunsAndLeavesItRunning() throws SQLException {
        try (var borrowed = EmbeddedPostgres.borrow(folder)) {
            assertThat(borrowed.access().url()).isEqualTo(database.access().url());
        }

        try (var app = asApp(database.access())) {
            assertThat(single(app, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void nothingCanBeBorrowedFromAFolderThatWasNeverStarted() {
        var never = new DataFolder(temp.resolve("never"));

        assertThatThrownBy(() -> EmbeddedPostgres.borrow(never))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo("credentials.absent"));
    }

    @Test
    void aFolderWithoutItsPasswordSaysSo() throws IOException {
        var torn = Folders.named(temp, "torn");
        Files.writeString(torn.credentials(), "superuser=x\n");

        assertThatThrownBy(() -> EmbeddedPostgres.open(torn))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo("credentials.incomplete"));
        assertThat(torn.tryLock()).as("the refusal frees the folder").isPresent();
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
