package mx.andamio.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * Debian's Chromium, driven by Playwright. It is named by the property {@code andamio.browser}, which the test command sets; without
 * one the journeys are skipped with a printed line, unless {@code andamio.browser.required} says that they must run.
 */
final class RealBrowser implements AutoCloseable {

    /** The innermost thing that reaches farthest to the right, but for what scrolls in a frame of its own. */
    private static final String WIDEST = """
            [...document.querySelectorAll('main *, header *, footer *')]
              .filter(e => { if (!e.checkVisibility({contentVisibilityAuto: true})) return false; for (let p = e.parentElement; p && p !== document.body; p = p.parentElement)
                if (getComputedStyle(p).overflowX !== 'visible') return false; return true; })
              .map(e => [e.getBoundingClientRect().right, e.outerHTML.slice(0, 200)])
              .reduce((a, b) => b[0] >= a[0] ? b : a).join(' px: ')""";

    /** A label and a link lead to the first of an id: axe no longer looks for those that stand twice. */
    private static final String REPEATED = """
            (ids => ids.filter((id, i) => ids.indexOf(id) < i).join(' '))
              ([...document.querySelectorAll('[id]')].map(e => e.id))""";

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright;
    private final Browser browser;

    private RealBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static RealBrowser open() {
        var path = System.getProperty("andamio.browser", "");
        var required = Boolean.getBoolean("andamio.browser.required");
        if (path.isEmpty() && !required) {
            System.out.println("SKIPPED: browser journeys, because no browser is named by -Dandamio.browser");
        }
        Assumptions.assumeTrue(required || !path.isEmpty(), "no browser");
        assertThat(path).as("path of Chromium in -Dandamio.browser").isNotEmpty();
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(path))
                        .setArgs(QUIET));
        return new RealBrowser(playwright, browser);
    }

    /** A new visitor: no cookies, no history. */
    Page visitor(int width, int height, boolean scripts) {
        return visitor(
                new Browser.NewContextOptions().setViewportSize(width, height).setJavaScriptEnabled(scripts));
    }

    Page visitor(Browser.NewContextOptions options) {
        return browser.newContext(options.setLocale("es-MX")).newPage();
    }

    /** No violation of WCAG 2.2 AA that a program can see, and no scrolling sideways. */
    static void assertAccessible(Page page) {
        var results = new AxeBuilder(page).withTags(WCAG).analyze();
        assertThat(results.getViolations())
                .as("violations on %s", page.url())
                .extracting(
                        rule -> rule.getId() + " " + rule.getNodes().getFirst().getTarget())
                .isEmpty();
        assertThat(page.evaluate(REPEATED))
                .as("ids of %s that stand twice", page.url())
                .isEqualTo("");
        assertFits(page);
    }

    /** Nothing sticks out of the window: nobody has to scroll sideways to read a line. */
    static void assertFits(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth + 1"))) {
            throw new AssertionError("%s does not fit a window of %d px: %s"
                    .formatted(page.url(), page.viewportSize().width, page.evaluate(WIDEST)));
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
