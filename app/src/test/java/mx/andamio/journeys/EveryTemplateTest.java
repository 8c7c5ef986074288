package mx.andamio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mx.andamio.identity.Role;
import mx.andamio.pages.EnglishPagesTest;
import mx.andamio.pages.Language;
import mx.andamio.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Everyone can use it: every template of a page, empty, full, refused and failed, without a violation of WCAG 2.2 AA that a program sees.
 * With {@code -Dandamio.pages.all=true} in both languages and on a phone as well.
 */
class EveryTemplateTest extends Journey {

    private static final boolean ALL = Boolean.getBoolean("andamio.pages.all");

    private final Map<String, String> addresses = new LinkedHashMap<>();

    @Autowired
    People people;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    void everyTemplateIsAccessible() {
        var page = admin(desk());
        var addresses = addresses();
        for (var address : addresses.entrySet()) {
            // The press room takes its language from the address.
            open(page, address.getValue().replace("?lang=en", ""));
            assertThat(page.locator("html")).hasAttribute("lang", "es-MX");
            RealBrowser.assertAccessible(page);
        }
        refusals(page);
        page.context().clearCookies();
        open(page, "/entrar");
        RealBrowser.assertAccessible(page);

        System.out.printf(
                "[templates] pages=%d templates=%d%n",
                addresses.size() + 3, SeenTemplates.ofPages().size());
        var unseen = new TreeSet<>(SeenTemplates.ofPages());
        unseen.removeAll(SeenTemplates.seen());
        assertThat(unseen)
                .as("templates of pages that no address of EnglishPagesTest.pages() shows")
                .isEmpty();
    }

    /** Forms that come back with what was wrong. */
    private void refusals(Page page) {
        open(page, "/cuentas");
        page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        page.locator("main form:has(#user) button").last().click();
        assertThat(page.locator(".notice-bad")).isVisible();
        RealBrowser.assertAccessible(page);
        open(page, String.valueOf(addresses().get("/inicio/{token}")));
        page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        page.locator("main form").first().locator("button").click();
        assertThat(page.locator("[role=alert]").first()).isVisible();
        RealBrowser.assertAccessible(page);
    }

    @Test
    void onAPhoneAndInEnglishToo() {
        var widths = new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setIsMobile(true)
                .setHasTouch(true);
        var phone = admin(widths);
        for (var address : some()) {
            open(phone, address);
            RealBrowser.assertAccessible(phone);
        }
        phone.context().addCookies(List.of(new Cookie(Language.COOKIE, "en").setUrl(at("/"))));
        phone.setViewportSize(1366, 768);
        for (var address : some()) {
            open(phone, address);
            assertThat(phone.locator("html")).hasAttribute("lang", "en");
            RealBrowser.assertAccessible(phone);
        }
    }

    /** WCAG 1.4.10 and 1.4.4: 320 px wide, and letters of twice the size. */
    @Test
    void pagesReflowInsteadOfScrollingSideways() {
        var page = admin(desk());
        for (var address : some()) {
            page.setViewportSize(320, 640);
            open(page, address);
            RealBrowser.assertFits(page);
            page.setViewportSize(1280, 800);
            page.evaluate("document.documentElement.style.fontSize = '200%'");
            RealBrowser.assertFits(page);
            // What a browser does at 200 %: half the points, each of twice the size.
            page.setViewportSize(640, 400);
            page.evaluate("document.documentElement.style.fontSize = ''");
            RealBrowser.assertFits(page);
        }
    }

    /** Each where it is in the country, high enough for a thumb, also in the narrowest window. */
    @Test
    void theMapIsTheMapOnAPhoneToo() {
        var page = admin(desk());
        for (var width : List.of(320, 390)) {
            page.setViewportSize(width, 800);
            open(page, "/representaciones/mapa");
            var north = box(page, "02");
            var west = box(page, "14");
            var east = box(page, "23");

            assertThat(north.y).isLessThan(west.y);
            assertThat(north.x).isLessThan(west.x);
            assertThat(west.x).isLessThan(east.x);
            assertThat(east.width).isBetween(west.width - 1, west.width + 1).isGreaterThanOrEqualTo(24);
            assertThat(west.height).isGreaterThanOrEqualTo(44);
            RealBrowser.assertFits(page);
        }
    }

    private static BoundingBox box(Page page, String organ) {
        return page.locator("#mapa a[href='/representaciones/" + organ + "']").boundingBox();
    }

    /** The controls. */
    @Test
    void aPictureWithoutWordsAndATableThatSticksOutAreSeen() {
        var page = browser().visitor(1366, 768, true);
        open(page, "/entrar");
        RealBrowser.assertAccessible(page);

        page.evaluate("document.querySelector('main').append(document.createElement('img'))");
        assertThatThrownBy(() -> RealBrowser.assertAccessible(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("image-alt");

        open(page, "/entrar");
        page.evaluate("document.querySelector('main').style.minWidth = '3000px'");
        assertThatThrownBy(() -> RealBrowser.assertFits(page)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aTemplateThatNobodyOpensIsSeen() {
        assertThat(SeenTemplates.ofPages()).contains("pages/fault", "library/reading", "identity/setup");
        assertThat(SeenTemplates.seen()).doesNotContain("planted/page");
    }

    private static Browser.NewContextOptions desk() {
        return new Browser.NewContextOptions().setViewportSize(1366, 768);
    }

    private Page admin(Browser.NewContextOptions options) {
        var page = browser().visitor(options);
        var account = people.aNew(Role.ADMIN);
        open(page, "/entrar");
        signIn(page, account.userName(), People.PASSWORD);
        return page;
    }

    private void open(Page page, String address) {
        page.navigate(at(address));
    }

    /** The reading, a list and the first page; all of them in the long form. */
    private List<String> some() {
        var all = addresses();
        return ALL
                ? new ArrayList<>(all.values())
                : List.of("/", "/prometido", String.valueOf(all.get("/biblioteca/{id}")));
    }

    /** Every page that is not a file, and pages of lists that have nothing to show. */
    private Map<String, String> addresses() {
        if (!addresses.isEmpty()) {
            return addresses;
        }
        var known = beans.createBean(EnglishPagesTest.class).pages();
        known.forEach((name, address) -> {
            if (!name.matches(".*(\\.[a-z]+|\\.\\{form\\}|/original|/documento|/evidencia/\\{item\\})$")) {
                addresses.put(name, address);
            }
        });
        addresses.put("none of the promises", "/prometido?q=zzqqzzqq");
        addresses.put("no page", "/no-existe");
        addresses.put("fault", "/planted/fault");
        return addresses;
    }
}
