package mx.andamio.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mx.andamio.Andamio;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** With a real server: what a stranger is told, byte for byte. */
@SpringBootTest(
        classes = Andamio.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"andamio.data=target/test-data${andamio.test.fork:}", "andamio.pack=../institutions/imss"})
class PressOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    PressRoom room;

    @AfterEach
    void close() {
        if (room.isOpen()) {
            room.turn(asks(), false, "prueba");
        }
    }

    private static Command asks() {
        return Command.bySystem(new Actor("prensa"), "publishing.room.turn");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /sala-de-prensa",
        "HEAD, /sala-de-prensa",
        "OPTIONS, /sala-de-prensa",
        "POST, /sala-de-prensa",
        "PUT, /sala-de-prensa/235-2026",
        "GET, /sala-de-prensa/rss.xml",
        "GET, /sala-de-prensa/235-2026?lang=en",
        "GET, /sala-de-prensa/",
        "GET, /%73ala-de-prensa",
        "OPTIONS, /sala-de-prens%61/x",
    })
    void closedItAnswersAsAnAddressThatDoesNotExist(String method, String path) throws Exception {
        var unknown = path.replaceFirst("(?:s|%73)ala-de-prens(?:a|%61)", "zala-de-prenza");

        assertThat(told(send(method, path))).isEqualTo(told(send(method, unknown)));
    }

    @Test
    void openItIsReadWithoutACookieAndNothingElseIs() throws Exception {
        room.turn(asks(), true, "prueba");

        for (var path :
                List.of("/sala-de-prensa", "/sala-de-prensa/rss.xml", "/sala-de-prensa/no-hay", "/%73ala-de-prensa")) {
            var answer = send("GET", path);

            assertThat(answer.statusCode()).as(path).isIn(200, 404);
            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.body()).as(path).containsAnyOf("press-brand", "<rss");
        }
        assertThat(send("GET", "/biblioteca").headers().firstValue("Location").orElseThrow())
                .endsWith("/entrar");
        assertThat(send("OPTIONS", "/sala-de-prensa").statusCode()).isLessThan(500);
    }

    /** Status, headers and body without what differs from one moment and one address to another. */
    private static Map<String, String> told(HttpResponse<String> answer) {
        var told = new TreeMap<String, String>();
        answer.headers()
                .map()
                .forEach((name, values) -> told.put(name.toLowerCase(java.util.Locale.ROOT), values.toString()));
        told.remove("date");
        told.computeIfPresent("set-cookie", (_, cookies) -> cookies.replaceAll("=[\\w-]{20,}", "=…"));
        told.put(":status", Integer.toString(answer.statusCode()));
        told.put(":body", answer.body());
        return told;
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .method(method, BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
