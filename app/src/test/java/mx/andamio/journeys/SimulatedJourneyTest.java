package mx.andamio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import mx.andamio.commitments.NewInstruction;
import mx.andamio.support.SomeInstructions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was made up says so wherever it is looked at, on paper too. */
class SimulatedJourneyTest extends Journey {

    @Autowired
    SomeInstructions some;

    @Test
    void anInstructionItsPartsAndItsPrintAreStamped() {
        var what = some.what();
        var id = some.issued(new NewInstruction(null, "DG", what, null, List.of("22", "15"), Map.of(), true, true));
        var part = some.part(id, "22");
        var page = browser().visitor(1366, 768, true);
        signIn(page);

        page.navigate(at("/instrucciones"));
        stamped(page, page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(what.text())), 1);
        page.navigate(at("/instrucciones/" + id));
        stamped(page, page.locator("h1"), 1);
        stamped(page, page.locator("tbody tr:has(a[href^='/compromisos/'])"), 2);
        page.navigate(at("/compromisos/" + part));
        stamped(page, page.locator("h1"), 1);
    }

    /** On the screen and on paper. */
    private static void stamped(Page page, Locator where, int times) {
        for (var medium : List.of(Media.SCREEN, Media.PRINT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(medium));
            assertThat(where).hasCount(times);
            for (var one : where.all()) {
                assertThat(one.locator(".demo")).isVisible();
                assertThat(one.locator(".demo")).hasText("SIMULADO");
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
}
