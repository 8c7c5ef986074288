package mx.andamio.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.identity.SignedIn;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.Unique;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@InstallationTest
class SignInTest {

    private static final String WRONG = "no es la clave de nadie";

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    DSLContext database;

    @Test
    void theRightPasswordOpensTheHomePage() throws Exception {
        var ana = people.aNew(Role.HEAD);

        var answer = signIn(ana.userName(), People.PASSWORD);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        web.perform(get("/").cookie(session(answer))).andExpect(status().isOk());
    }

    @Test
    void userNamesAreTakenHoweverTheyAreWritten() throws Exception {
        var ana = people.aNew(Role.HEAD);

        assertThat(signIn(" " + ana.userName().toUpperCase(java.util.Locale.ROOT) + " ", People.PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {WRONG, "", People.PASSWORD + " "})
    void aWrongPasswordIsRefused(String password) throws Exception {
        var answer = signIn(people.aNew(Role.HEAD).userName(), password);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/entrar?fallo");
        assertStillOutside(answer);
    }

    @Test
    void theAnswerDoesNotTellWhetherAnAccountExists() throws Exception {
        var known = signIn(people.aNew(Role.HEAD).userName(), WRONG);
        var unknown = signIn("nadie-" + UUID.randomUUID(), WRONG);
        var closed = people.aNew(Role.HEAD);
        people.close(closed);
        var ofClosed = signIn(closed.userName(), People.PASSWORD);

        assertThat(unknown.getRedirectedUrl()).isEqualTo(known.getRedirectedUrl());
        assertThat(ofClosed.getRedirectedUrl()).isEqualTo(known.getRedirectedUrl());
        assertThat(pageAfter(unknown)).isEqualTo(pageAfter(known));
        assertThat(pageAfter(ofClosed)).isEqualTo(pageAfter(known));
    }

    @Test
    void aSessionIsKeptInTheDatabase() throws Exception {
        var ana = people.aNew(Role.HEAD);
        var session = session(signIn(ana.userName(), People.PASSWORD));

        assertThat(sessionsOf(ana)).isOne();
        web.perform(get("/prometido").cookie(session)).andExpect(status().isOk());
        web.perform(get("/reuniones").cookie(session)).andExpect(status().isOk());
    }

    @Test
    void aSessionDoesNotCarryThePasswordsHash() throws Exception {
        var session = session(signIn(people.aNew(Role.HEAD).userName(), People.PASSWORD));

        var kept = database.select(DSL.field("attribute_bytes", byte[].class))
                .from(
                        "identity.spring_session_attributes a join identity.spring_session s on s.primary_id = a.session_primary_id")
                .where("s.session_id = ?", id(session))
                .fetch(row -> new String(row.value1(), StandardCharsets.ISO_8859_1));

        assertThat(kept).isNotEmpty().noneMatch(text -> text.contains("argon2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "AA==", "x", "%00"})
    void aCookieThatIsNoSessionIsNone(String value) throws Exception {
        web.perform(get("/").cookie(new Cookie("SESSION", value))).andExpect(redirectedUrl("/entrar"));
    }

    @Test
    void signingInChangesTheSession() throws Exception {
        var before = session(web.perform(get("/entrar")).andReturn().getResponse());

        var answer = web.perform(post("/entrar")
                        .cookie(before)
                        .param("user", people.aNew(Role.HEAD).userName())
                        .param("password", People.PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(session(answer).getValue()).isNotEqualTo(before.getValue());
        web.perform(get("/").cookie(before)).andExpect(redirectedUrl("/entrar"));
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var ana = people.aNew(Role.HEAD);
        var session = session(signIn(ana.userName(), People.PASSWORD));

        web.perform(post("/salir").cookie(session).with(csrf())).andExpect(redirectedUrl("/entrar?salio"));

        assertThat(sessionsOf(ana)).isZero();
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/entrar"));
    }

    @Test
    void aClosedAccountIsOutAtOnceEvenWithAnOpenSession() throws Exception {
        var ana = people.aNew(Role.ADMIN);
        var session = session(signIn(ana.userName(), People.PASSWORD));
        web.perform(get("/cuentas").cookie(session)).andExpect(status().isOk());

        people.close(ana);

        web.perform(get("/cuentas").cookie(session)).andExpect(redirectedUrl("/entrar"));
        web.perform(get("/").cookie(session)).andExpect(redirectedUrl("/entrar"));
        web.perform(get("/api/v1/organs").cookie(session)).andExpect(status().isUnauthorized());
        web.perform(post("/cuentas").cookie(session).with(csrf())).andExpect(redirectedUrl("/entrar"));
        assertThat(signIn(ana.userName(), People.PASSWORD).getRedirectedUrl()).isEqualTo("/entrar?fallo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "ana\u0000", "\ud800", "' or 1=1 --"})
    void whateverIsTypedAsANameIsAnswered(String name) throws Exception {
        // A name of its own: others try odd names too, and after ten failures a name must wait.
        var own = Unique.word();
        assertThat(signIn(name + own, WRONG).getRedirectedUrl()).isEqualTo("/entrar?fallo");
        assertThat(signIn(own + "x".repeat(100_000), WRONG).getRedirectedUrl()).isEqualTo("/entrar?fallo");
    }

    @Test
    void signingInNeedsTheFormsToken() throws Exception {
        web.perform(post("/entrar")
                        .param("user", people.aNew(Role.HEAD).userName())
                        .param("password", People.PASSWORD))
                .andExpect(status().isForbidden());
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        var session = session(signIn(people.aNew(Role.ADMIN).userName(), People.PASSWORD));

        web.perform(post("/cuentas").cookie(session)).andExpect(status().isForbidden());
        web.perform(post("/salir").cookie(session)).andExpect(status().isForbidden());
        web.perform(post("/api/v1/papers").cookie(session)).andExpect(status().isForbidden());
        web.perform(get("/cuentas").cookie(session)).andExpect(status().isOk());
    }

    @Test
    void whoWasOnTheWayGetsThere() throws Exception {
        var sent = web.perform(get("/prometido"))
                .andExpect(redirectedUrl("/entrar"))
                .andReturn()
                .getResponse();

        web.perform(post("/entrar")
                        .cookie(session(sent))
                        .param("user", people.aNew(Role.HEAD).userName())
                        .param("password", People.PASSWORD)
                        .with(csrf()))
                .andExpect(header().string("Location", org.hamcrest.Matchers.containsString("localhost/prometido")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "continue", "redirect", "url", "returnTo", "spring-security-redirect", "volver"})
    void nobodyIsSentElsewhereAfterSigningIn(String parameter) throws Exception {
        web.perform(post("/entrar")
                        .param("user", people.aNew(Role.HEAD).userName())
                        .param("password", People.PASSWORD)
                        .param(parameter, "https://example.org/")
                        .header("Referer", "https://example.org/")
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));
    }

    /** From this machine, which is not closed for failing too often. */
    private MockHttpServletResponse signIn(String user, String password) throws Exception {
        return web.perform(post("/entrar")
                        .param("user", user)
                        .param("password", password)
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private void assertStillOutside(MockHttpServletResponse answer) throws Exception {
        var session = answer.getCookie("SESSION");
        var request = session == null ? get("/") : get("/").cookie(session);
        web.perform(request).andExpect(redirectedUrl("/entrar"));
    }

    /** The page that follows, without the random values in its forms. */
    private String pageAfter(MockHttpServletResponse answer) throws Exception {
        return web.perform(get(Objects.requireNonNull(answer.getRedirectedUrl())))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("value=\"[^\"]*\"", "");
    }

    private static Cookie session(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getCookie("SESSION"), "no session");
    }

    private static String id(Cookie session) {
        return new String(Base64.getDecoder().decode(session.getValue()), StandardCharsets.UTF_8);
    }

    private int sessionsOf(SignedIn account) {
        return database.fetchCount(
                DSL.table("identity.spring_session"), DSL.condition("principal_name = ?", account.userName()));
    }
}
