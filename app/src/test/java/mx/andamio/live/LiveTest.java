package mx.andamio.live;

import static mx.andamio.support.SomeReports.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mx.andamio.Andamio;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Role;
import mx.andamio.identity.SignedIn;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.support.Desk;
import mx.andamio.support.People;
import mx.andamio.support.SomeReports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;

/** What open pages hear, over a real connection. */
@SpringBootTest(
        classes = Andamio.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "andamio.data=target/test-data${andamio.test.fork:}",
            "andamio.pack=${user.dir}/../institutions/imss"
        })
class LiveTest {

    private static final long PATIENCE_SECONDS = 30;
    private static final String ENDED = "ended";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    SomeReports reports;

    @Autowired
    Reporting reporting;

    @Autowired
    Register register;

    @Autowired
    OpenPages open;

    private final List<InputStream> streams = new ArrayList<>();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @AfterEach
    void hangUp() throws IOException {
        for (var stream : streams) {
            stream.close();
        }
    }

    @Test
    void aReportOfOneIsHeardByAnother() throws Exception {
        var id = reports.aSigned();
        var heard = listen(people.aNew(Role.DIRECTOR_GENERAL));
        var before = Long.parseLong(await(heard, "hello"));
        assertThat(before).isPositive();

        assertThat(reporting.report(
                        Desk.asks("commitments.report"),
                        HEAD,
                        id,
                        new NewReport(Step.REACHABLE, "Vamos bien", false, null, List.of(), List.of())))
                .isInstanceOf(Outcome.Done.class);
        var written = register.size();

        var told = before;
        while (told < written) {
            told = Long.parseLong(await(heard, "change"));
        }
    }

    @Test
    void nothingButANumberIsTold() throws Exception {
        var heard = listen(people.aNew(Role.HEAD));
        await(heard, "hello");
        reports.aReported();
        await(heard, "change");

        assertThat(heard)
                .allMatch(line -> line.matches("(event:(hello|change)|id:\\d+|data:|retry:\\d+|:)?"), "no text");
    }

    @Test
    void whoIsNotSignedInOrMayNotReadHearsNothing() throws Exception {
        assertThat(answer("").statusCode()).isEqualTo(401);
        assertThat(answer(people.tokenOf(people.aNew(Role.CITIZEN))).statusCode())
                .isEqualTo(403);
        assertThat(answer("no-such-token").statusCode()).isEqualTo(401);
    }

    @Test
    void anAccountThatIsClosedIsHungUpOn() throws Exception {
        var ana = people.aNew(Role.HEAD);
        var heard = listen(ana);
        await(heard, "hello");

        people.close(ana);

        awaitEnd(heard);
    }

    @Test
    void whoSignsOutIsHungUpOn() throws Exception {
        var ana = people.aNew(Role.HEAD);
        var token = formToken(page("/entrar"));
        post(
                "/entrar",
                "user=" + ana.userName() + "&password=" + encoded(People.PASSWORD) + "&_csrf=" + encoded(token));
        var heard = read(browser.send(to("/api/v1/live").build(), BodyHandlers.ofInputStream()));
        await(heard, "hello");

        post("/salir", "_csrf=" + encoded(formToken(page("/"))));

        awaitEnd(heard);
        assertThat(browser.send(to("/api/v1/live").build(), BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tooManyPagesOfAnAccountAreRefusedInBothLanguages() throws Exception {
        var token = people.tokenOf(people.aNew(Role.HEAD));
        for (var i = 0; i < 8; i++) {
            var one = answer(token);
            assertThat(one.statusCode()).isEqualTo(200);
            streams.add(one.body());
        }

        var refused = answer(token);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(new String(refused.body().readAllBytes(), StandardCharsets.UTF_8))
                .contains("live.many", "Cierre alguna", "Close one");
    }

    /** The web server waits for requests that run: it is asked to stop after pages were hung up on. */
    @Test
    void pagesAreHungUpOnBeforeTheServerWaits() {
        assertThat(open.getPhase()).isGreaterThan(SmartLifecycle.DEFAULT_PHASE - 1024);
        assertThat(open.isRunning()).isTrue();
    }

    private BlockingQueue<String> listen(SignedIn account) throws Exception {
        return read(answer(people.tokenOf(account)));
    }

    private HttpResponse<InputStream> answer(String token) throws Exception {
        var request = to("/api/v1/live");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
    }

    private BlockingQueue<String> read(HttpResponse<InputStream> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        streams.add(answer.body());
        var lines = new LinkedBlockingQueue<String>();
        Thread.ofVirtual().start(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                // Hung up.
            }
            lines.add(ENDED);
        });
        return lines;
    }

    /** The id of the next event of that name. */
    private static String await(BlockingQueue<String> lines, String event) throws InterruptedException {
        var here = false;
        while (true) {
            var line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(line)
                    .as("a line while waiting for %s", event)
                    .isNotNull()
                    .isNotEqualTo(ENDED);
            here |= line.equals("event:" + event);
            if (here && line.startsWith("id:")) {
                return line.substring("id:".length());
            }
        }
    }

    /** A line that goes on is kept open by its comments, so the time is counted over all of them. */
    private static void awaitEnd(BlockingQueue<String> lines) throws InterruptedException {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var line = "";
        while (!line.equals(ENDED)) {
            line = lines.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(line).as("the end").isNotNull();
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private String page(String path) throws Exception {
        return browser.send(to(path).header("Accept", "text/html").build(), BodyHandlers.ofString())
                .body();
    }

    private void post(String path, String form) throws Exception {
        browser.send(
                to(path).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    private static String formToken(String page) {
        return page.replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
