package mx.andamio.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mx.andamio.start.SentCommand.Kind;
import tools.jackson.databind.json.JsonMapper;

/** Several programs that hand papers in, accept and register them, until the server no longer answers. */
final class Writing {

    private static final int WRITERS = 4;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000);

    private final URI server;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<SentCommand, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<SentCommand> inDoubt = ConcurrentHashMap.newKeySet();
    private final CountDownLatch enough;
    private volatile String last = "";
    private final List<Thread> writers;

    /** Starts writing. After {@code enough} acknowledged commands, {@link #awaitEnough} returns; the writers go on. */
    Writing(URI server, String token, int enough) {
        this.server = server;
        this.token = token;
        this.enough = new CountDownLatch(enough);
        this.writers = IntStream.range(0, WRITERS)
                .mapToObj(_ -> Thread.ofPlatform().daemon().start(this::writeUntilTheServerIsGone))
                .toList();
    }

    private void writeUntilTheServerIsGone() {
        var goesOn = true;
        while (goesOn) {
            var receive = SentCommand.receive(NUMBERS.incrementAndGet());
            goesOn = send(receive);
            if (goesOn) {
                var id = JSON.readTree(acknowledged.get(receive)).get("id").asString();
                goesOn = send(receive.then(Kind.ACCEPT, id)) && send(receive.then(Kind.REGISTER, id));
            }
        }
    }

    /** @return whether it was acknowledged; one that was not may have been carried out or not */
    private boolean send(SentCommand command) {
        try {
            var answer = answer(command, server);
            if (answer.statusCode() / 100 == 2) {
                acknowledged.put(command, answer.body());
                enough.countDown();
                return true;
            }
            last = answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            // The server is gone.
            last = e.toString();
        }
        inDoubt.add(command);
        return false;
    }

    /** Sends it to a server, this one or that which came after it. */
    HttpResponse<String> answer(SentCommand command, URI to) throws IOException {
        try {
            return client.send(command.request(to, token), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    void awaitEnough() throws InterruptedException {
        while (enough.getCount() > 0 && writers.stream().anyMatch(Thread::isAlive)) {
            writers.getFirst().join(Duration.ofMillis(10));
        }
        if (enough.getCount() > 0) {
            throw new AssertionError("the server stopped answering by itself: " + last + "; in doubt: " + inDoubt);
        }
    }

    void awaitEnd() throws InterruptedException {
        for (var writer : writers) {
            writer.join();
        }
    }

    /** What was confirmed, with the answer. */
    Map<SentCommand, String> acknowledged() {
        return acknowledged;
    }

    /** What was sent and never answered. */
    Set<SentCommand> inDoubt() {
        return inDoubt;
    }
}
