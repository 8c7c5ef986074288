package mx.andamio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import mx.andamio.identity.Role;
import mx.andamio.support.People;
import mx.andamio.support.Photos;
import mx.andamio.support.SomeReports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A liaison stands on the site with a telephone; the head authorises at a desk; the secretariat reads what was said. */
class ReportJourneyTest extends Journey {

    @Autowired
    People people;

    @Autowired
    SomeReports reports;

    @Test
    void fromTheTelephoneToTheHead() {
        var id = reports.aSigned();
        var phone = phone(true);
        signIn(phone, Role.LIAISON, "22-LIAISON");
        phone.navigate(at("/mis-compromisos"));
        RealBrowser.assertAccessible(phone);
        phone.locator("a[href$='" + id + "/reporte']").click();
        RealBrowser.assertAccessible(phone);
        report(phone, "Doce de veinte salas abiertas");
        assertThat(phone.locator(".notice-good")).containsText("Quedó guardado");
        assertThat(phone.locator(".notice-good")).containsText("12 salas");
        RealBrowser.assertAccessible(phone);

        var head = browser().visitor(1366, 768, true);
        signIn(head, Role.HEAD, "22-HEAD");
        head.navigate(at("/compromisos/" + id));
        assertThat(head.locator("#reportes")).containsText("preliminar");
        RealBrowser.assertAccessible(head);
        head.getByRole(AriaRole.BUTTON, named("Autorizar")).click();
        assertThat(head.locator(".notice-good")).isVisible();
        assertThat(head.locator("#reportes")).containsText("Autorizó: Titular del OOAD");
        assertThat(head.locator("#reportes")).not().containsText("preliminar");
        var photo = head.request()
                .get(at(head.locator("#reportes a[href*='/evidencia/']").getAttribute("href")));
        assertThat(photo.headers().get("content-disposition")).startsWith("attachment");
        assertThat(new String(photo.body(), StandardCharsets.ISO_8859_1)).doesNotContain(Photos.SECRET);
    }

    /** A bad line, an old telephone: nothing of it needs a script. */
    @Test
    void withoutScriptsAndWhatWasWrongComesBack() {
        var id = reports.aSigned();
        var phone = phone(false);
        signIn(phone, Role.LIAISON, "22-LIAISON");
        phone.navigate(at("/compromisos/" + id + "/reporte"));
        phone.locator("label.step.r2").click();
        phone.locator("#r-text").fill("Faltan ocho salas");
        phone.locator("#r-value").fill("doce");
        phone.locator("form.report-form button").click();
        assertThat(phone.locator("[role=alert]")).containsText("no es un número");
        assertThat(phone.locator("#r-text")).hasValue("Faltan ocho salas");
        RealBrowser.assertFits(phone);

        report(phone, "Doce de veinte salas abiertas");
        assertThat(phone.locator(".notice-good")).containsText("una evidencia");
    }

    private static void report(Page page, String text) {
        page.locator("label.step.r3").click();
        page.locator("#r-text").fill(text);
        page.locator("#r-value").fill("12");
        page.locator("#r-file").setInputFiles(new FilePayload("obra.jpg", "image/jpeg", Photos.jpeg()));
        page.locator("form.report-form button").click();
        page.waitForURL(Pattern.compile(".*guardado=.*"));
    }

    private Page phone(boolean scripts) {
        return browser()
                .visitor(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setIsMobile(true)
                        .setHasTouch(true)
                        .setJavaScriptEnabled(scripts));
    }

    private void signIn(Page page, Role role, String post) {
        page.navigate(at("/entrar"));
        signIn(page, people.anActing(role, post).userName(), People.PASSWORD);
    }
}
