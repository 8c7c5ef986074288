package mx.andamio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import mx.andamio.support.SomeHeld;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One session from its call to the agenda of the next, by those who keep the record and those who are asked. */
class SessionJourneyTest extends Journey {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Autowired
    SomeHeld held;

    @Test
    void fromTheCallToTheAgendaOfTheNextSessionWhichHasWhatIsOpen() {
        var sessions = held.planned();
        var session = "/sesiones/" + sessions.getFirst();
        var desk = browser().visitor(1366, 900, true);
        signIn(desk);

        // called, and answered from a telephone without an account
        desk.navigate(at(session + "/convocatoria"));
        desk.locator("#c-starts").fill("10:00");
        desk.locator("#c-room").fill("Sala de juntas");
        press(desk, "Guardar");
        press(desk, "Enviar la convocatoria");
        desk.locator("summary", new Page.LocatorOptions().setHasText("Ana Ruiz"))
                .click();
        press(desk, "Hacer un enlace para copiar");
        var link = desk.locator("input[readonly]").first().inputValue();
        var phone = browser().visitor(390, 844, true);
        phone.navigate(link);
        phone.locator("input[value=COMES]").check();
        press(phone, "Responder");
        assertThat(phone.locator("main")).containsText("Sala de juntas");
        desk.reload();
        assertThat(desk.locator("main")).containsText("Asistirá");

        // its agenda
        desk.navigate(at(session + "/orden-del-dia"));
        press(desk, "Tomar este orden del día");
        desk.locator("#a-text").fill("Calendario de obras");
        press(desk, "Agregar");
        assertThat(desk.locator("main")).containsText("Calendario de obras");

        // whoever is there says so by what the wall shows, and asks to speak
        var wall = browser().visitor(1920, 1080, true);
        signIn(wall);
        wall.navigate(at(session + "/proyeccion"));
        phone.locator("#i-word").fill(wall.locator("#p-door .num").textContent().strip());
        press(phone, "Ya llegué");
        assertThat(wall.locator("#p-quorum")).containsText("Hay quórum", SOON);
        press(phone, "Pido la palabra");
        assertThat(wall.locator("#p-now")).containsText("Siguen: Ana Ruiz", SOON);

        // run
        desk.navigate(at(session + "/sala"));
        press(desk, "Dar la palabra");
        assertThat(wall.locator("#p-now")).containsText("En uso de la palabra: Ana Ruiz", SOON);
        desk.locator("#d-text").fill("Entregar el calendario de obras");
        desk.locator("#d-to1").selectOption("22-HEAD");
        desk.locator("#d-due1").fill(today().plusDays(40).toString());
        desk.locator(".decide .btn-go").click();
        assertThat(desk.locator("#p-outcomes")).containsText("Entregar el calendario de obras", SOON);
        assertThat(desk.locator("#p-close")).containsText("Nada falta", SOON);

        // closed
        press(desk, "Cerrar y congelar el acta");
        assertThat(desk).hasURL(Pattern.compile(".*/acta"));
        assertThat(desk.locator("main")).containsText("Cerrada: no cambia");
        phone.reload();
        assertThat(phone.locator("main")).not().containsText("Ya llegué");

        // and brought back to the table
        desk.navigate(at("/sesiones/" + sessions.getLast() + "/orden-del-dia"));
        assertThat(desk.locator("main")).containsText("Entregar el calendario de obras");
        assertThat(desk.locator("main")).containsText("Acordado en una sesión anterior y abierto");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/Mexico_City"));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
