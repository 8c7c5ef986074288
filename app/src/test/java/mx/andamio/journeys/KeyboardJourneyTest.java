package mx.andamio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From the door to the printed annex of a post with the keyboard alone and no script: the whole way works on the oldest browser. */
class KeyboardJourneyTest extends Journey {

    @Test
    void fromAPaperToWhatBecameOfItsPromiseAndTheAnnexOfAPost() {
        var page = browser().visitor(1366, 768, false);
        page.navigate(at("/"));
        page.locator("#user").fill(user());
        page.locator("#password").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Hoy");

        page.navigate(at("/biblioteca"));
        page.locator("input[type=file]").setInputFiles(aPaper());
        page.locator("[data-drop] button[type=submit]").press("Enter");
        page.waitForURL(Pattern.compile(".*/biblioteca/[0-9a-f-]{36}"));
        var promise = page.locator(".item[data-kind=promise]").first();
        var id = promise.getAttribute("data-item");
        promise.locator("button[value=accept]").press("Enter");
        assertThat(page.locator("#i-" + id)).hasAttribute("data-state", "accepted");
        page.getByRole(AriaRole.BUTTON, named("Aceptar los que no tienen advertencia"))
                .press("Enter");
        assertThat(page.locator(".notice-good")).isVisible();
        page.locator("[data-register]").press("Enter");
        assertThat(page.locator(".notice-good")).containsText("registrada");

        page.locator(".head-acts a").first().press("Enter");
        assertThat(page.locator("h1")).containsText("Reunión");
        page.locator("a[href^='/prometido/']").first().press("Enter");
        page.waitForURL(Pattern.compile(".*/prometido/[0-9a-f-]{36}"));
        tellWhatBecameOfIt(page);

        page.navigate(at("/cargos/17-HEAD"));
        page.locator("a[href='/cargos/17-HEAD/entrega']").press("Enter");
        page.waitForURL(Pattern.compile(".*/entrega"));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.locator(".top")).isHidden();
    }

    private static void tellWhatBecameOfIt(Page page) {
        page.locator("#finding").focus();
        page.keyboard().press("Home");
        page.locator("#on").fill("2026-11-03");
        page.locator("#text").fill("Se cumplió en todos los hospitales");
        page.locator("#source").fill("Informe de prueba, página 3");
        page.locator("#source").press("Enter");
        assertThat(page.locator(".notice-good")).isVisible();
        assertThat(page.locator("main")).containsText("Informe de prueba, página 3");
    }
}
