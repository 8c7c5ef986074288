package mx.andamio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** What cannot be started says so at once, in both languages, and leaves nothing behind. */
class StartRefusalsTest {

    private static final String PACK = "../institutions/imss";

    @TempDir
    Path temp;

    private record Ended(int code, String out, String err) {}

    private static Ended run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Main.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Ended(code, out.toString(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "demo"})
    void aPortThatIsTakenIsSaidBeforeAnythingStarts(String command) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());

            var ended = run(command, "--port", port, "--data", data(), "--pack", PACK);

            assertRefused(ended, "El puerto " + port + " de 127.0.0.1 está ocupado", "Port " + port, "--port");
        }
    }

    @ParameterizedTest
    @CsvSource({"-1", "65536", "99999"})
    void aPortThatDoesNotExistIsRefused(String port) {
        assertRefused(
                run("up", "--port", port, "--data", data(), "--pack", PACK),
                "El puerto " + port + " no existe",
                "There is no port " + port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-es-una-dirección", "192.0.2.1"})
    void anAddressOfAnotherMachineIsRefused(String address) {
        assertRefused(
                run("up", "--port", "0", "--listen", address, "--data", data(), "--pack", PACK), address, "--listen");
    }

    @Test
    void aPackWithFaultsIsRefusedWithTheFirstOne() throws IOException {
        var pack = temp.resolve("institutions/imss");
        FileSystemUtils.copyRecursively(Path.of("../institutions"), temp.resolve("institutions"));
        Files.writeString(pack.resolve("regions.csv"), "esto,no\nes,una tabla de regiones\n");

        var ended = run("up", "--port", "0", "--data", data(), "--pack", pack.toString());

        assertRefused(
                ended,
                "fallas",
                "regions.csv:1 esto",
                "La columna no está en el esquema",
                "Correct them and start again");
        assertRefused(ended, "faults", "This column is not in the schema");
    }

    @Test
    void aPackThatIsNotThereIsRefused() {
        assertRefused(run("demo", "--port", "0", "--data", data(), "--pack", temp + "/nada"), "nada", "pack");
    }

    @Test
    void aFolderOfBulletinsThatIsNotThereIsRefused() {
        assertRefused(
                run("demo", "--port", "0", "--data", data(), "--pack", PACK, "--boletines", temp + "/nada"),
                "La carpeta " + temp + "/nada de --boletines no existe",
                "does not exist");
    }

    @Test
    void aFolderWithOthersFilesIsRefused() throws IOException {
        Files.createFile(temp.resolve("cartas.odt"));

        assertRefused(
                run("up", "--port", "0", "--data", temp.toString(), "--pack", PACK),
                "no son de Andamio",
                "not of Andamio");
    }

    @Test
    void aTokenOfAFolderThatWasNeverStartedIsRefused() {
        assertRefused(run("token", "ana", "--data", data()), "nunca se inició", "never started");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "subir", "up --puerto 1", "up --port ocho", "demo --boletines", "token", "token ana luis"})
    void aCommandThatIsNotUnderstoodIsAUsageError(String command) {
        var ended = run(command.isEmpty() ? new String[0] : command.split(" "));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("La orden no se entiende", "The command is not understood", "Usage: andamio")
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "up --help", "demo --help", "token --help"})
    void helpGoesToStandardOutput(String command) {
        var ended = run(command.split(" "));

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("Usage: andamio");
        assertThat(ended.err()).isEmpty();
    }

    private void assertRefused(Ended ended, String... words) {
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains(List.of(words)).doesNotContain("\tat ");
        assertThat(Path.of(data())).doesNotExist();
    }

    private String data() {
        return temp.resolve("data").toString();
    }
}
