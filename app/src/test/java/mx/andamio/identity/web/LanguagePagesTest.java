package mx.andamio.identity.web;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import mx.andamio.identity.Role;
import mx.andamio.pages.Language;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InstallationTest
class LanguagePagesTest {

    private static final Cookie ENGLISH = new Cookie(Language.COOKIE, "en");

    @Autowired
    MockMvcTester web;

    @Test
    void choosingKeepsTheReaderOnTheirPage() {
        var here = "/prometido?estado=SILENT&q=cl%C3%ADnica";

        var answer = choose("en", here);

        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl(here);
    }

    @Test
    void thePageNamesItselfToTheSwitch() throws Exception {
        var spanish = page("/prometido?estado=SILENT");

        assertThat(spanish)
                .contains("<html lang=\"es-MX\">")
                .contains("name=\"de\" value=\"/prometido?estado=SILENT\"")
                .contains("name=\"lang\" value=\"en\"")
                .contains("<button type=\"submit\" lang=\"en\">English</button>");
        assertThat(page("/prometido?estado=SILENT", ENGLISH))
                .contains("<html lang=\"en\">")
                .contains("name=\"de\" value=\"/prometido?estado=SILENT\"")
                .contains("name=\"lang\" value=\"es\"")
                .contains("<button type=\"submit\" lang=\"es\">Español</button>");
    }

    @Test
    void theChoiceIsKeptForAYearOutOfReachOfOtherSites() {
        var cookie = Objects.requireNonNull(choose("en", "/").getResponse().getCookie(Language.COOKIE));

        assertThat(cookie.getValue()).isEqualTo("en");
        assertThat(cookie.getMaxAge())
                .isEqualTo(Math.toIntExact(Duration.ofDays(365).toSeconds()));
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/",
                "//example.org",
                "/\\example.org",
                "/\t/example.org",
                "javascript:alert(1)",
                "",
                "/a\r\nSet-Cookie: a=b"
            })
    void nobodyIsSentElsewhere(String elsewhere) {
        assertThat(choose("en", elsewhere)).hasRedirectedUrl("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "EN", "en-US"})
    void anotherLanguageIsRefused(String language) {
        var answer = choose(language, "/");

        assertThat(answer).hasStatus(422);
        assertThat(answer.getResponse().getCookie(Language.COOKIE)).isNull();
    }

    @Test
    void withoutAChoiceTheLanguageOfTheComputerDoesNotCount() throws Exception {
        var answer = web.get()
                .uri("/representaciones")
                .header("Accept-Language", "en-US,en;q=0.9")
                .with(as(Role.DESK))
                .exchange();

        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("<html lang=\"es-MX\">")
                .contains("Árbol de órganos");
    }

    @Test
    void aCookieThatMeansNothingIsSpanish() throws Exception {
        assertThat(page("/representaciones", new Cookie(Language.COOKIE, "tlh")))
                .contains("<html lang=\"es-MX\">");
    }

    @Test
    void strangersChooseToo() throws Exception {
        assertThat(read(web.get().uri("/entrar").exchange())).contains("action=\"/idioma\"", "Contraseña");
        assertThat(read(web.get().uri("/entrar").cookie(ENGLISH).exchange()))
                .contains("<html lang=\"en\">", "Password")
                .doesNotContain("Contraseña");
    }

    @Test
    void whoCannotSignInIsToldInBothLanguagesOnce() throws Exception {
        assertThat(read(web.get().uri("/entrar?fallo=1").cookie(ENGLISH).exchange()))
                .containsOnlyOnce("Account and password do not match")
                .containsOnlyOnce("<p lang=\"es\">La cuenta y la contraseña no coinciden");
    }

    @Test
    void aRefusalBeforeAnyHandlerIsInTheLanguageChosen() throws Exception {
        assertThat(read(web.get().uri("/api/v1/organs").cookie(ENGLISH).exchange()))
                .contains("\"detail\":\"A token that still serves is needed");
    }

    private MvcTestResult choose(String language, String from) {
        return web.post()
                .uri("/idioma")
                .param("lang", language)
                .param("de", from)
                .with(csrf())
                .exchange();
    }

    private String page(String address, Cookie... cookies) throws Exception {
        var asked = web.get().uri(address).with(as(Role.DESK));
        return read(
                cookies.length == 0 ? asked.exchange() : asked.cookie(cookies).exchange());
    }

    private static String read(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
