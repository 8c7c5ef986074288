package mx.andamio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Accounts.NewAccount;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.storage.InstitutionServer;
import mx.andamio.support.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** An installation on a server of the institution, named by the ordinary {@code spring.datasource.*}. */
class ExternalPostgresTest {

    @TempDir
    static Path temp;

    static InstitutionServer institution;
    static ConfigurableApplicationContext application;
    static Map<String, String> named;

    @BeforeAll
    static void start() throws SQLException {
        institution = InstitutionServer.started(temp);
        var access = institution.access();
        named = Map.ofEntries(
                Map.entry("spring.datasource.url", access.url()),
                Map.entry("spring.datasource.username", access.app().user()),
                Map.entry("spring.datasource.password", access.app().password()),
                Map.entry("spring.flyway.user", access.owner().user()),
                Map.entry("spring.flyway.password", access.owner().password()));
        // In the test's own process: the properties that a person would put in the environment.
        named.forEach(System::setProperty);
        var options = new ServerOptions();
        options.port = 0;
        options.pack = Path.of("../institutions/imss");
        application = options.start(data(), List.of());
        var account = new NewAccount("externa", "Ana Externa", Role.SECRETARIAT, People.PASSWORD);
        assertThat(application
                        .getBean(Accounts.class)
                        .open(Command.bySystem(Actor.SYSTEM, "identity.account.open"), account))
                .isInstanceOf(Outcome.Done.class);
    }

    @AfterAll
    static void stop() {
        named.keySet().forEach(System::clearProperty);
        application.close();
        institution.close();
    }

    @Test
    void noClusterIsMade() {
        assertThat(data()).doesNotExist();
        assertThat(ServerOptions.place(application, data()))
                .isEqualTo(institution.access().url());
    }

    @Test
    void theSchemasAreThereAndBelongToTheOwner() throws SQLException {
        assertThat(institution.count("select count(*) from directory.organ where type = 'OOAD'"))
                .isEqualTo(35);
        assertThat(institution.count("select count(*) from pg_class where pg_get_userbyid(relowner) = '"
                        + institution.access().app().user() + "'"))
                .isZero();
    }

    @Test
    void aPersonSignsIn() throws Exception {
        var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var form = send(browser, to("/entrar").GET()).body();
        var token = form.replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]*)\".*", "$1");

        var home = send(
                browser,
                to("/entrar")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("user=externa&password="
                                + URLEncoder.encode(People.PASSWORD, StandardCharsets.UTF_8)
                                + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))));

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("Ana Externa");
    }

    @Test
    void aTokenIsIssuedThereAndServes() throws Exception {
        var out = new StringWriter();

        var code =
                Main.line().setOut(new PrintWriter(out, true)).execute("token", "externa", "--data", data().toString());

        assertThat(code).isZero();
        var answer = send(
                HttpClient.newHttpClient(),
                to("/api/v1/organs")
                        .header("Authorization", "Bearer " + out.toString().strip()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(data()).doesNotExist();
    }

    @Test
    void aTokenForAnUnknownAccountIsRefused() {
        var out = new StringWriter();
        var err = new StringWriter();

        var code = Main.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("token", "nadie");

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("«nadie» no existe o está cerrada", "\"nadie\" does not exist or is closed");
    }

    private static Path data() {
        return temp.resolve("data");
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(ServerOptions.address(application) + path));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
