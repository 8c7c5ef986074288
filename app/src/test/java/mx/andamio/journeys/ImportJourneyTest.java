package mx.andamio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import mx.andamio.support.Sheets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An office's spreadsheet from its file to the list of commitments, by hand. */
class ImportJourneyTest extends Journey {

    /** Where pictures go, for who wants to look; null for none. */
    private static final @Nullable String PICTURES = System.getProperty("andamio.pictures");

    @Test
    void faultsAreMendedInPlaceAndTheFileEntersWhole() {
        var sheet =
                Sheets.aSheet().row(1, "40").row(2, "ochenta").row(3, "Michoacan de Ocanpo", "30", "", "31/12/2027");
        var page = browser().visitor(1366, 768, true);
        signIn(page);

        page.navigate(at("/compromisos"));
        page.getByRole(AriaRole.LINK, named("Importar")).first().click();
        picture(page, "1-importar");
        RealBrowser.assertAccessible(page);
        page.locator("#i-file").setInputFiles(new FilePayload("compromisos.csv", "text/csv", sheet.csv()));
        page.getByRole(AriaRole.BUTTON, named("Revisar el archivo")).click();

        page.waitForURL(Pattern.compile(".*/importar/[0-9a-f-]{36}"));
        assertThat(page.getByText("Faltan por corregir 2 errores")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Aplicar"))).isDisabled();
        picture(page, "2-errores");
        RealBrowser.assertAccessible(page);
        page.setViewportSize(390, 844);
        picture(page, "3-errores-telefono");
        RealBrowser.assertFits(page);
        page.setViewportSize(1366, 768);

        page.getByRole(AriaRole.BUTTON, named("Usar «80»")).click();
        assertThat(page.getByText("Falta corregir un error")).isVisible();
        var cell = page.locator("input[name=value]").first();
        cell.fill("Michoacán");
        cell.press("Enter");

        assertThat(page.getByText("Una fila nueva no tiene día de firma")).isVisible();
        page.locator("#w-signed").fill("2026-04-30");
        page.locator("form:has(#w-signed) button").click();
        assertThat(page.getByText("Una fila nueva no tiene día de firma")).hasCount(0);
        picture(page, "4-lista");
        RealBrowser.assertAccessible(page);
        page.getByRole(AriaRole.BUTTON, named("Aplicar: 3 compromisos")).click();

        assertThat(page.getByText("Entraron 3")).isVisible();
        picture(page, "5-aplicado");
        page.setViewportSize(390, 844);
        picture(page, "6-aplicado-telefono");
        RealBrowser.assertFits(page);
        page.setViewportSize(1366, 768);
        page.getByRole(AriaRole.LINK, named("Ver los compromisos")).click();
        assertThat(page.locator("h1")).hasText("Compromisos");
        page.navigate(at("/compromisos?q=" + sheet.word()));
        assertThat(page.locator("tbody tr")).hasCount(3);
        page.navigate(at("/compromisos?estado=SIGNED&q=" + sheet.word()));
        assertThat(page.locator("tbody tr")).hasCount(3);
        picture(page, "7-compromisos");
    }

    @Test
    void whatAnOfficeCannotSendComesBackWithWhatToDoWithoutScriptsToo() {
        var page = browser().visitor(1366, 768, false);
        signIn(page);
        page.navigate(at("/compromisos/importar"));

        page.locator("#i-file").setInputFiles(new FilePayload("viejo.xlsx", "application/octet-stream", new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        }));
        page.getByRole(AriaRole.BUTTON, named("Revisar el archivo")).click();

        assertThat(page.locator(".notice-bad")).isVisible();
        assertThat(page.url()).endsWith("/compromisos/importar");
    }

    private static void picture(Page page, String name) {
        if (PICTURES != null) {
            var file = Path.of(PICTURES, name + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
            assertThat(Files.exists(file)).isTrue();
        }
    }
}
