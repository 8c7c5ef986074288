package mx.andamio.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.andamio.reader.delivery.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptOptionsTest {

    @TempDir
    private Path folder = Path.of(".");

    private record Run(int exit, String out, String err) {}

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = ReadMain.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Run(exit, out.toString(), err.toString());
    }

    @Test
    void aTokenThatIsNoneIsSaid() {
        Run run = run("--accept", "--token", "dos palabras", folder.toString());

        assertThat(run.exit()).isEqualTo(Exit.NO_TOKEN);
        assertThat(run.err()).contains("./andamio token", "ANDAMIO_TOKEN", "The token is missing");
    }

    @Test
    void aFileWithoutATokenIsSaidAndNothingOfItIsShown() throws IOException {
        Path file = Files.writeString(folder.resolve("ficha"), "clave secreta larga\n");

        Run run = run("--accept", "--token-file", file.toString(), folder.toString());

        assertThat(run.exit()).isEqualTo(Exit.NO_TOKEN);
        assertThat(run.err()).doesNotContain("secreta");
        assertThat(run("--accept", "--token-file", folder.resolve("falta").toString(), "x")
                        .err())
                .contains("No se pudo leer la ficha", "could not be read");
    }

    @Test
    void theLastLineOfTheFileIsTheToken() throws IOException {
        Path file = Files.writeString(folder.resolve("ficha"), "Ficha válida por 30 días.\nandamio_x\n\n");
        Files.createDirectory(folder.resolve("vacia"));

        Run run = run(
                "--accept",
                "--token-file",
                file.toString(),
                folder.resolve("vacia").toString());

        assertThat(run.exit()).isEqualTo(Exit.SOME);
        assertThat(run.err()).contains("No hay papeles que enviar");
    }

    @Test
    void anAddressThatIsNoneIsSaid() {
        for (String address : new String[] {"127.0.0.1:8080", "ftp://x", "hola"}) {
            Run run = run("--accept", "--token", "andamio_x", "--server", address, folder.toString());

            assertThat(run.exit()).as(address).isEqualTo(Exit.NO_SERVER);
            assertThat(run.err()).contains("--server");
        }
    }

    @Test
    void withoutAcceptTheServerIsAUsageError() {
        assertThat(run("--server", "http://127.0.0.1:1", folder.toString()).exit())
                .isEqualTo(2);
    }

    @Test
    void helpNamesTheOptions() {
        assertThat(run("--help").out()).contains("--accept", "--server", "--token-file", "ANDAMIO_TOKEN");
    }
}
