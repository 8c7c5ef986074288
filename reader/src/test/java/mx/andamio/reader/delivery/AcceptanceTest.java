package mx.andamio.reader.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The client against a server that answers as the test says. What the real one answers: {@code ReadAcceptTest} (in {@code app}). */
class AcceptanceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PAPERS = "{\"items\":[],\"total\":0}";
    private static final String TAKEN =
            "{\"paper\":\"p\",\"accepted\":3,\"left\":1,\"warnings\":1,\"registered\":true,\"session\":null}";

    @TempDir
    private Path folder = Path.of(".");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> pauses = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;

    private record Asked(String method, String path, String key, String token, String body) {}

    /** @param location empty for no header */
    private record Answer(int status, String body, String location) {
        Answer(int status, String body) {
            this(status, body, "");
        }
    }

    /** The connection ends without an answer. */
    private static final Answer BROKEN = new Answer(0, "");

    private record Run(int exit, String out, String err) {
        List<JsonNode> lines() {
            return out.lines().map(JSON::readTree).toList();
        }
    }

    @FunctionalInterface
    private interface Answering {
        Answer answer(Asked request) throws InterruptedException;
    }

    AcceptanceTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    private void answering(Answering answering) {
        server.createContext("/", exchange -> {
            try (exchange) {
                var request = request(exchange);
                asked.add(request);
                var answer = answering.answer(request);
                if (!answer.equals(BROKEN)) {
                    send(exchange, answer);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    private static Asked request(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                String.valueOf(headers.getFirst("Idempotency-Key")),
                String.valueOf(headers.getFirst("Authorization")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        if (!answer.location().isEmpty()) {
            exchange.getResponseHeaders().add("Location", answer.location());
        }
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** What a server in good order answers. */
    private static Answer well(Asked request) {
        if (request.method().equals("GET")) {
            return new Answer(200, PAPERS);
        }
        return request.path().endsWith("/take")
                ? new Answer(200, TAKEN)
                : new Answer(201, "{\"id\":\"p\",\"how\":\"FRESH\",\"items\":[],\"refused\":[]}");
    }

    private Run run(Path... named) throws InterruptedException {
        return run(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), named);
    }

    private Run run(URI address, Path... named) throws InterruptedException {
        var out = new StringWriter();
        var err = new StringWriter();
        var acceptance = new Acceptance(
                address, "andamio_x", pauses::add, new PrintWriter(out, true), new PrintWriter(err, true));
        var exit = acceptance.run(List.of(named));
        return new Run(exit, out.toString(), err.toString());
    }

    private Path file(String name) throws IOException {
        var path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, "Texto de " + name);
    }

    private List<Asked> posts(String path) {
        return asked.stream()
                .filter(one -> one.method().equals("POST") && one.path().equals(path))
                .toList();
    }

    @Test
    void eachFileIsSentWithTheTokenAndTaken() throws Exception {
        answering(AcceptanceTest::well);

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
        answering(AcceptanceTest::well);
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
            threads.execute(() -> {
                try (var visitor = plain.accept()) {
                    visitor.getInputStream().read();
                    visitor.getOutputStream().write("HTTP/1.1 400 \r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    visitor.shutdownOutput();
                    // Who closes with bytes unread resets the connection, and the answer may be lost on its way.
                    visitor.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });

            var run = run(URI.create("https://127.0.0.1:" + plain.getLocalPort()), file("uno.txt"));

            assertThat(run.exit()).isEqualTo(Exit.NO_SERVER);
            assertThat(run.err()).contains("certificado", "certificate");
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
        answering(AcceptanceTest::well);
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
