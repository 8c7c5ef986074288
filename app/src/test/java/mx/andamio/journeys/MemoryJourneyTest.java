package mx.andamio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import mx.andamio.support.OfficePapers;
import mx.andamio.support.Unique;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of minutes comes in; a promise is found by its words; who held its post that day; the holder changes and the annex is printed. */
class MemoryJourneyTest extends Journey {

    private static final String HEAD = "12-HEAD";

    @TempDir
    Path folder = Path.of(".");

    @Test
    void fromAFolderOfMinutesToAPrintedAnnex() throws IOException {
        var word = Unique.word();
        var leaving = "Maricela Quiñones " + surname();
        var coming = "Saúl Betancourt " + surname();
        Files.writeString(folder.resolve("minuta.txt"), minutes(word, leaving, "4 de marzo de 2020"));
        Files.write(folder.resolve("otra.pdf"), OfficePapers.pdf("Minuta de trabajo\nSe revisaron pendientes " + word));
        var page = browser().visitor(1366, 768, true);
        signIn(page);

        page.navigate(at("/biblioteca"));
        page.waitForFileChooser(() -> page.getByRole(AriaRole.BUTTON, named("Elegir una carpeta"))
                        .click())
                .setFiles(folder);
        page.getByRole(AriaRole.BUTTON, named("Cargar 2 archivos")).click();
        assertThat(page.locator(".batch")).containsText("Terminado");

        ask(page, "/biblioteca", "#b-q", "\"banco de leche " + word + "\"");
        page.locator("mark").first().click();
        assertThat(page.locator("#lugar")).containsText("banco de leche " + word);
        page.getByRole(AriaRole.BUTTON, named("Aceptar los que no tienen advertencia"))
                .click();
        page.getByRole(AriaRole.BUTTON, named("Registrar la lectura")).click();
        // not the notice of what was accepted before: the promise is there once this one is
        assertThat(page.locator("body")).containsText("La lectura quedó registrada");

        ask(page, "/prometido", "#p-q", "banco de leche " + word);
        page.locator("tbody th a").first().click();
        assertThat(page.locator("main")).containsText("Quién lo ocupaba ese día");
        assertThat(page.locator("main")).containsText(leaving);
        page.locator("a[href^='/cargos/" + HEAD + "?al=2020-03-04']").click();
        assertThat(page).hasURL(Pattern.compile(".*/cargos/12-HEAD\\?al=2020-03-04"));
        assertThat(page.locator("main section").first()).containsText(leaving);

        page.locator("#person").fill(coming);
        page.locator("#begins").fill("2020-03-16");
        page.locator("#ends").fill("2020-09-15");
        page.locator("#source").fill("Oficio " + word);
        page.getByRole(AriaRole.BUTTON, named("Registrar nombramiento")).click();
        assertThat(page.locator(".notice-good")).containsText(coming);
        page.navigate(at("/cargos/" + HEAD + "?al=2020-04-01"));
        assertThat(page.locator("main section").first()).containsText(coming);

        page.getByRole(AriaRole.LINK, named("Anexo de entrega-recepción")).click();
        assertThat(page.locator("main")).containsText("banco de leche " + word);
        RealBrowser.assertAccessible(page);
        var pdf = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, named("Descargar PDF")).click());
        try (var document = Loader.loadPDF(Files.readAllBytes(pdf.path()))) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Anexo de entrega-recepción", word);
        }
    }

    private void ask(Page page, String path, String field, String what) {
        page.navigate(at(path));
        page.locator(field).fill(what);
        page.locator(field).press("Enter");
    }

    /** People are told apart by their surname, so that each run has its own. */
    private static String surname() {
        var letters = Unique.word().replaceAll("[^a-z]", "");
        return "Ávalos" + letters;
    }

    private static String minutes(String word, String holder, String day) {
        return """
                INSTITUTO MEXICANO DEL SEGURO SOCIAL
                OOAD GUERRERO

                MINUTA DE REUNIÓN DE SEGUIMIENTO

                Seguimiento de obras %1$s

                Acapulco, Guerrero, %3$s

                LISTA DE ASISTENCIA

                Nombre\tCargo\tÁrea
                Dra. %2$s\tTitular\tOOAD Guerrero

                COMPROMISOS

                No.\tCompromiso\tResponsable\tFecha compromiso\tEstatus
                1\tAmpliar el banco de leche %1$s del hospital de Acapulco\tTitular del OOAD Guerrero\t30/06/2020\tPendiente
                """.formatted(word, holder, day);
    }
}
