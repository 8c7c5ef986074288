package mx.andamio.live;

import static mx.andamio.support.SomeReports.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mx.andamio.Andamio;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Role;
import mx.andamio.register.Outcome;
import mx.andamio.support.Desk;
import mx.andamio.support.People;
import mx.andamio.support.SomeReports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Prints how long a change takes to reach open pages, and what many of them cost. Run by hand with {@code -Dandamio.live.lines=500}. */
@EnabledIfSystemProperty(named = "andamio.live.lines", matches = "\\d+")
@SpringBootTest(
        classes = Andamio.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "andamio.data=target/test-data${andamio.test.fork:}",
            "andamio.pack=${user.dir}/../institutions/imss",
            "andamio.live.per-account=100000"
        })
class LiveBenchmark {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int CHANGES = 30;
    private static final long KILOBYTE = 1024;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    SomeReports reports;

    @Autowired
    Reporting reporting;

    @Autowired
    OpenPages open;

    @Test
    void aChangeReachesManyPages() throws Exception {
        var lines = Integer.getInteger("andamio.live.lines");
        var token = people.tokenOf(people.aNew(Role.HEAD));
        var heard = new LinkedBlockingQueue<Long>();
        hear(token, heard);
        heard.clear();
        var before = used();
        for (var i = 1; i < lines; i++) {
            hear(token, new LinkedBlockingQueue<>());
        }
        assertThat(open.count()).isEqualTo(lines);
        // Both ends are in this process: what is read is an upper bound of what the server needs.
        System.out.printf(
                "%d idle lines: %d kB each, client and server together%n", lines, (used() - before) / lines / KILOBYTE);
        var took = new ArrayList<Long>();
        for (var i = 0; i < CHANGES; i++) {
            var id = reports.aSigned();
            while (heard.poll(3, TimeUnit.SECONDS) != null) {
                // What the signature told; and the second of calm after it.
            }
            assertThat(reporting.report(
                            Desk.asks("commitments.report"),
                            HEAD,
                            id,
                            new NewReport(Step.REACHABLE, "Va", false, null, List.of(), List.of())))
                    .isInstanceOf(Outcome.Done.class);
            var committed = System.nanoTime();
            var arrived = heard.poll(30, TimeUnit.SECONDS);
            assertThat(arrived).isNotNull();
            took.add(TimeUnit.NANOSECONDS.toMicros(arrived - committed));
        }
        Collections.sort(took);
        System.out.printf(
                "from commit to event with %d lines: median %d, 95th percentile %d, longest %d microseconds%n",
                lines, took.get(CHANGES / 2), took.get(CHANGES * 95 / 100), took.getLast());
    }

    /** Each line that is read is told with the moment at which it was. */
    private void hear(String token, LinkedBlockingQueue<Long> heard) throws Exception {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/live"))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        var ready = new LinkedBlockingQueue<Boolean>();
        Thread.ofVirtual().start(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (line.equals("event:change")) {
                        heard.add(System.nanoTime());
                    } else if (line.equals("event:hello")) {
                        ready.add(true);
                    }
                }
            } catch (IOException e) {
                // The end of the measurement.
            }
        });
        assertThat(ready.poll(30, TimeUnit.SECONDS)).isTrue();
    }

    private static long used() {
        for (var i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
