package mx.andamio.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import mx.andamio.identity.Role;
import mx.andamio.start.RunningServer.Ended;
import mx.andamio.storage.DataFolder;
import mx.andamio.storage.Folders;
import mx.andamio.storage.ServersOfFolders;
import mx.andamio.support.OfficePapers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * A demonstration as people start it, seen from outside: what the first start leaves, what kills under writing programs cost, what
 * later starts say. {@code .ci/long} runs it with {@code andamio.kills.server} kills instead of two.
 */
class KilledServerTest {

    private static final int KILLS = Integer.getInteger("andamio.kills.server", 2);
    private static final long SEED = Long.getLong("andamio.seed", System.nanoTime());

    @TempDir
    static Path temp;

    static Path folder;
    static RunningServer first;
    static Ended token;
    static KillLoop kills;

    @BeforeAll
    static void startKillAndStartAgain() throws Exception {
        FileSystemUtils.deleteRecursively(RunningServer.SYSTEM_TEMPORARY);
        folder = temp.resolve("data");
        Folders.linkPrograms(new DataFolder(folder));
        var own = Files.createDirectories(temp.resolve("propios"));
        Files.writeString(
                own.resolve("bueno.txt"), "Boletín propio. El director dijo que se abrirán 3 hospitales en 2027.\n");
        Files.write(own.resolve("acta.PDF"), OfficePapers.pdf("Acta propia. Se abrirán 4 hospitales en 2027."));
        Files.write(own.resolve("imagen.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0});
        Files.createDirectory(own.resolve("carpeta.txt"));
        String[] start = {"demo", "--port", "0", "--data", folder.toString(), "--boletines", own.toString()};

        first = RunningServer.started(start);
        token = RunningServer.run("token", "secretaria", "--data", folder.toString());
        kills = new KillLoop(folder, first, lastLine(token.out()), new Random(SEED), start);
        kills.run(KILLS);
        System.out.println("[kills] seed=" + SEED + " " + kills.figures());
    }

    @AfterAll
    static void stop() {
        if (kills == null) {
            return;
        }
        kills.server().close();
        assertThat(ServersOfFolders.runs(folder))
                .as("its database has stopped with it")
                .isFalse();
    }

    @Test
    void whatWasConfirmedIsThereOnceAndWholeAfterEveryKill() {
        assertThat(kills.faults()).as("seed " + SEED).isEmpty();
        assertThat(kills.acknowledged()).isGreaterThanOrEqualTo(KILLS * 10);
    }

    @Test
    void theFirstStartOpensAnAccountForEveryRoleAndKeepsThemPrivately() throws IOException {
        var file = new DataFolder(folder).accounts();
        var rows = rows();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(3));
        assertThat(rows.stream().map(List::getLast))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Role.values()).map(Role::name).toList());
        assertThat(rows.stream().map(row -> row.get(1))).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> assertThat(first.said()).contains(row));
    }

    @Test
    void laterStartsOnlySayWhereTheAccountsAre() throws IOException {
        assertThat(kills.server().said())
                .contains(new DataFolder(folder).accounts().toString())
                .doesNotContain(rows().stream().map(row -> row.get(1)).toList());
    }

    @Test
    void recordsAndInventedPapersAreBroughtInOnce() throws IOException {
        try (var kept = KeptState.of(folder)) {
            assertThat(kept.count("select count(*) from library.paper where received_by = 'pack' and content is null"))
                    .isEqualTo(files("../institutions/imss/records", ".json"));
            assertThat(
                            kept.count(
                                    "select count(*) from library.paper where simulated and file_name <> 'minuta-simulada.txt'"))
                    .isEqualTo(files("../institutions/imss/demo", ".txt"));
        }
    }

    @Test
    void ownPapersComeInOnceAndWait() {
        try (var kept = KeptState.of(folder)) {
            assertThat(
                            kept.count(
                                    "select count(*) from library.paper where file_name in ('bueno.txt', 'acta.PDF') and registered_at is null"))
                    .isEqualTo(2);
            assertThat(kept.count(
                            "select count(*) from library.paper where file_name in ('imagen.txt', 'carpeta.txt')"))
                    .isZero();
        }
    }

    @Test
    void anOwnPaperThatIsRefusedIsNamedOnStandardErrorAndOnlyThere() {
        for (var server : List.of(first, kills.server())) {
            assertThat(server.complaints())
                    .contains("imagen.txt", "carpeta.txt")
                    .doesNotContain("bueno.txt", "acta.PDF");
            assertThat(server.said()).doesNotContain("imagen.txt", "carpeta.txt");
        }
    }

    @Test
    void onlyThisMachineCanConnect() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "sockets are listed");

        assertThat(listening(kills.server().address().getPort())).isNotEmpty().allMatch(KilledServerTest::isLoopback);
        assertThat(listening(ServersOfFolders.port(folder))).isNotEmpty().allMatch(KilledServerTest::isLoopback);
    }

    @Test
    void aSecondApplicationOnTheFolderIsRefusedAndTheFirstGoesOn() throws Exception {
        var second = RunningServer.run("up", "--port", "0", "--data", folder.toString());

        assertThat(second.code()).isEqualTo(1);
        assertThat(second.out()).isEmpty();
        assertThat(second.err())
                .contains("Otra copia de Andamio usa la carpeta de datos " + folder, "Another copy of Andamio")
                .doesNotContain("\tat ");
        assertThat(kills.server().lives()).isTrue();
    }

    @Test
    void theTokenIsTheLastLineOfStandardOutput() {
        assertThat(token.code()).isZero();
        assertThat(lastLine(token.out())).matches("andamio_[A-Za-z0-9_-]{43}");
        assertThat(token.err()).contains("30 días", "30 days").doesNotContain(lastLine(token.out()));
    }

    @Test
    void temporaryFilesLieInTheDataFolderAndDoNotPileUp() throws IOException {
        assertThat(RunningServer.SYSTEM_TEMPORARY).isEmptyDirectory();
        try (var inside = Files.list(folder.resolve("tmp"))) {
            assertThat(inside.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("work", "documents");
        }
    }

    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(new DataFolder(folder).accounts()).stream()
                .map(line -> Arrays.asList(line.split("\t", -1)))
                .toList();
    }

    private static String lastLine(String out) {
        return out.lines().reduce("", (_, line) -> line);
    }

    private static long files(String folder, String ending) throws IOException {
        try (var files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).count();
        }
    }

    /** Local addresses, as the system writes them, of the sockets that listen on a port. */
    private static List<String> listening(int port) throws IOException {
        var ending = ":%04X".formatted(port);
        var addresses = new ArrayList<String>();
        for (var table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (var line : Files.readAllLines(Path.of(table))) {
                var columns = line.strip().split("\\s+");
                if (columns[1].endsWith(ending) && columns[3].equals("0A")) {
                    addresses.add(columns[1].replace(ending, ""));
                }
            }
        }
        return addresses;
    }

    private static boolean isLoopback(String address) {
        return address.equals("0100007F") || address.equals("0000000000000000FFFF00000100007F");
    }
}
