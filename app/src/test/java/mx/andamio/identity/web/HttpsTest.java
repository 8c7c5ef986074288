package mx.andamio.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import mx.andamio.Andamio;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What changes when a request came by HTTPS to the proxy in front. */
@SpringBootTest(
        classes = Andamio.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "andamio.data=target/test-data${andamio.test.fork:}",
            "andamio.pack=${user.dir}/../institutions/imss"
        })
class HttpsTest {

    @LocalServerPort
    int port;

    @Test
    void overHttpsTheCookieIsSecureAndTheBrowserStaysThere() throws Exception {
        var answer = get("X-Forwarded-Proto", "https");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
    }

    @Test
    void overHttpNeither() throws Exception {
        var answer = get("X-Forwarded-Proto", "http");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .noneSatisfy(cookie -> assertThat(cookie).contains("Secure"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void whoIsSentToSignInStaysOnHttps() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/cuentas"))
                    .header("Accept", "text/html")
                    .header("X-Forwarded-Proto", "https")
                    .build();

            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).matches("(https://127\\.0\\.0\\.1(:\\d+)?)?/entrar"));
        }
    }

    private HttpResponse<String> get(String... headers) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/entrar"))
                    .headers(headers)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
