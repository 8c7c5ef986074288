package mx.andamio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mx.andamio.library.Papers;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A whole folder of papers, and what needs no eye of them registered at once. */
class FolderJourneyTest extends Journey {

    private static final String SENDING = "**/api/v1/papers";

    @TempDir
    Path temporary = Path.of(".");

    @Autowired
    Papers papers;

    private Path folder = Path.of(".");

    @BeforeEach
    void aFolder() throws IOException {
        folder = Files.createDirectories(temporary.resolve("Papeles " + Unique.word()));
    }

    private void file(String name, byte[] content) throws IOException {
        var path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }

    /** An old paper without warnings: the newest are on the first page, where other journeys look for theirs. */
    private static byte[] text() {
        return "Ciudad de México, a 5 de enero de 2016\nNo. %d/2016\n\nInforme de %s\n\nSe abrieron 12 hospitales en 2031.\n"
                .formatted(Unique.number(), Unique.word())
                .getBytes(StandardCharsets.UTF_8);
    }

    private Page library() {
        var page = browser().visitor(1366, 768, true);
        signIn(page);
        page.navigate(at("/biblioteca"));
        assertThat(page.getByRole(AriaRole.BUTTON, named("Elegir una carpeta"))).isVisible();
        return page;
    }

    private void choose(Page page) {
        page.waitForFileChooser(() -> page.getByRole(AriaRole.BUTTON, named("Elegir una carpeta"))
                        .click())
                .setFiles(folder);
    }

    private static Locator panel(Page page) {
        return page.locator(".batch");
    }

