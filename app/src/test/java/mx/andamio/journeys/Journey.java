package mx.andamio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import mx.andamio.Andamio;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Accounts.NewAccount;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.support.Fixtures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** One application for all journeys, a browser for each class, an account for each journey. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(
        classes = Andamio.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"andamio.data=target/test-data${andamio.test.fork:}", "andamio.pack=../institutions/imss"})
@AutoConfigureMockMvc
@Import({Fixtures.class, SeenTemplates.class})
abstract class Journey {

    private static final Path PAPER = Path.of("../institutions/imss/demo/07-jspm-umae-cuernavaca.txt");
    static final String PASSWORD = "una frase de prueba bastante larga";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private @Nullable RealBrowser opened;
    private String user = "";

    @BeforeAll
    void openBrowser() {
        opened = RealBrowser.open();
    }

    @AfterAll
    void closeBrowser() {
        if (opened != null) {
            opened.close();
        }
    }

    RealBrowser browser() {
        return Objects.requireNonNull(opened);
    }

    @BeforeEach
    void aSecretary() {
        user = "secretaria-" + UUID.randomUUID().toString().substring(0, 8);
        var outcome = accounts.open(
                Command.bySystem(Actor.SYSTEM, "identity.account.open"),
                new NewAccount(user, "Secretaría de prueba", Role.SECRETARIAT, PASSWORD));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    String user() {
        return user;
    }

    void signIn(Page page) {
        page.navigate(at("/"));
        assertThat(page).hasURL(Pattern.compile(".*/entrar"));
        signIn(page, user, PASSWORD);
    }

    /** Fills the form of the page {@code /entrar}. */
    static void signIn(Page page, String user, String password) {
        page.locator("#user").fill(user);
        page.locator("#password").fill(password);
        page.getByRole(AriaRole.BUTTON, named("Entrar")).click();
        assertThat(page.locator("h1")).hasText("Hoy");
    }

    /** Hands in a paper of its own and waits for its reading. */
    void openReading(Page page) {
        page.navigate(at("/biblioteca"));
        page.locator("input[type=file]").setInputFiles(aPaper());
        page.locator("[data-drop] button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/biblioteca/[0-9a-f-]{36}"));
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The invented paper of the demonstration under a number of its own, so that no other test's paper is meant. */
    static FilePayload aPaper() {
        var number = ThreadLocalRandom.current().nextInt(1000, 99_999);
        return new FilePayload(
                "boletin-" + number + ".txt", "text/plain", text(number).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(int number) {
        try {
            return Files.readString(PAPER).replace("377/2026", number + "/2026");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
