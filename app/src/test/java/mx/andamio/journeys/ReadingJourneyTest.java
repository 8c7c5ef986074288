package mx.andamio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import mx.andamio.support.OfficePapers;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;

/** The reading page under a person's hands: keys, pointing, a lost connection, a phone, paper, the night. */
class ReadingJourneyTest extends Journey {

    private Page reading() {
        var page = browser().visitor(1366, 768, true);
        signIn(page);
        openReading(page);
        return page;
    }

    private static Locator current(Page page) {
        return page.locator(".item.is-on");
    }

    private static Locator item(Page page, String id) {
        return page.locator("#i-" + id);
    }

    private static String id(Locator item) {
        return item.getAttribute("data-item");
    }

    @Test
    void keysWalkDecideAmendAndHelp() {
        var page = reading();
        var items = page.locator(".item");
        var first = id(items.nth(0));
        var second = id(items.nth(1));
        var keys = page.keyboard();

        keys.press("j");
        assertThat(current(page)).hasAttribute("data-item", first);
        keys.press("j");
        assertThat(current(page)).hasAttribute("data-item", second);
        keys.press("k");
        assertThat(current(page)).hasAttribute("data-item", first);

        keys.press("a");
        assertThat(item(page, first)).hasAttribute("data-state", "accepted");
        assertThat(current(page)).hasAttribute("data-item", second);
        keys.press("r");
        assertThat(item(page, second)).hasAttribute("data-state", "rejected");
        keys.press("k");
        assertThat(current(page)).hasAttribute("data-item", second);
        keys.press("u");
        assertThat(item(page, second)).hasAttribute("data-state", "pending");

        item(page, second).locator(".item-value").click();
        keys.press("c");
        var field = item(page, second)
                .locator(".item-amend input:not([type=hidden])")
                .first();
        assertThat(field).isFocused();
        field.fill("");
        keys.type("ja cr?");
        assertThat(field).hasValue("ja cr?");
        assertThat(page.locator("dialog[data-keys]")).isHidden();
        keys.press("Escape");
        assertThat(item(page, second).locator(".item-amend")).not().hasAttribute("open", "");
        assertThat(item(page, second)).hasAttribute("data-state", "pending");

        keys.press("?");
        assertThat(page.locator("dialog[data-keys]")).isVisible();
        keys.press("a");
        assertThat(item(page, second)).hasAttribute("data-state", "pending");
        keys.press("Escape");
        assertThat(page.locator("dialog[data-keys]")).isHidden();
        keys.press("/");
        assertThat(page.locator("#q")).isFocused();
        keys.type("jar");
        assertThat(page.locator("#q")).hasValue("jar");
        assertThat(page.locator("[data-count=settled]").last()).hasText("1");
    }

    @Test
    void pointingAtOneSideShowsTheOther() {
        var page = reading();
        var person = page.locator(".item[data-kind=person]").last();
        var place = page.locator("#m-" + id(person));

        person.locator(".item-value a").click();
        assertThat(place).hasClass(Pattern.compile("is-on"));
        assertThat(place).isInViewport();

        var figure = page.locator(".reading-text mark.m-figure").first();
        figure.click();
        assertThat(current(page)).hasAttribute("data-item", figure.getAttribute("data-item"));
        assertThat(current(page)).isInViewport();

        page.mouse().move(2, 2);
        place.hover();
        assertThat(item(page, id(person))).hasClass(Pattern.compile("is-on"));
    }

    @Test
    void whatIsDecidedWithoutConnectionIsSentOnceWhenItIsBack() {
        var page = reading();
        var sent = new ArrayList<String>();
        var pending = page.locator(".item[data-kind=person][data-state=pending]");
        var accepted = id(pending.nth(0));
        var rejected = id(pending.nth(1));
        var amended = id(page.locator(".item[data-kind=figure]").first());

        page.context().setOffline(true);
        item(page, accepted).locator("button[value=accept]").click();
        item(page, rejected).locator("button[value=reject]").click();
        item(page, amended).locator(".item-amend > summary").click();
        item(page, amended).locator("[name=value]").fill("77");
        item(page, amended).locator("button[value=amend]").click();
        for (var id : List.of(accepted, rejected, amended)) {
            assertThat(item(page, id)).hasAttribute("data-save", "unsaved");
            assertThat(item(page, id)).hasAttribute("data-state", "pending");
        }
        assertThat(page.locator(".status")).containsText("3 sin guardar");

        page.onResponse(response -> {
            if (response.request().method().equals("POST")) {
                sent.add(response.url());
            }
        });
        page.context().setOffline(false);
        assertThat(item(page, accepted)).hasAttribute("data-state", "accepted");
        assertThat(item(page, rejected)).hasAttribute("data-state", "rejected");
        assertThat(item(page, amended)).hasAttribute("data-state", "amended");
        assertThat(page.locator(".status")).isHidden();
        assertThat(page.locator("[data-save]")).hasCount(0);
        assertThat(sent).hasSize(3).doesNotHaveDuplicates();

        page.reload();
        assertThat(item(page, accepted)).hasAttribute("data-state", "accepted");
        assertThat(item(page, rejected)).hasAttribute("data-state", "rejected");
        assertThat(item(page, amended)).hasAttribute("data-state", "amended");
        assertThat(item(page, amended).locator("[name=version]").first()).hasValue("1");
    }

