package mx.andamio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.andamio.support.SomeReports.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import mx.andamio.commitments.Board;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Role;
import mx.andamio.register.Outcome;
import mx.andamio.support.Desk;
import mx.andamio.support.People;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeReports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one does, another sees without loading the page again. */
class LiveJourneyTest extends Journey {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Autowired
    SomeCommitments some;

    @Autowired
    SomeReports reports;

    @Autowired
    Reporting reporting;

    @Autowired
    People people;

    @Autowired
    Board board;

    @Test
    void aReportOnOneScreenChangesTheTileOnAnother() {
        var id = reports.aSigned();
        var watching = browser().visitor(1366, 768, true);
        signIn(watching);
        watching.evaluate("window.sameLoading = true");
        var tile = watching.locator("#mapa .tile[href='/representaciones/22']");
        tile.focus();
        watching.locator("#mapa details summary").click();
        tile.focus();
        var before = tile.locator(".n").textContent();

        var head = people.anActing(Role.HEAD, "22-HEAD");
        var reporter = browser().visitor(390, 844, true);
        reporter.navigate(at("/compromisos/" + id + "/reporte"));
        signInAt(reporter, head.userName());
        reporter.navigate(at("/compromisos/" + id + "/reporte"));
        reporter.locator("label.step.r4").click();
        reporter.locator("#r-text").fill("Ya hay doce salas");
        reporter.locator("#r-value").fill("12");
        reporter.locator("form.report-form button").click();

        assertThat(watching.locator("[data-live-said]")).containsText("Actualizado a las", SOON);
        assertThat(tile.locator(".n")).not().hasText(before);
        assertThat(tile).isFocused();
        assertThat(watching.locator("#mapa details")).hasAttribute("open", "");
        assertThat(watching.evaluate("window.sameLoading")).isEqualTo(true);
    }

    @Test
    void withoutScriptsThePageIsAsItWasLoaded() {
        reports.aReported();
        var page = browser().visitor(1366, 768, false);
        signIn(page);

        assertThat(page.locator("#mapa .tile").first()).isVisible();
        assertThat(page.locator("[data-live-said]")).isEmpty();
    }

    @Test
    void afterHalfAMinuteWithoutTheServerThePageSaysSinceWhenAndOffersToReload() {
        reports.aReported();
        var page = browser().visitor(1366, 768, true);
        signIn(page);
        page.clock().install();
        var failed = new AtomicInteger();
        page.onRequestFailed(request -> failed.incrementAndGet());
        page.route("**/api/v1/live", route -> route.abort());
        page.reload();
        var said = page.locator("[data-live-said]");
        page.waitForCondition(() -> failed.get() > 0);
        assertThat(said).isEmpty();

        // The first step may come before the page was told of the failure.
        page.clock().fastForward(31_000);
        page.clock().fastForward(31_000);

        assertThat(said).containsText("Sin actualizar desde las");
        assertThat(said.locator("a")).hasText("Recargar");
        page.unroute("**/api/v1/live");
        said.locator("a").click();
        assertThat(said).isEmpty();
        assertThat(page.locator("#mapa .tile").first()).isVisible();
    }

    @Test
    void theChartOfACommitmentIsDrawnOnADeskAndStaysWithoutScripts() {
        var id = reports.aSigned();
        assertThat(reporting.report(
                        Desk.asks("commitments.report"),
                        HEAD,
                        id,
                        new NewReport(
                                Step.REACHABLE,
                                "Doce salas",
                                false,
                                new NewReport.Value(
                                        java.math.BigDecimal.valueOf(12),
                                        null,
                                        SomeCommitments.SIGNED.plusDays(30),
                                        null,
                                        null),
                                List.of(),
                                List.of())))
                .isInstanceOf(Outcome.Done.class);
        var page = browser().visitor(1366, 768, true);
        signIn(page);
        page.navigate(at("/compromisos/" + id));
        assertThat(page.locator("#grafica canvas")).isVisible();
        assertThat(page.locator("#grafica .chart-plain")).isHidden();

        var plain = browser().visitor(1366, 768, false);
        signIn(plain);
        plain.navigate(at("/compromisos/" + id));
        assertThat(plain.locator("#grafica .chart-plain circle")).hasCount(1);
        plain.locator("#grafica summary").click();
        assertThat(plain.locator("#grafica table")).containsText("12 salas");

        var phone = browser().visitor(390, 844, true);
        signIn(phone);
        phone.navigate(at("/compromisos/" + id));
        assertThat(phone.locator("#grafica .chart-plain")).isVisible();
        assertThat(board.tally(Scope.ofOrgan("22")).all()).isPositive();
    }

    private void signInAt(Page page, String user) {
        page.locator("#user").fill(user);
        page.locator("#password").fill(People.PASSWORD);
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, named("Entrar"))
                .click();
        assertThat(page).not().hasURL(Pattern.compile(".*/entrar"));
    }
}