    private static Locator button(Page page, String name) {
        return panel(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static String key(Route route) {
        return route.request().headerValue("idempotency-key");
    }

    @Test
    void aFolderIsSentInGroupsAndWhatDidNotComeInIsListed() throws IOException {
        var same = text();
        for (var i = 0; i < 12; i++) {
            file("2016/enero/papel %02d.txt".formatted(i), text());
        }
        file("2017/uno.txt", same);
        file("2018/uno.txt", same);
        file("2017/=2+3.txt", new byte[0]);
        file("2017/viejo.doc", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0});
        file("2017/vacío por dentro.txt", "  \n".getBytes(StandardCharsets.UTF_8));
        file(".DS_Store", new byte[] {1});
        file("2017/Thumbs.db", new byte[] {1});
        file("2017/foto.png", new byte[] {1});
        var page = library();
        var sent = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.url().endsWith("/api/v1/papers")) {
                sent.add(request.headerValue("idempotency-key"));
            }
        });

        choose(page);
        assertThat(panel(page)).containsText("17 archivos por enviar, 3 fuera por no ser papeles");
        RealBrowser.assertAccessible(page);
        button(page, "Cargar 17 archivos").click();

        assertThat(panel(page)).containsText("Terminado");
        assertThat(panel(page)).containsText("17 de 17 · 13 recibidos · 1 ya estaban · 3 sin admitir · 0 por enviar");
        assertThat(panel(page).locator("li")).hasCount(3);
        assertThat(panel(page)).containsText(folder.getFileName() + "/2017/vacío por dentro.txt");
        assertThat(sent).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        RealBrowser.assertAccessible(page);

        var list = page.waitForDownload(
                () -> panel(page).getByText("Descargar la lista").click());
        assertThat(Files.readString(list.path()).lines())
                .hasSize(7)
                .startsWith("\ufeffarchivo,motivo")
                .anyMatch(line -> line.contains("Thumbs.db\",\"fuera: no es un papel"))
                .anyMatch(line -> line.contains("viejo.doc\",\"no es texto, PDF ni Word"));
        panel(page).getByText("Ver los papeles por revisar").click();
        assertThat(page).hasURL(Pattern.compile("estado=waiting"));
    }

    @Test
    void aCellThatBeginsLikeAFormulaIsATextInTheList() throws IOException {
        folder = Files.createDirectories(temporary.resolve("=HYPERLINK(1)"));
        file("vacio.txt", new byte[0]);
        var page = library();
        choose(page);
        button(page, "Cargar 1 archivos").click();

        var list = page.waitForDownload(
                () -> panel(page).getByText("Descargar la lista").click());

        assertThat(Files.readString(list.path())).contains("\"'=HYPERLINK(1)/vacio.txt\"");
    }

    @Test
    void whatIsSentWhenTheConnectionBreaksComesInOnce() throws IOException {
        for (var i = 0; i < 12; i++) {
            file("%02d.txt".formatted(i), text());
        }
        var page = library();
        var keys = new ArrayList<String>();
        page.route(SENDING, route -> {
            keys.add(key(route));
            if (keys.size() == 1) {
                // It arrives, and its answer is lost on the way back.
                route.fetch();
                route.abort("connectionreset");
            } else {
                route.resume();
            }
        });
        var before = papers.papers(null, 0, 1).total();

        choose(page);
        button(page, "Cargar 12 archivos").click();

        assertThat(panel(page)).containsText("El servidor no responde");
        assertThat(panel(page)).containsText("12 de 12 · 12 recibidos · 0 ya estaban · 0 sin admitir");
        assertThat(keys).hasSize(3);
        assertThat(keys.get(1)).isEqualTo(keys.get(0)).isNotEqualTo(keys.get(2));
        assertThat(papers.papers(null, 0, 1).total() - before).isEqualTo(12);
    }

    @Test
    void pausingWaitsAndCancellingSaysWhatIsLeft() throws IOException {
        for (var i = 0; i < 25; i++) {
            file("%02d.txt".formatted(i), text());
        }
        var page = library();
        var held = new ArrayList<Route>();
        page.route(SENDING, held::add);
        choose(page);
        page.waitForRequest(SENDING, () -> button(page, "Cargar 25 archivos").click());

        button(page, "Pausar").click();
        page.waitForResponse(SENDING, () -> held.getFirst().resume());
        assertThat(panel(page)).containsText("En pausa.");
        assertThat(panel(page)).containsText("10 de 25");
        assertThat(held).hasSize(1);

        page.waitForRequest(SENDING, () -> button(page, "Seguir").click());
        button(page, "Cancelar").click();

        assertThat(panel(page)).containsText("Cancelado. Lo recibido se conserva");
        var list = page.waitForDownload(
                () -> panel(page).getByText("Descargar la lista").click());
        assertThat(Files.readString(list.path()).lines().filter(line -> line.contains("sin enviar o sin respuesta")))
                .hasSize(15);
    }

    @Test
    void aFolderThatIsDroppedIsWalkedToItsEnd() {
        var page = library();
        page.evaluate(
                """
                ([one, two]) => {
                  const file = (path, text) => ({ isDirectory: false, name: path.split("/").pop(), fullPath: path,
                    file: (found) => found(new File([text], path.split("/").pop(), { type: "text/plain" })) });
                  // As browsers do, some at a time and then none.
                  const folder = (path, ...parts) => ({ isDirectory: true, name: path.split("/").pop(), fullPath: path,
                    createReader: () => { const left = [...parts, []]; return { readEntries: (found) => found(left.shift()) }; } });
                  const closed = { isDirectory: true, name: "cerrada", fullPath: "/Actas/cerrada",
                    createReader: () => ({ readEntries: (_, fail) => fail(new DOMException("no", "NotReadableError")) }) };
                  DataTransferItem.prototype.webkitGetAsEntry = () => folder("/Actas",
                    [folder("/Actas/2016", [file("/Actas/2016/uno.txt", one)]), closed], [file("/Actas/dos.txt", two)]);
                  const files = new DataTransfer();
                  files.items.add(new File(["x"], "Actas"));
                  document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: files }));
                }""", List.of(new String(text(), StandardCharsets.UTF_8), new String(text(), StandardCharsets.UTF_8)));

        button(page, "Cargar 2 archivos").click();

        assertThat(panel(page)).containsText("2 recibidos · 0 ya estaban · 1 sin admitir");
        assertThat(panel(page).locator("li")).containsText("Actas/cerrada");
    }

    @Test
    void whenTheSessionEndsItIsSaid() throws IOException {
        file("uno.txt", text());
        var page = library();
        choose(page);
        page.context().clearCookies();
        button(page, "Cargar 1 archivos").click();

        assertThat(panel(page)).containsText("La sesión terminó o no permite esto");
    }

    @Test
    void thePapersWithoutWarningsAreRegisteredByThemselves() throws IOException {
        for (var i = 0; i < 30; i++) {
            file("%02d.txt".formatted(i), text());
        }
        var page = library();
        choose(page);
        button(page, "Cargar 30 archivos").click();
        assertThat(panel(page)).containsText("Terminado");
        panel(page).getByText("Ver los papeles por revisar").click();
        page.getByText("Registrar los papeles sin advertencias").click();
        assertThat(page.locator("[data-rounds]")).containsText("sin verlos");
        RealBrowser.assertAccessible(page);

        page.locator("[data-rounds] button").click();

        assertThat(page.locator("[data-rounds] h2")).hasText("Terminado");
        assertThat(page.locator("[data-rounds]"))
                .containsText(Pattern.compile("Se registraron (3\\d|[4-9]\\d|\\d{3}) papeles"));
        assertThat(page.locator("[data-rounds] form")).hasCount(0);
        RealBrowser.assertAccessible(page);
    }

    @Test
    void withoutScriptsSeveralFilesAreSentAsTheyWereAndTheLimitIsSaid() {
        var page = browser().visitor(1366, 768, false);
        signIn(page);
        page.navigate(at("/biblioteca"));
        assertThat(page.locator(".drop")).containsText("hasta 60 MB en total");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Elegir una carpeta"))).hasCount(0);
        page.locator("input[type=file]").setInputFiles(new FilePayload[] {aPaper(), aPaper()});
        page.locator("[data-drop] button[type=submit]").click();
        assertThat(page.locator(".notice-good")).containsText("2 papeles recibidos");
    }
}
