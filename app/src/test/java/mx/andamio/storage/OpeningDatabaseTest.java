package mx.andamio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of a database that is being made ready by another thread. */
class OpeningDatabaseTest {

    @TempDir
    Path temp;

    @Test
    void whoAsksForItGetsItSafeAndUpToDate() throws SQLException {
        try (var opening = OpeningDatabase.of(Folders.fresh(temp));
                var app = Folders.asApp(opening.access())) {
            assertThat(Folders.single(app, "select count(*) >= 0 from register.entry"))
                    .isEqualTo("t");
            assertThat(opening.failed()).isFalse();
        }
    }

    @Test
    void aFolderInUseIsRefusedAtOnce() {
        var folder = Folders.fresh(temp);
        try (var first = folder.tryLock().orElseThrow()) {
            var refusal = assertThrows(StorageException.class, () -> OpeningDatabase.of(folder));

            assertThat(refusal.code()).isEqualTo("folder.busy");
            assertThat(first.channel().isOpen()).isTrue();
        }
    }

    @Test
    void aFaultIsThrownToWhoAsksAndFreesTheFolder() throws IOException {
        var folder = Folders.fresh(temp);
        Files.writeString(folder.credentials(), "superuser=x\n");

        try (var opening = OpeningDatabase.of(folder)) {
            var refusal = assertThrows(StorageException.class, opening::access);

            assertThat(refusal.code()).isEqualTo("credentials.incomplete");
            assertThat(opening.failed()).isTrue();
            assertThatCode(opening::close).doesNotThrowAnyException();
        }
        assertThat(folder.tryLock()).isPresent();
    }

    @Test
    void anUnsafeServerIsStoppedAgain() throws IOException {
        var folder = Folders.fresh(temp);
        try (var opening = OpeningDatabase.of(folder)) {
            opening.access();
        }
        var settings = folder.cluster().resolve("postgresql.auto.conf");
        Files.writeString(settings, Files.readString(settings) + "fsync = off\n");

        try (var opening = OpeningDatabase.of(folder)) {
            var refusal = assertThrows(StorageException.class, opening::access);

            assertThat(refusal.code()).isEqualTo("unsafe");
            assertThat(Postmaster.process(folder.cluster())).isEmpty();
        }
    }

    @Test
    void anEndWhileItIsBeingOpenedLeavesNoServerBehind() {
        var folder = Folders.fresh(temp);

        OpeningDatabase.of(folder).close();

        assertThat(Postmaster.process(folder.cluster())).isEmpty();
        assertThat(folder.tryLock()).isPresent();
    }
}
