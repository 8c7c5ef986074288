package mx.andamio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import mx.andamio.meetings.Acts;
import mx.andamio.meetings.Deciding;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.SomeHeld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session that is run from a browser. */
class RoomJourneyTest extends Journey {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Autowired
    SomeHeld held;

    @Autowired
    Deciding deciding;

    @Autowired
    Acts acts;

    @Test
    void aSessionGoesFromItsFirstArrivalToItsActAndQuorumIsLostOnTheWay() {
        var session = held.session();
        var page = room(session);
        var quorum = page.locator("#p-quorum");
        assertThat(quorum).containsText("Hay quórum");

        page.locator("#a-seats input").first().check();
        page.getByText("Se fueron los marcados").click();
        assertThat(quorum).containsText("Sin quórum", SOON);
        assertAnswered(page);
        note(page, "Se aprueba el calendario");
        assertThat(page.locator("main > .notice")).containsText("Sin quórum no hay acuerdo", SOON);
        // what was refused is there to be corrected
        assertThat(page.locator("#d-text")).hasValue("Se aprueba el calendario");

        page.locator("#a-seats input").first().check();
        page.getByText("Llegaron los marcados").click();
        assertThat(quorum).containsText("Hay quórum", SOON);
        assertAnswered(page);
        note(page, "Se aprueba el calendario");
        assertThat(page.locator("#p-outcomes")).containsText("Se aprueba el calendario", SOON);
        assertThat(page.locator("#p-close")).containsText("Nada falta", SOON);

        page.getByText("Cerrar y congelar el acta").click();
        assertThat(page).hasURL(Pattern.compile(".*/acta"));
        assertThat(page.locator("main")).containsText("Cerrada: no cambia");
        assertThat(acts.of(session).orElseThrow().act().isFinal()).isTrue();
    }

    @Test
    void whatIsNotedWithoutAConnectionArrivesWithItsMoment() {
        var session = held.session();
        var page = room(session);
        page.context().setOffline(true);
        page.locator("input[value=information]").check();
        note(page, "Se dio cuenta del avance");
        assertThat(page.locator(".status")).containsText("Sin conexión: 1 sin enviar", SOON);
        page.locator("#d-text").fill("Esto se estaba escribiendo");
        assertThat(deciding.of(session)).hasSize(1);

        page.context().setOffline(false);

        assertThat(page.locator("#p-outcomes")).containsText("Se dio cuenta del avance", SOON);
        var arrived = deciding.of(session).getLast();
        assertThat(arrived.result().text()).isEqualTo("Se dio cuenta del avance");
        assertThat(page.locator("#d-text")).hasValue("Esto se estaba escribiendo");
        page.reload();
        assertThat(page.locator("#d-text")).hasValue("Esto se estaba escribiendo");
    }

    @Test
    void twoWhoKeepTheRecordSeeWhatTheOtherNotes() {
        var session = held.session();
        var one = room(session);
        var other = room(session);
        other.locator("#d-text").fill("Lo que escribo yo");

        one.locator("#a-guest").fill("Un invitado más");
        one.getByText("Llegó", new Page.GetByTextOptions().setExact(true)).click();
        note(one, "Se aprueba el calendario");

        assertThat(other.locator("#p-outcomes")).containsText("Se aprueba el calendario", SOON);
        assertThat(other.locator("#p-there")).containsText("Un invitado más", SOON);
        assertThat(other.locator("#d-text")).hasValue("Lo que escribo yo");
    }

    private Page room(SessionId session) {
        var page = browser().visitor(1366, 900, true);
        signIn(page);
        page.navigate(at("/sesiones/" + session + "/sala"));
        return page;
    }

    /** The quorum may be there before the answer, whose notice moves what is clicked next. */
    private static void assertAnswered(Page page) {
        assertThat(page.locator("main > .notice")).containsText("Asistencia anotada", SOON);
    }

    private static void note(Page page, String text) {
        page.locator("#d-text").fill(text);
        page.locator(".decide .btn-go").click();
    }
}
