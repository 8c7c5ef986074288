package mx.andamio.reader.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which files are sent, in which order, and what is told of each. */
class AcceptanceTest extends SendingFixture {

    @Test
    void eachFileIsSentWithTheTokenAndTaken() throws Exception {
        answering(SendingFixture::well);

        var run = run(file("uno.txt"));

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(asked).allMatch(one -> one.token().equals("Bearer andamio_x"));
        assertThat(posts("/api/v1/papers").getFirst().body())
                .contains("name=\"file\"; filename=\"uno.txt\"", "Texto de uno.txt");
        assertThat(run.lines()).singleElement().satisfies(line -> {
            assertThat(line.propertyNames())
                    .containsExactly(
                            "file", "paper", "how", "accepted", "left", "warnings", "registered", "session", "error");
            assertThat(line.get("accepted").asInt()).isEqualTo(3);
            assertThat(line.get("left").asInt()).isEqualTo(1);
            assertThat(line.get("error").isNull()).isTrue();
        });
    }

    @Test
    void foldersAreWalkedInOrderWithoutWhatIsNoPaper() throws Exception {
        answering(SendingFixture::well);
        for (var name : List.of(
                "c/2.txt",
                "c/10.txt",
                "c/a/x.txt",
                "c/.DS_Store",
                "c/Thumbs.db",
                "c/foto.JPG",
                "c/.git/x.txt",
                "c/~$acta.docx")) {
            file(name);
        }

        var run = run(folder.resolve("c"));

        assertThat(run.lines().stream().map(line -> Path.of(line.get("file").asString())))
                .containsExactly(folder.resolve("c/10.txt"), folder.resolve("c/2.txt"), folder.resolve("c/a/x.txt"));
        assertThat(run.err()).contains("4 fuera por no ser papeles", "4 left out");
    }

    @Test
    void linesKeepTheOrderOfTheFilesWhateverAnswersFirst() throws Exception {
        var othersCame = new CountDownLatch(2);
        answering(request -> {
            if (request.body().contains("Texto de c/00.txt")) {
                othersCame.await();
            } else if (request.path().equals("/api/v1/papers")
                    && request.method().equals("POST")) {
                othersCame.countDown();
            }
            return well(request);
        });
        for (var i : IntStream.range(0, 12).toArray()) {
            file("c/%02d.txt".formatted(i));
        }

        var run = run(folder.resolve("c"));

        assertThat(run.lines().stream().map(line -> line.get("file").asString()))
                .hasSize(12)
                .isSorted();
    }

    @Test
    void aFileThatIsRefusedIsSaidInBothLanguagesAndTheOthersGoOn() throws Exception {
        answering(request -> request.body().contains("uno.txt")
                ? new Answer(422, "{\"code\":\"paper.empty\",\"detail\":\"está vacío\",\"detail_en\":\"is empty\"}")
                : well(request));

        var run = run(file("uno.txt"), folder.resolve("falta.txt"), file("dos.txt"));

        assertThat(run.exit()).isEqualTo(Exit.SOME);
        assertThat(run.lines())
                .extracting(line -> line.get("error").asString(null))
                .containsExactly("paper.empty", "file.gone", null);
        assertThat(run.err()).contains("está vacío", "is empty", "falta.txt");
    }

    @Test
    void aFileOverTheLimitIsNotSent() throws Exception {
        answering(SendingFixture::well);
        var large = folder.resolve("grande.pdf");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024);
        }

        var run = run(large);

        assertThat(run.exit()).isEqualTo(Exit.SOME);
        assertThat(posts("/api/v1/papers")).isEmpty();
        assertThat(run.err()).contains("20 MB");
    }

    @Test
    void whatTheServerFindsTooLargeIsSaid() throws Exception {
        answering(request -> request.method().equals("POST") ? new Answer(413, "") : well(request));

        var run = run(file("uno.txt"));

        assertThat(run.lines()).extracting(line -> line.get("error").asString()).containsExactly("request.too_large");
    }

    @Test
    void anEmptyFolderIsSaid() throws Exception {
        assertThat(run(Files.createDirectory(folder.resolve("vacia"))).exit()).isEqualTo(Exit.SOME);
    }
}
