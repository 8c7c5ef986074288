package mx.andamio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import mx.andamio.identity.Role;
import mx.andamio.library.Papers;
import mx.andamio.library.Readings;
import mx.andamio.publishing.PressRoom;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.support.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator opens the room; a stranger searches, reads and subscribes; silence begins; an exception shows; it is closed. */
class PressRoomJourneyTest extends Journey {

    private static final String SETTINGS = "/ajustes/sala-de-prensa";

    @Autowired
    People people;

    @Autowired
    Papers papers;

    @Autowired
    Readings readings;

    @Autowired
    PressRoom room;

    @AfterEach
    void closeTheRoom() {
        room.rules()
                .on(room.today())
                .forEach(silence -> room.endSilence(asks("publishing.silence.end"), silence.id(), "fin"));
        if (room.isOpen()) {
            room.turn(asks("publishing.room.turn"), false, "fin");
        }
    }

    private static Command asks(String type) {
        return Command.bySystem(new Actor("prensa"), type);
    }

    @Test
    void fromClosedToOpenToSilentToClosed() {
        var number = aRegisteredPaper();
        var stranger = browser().visitor(390, 844, true);
        stranger.navigate(at("/sala-de-prensa"));
        assertThat(stranger.locator("h1")).hasText("Esta página no existe");

        var admin = browser().visitor(1380, 900, true);
        signInAsAdministrator(admin);
        admin.locator("header details.menu > summary").last().click();
        admin.getByRole(AriaRole.LINK, named("Sala de prensa")).click();
        RealBrowser.assertAccessible(admin);
        admin.locator("#turn-why").fill("Acuerdo de prueba");
        admin.getByRole(AriaRole.BUTTON, named("Encender la sala")).click();
        assertThat(admin.locator(".notice-good")).containsText("encendida");

        stranger.reload();
        RealBrowser.assertAccessible(stranger);
        stranger.locator("#q").fill(number);
        stranger.getByRole(AriaRole.BUTTON, named("Buscar")).click();
        stranger.locator(".press-list h2 a").click();
        var paper = stranger.url();
        assertThat(paper).endsWith("/sala-de-prensa/" + number.replace('/', '-'));
        RealBrowser.assertAccessible(stranger);
        stranger.locator(".press-found a").first().click();
        assertThat(stranger.locator(".press-text span:target")).hasCount(1);
        var feed = stranger.request()
                .get(at(stranger.locator("link[type='application/rss+xml']").getAttribute("href")));
        assertThat(feed.text()).contains("<rss", "<item>");
        stranger.getByRole(AriaRole.LINK, named("English")).click();
        assertThat(stranger.locator("html")).hasAttribute("lang", "en");
        assertThat(stranger.context().cookies()).isEmpty();

        keepSilence(admin);
        openAfresh(stranger, at("/sala-de-prensa"));
        assertThat(stranger.locator(".press-silence")).containsText("La difusión está suspendida");
        assertThat(stranger.locator(".press-list")).hasCount(0);
        RealBrowser.assertAccessible(stranger);
        openAfresh(stranger, paper);
        assertThat(stranger.locator("h1")).hasText("Este documento no está en la sala");
        RealBrowser.assertAccessible(stranger);

        except(admin, number);
        openAfresh(stranger, at("/sala-de-prensa"));
        assertThat(stranger.locator(".press-list article")).hasCount(1);
        assertThat(stranger.locator(".press-list")).containsText("Se muestra por excepción");

        admin.navigate(at(SETTINGS));
        admin.locator("#turn-why").fill("Fin de la prueba");
        admin.getByRole(AriaRole.BUTTON, named("Apagar la sala")).click();
        stranger.reload();
        assertThat(stranger.locator("h1")).hasText("Esta página no existe");
    }

    /** A browser keeps a page of the room for a minute, as it may: reloading asks again. */
    private static void openAfresh(Page page, String address) {
        page.navigate(address);
        page.reload();
    }

    private void keepSilence(Page admin) {
        admin.locator("#from").fill(room.today().toString());
        admin.locator("#to").fill(room.today().plusDays(6).toString());
        admin.locator("#s-why").fill("LGIPE, artículo 209; elección de prueba");
        admin.getByRole(AriaRole.BUTTON, named("Anotar un silencio")).click();
        assertThat(admin.locator("#silencios")).containsText("elección de prueba");
        RealBrowser.assertAccessible(admin);
    }

    private void except(Page admin, String number) {
        admin.locator("#s-q").fill(number);
        admin.locator(".press-pick button").click();
        var row = admin.locator("#papeles tbody tr");
        row.locator("summary").click();
        row.locator("select").selectOption("EXEMPT");
        row.locator("input[name=why]").fill("Información de salud");
        row.getByRole(AriaRole.BUTTON).click();
        assertThat(admin.locator(".notice-good")).isVisible();
    }

    @Test
    void readsWellAtNightAndOnPaper() {
        var number = aRegisteredPaper();
        room.turn(asks("publishing.room.turn"), true, "prueba");
        var page = browser().visitor(1380, 900, true);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));

        for (var path : new String[] {"", "/" + number.replace('/', '-'), "/no-hay", "?anio=1901"}) {
            page.navigate(at("/sala-de-prensa" + path));
            RealBrowser.assertAccessible(page);
        }

        page.navigate(at("/sala-de-prensa/" + number.replace('/', '-')));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
        assertThat(page.locator(".press-text")).isVisible();
        assertThat(page.locator(".press-top nav")).isHidden();
    }

    /** Its number. */
    private String aRegisteredPaper() {
        var file = aPaper();
        var received = papers.receive(asks("library.paper.receive"), new Papers.Upload(file.name, file.buffer, false));
        var id = ((Papers.Receipt.Received) received).id();
        readings.acceptRest(asks("library.reading.accept_rest"), id);
        readings.register(asks("library.reading.register"), id);
        return String.valueOf(papers.paper(id).orElseThrow().number());
    }

    private void signInAsAdministrator(Page page) {
        var account = people.aNew(Role.ADMIN);
        page.navigate(at("/entrar"));
        page.locator("#user").fill(account.userName());
        page.locator("#password").fill(People.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Entrar")).click();
        assertThat(page.locator("h1")).hasText("Hoy");
    }
}
