package mx.andamio.measures.trino;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.duck.EngineFailure.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a cluster that gives no answer, by one that says what it is told to say. */
class TrinoClusterTest {

    private static final long SECONDS = 30;

    private HttpServer coordinator;
    private String said = "";
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);

    @BeforeEach
    void starts() throws IOException {
        coordinator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        coordinator.createContext("/", this::answer);
        coordinator.start();
    }

    @AfterEach
    void ends() {
        coordinator.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "131075, TIMEOUT",
        "131074, TIMEOUT",
        "131079, OUT_OF_MEMORY",
        "131076, OUT_OF_MEMORY",
        "65558, ENDED",
        "65540, ENDED",
        "3, ENDED",
        "1, REFUSED",
        "65536, REFUSED"
    })
    void whatTheClusterSaysIsToldInTheWordsOfEngines(int number, Code code) {
        said = "\"error\":{\"message\":\"it was so\",\"errorCode\":%d,\"errorName\":\"X\",\"errorType\":\"X\"}"
                .formatted(number);

        var failure = failure(cluster(Duration.ofSeconds(SECONDS)));

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure).hasMessageContaining("it was so");
    }

    @Test
    void aClusterThatIsNotThereIsSaidToBeUnreachable() {
        coordinator.stop(0);

        var failure = failure(cluster(Duration.ofSeconds(SECONDS)));

        assertThat(failure.code()).isEqualTo(Code.UNREACHABLE);
        assertThat(failure.es()).contains("no responde", "andamio.measures.trino.url");
        assertThat(failure.en()).contains("does not answer", "andamio.measures.trino.url");
    }

    @Test
    void aQuestionThatTakesTooLongIsNotWaitedFor() {
        said = running();

        assertThat(failure(cluster(Duration.ofSeconds(1))).code()).isEqualTo(Code.TIMEOUT);
    }

    @Test
    void aQuestionNobodyWaitsForIsCancelledInTheCluster() throws Exception {
        said = running();
        var question = new TrinoQuestion(() -> DriverManager.getConnection(url(), login()), "select 1");
        question.start();
        assertThat(asked.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> question.answer(Duration.ofMillis(1)));

        question.cancel();

        assertThat(cancelled.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoIsInterruptedCancelsHisQuestion() throws Exception {
        said = running();
        var failure = new FutureTask<>(() -> failure(cluster(Duration.ofSeconds(SECONDS))));
        var asker = Thread.ofVirtual().start(failure);
        assertThat(asked.await(SECONDS, TimeUnit.SECONDS)).isTrue();

        asker.interrupt();

        assertThat(failure.get(SECONDS, TimeUnit.SECONDS).code()).isEqualTo(Code.ENDED);
        assertThat(cancelled.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsClosedCancelsWhatItWasAsked() throws Exception {
        said = running();
        var cluster = cluster(Duration.ofSeconds(SECONDS));
        var failure = new FutureTask<>(() -> failure(cluster));
        Thread.ofVirtual().start(failure);
        assertThat(asked.await(SECONDS, TimeUnit.SECONDS)).isTrue();

        cluster.close();

        assertThat(failure.get(SECONDS, TimeUnit.SECONDS)).isNotNull();
        assertThat(cancelled.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private static EngineFailure failure(TrinoCluster cluster) {
        return catchThrowableOfType(EngineFailure.class, () -> cluster.ask("select 1"));
    }

    private TrinoCluster cluster(Duration patience) {
        return new TrinoCluster(url(), login(), "local:///", patience, Duration.ZERO);
    }

    private String url() {
        return "jdbc:trino://127.0.0.1:" + coordinator.getAddress().getPort() + "/lake/andamio";
    }

    private static Properties login() {
        var login = new Properties();
        login.setProperty("user", "test");
        return login;
    }

    private String running() {
        return "\"nextUri\":\"%s/next\"".formatted(address());
    }

    private String address() {
        return "http://127.0.0.1:" + coordinator.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("DELETE")) {
                cancelled.countDown();
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            if (exchange.getRequestURI().getPath().equals("/next")) {
                asked.countDown();
            }
            var body =
                    "{\"id\":\"q\",\"infoUri\":\"%s/info\",\"stats\":{\"state\":\"RUNNING\",\"progressPercentage\":null,\"runningPercentage\":null},\"warnings\":[],%s}"
                            .formatted(address(), said)
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
