package mx.andamio.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import java.util.Objects;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@InstallationTest
class SecurityHeadersTest {

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/entrar",
                "/prometido",
                "/no-existe",
                "/planted/fault",
                "/api/v1/organs",
                "/api/planted/fault"
            })
    void everyAnswerCarriesThem(String path) throws Exception {
        var answer = web.perform(get(path).with(people.as(Role.HEAD)))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cache-Control", org.hamcrest.Matchers.containsString("no-store")))
                .andReturn()
                .getResponse();

        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
    }

    @Test
    void thePageOfTheSetUpLinkTellsNobodyItsAddress() throws Exception {
        web.perform(get("/inicio/" + "A".repeat(43))).andExpect(header().string("Referrer-Policy", "same-origin"));
    }

    @Test
    void sessionCookiesAreOutOfReachOfScriptsAndOtherSites() throws Exception {
        var cookies = web.perform(get("/entrar")).andReturn().getResponse().getHeaders("Set-Cookie");

        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void pagesLoadNothingFromElsewhere() throws Exception {
        var page = Objects.requireNonNull(
                web.perform(get("/entrar")).andReturn().getResponse().getContentAsString());

        assertThat(page).doesNotContainPattern("(src|href|action)=\"(https?:)?//");
        assertThat(page).doesNotContainPattern("<script>|<style|\\son[a-z]+=|\\sstyle=");
    }
}
