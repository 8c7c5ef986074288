package mx.andamio.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@InstallationTest
class AccountPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Test
    void openingAnAccountSaysSoOnTheNextPage() throws Exception {
        var session = signedIn();
        var name = aName();

        web.perform(opening(name, UUID.randomUUID()).cookie(session)).andExpect(redirectedUrl("/cuentas"));

        assertThat(accounts.byUserName(name)).isPresent();
        assertThat(page(session)).contains("role=\"status\"", name);
    }

    @Test
    void aRefusalSaysWhyOnTheNextPage() throws Exception {
        var session = signedIn();
        var taken = people.aNew(Role.HEAD).userName();

        web.perform(opening(taken, UUID.randomUUID()).cookie(session)).andExpect(redirectedUrl("/cuentas"));

        assertThat(page(session)).contains("role=\"alert\"", taken);
    }

    @Test
    void pressingTwiceOpensOneAccount() throws Exception {
        var session = signedIn();
        var command = UUID.randomUUID();
        var name = aName();

        web.perform(opening(name, command).cookie(session)).andExpect(redirectedUrl("/cuentas"));
        web.perform(opening(name, command).cookie(session)).andExpect(redirectedUrl("/cuentas"));

        assertThat(page(session)).contains("role=\"status\"").doesNotContain("role=\"alert\"");
    }

    @Test
    void closingAnAccountEndsIt() throws Exception {
        var ana = people.aNew(Role.HEAD);

        web.perform(post("/cuentas/" + ana.userName() + "/cerrar")
                        .cookie(signedIn())
                        .with(csrf()))
                .andExpect(redirectedUrl("/cuentas"));

        assertThat(accounts.byUserName(ana.userName()).orElseThrow().isEnabled())
                .isFalse();
    }

    @Test
    void thePageShowsForWhichPostAnAccountActs() throws Exception {
        var session = signedIn();
        var ana = people.aNew(Role.HEAD);

        web.perform(post("/cuentas/" + ana.userName() + "/cargo")
                        .param("post", " 22-HEAD ")
                        .cookie(session)
                        .with(csrf()))
                .andExpect(redirectedUrl("/cuentas"));

        assertThat(page(session)).contains("role=\"status\"", "Titular del OOAD Puebla");
    }

    @Test
    void aRoleThatDoesNotExistIsRefused() throws Exception {
        web.perform(post("/cuentas").param("role", "OWNER").cookie(signedIn()).with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aCommandThatIsNoIdIsRefused() throws Exception {
        web.perform(post("/cuentas").param("command", "uno").cookie(signedIn()).with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void namesAreShownAsTextWhateverTheyHold() throws Exception {
        var session = signedIn();

        web.perform(post("/cuentas")
                .param("user", aName())
                .param("name", "<script>alert(1)</script>")
                .param("role", "HEAD")
                .param("password", People.PASSWORD)
                .cookie(session)
                .with(csrf()));

        assertThat(page(session)).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    private Cookie signedIn() throws Exception {
        var answer = web.perform(post("/entrar")
                        .param("user", people.aNew(Role.ADMIN).userName())
                        .param("password", People.PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        return Objects.requireNonNull(answer.getCookie("SESSION"));
    }

    private String page(Cookie session) throws Exception {
        return web.perform(get("/cuentas").cookie(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder opening(String name, UUID command) {
        return post("/cuentas")
                .param("command", command.toString())
                .param("user", name)
                .param("name", "Ana")
                .param("role", "HEAD")
                .param("password", People.PASSWORD)
                .with(csrf());
    }

    private static String aName() {
        return "p-" + UUID.randomUUID().toString().substring(0, 12);
    }
}