    @Test
    void aPhoneAcceptsAndRegistersInFewTaps() {
        var page = browser()
                .visitor(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setIsMobile(true)
                        .setHasTouch(true));
        signIn(page);
        openReading(page);
        var address = page.url();
        page.navigate(at("/"));
        RealBrowser.assertAccessible(page);

        // From the first page: the paper, accept what has no warning, register.
        page.locator("a[href='" + URI.create(address).getPath() + "']").tap();
        page.waitForURL(address);
        RealBrowser.assertAccessible(page);
        assertThat(tooSmall(page)).as("targets under 44 px").isEmpty();
        page.getByText("Aceptar los que no tienen advertencia").tap();
        assertThat(page.locator(".notice-good")).isVisible();
        page.locator("[data-register]").tap();
        assertThat(page.locator(".notice-good")).containsText("registrada");
    }

    /** What a thumb must hit: everything but links inside a sentence. */
    @SuppressWarnings("unchecked")
    private static List<String> tooSmall(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll("a, button, summary, select, input:not([type=hidden])")]
                  .filter(e => e.checkVisibility() && !e.closest(".skip, .crumbs"))
                  .filter(e => e.tagName !== "A" || getComputedStyle(e).display !== "inline")
                  .filter(e => { const box = e.getBoundingClientRect(); return box.height > 0 && box.height < 43.5; })
                  .map(e => e.tagName + " " + e.className + " " + Math.round(e.getBoundingClientRect().height))""");
    }

    @Test
    void severalPapersAreDroppedAtOnceAndBadOnesStay() {
        var page = browser().visitor(1366, 768, true);
        signIn(page);
        page.navigate(at("/biblioteca"));
        var acta = new FilePayload("acta.pdf", "application/pdf", OfficePapers.pdf("Acta " + Unique.word()));
        page.locator("input[type=file]").setInputFiles(new FilePayload[] {aPaper(), aPaper(), acta});
        drop(page, "vacio.txt", "");
        drop(page, "foto.png", "no es texto");
        var list = page.locator(".drop-list li");
        assertThat(list).hasCount(5);
        assertThat(page.locator(".drop-list li[data-refused]")).hasCount(2);
        RealBrowser.assertAccessible(page);

        page.locator("[data-drop] button[type=submit]").click();
        assertThat(page.locator(".notice-good")).containsText("3 papeles recibidos");
    }

    private static void drop(Page page, String name, String content) {
        page.evaluate("""
                ([name, content]) => {
                  const files = new DataTransfer();
                  files.items.add(new File([content], name, { type: name.endsWith(".png") ? "image/png" : "text/plain" }));
                  document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: files }));
                }""", List.of(name, content));
    }

    @Test
    void aFileThatIsFarTooLargeIsAnsweredInWordsWithoutScripts() {
        var page = browser().visitor(1366, 768, false);
        signIn(page);
        page.navigate(at("/biblioteca"));
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("enorme.txt", "text/plain", new byte[28 * 1024 * 1024]));
        page.locator("[data-drop] button[type=submit]").click();
        assertThat(page.locator(".oops")).containsText("demasiado grande");
    }

    @Test
    void printsTheReadingAndTheOrganWithoutWhatOnlyAScreenNeeds() {
        var page = reading();
        var address = page.url();
        for (var path : List.of(address, at("/representaciones/22"))) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.navigate(path);
            page.setViewportSize(718, 1000);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (var hidden : List.of(".top", ".keys-hint", ".reading-bar form", ".btn")) {
                for (var part : page.locator(hidden).all()) {
                    assertThat(part).isHidden();
                }
            }
            assertThat(page.locator("h1")).isVisible();
            assertThat(page.evaluate("""
                    () => [...document.querySelectorAll("main *")].filter(e => {
                      const style = getComputedStyle(e);
                      return e.checkVisibility() && !e.closest(".vh") && /auto|scroll|hidden/.test(style.overflowY + style.overflowX)
                        && (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1);
                    }).map(e => e.tagName + "." + e.className)""")).as("clipped on %s", path).isEqualTo(List.of());
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))
                    .isEqualTo(true);
        }
    }

    @Test
    void everyPageIsAccessibleAtNight() {
        var page = browser()
                .visitor(new Browser.NewContextOptions()
                        .setViewportSize(1366, 768)
                        .setColorScheme(ColorScheme.DARK));
        signIn(page);
        openReading(page);
        page.keyboard().press("j");
        RealBrowser.assertAccessible(page);
        for (var path : List.of(
                "/", "/representaciones/mapa", "/representaciones/22", "/prometido", "/biblioteca", "/no-existe")) {
            page.navigate(at(path));
            RealBrowser.assertAccessible(page);
        }
    }

    @Test
    void theReadingTravelsCompressedAndItsStylesAreKept() throws IOException, InterruptedException {
        var page = reading();
        var cookie = page.context().cookies().getFirst();
        var answer = get(page.url(), cookie.name + "=" + cookie.value);
        assertThat(answer.headers().firstValue("content-encoding")).contains("gzip");
        var whole = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        var items = page.locator(".item").count();
        System.out.printf(
                "reading page: %d findings, %d bytes of HTML, %d compressed%n",
                items, whole.length, answer.body().length);
        assertThat(whole.length / items).as("bytes of HTML a finding").isLessThan(3_100);
        assertThat(answer.body()).hasSizeLessThan(20_000);

        var styles = page.locator("link[rel=stylesheet]").getAttribute("href");
        assertThat(styles).matches(".*\\?v=.+-[0-9a-f]{8}");
        assertThat(get(at(styles), "").headers().firstValue("cache-control").orElse(""))
                .contains("immutable");
    }

    private static HttpResponse<byte[]> get(String address, String cookie) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .header("Accept-Encoding", "gzip")
                    .header("Cookie", cookie);
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
