package mx.andamio.reader.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The client against a server that answers as the test says. What the real one answers: {@code ReadAcceptTest} (in {@code app}). */
abstract class SendingFixture {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String PAPERS = "{\"items\":[],\"total\":0}";
    static final String TAKEN =
            "{\"paper\":\"p\",\"accepted\":3,\"left\":1,\"warnings\":1,\"registered\":true,\"session\":null}";

    @TempDir
    Path folder = Path.of(".");

    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    final List<Integer> pauses = Collections.synchronizedList(new ArrayList<>());
    final HttpServer server;

    record Asked(String method, String path, String key, String token, String body) {}

    /** @param location empty for no header */
    record Answer(int status, String body, String location) {
        Answer(int status, String body) {
            this(status, body, "");
        }
    }

    /** The connection ends without an answer. */
    static final Answer BROKEN = new Answer(0, "");

    record Run(int exit, String out, String err) {
        List<JsonNode> lines() {
            return out.lines().map(JSON::readTree).toList();
        }
    }

    @FunctionalInterface
    interface Answering {
        Answer answer(Asked request) throws InterruptedException;
    }

    SendingFixture() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    void answering(Answering answering) {
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

    static Asked request(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                String.valueOf(headers.getFirst("Idempotency-Key")),
                String.valueOf(headers.getFirst("Authorization")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    static void send(HttpExchange exchange, Answer answer) throws IOException {
        if (!answer.location().isEmpty()) {
            exchange.getResponseHeaders().add("Location", answer.location());
        }
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** What a server in good order answers. */
    static Answer well(Asked request) {
        if (request.method().equals("GET")) {
            return new Answer(200, PAPERS);
        }
        return request.path().endsWith("/take")
                ? new Answer(200, TAKEN)
                : new Answer(201, "{\"id\":\"p\",\"how\":\"FRESH\",\"items\":[],\"refused\":[]}");
    }

    Run run(Path... named) throws InterruptedException {
        return run(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), named);
    }

    Run run(URI address, Path... named) throws InterruptedException {
        var out = new StringWriter();
        var err = new StringWriter();
        var acceptance = new Acceptance(
                address, "andamio_x", pauses::add, new PrintWriter(out, true), new PrintWriter(err, true));
        var exit = acceptance.run(List.of(named));
        return new Run(exit, out.toString(), err.toString());
    }

    Path file(String name) throws IOException {
        var path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, "Texto de " + name);
    }

    List<Asked> posts(String path) {
        return asked.stream()
                .filter(one -> one.method().equals("POST") && one.path().equals(path))
                .toList();
    }
}
