package mx.andamio.reader.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of a folder are sent, and how. */
class FilesSentTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void areThoseThatMayBePapersInTheOrderOfTheirPaths() throws IOException {
        for (String name : List.of("b.txt", "a.pdf", "c.PNG", ".oculto.txt", "~$a.docx", "Thumbs.db", "sin")) {
            Files.writeString(folder.resolve(name), "x");
        }
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/d.txt"), "x");
        Files.createDirectories(folder.resolve("e"));
        Files.writeString(folder.resolve("e/f.txt"), "x");

        Papers papers = Papers.of(List.of(folder.resolve("c.PNG"), folder, folder.resolve("falta.txt")));

        assertThat(papers.files())
                .extracting(f -> folder.relativize(f).toString())
                .containsExactly("c.PNG", "a.pdf", "b.txt", "e/f.txt", "sin", "falta.txt");
        assertThat(papers.leftOut()).isEqualTo(4);
        assertThat(papers.closed()).isEmpty();
    }

    @Test
    void includeAHiddenFolderThatWasNamed() throws IOException {
        Path hidden = Files.createDirectories(folder.resolve(".oculta"));
        Files.writeString(hidden.resolve("a.txt"), "x");

        assertThat(Papers.of(List.of(hidden)).files()).containsExactly(hidden.resolve("a.txt"));
    }

    @Test
    void haveABoundaryOfTheirOwn() throws IOException {
        Path file = Files.writeString(folder.resolve("a\".txt"), "Uno");
        Upload upload = new Upload(file);

        assertThat(upload.contentType()).matches("multipart/form-data; boundary=andamio-[0-9a-f-]{36}");
        assertThat(new Upload(file).contentType()).isNotEqualTo(upload.contentType());
        assertThat(upload.body().contentLength()).isGreaterThan(150);
    }

    @Test
    void waitBetweenTriesUntilTheyAreInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Backoff.doubling().pause(0)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
