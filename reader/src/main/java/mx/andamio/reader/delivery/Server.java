package mx.andamio.reader.delivery;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.net.ssl.SSLException;
import mx.andamio.reader.delivery.Fate.Ended;
import mx.andamio.reader.delivery.Fate.Failed;
import mx.andamio.reader.delivery.Fate.Taken;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A running Andamio, as somebody with a token sees it. For several threads. */
final class Server implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private final String token;
    private final Backoff backoff;

    // A redirect is never followed: the token would go to whoever is there.
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Server(URI base, String token, Backoff backoff) {
        this.base = base;
        this.token = token;
        this.backoff = backoff;
    }

    /** What was answered in the end: JSON, or why there is none. */
    private sealed interface Answer {
        record Json(int status, JsonNode body) implements Answer {}

        record Not(Fate why) implements Answer {}
    }

    /** Builds a request anew for each try, since a body that streams a file is spent with it. */
    @FunctionalInterface
    private interface Asking {
        HttpRequest.Builder request() throws IOException;
    }

    /** @return what every file would meet: nobody there, or a token that does not serve; a {@code Taken} of nothing when all is well */
    Fate greet() throws InterruptedException {
        return switch (ask(() -> to("/api/v1/papers?size=1").GET(), 1)) {
            case Answer.Not not -> not.why();
            case Answer.Json json when json.body().has("total") -> new Taken("", "", 0, 0, 0, false, null);
            case Answer.Json _ -> new Ended(Exit.NO_SERVER, Words.notAndamio(base));
        };
    }

    /** Sends a file, and takes what needs no eye. */
    Fate deliver(Path file) throws InterruptedException {
        var upload = new Upload(file);
        var key = UUID.randomUUID();
        var sent = ask(
                () -> post("/api/v1/papers", key, upload.body()).header("Content-Type", upload.contentType()),
                Backoff.TRIES);
        return switch (sent) {
            case Answer.Not not -> not.why();
            case Answer.Json json -> taken(json.body());
        };
    }

    private Fate taken(JsonNode delivery) throws InterruptedException {
        var paper = delivery.path("id").asString("");
        var how = delivery.path("how").asString("");
        if (paper.isEmpty()) {
            return new Ended(Exit.NO_SERVER, Words.notAndamio(base));
        }
        var key = UUID.randomUUID();
        var answer = ask(() -> post("/api/v1/papers/" + paper + "/take", key, BodyPublishers.noBody()), Backoff.TRIES);
        return switch (answer) {
            case Answer.Not not -> not.why();
            case Answer.Json json -> {
                var body = json.body();
                yield new Taken(
                        paper,
                        how,
                        body.path("accepted").asInt(0),
                        body.path("left").asInt(0),
                        body.path("warnings").asInt(0),
                        body.path("registered").asBoolean(false),
                        body.path("session").isString() ? body.path("session").asString() : null);
            }
        };
    }

    private HttpRequest.Builder post(String path, UUID key, BodyPublisher body) {
        return to(path).header("Idempotency-Key", key.toString()).POST(body);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json");
    }

    /** Asks until there is an answer, always under the same key: what arrived although its answer was lost happens once. */
    private Answer ask(Asking asking, int unreachable) throws InterruptedException {
        for (var attempt = 0; ; attempt++) {
            var last = attempt + 1 >= Backoff.TRIES;
            try {
                var response = client.send(asking.request().build(), BodyHandlers.ofString());
                if (last || !isPassing(response.statusCode())) {
                    return answer(response);
                }
            } catch (FileNotFoundException e) {
                return new Answer.Not(new Failed("file.gone", Words.gone()));
            } catch (ConnectException e) {
                if (last || attempt + 1 >= unreachable) {
                    return new Answer.Not(new Ended(Exit.NO_SERVER, Words.nobody(base)));
                }
            } catch (IOException e) {
                if (isOfTls(e)) {
                    return new Answer.Not(new Ended(Exit.NO_SERVER, Words.notTrusted(base)));
                }
                if (last) {
                    return new Answer.Not(new Ended(Exit.NO_SERVER, Words.lost(base)));
                }
            }
            backoff.pause(attempt);
        }
    }

    /** Whether the encryption failed, however deep the client wrapped that. */
    private static boolean isOfTls(Throwable thrown) {
        for (var at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SSLException) {
                return true;
            }
        }
        return false;
    }

    /** Whether another try may go better. */
    private static boolean isPassing(int status) {
        return status == 408 || status == 429 || status >= 500;
    }

    private Answer answer(HttpResponse<String> response) {
        var status = response.statusCode();
        var body = json(response.body());
        if (status / 100 == 2 && body.isObject()) {
            return new Answer.Json(status, body);
        }
        return new Answer.Not(
                switch (status) {
                    case 401 -> new Ended(Exit.REFUSED, Words.unknownToken());
                    case 403 -> new Ended(Exit.REFUSED, Words.mayNot());
                    case 413 -> new Failed("request.too_large", Words.tooLarge());
                    default -> other(response, status, body);
                });
    }

    private Fate other(HttpResponse<String> response, int status, JsonNode body) {
        if (status / 100 == 3) {
            return new Ended(
                    Exit.NO_SERVER,
                    Words.redirects(
                            base, response.headers().firstValue("Location").orElse("?")));
        }
        var code = body.path("code").asString("");
        if (!code.isEmpty()) {
            var es = body.path("detail").asString("");
            return new Failed(code, new Told(es, body.path("detail_en").asString(es)));
        }
        return status >= 500
                ? new Failed("http." + status, Words.fault(status))
                : new Ended(Exit.NO_SERVER, Words.notAndamio(base));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
