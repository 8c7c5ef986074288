package mx.andamio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the door to an organ's page: sign in, drop a paper, read, amend, accept, register, find the meeting. */
class FirstLightJourneyTest extends Journey {

    @Test
    void readsAPaperAndFindsItsMeetingOnAnOrgansPage() {
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
    void acceptsAndRegistersWithoutScripts() {
        var page = browser().visitor(390, 844, false);
        signIn(page);

        openReading(page);
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
    void whatContradictsIsReadOnAPhoneMarkedWithoutScriptsAndPrinted() {
        var page = browser().visitor(390, 844, false);
        signIn(page);

        page.navigate(at("/contradicciones?clase=PERCENT&estado=abiertas"));
        assertThat(page.locator("section.card h2 a").first()).isVisible();
        page.locator("section.card h2 a").first().press("Enter");
        page.locator("#words").fill("Cada periódico dividió entre otra meta");
        page.getByRole(AriaRole.BUTTON, named("Marcar")).press("Enter");
        assertThat(page.locator(".notice-good")).isVisible();
        assertThat(page.locator("main")).containsText("Cada periódico dividió entre otra meta");

        page.locator("#why").fill("Era una prueba");
        page.getByRole(AriaRole.BUTTON, named("Retirar la marca")).press("Enter");
        assertThat(page.locator("main")).containsText("retirada: Era una prueba");

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#words")).isHidden();
        assertThat(page.locator("main")).containsText("Era una prueba");
    }
}
