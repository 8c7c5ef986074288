package mx.andamio.reader.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client does where the server, the network or the token fails. */
class AcceptanceTroubleTest extends SendingFixture {

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429})
    void aServerThatFailsForAWhileIsAskedAgainUnderTheSameKey(int status) throws Exception {
        var fails = new AtomicInteger(2);
        answering(request -> request.method().equals("POST")
                        && request.path().equals("/api/v1/papers")
                        && fails.getAndDecrement() > 0
                ? new Answer(status, "")
                : well(request));

        var run = run(file("uno.txt"));

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(posts("/api/v1/papers"))
                .hasSize(3)
                .extracting(Asked::key)
                .containsOnly(asked.get(1).key());
        assertThat(pauses).containsExactly(0, 1);
    }

    @Test
    void aConnectionThatBreaksIsTriedAgainUnderTheSameKey() throws Exception {
        var breaks = new AtomicInteger(1);
        answering(request -> request.path().endsWith("/take") && breaks.getAndDecrement() > 0 ? BROKEN : well(request));

        var run = run(file("uno.txt"));

        assertThat(run.exit()).isEqualTo(Exit.DONE);
        assertThat(posts("/api/v1/papers/p/take"))
                .hasSize(2)
                .extracting(Asked::key)
                .doesNotContain("null");
        assertThat(posts("/api/v1/papers/p/take").stream().map(Asked::key).distinct())
                .hasSize(1);
    }

    @Test
    void aServerThatGoesOnFailingIsGivenUpForThatFile() throws Exception {
        answering(request -> request.body().contains("uno.txt") ? new Answer(503, "") : well(request));

        var run = run(file("uno.txt"), file("dos.txt"));

        assertThat(run.exit()).isEqualTo(Exit.SOME);
        assertThat(posts("/api/v1/papers").stream().filter(one -> one.body().contains("uno.txt")))
                .hasSize(Backoff.TRIES);
        assertThat(run.lines())
                .extracting(line -> line.get("error").asString(null))
                .containsExactly("http.503", null);
        assertThat(run.err().lines().filter(line -> line.contains("uno.txt")))
                .singleElement()
                .asString()
                .contains("falló", "failed");
    }

    @Test
    void aConnectionThatDoesNotComeBackEndsTheRun() throws Exception {
        answering(request -> request.method().equals("POST") ? BROKEN : well(request));
        for (var i : IntStream.range(0, 30).toArray()) {
            file("c/%02d.txt".formatted(i));
        }

        var run = run(folder.resolve("c"));

        assertThat(run.exit()).isEqualTo(Exit.NO_SERVER);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().filter(line -> line.contains("Se perdió la conexión")))
                .hasSize(1);
        assertThat(posts("/api/v1/papers").stream().map(Asked::key).distinct()).hasSizeLessThan(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aTokenThatDoesNotServeEndsTheRunAndIsSaidOnce(int status) throws Exception {
        answering(request -> request.method().equals("POST") ? new Answer(status, "{}") : well(request));
        for (var i : IntStream.range(0, 30).toArray()) {
            file("c/%02d.txt".formatted(i));
        }

        var run = run(folder.resolve("c"));

        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.err().lines()).hasSize(2);
        assertThat(posts("/api/v1/papers")).hasSizeLessThan(6);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aRedirectIsNotFollowedAndNamed() throws Exception {
        answering(_ -> new Answer(302, "", "https://otro.example/"));

        var run = run(file("uno.txt"));

        assertThat(run.exit()).isEqualTo(Exit.NO_SERVER);
        assertThat(run.err()).contains("https://otro.example/", "--server");
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatIsNoAndamioIsSaid() throws Exception {
        answering(_ -> new Answer(200, "<html>Hola"));

        var run = run(file("uno.txt"));

        assertThat(run.exit()).isEqualTo(Exit.NO_SERVER);
        assertThat(run.err()).contains("no es Andamio", "is no Andamio");
    }

    @Test
    void httpsToWhatSpeaksNoneIsSaid() throws Exception {
        try (var plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            // Every visitor is answered: whoever else knocks at this port must not use up the only answer.
            threads.execute(() -> {
                while (!plain.isClosed()) {
                    try {
                        var visitor = plain.accept();
                        threads.execute(() -> answerPlainly(visitor));
                    } catch (IOException e) {
                        return;
                    }
                }
            });

            var run = run(URI.create("https://127.0.0.1:" + plain.getLocalPort()), file("uno.txt"));

            assertThat(run.exit()).isEqualTo(Exit.NO_SERVER);
            assertThat(run.err()).contains("certificado", "certificate");
        }
    }

    private static void answerPlainly(Socket visitor) {
        try (visitor) {
            visitor.getInputStream().read();
            visitor.getOutputStream().write("HTTP/1.1 400 \r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            visitor.shutdownOutput();
            // Who closes with bytes unread resets the connection, and the answer may be lost on its way.
            visitor.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The visitor left first, and shows in its own words what it met.
        }
    }

    @Test
    void whereNobodyAnswersItIsSaidAtOnce() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        var run = run(URI.create("http://127.0.0.1:" + port), file("uno.txt"));

        assertThat(run.exit()).isEqualTo(Exit.NO_SERVER);
        assertThat(run.err()).contains("no responde nadie", "Nobody answers");
        assertThat(pauses).isEmpty();
    }
}
