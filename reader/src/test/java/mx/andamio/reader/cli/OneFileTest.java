package mx.andamio.reader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.andamio.reader.documents.Documents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command prints for one file, where its writer is flushed by nobody else. */
class OneFileTest {

    @TempDir
    private Path folder = Path.of(".");

    private record Run(int exit, String out, String err) {}

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = ReadMain.run(new PrintWriter(new BufferedWriter(out)), new PrintWriter(err, true), args);
        return new Run(exit, out.toString(), err.toString());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void isPrintedAsTextWithoutReadingIt() throws IOException {
        assertThat(run(file("a.txt", "Uno\r\ndos"), "--text", "--pack", "nada")).isEqualTo(new Run(0, "Uno\ndos", ""));
    }

    @Test
    void isSummarisedOrPrintedAsJson() throws IOException {
        String pack = Path.of(System.getProperty("andamio.root", ".."))
                .resolve("institutions/imss")
                .toString();
        String file = file("a.txt", "Titular\n\nLlegaron 12 camas.");

        assertThat(run(file, "--pack", pack).out()).contains("Título: Titular", "Cifras: 1");
        assertThat(run(file, "--pack", pack, "--json").out())
                .startsWith("{\"file\":")
                .contains("\"title\":\"Titular\"");
    }

    @Test
    void saysWhyItIsNotReadAndReadsTheOthers() throws IOException {
        Run run = run(folder.resolve("falta.txt").toString(), folder.toString(), file("a.txt", "Uno"), "--text");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEqualTo("Uno");
        assertThat(run.err())
                .contains("falta.txt: no existe; revise el nombre y la carpeta.")
                .contains("es una carpeta; indique los archivos que contiene.");
    }

    @Test
    void isTooLargeByOneByte() throws IOException {
        Path file = folder.resolve("a.txt");
        try (RandomAccessFile sized = new RandomAccessFile(file.toFile(), "rw")) {
            sized.writeBytes("%PDF-1.7\n");
            sized.setLength(Documents.LIMIT);
            Run fits = run(file.toString(), "--text");
            sized.setLength(Documents.LIMIT + 1L);
            Run beyond = run(file.toString(), "--text");

            assertThat(beyond.exit()).isEqualTo(2);
            assertThat(beyond.err()).contains(Documents.tooLarge().es());
            assertThat(fits.exit()).isEqualTo(2);
            assertThat(fits.err())
                    .isNotEmpty()
                    .doesNotContain(Documents.tooLarge().es());
        }
    }

    @Test
    void isNotReadWithoutAPack() throws IOException {
        Run run = run(file("a.txt", "Uno"), "--pack", folder.resolve("nada").toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("nada: el paquete de la institución no se puede usar");
    }
}
