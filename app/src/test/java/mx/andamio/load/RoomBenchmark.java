package mx.andamio.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import mx.andamio.Andamio;
import mx.andamio.identity.Role;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.Fixtures;
import mx.andamio.support.People;
import mx.andamio.support.SomeHeld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * A session with many members online, by hand: {@code -Dandamio.load.members=100}. Each has the page open: a line of events, and the part of the page that is fetched when something is told, as the script does.
 * Somebody notes an outcome every three seconds; what is printed is how long it takes from sending it until each member has it, in milliseconds. Members, application and database share the machine. Asserts nothing.
 */
@SpringBootTest(
        classes = Andamio.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "andamio.data=target/test-data${andamio.test.fork:}",
            "andamio.pack=${user.dir}/../institutions/imss"
        })
@Import(Fixtures.class)
@EnabledIfSystemProperty(named = "andamio.load.members", matches = "[0-9]+")
class RoomBenchmark {

    private static final int NOTES = Integer.getInteger("andamio.load.notes", 30);
    private static final int WARMING = 5;
    /** As live.ts waits where a page asks to be told soon. */
    private static final int GATHER = 300;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    SomeHeld held;

    private final AtomicInteger last = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final Queue<Double> took = new ConcurrentLinkedQueue<>();

    @Test
    void measured() throws Exception {
        var members = Integer.getInteger("andamio.load.members");
        var session = held.session();
        var secretary = people.tokenOf(people.aNew(Role.SECRETARIAT));
        var open = new CountDownLatch(members);
        try (var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                var lines = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, members)
                    .mapToObj(_ -> people.tokenOf(people.aNew(Role.HEAD)))
                    .forEach(token -> lines.execute(() -> member(client, token, session, open)));
            open.await(60, TimeUnit.SECONDS);
            for (var note = 1; note <= NOTES; note++) {
                if (note == WARMING + 1) {
                    took.clear();
                }
                last.set(note);
                sent.set(System.nanoTime());
                note(client, secretary, session, "Resultado número " + note + ".");
                Thread.sleep(3000);
            }
            print(members);
            lines.shutdownNow();
            client.shutdownNow();
        }
    }

    private void member(HttpClient client, String token, SessionId session, CountDownLatch open) {
        var random = new Random(token.hashCode());
        try (var events = client.send(
                        request("/api/v1/live", token)
                                .timeout(Duration.ofMinutes(10))
                                .build(),
                        BodyHandlers.ofLines())
                .body()) {
            open.countDown();
            var seen = new AtomicInteger();
            events.filter(line -> line.startsWith("event:change"))
                    .forEach(_ -> look(client, token, session, random, seen));
        } catch (IOException e) {
            System.out.println("[room] a line ended: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(HttpClient client, String token, SessionId session, Random random, AtomicInteger seen) {
        var wanted = last.get();
        if (seen.get() >= wanted) {
            return;
        }
        try {
            Thread.sleep(random.nextLong(GATHER));
            var page = client.send(
                            request("/sesiones/" + session + "/sala/vista", token)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            if (page.contains("Resultado número " + wanted + ".")) {
                took.add((System.nanoTime() - sent.get()) / 1e6);
                seen.set(wanted);
            }
        } catch (IOException e) {
            System.out.println("[room] not seen: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(HttpClient client, String token, SessionId session, String text) throws Exception {
        var answer = client.send(
                request("/api/v1/sessions/" + session + "/outcomes", token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"kind\":\"information\",\"text\":\"" + text + "\"}"))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", path.startsWith("/api/v1/live") ? "text/event-stream" : "*/*");
    }

    private void print(int members) {
        List<Double> all = took.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "[room] members=%d notes=%d seen=%d of %d, ms until seen: p50=%.0f p95=%.0f p99=%.0f max=%.0f%n",
                members,
                NOTES - WARMING,
                all.size(),
                members * (NOTES - WARMING),
                at(all, 0.50),
                at(all, 0.95),
                at(all, 0.99),
                at(all, 1));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
