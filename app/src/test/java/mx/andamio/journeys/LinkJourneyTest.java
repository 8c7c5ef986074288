package mx.andamio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import mx.andamio.commitments.FollowUp;
import mx.andamio.support.Photos;
import mx.andamio.support.SomeReports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The secretariat asks and copies a message; somebody without an account answers on a telephone, with a photo, on one screen; and a third screen, on which
 * nobody does anything, shows it.
 */
class LinkJourneyTest extends Journey {

    private static final Pattern LINK = Pattern.compile("http://\\S+(/r/[0-9a-f]{32})");

    /** What a person does on the screen: choose a step, write a sentence and a number, take a photo, send. Each is one act. */
    private static final int MOST_ACTS = 6;

    private static final LocatorAssertions.HasTextOptions SOON =
            new LocatorAssertions.HasTextOptions().setTimeout(30_000);

    @Autowired
    SomeReports reports;

    @Autowired
    FollowUp followUp;

    @Test
    void fromTheDeskToATelephoneWithoutAPassword() {
        var id = reports.aSigned();
        var desk = browser().visitor(1366, 768, true);
        signIn(desk);
        desk.navigate(at("/compromisos/" + id));
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Pedir avance"))
                .click();
        RealBrowser.assertAccessible(desk);
        desk.locator("#n-message").fill("Para la reunión del jueves, con una foto si se puede");
        desk.locator("form.stack button").click();
        desk.waitForURL(Pattern.compile(".*/solicitudes/mensajes/.*"));
        desk.getByRole(AriaRole.BUTTON, named("Hacer ligas de un solo uso")).click();
        assertThat(desk.locator("textarea")).hasValue(LINK);
        RealBrowser.assertAccessible(desk);
        var message = desk.locator("textarea").inputValue();
        desk.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        desk.locator("[data-copy]").click();
        desk.waitForFunction("message => navigator.clipboard.readText().then(copied => copied === message)", message);
        assertThat(desk.locator("textarea")).hasValue(message);
        var link = LINK.matcher(message);
        assertThat(link.find()).isTrue();

        var watching = browser().visitor(1366, 768, true);
        signIn(watching);
        watching.evaluate("window.sameLoading = true");
        var tile = watching.locator("#mapa .tile[href='/representaciones/22'] .n");
        var before = tile.textContent();

        var phone = phone(false);
        phone.navigate(at(link.group(1)));
        RealBrowser.assertFits(phone);
        RealBrowser.assertAccessible(phone(link.group(1)));
        var acts = answer(phone);
        assertThat(acts).isLessThanOrEqualTo(MOST_ACTS);
        assertThat(phone.locator("h1")).hasText("Recibido, gracias");
        assertThat(tile).not().hasText(before, SOON);
        assertThat(watching.evaluate("window.sameLoading")).isEqualTo(true);
        RealBrowser.assertFits(phone);

        phone.navigate(at(link.group(1)));
        assertThat(phone.locator("h1")).hasText("Esta liga ya no sirve");
        assertThat(followUp.reports(id)).singleElement().satisfies(report -> {
            assertThat(report.isPreliminary()).isTrue();
            assertThat(report.evidence()).hasSize(1);
        });
        desk.navigate(at("/solicitudes?ver=ANSWERED"));
        assertThat(desk.locator("main")).containsText("contestada");
        RealBrowser.assertAccessible(desk);
    }

    /** The whole form stands on one page without a menu, and nothing else has to be opened. */
    private static int answer(Page phone) {
        assertThat(phone.locator("nav")).hasCount(0);
        assertThat(phone.locator("a")).hasCount(0);
        var acts = 0;
        phone.locator("label.step.r3").click();
        acts++;
        phone.locator("#r-text").fill("Doce de veinte salas abiertas");
        acts++;
        phone.locator("#r-value").fill("12");
        acts++;
        phone.locator("#r-file").setInputFiles(new FilePayload("obra.jpg", "image/jpeg", Photos.jpeg()));
        acts++;
        phone.locator("form.report-form button").click();
        acts++;
        phone.waitForURL(Pattern.compile(".*/r/listo"));
        return acts;
    }

    /** Scripts of ours there are none on the page; the checker of accessibility needs some. */
    private Page phone(String link) {
        var checked = phone(true);
        checked.navigate(at(link));
        return checked;
    }

    private Page phone(boolean scripts) {
        return browser()
                .visitor(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setIsMobile(true)
                        .setHasTouch(true)
                        .setJavaScriptEnabled(scripts));
    }
}
