package mx.andamio.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import mx.andamio.Andamio;
import mx.andamio.identity.Role;
import mx.andamio.support.People;
import mx.andamio.support.PlantedPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What only a real server does: cookies on the wire, and its own pages for what no handler answers. */
@SpringBootTest(
        classes = Andamio.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "andamio.data=target/test-data${andamio.test.fork:}",
            "andamio.pack=${user.dir}/../institutions/imss"
        })
class ServerTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void aPersonSignsInAndOut() throws Exception {
        var ana = people.aNew(Role.HEAD);

        var home = signIn(ana.userName());
        assertThat(home.statusCode()).isEqualTo(302);
        var page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Ana " + ana.userName());

        post("/salir", "_csrf=" + formToken(page.body()));
        assertThat(get("/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/entrar"));
    }

    @Test
    void theSessionsCookieIsOutOfReach() throws Exception {
        assertThat(get("/entrar").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void whoMayNotIsToldSoInOurWords() throws Exception {
        signIn(people.aNew(Role.CITIZEN).userName());

        var refused = get("/cuentas");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertOurs(refused);
    }

    @Test
    void aFormWithoutItsTokenIsToldSoInOurWords() throws Exception {
        var refused = post("/entrar", "user=ana&password=x");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertOurs(refused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-existe",
                "/planted/fault",
                "/planted/closed",
                "/planted/number?number=x",
                "/assets/no-existe.css"
            })
    void everyRefusalIsAPageOfOurs(String path) throws Exception {
        var answer = get(path);

        if (answer.statusCode() != 302) {
            assertThat(answer.statusCode()).isBetween(400, 599);
            assertOurs(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%2e%2e/entrar", "/entrar;x=1", "//entrar", "/entrar%00", "/entrar%0d%0aX:1", "/%ff"})
    void aMalformedAddressTellsNothing(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.body())
                .doesNotContain("Exception", "Tomcat", "Whitelabel", "org.springframework", "\tat ", "timestamp");
    }

    private static void assertOurs(HttpResponse<String> answer) {
        assertThat(answer.body())
                .contains("Andamio", "lang=\"es-MX\"")
                .doesNotContain("Whitelabel", "timestamp", "Exception", PlantedPages.SECRET);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    private HttpResponse<String> signIn(String userName) throws IOException, InterruptedException {
        var token = formToken(get("/entrar").body());
        return post(
                "/entrar", "user=" + userName + "&password=" + encoded(People.PASSWORD) + "&_csrf=" + encoded(token));
    }

    private static String formToken(String page) {
        return page.replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path).GET());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
