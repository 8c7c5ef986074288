package mx.andamio.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the first page came, told only when it came. */
class FirstPageTest {

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        System.clearProperty("andamio.ready");
    }

    @Test
    void aPageThatCameIsTimedFromTheStartOfTheProcess() {
        answer(200);

        assertThat(FirstPage.visit(address()))
                .hasValueSatisfying(page -> assertThat(page.after()).isPositive());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500})
    void anyOtherAnswerGivesNoFigure(int status) {
        answer(status);

        assertThat(FirstPage.visit(address())).isEmpty();
    }

    @Test
    void whereNothingAnswersThereIsNoFigure() {
        var address = address();
        server.stop(0);

        assertThat(FirstPage.visit(address)).isEmpty();
    }

    @Test
    void theFigureIsInSecondsWithOneDecimal() {
        assertThat(new FirstPage(Duration.ofMillis(5149)).words()).matches("Primera página en 5[.,]1 s\\.");
    }

    @Test
    void theRunScriptIsToldByAFileAndOnlyOnce(@TempDir Path temp) {
        var ready = temp.resolve("ready");
        System.setProperty("andamio.ready", ready.toString());

        FirstPage.tellReady();
        FirstPage.tellReady();

        assertThat(ready).isEmptyFile();
    }

    @Test
    void whoDoesNotWaitIsNotTold() {
        FirstPage.tellReady();
    }

    private void answer(int status) {
        server.createContext("/entrar", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
