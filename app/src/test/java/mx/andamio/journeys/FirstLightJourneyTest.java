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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the door to an organ's page: sign in, drop a paper, read, amend, accept, register, find the meeting. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(
        classes = Andamio.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"andamio.data=target/test-data", "andamio.pack=../institutions/imss"})
class FirstLightJourneyTest {

    private static final Path PAPER = Path.of("../institutions/imss/demo/07-jspm-umae-cuernavaca.txt");
    private static final String PASSWORD = "una frase de prueba bastante larga";

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

    private RealBrowser browser() {
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

    @Test
    void readsAPaperAndFindsItsMeetingOnAnOrgansPage() throws IOException {
        var page = browser().visitor(1380, 900, true);
        signIn(page);
        RealBrowser.assertAccessible(page);

        page.navigate(at("/biblioteca"));
        RealBrowser.assertAccessible(page);
        page.locator("input[type=file]").setInputFiles(aPaper());
        page.locator("[data-drop] button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/biblioteca/[0-9a-f-]{36}"));
        RealBrowser.assertAccessible(page);
        assertThat(page.locator(".reading-text mark.m-person").first()).isVisible();

        amendFirst(page, "figure", "value", "77");
        acceptByKeyboard(page);
        page.getByRole(AriaRole.BUTTON, named("Aceptar los que no tienen advertencia"))
                .click();
        page.locator("[data-register]").click();
        assertThat(page.locator(".notice-good")).isVisible();

        page.locator(".head-acts a").first().click();
        assertThat(page.locator("h1")).containsText("Reunión");
        RealBrowser.assertAccessible(page);
        var session = page.locator("h1").innerText().replace("SIMULADO", "").strip();
        page.locator("a[href^='/representaciones/']").first().click();
        assertThat(page.locator(".timeline")).containsText(session);
        RealBrowser.assertAccessible(page);
    }

    private static void amendFirst(Page page, String kind, String field, String value) {
        var item = page.locator(".item[data-kind=" + kind + "]").first();
        var id = item.getAttribute("data-item");
        item.locator(".item-amend > summary").click();
        item.locator("[name=" + field + "]").fill(value);
        item.locator("button[value=amend]").click();
        var amended = page.locator("#i-" + id);
        assertThat(amended).hasAttribute("data-state", "amended");
        assertThat(amended.locator(".item-was")).isVisible();
    }

    private static void acceptByKeyboard(Page page) {
        var first = page.locator(".item[data-kind=person][data-state=pending]").first();
        var id = first.getAttribute("data-item");
        first.locator(".item-value").click();
        first.focus();
        page.keyboard().press("a");
        assertThat(page.locator("#i-" + id)).hasAttribute("data-state", "accepted");
    }

    @Test
    void acceptsAndRegistersWithoutScripts() throws IOException {
        var page = browser().visitor(390, 844, false);
        signIn(page);

        page.navigate(at("/biblioteca"));
        page.locator("input[type=file]").setInputFiles(aPaper());
        page.locator("[data-drop] button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/biblioteca/[0-9a-f-]{36}"));
        var item = page.locator(".item[data-kind=person]").first();
        var id = item.getAttribute("data-item");
        item.locator("button[value=accept]").click();
        assertThat(page.locator("#i-" + id)).hasAttribute("data-state", "accepted");
        page.getByRole(AriaRole.BUTTON, named("Aceptar los que no tienen advertencia"))
                .press("Enter");
        assertThat(page.locator(".notice-good")).isVisible();
        page.locator("[data-register]").press("Enter");

        assertThat(page.locator(".notice-good")).containsText("registrada");
    }

    @Test
    void everyPageIsAccessibleOnADeskAndOnAPhone() {
        for (var width : new int[] {1366, 390}) {
            var page = browser().visitor(width, 768, true);
            signIn(page);
            for (var path : new String[] {
                "/",
                "/representaciones",
                "/representaciones/mapa",
                "/representaciones/22",
                "/representaciones/DFIMS000580",
                "/reuniones",
                "/reuniones/RR-CENTRO",
                "/compromisos",
                "/biblioteca",
                "/bitacora?verificar=true",
                "/buscar?q=puebla",
                "/no-existe"
            }) {
                page.navigate(at(path));
                RealBrowser.assertAccessible(page);
            }
        }
    }

    private void signIn(Page page) {
        page.navigate(at("/"));
        assertThat(page).hasURL(Pattern.compile(".*/entrar"));
        page.locator("#user").fill(user);
        page.locator("#password").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Entrar")).click();
        assertThat(page.locator("h1")).hasText("Hoy");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** The invented paper of the demonstration under a number of its own, so that no other test's paper is meant. */
    private static FilePayload aPaper() throws IOException {
        var number = ThreadLocalRandom.current().nextInt(1000, 9_999);
        var text = Files.readString(PAPER).replace("377/2026", number + "/2026");
        return new FilePayload("boletin-" + number + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
