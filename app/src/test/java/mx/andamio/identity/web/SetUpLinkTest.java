package mx.andamio.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Role;
import mx.andamio.identity.Tokens;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@InstallationTest
class SetUpLinkTest {

    @Autowired
    MockMvc web;

    @Autowired
    Tokens tokens;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Test
    void lookingDoesNotUseItUpAndOpeningDoes() throws Exception {
        var link = tokens.setupToken();
        web.perform(get("/inicio/" + link)).andExpect(status().isOk());
        web.perform(get("/inicio/" + link)).andExpect(status().isOk());

        var name = aName();
        web.perform(opening(link, name, People.PASSWORD)).andExpect(redirectedUrl("/entrar"));

        assertThat(accounts.byUserName(name).orElseThrow().role()).isEqualTo(Role.ADMIN);
        web.perform(get("/inicio/" + link)).andExpect(status().isNotFound());
        web.perform(opening(link, aName(), People.PASSWORD)).andExpect(status().isNotFound());
    }

    @Test
    void aRefusedAccountDoesNotUseItUp() throws Exception {
        var link = tokens.setupToken();
        var name = aName();

        web.perform(opening(link, name, "corta")).andExpect(status().isOk());

        assertThat(accounts.byUserName(name)).isEmpty();
        web.perform(opening(link, name, People.PASSWORD)).andExpect(redirectedUrl("/entrar"));
    }

    @Test
    void aTakenNameDoesNotUseItUp() throws Exception {
        var taken = aName();
        web.perform(opening(tokens.setupToken(), taken, People.PASSWORD));
        var link = tokens.setupToken();

        web.perform(opening(link, taken, People.PASSWORD)).andExpect(status().isOk());

        assertThat(tokens.setupServes(link)).isTrue();
    }

    @Test
    void itServesForADay() throws Exception {
        var link = tokens.setupToken();

        try (var _ = clock.later(Duration.ofHours(24).minusMinutes(1))) {
            web.perform(get("/inicio/" + link)).andExpect(status().isOk());
        }
        try (var _ = clock.later(Duration.ofHours(24).plusMinutes(1))) {
            web.perform(get("/inicio/" + link)).andExpect(status().isNotFound());
            web.perform(opening(link, aName(), People.PASSWORD)).andExpect(status().isNotFound());
        }
    }

    @Test
    void aNewerLinkEndsTheOneBefore() throws Exception {
        var before = tokens.setupToken();
        tokens.setupToken();

        web.perform(get("/inicio/" + before)).andExpect(status().isNotFound());
    }

    @Test
    void aGuessFindsNothing() throws Exception {
        web.perform(get("/inicio/" + "A".repeat(43))).andExpect(status().isNotFound());
    }

    @Test
    void usedByManyAtOnceItOpensOneAccount() throws Exception {
        var link = tokens.setupToken();
        var start = new CyclicBarrier(8);
        var names = new ArrayList<Future<String>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < 8; i++) {
                names.add(threads.submit(() -> {
                    var name = aName();
                    start.await();
                    web.perform(opening(link, name, People.PASSWORD));
                    return name;
                }));
            }
        }

        var opened = 0;
        for (var name : names) {
            opened += accounts.byUserName(name.get()).isPresent() ? 1 : 0;
        }
        assertThat(opened).isEqualTo(1);
    }

    private static MockHttpServletRequestBuilder opening(String link, String name, String password) {
        return post("/inicio/" + link)
                .param("user", name)
                .param("name", "Ana")
                .param("password", password)
                .with(csrf());
    }

    private static String aName() {
        return "p-" + UUID.randomUUID().toString().substring(0, 12);
    }
}
