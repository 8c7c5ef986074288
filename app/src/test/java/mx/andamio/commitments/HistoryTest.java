package mx.andamio.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@InstallationTest
class HistoryTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeCommitments some;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Register register;

    @Autowired
    Directory directory;

    /** Who is the post of then: the account acts for another now. */
    @Test
    void whoDidWhatWhenAndWhichFieldsTheNewestFirst() throws Exception {
        var word = Unique.word();
        var id = some.draft("22", "Abrir " + word);
        var account = people.anActing(Role.SECRETARIAT, "22-JSPM");
        rewrite(id, 0, "Abrir ya " + word, user(account));
        assertThat(accounts.assign(
                        Command.bySystem(Actor.SYSTEM, "identity.account.assign"), account.userName(), "33-HEAD"))
                .isInstanceOf(Outcome.Done.class);

        var history = history(id, people.as(Role.AUDITOR));

        assertThat(history)
                .containsSubsequence("Completó o reescribió un compromiso", "Empezó un borrador de compromiso")
                .contains("Abrir ya " + word + " (antes: Abrir " + word + ")")
                .doesNotContain(account.userName());
        assertThat(history).contains(postName("22-JSPM")).doesNotContain(postName("33-HEAD"));
    }

    @Test
    void afterTwentyTheOthersAreFolded() throws Exception {
        var id = some.draft("22", "Abrir " + Unique.word());
        for (var i = 0; i < 24; i++) {
            rewrite(id, i, "Abrir " + i + " " + Unique.word(), people.as(Role.SECRETARIAT));
        }

        var history = history(id, people.as(Role.AUDITOR));

        assertThat(history).contains("Los 5 anteriores");
        assertThat(history.substring(0, history.indexOf("<details>")).split("<tr>", -1))
                .hasSize(22);
    }

    @Test
    void anotherCommitmentsChangesAreNotInIt() throws Exception {
        var word = Unique.word();
        var other = some.draft("22", "Abrir " + word);
        rewrite(other, 0, "Cerrar " + word, people.as(Role.SECRETARIAT));
        var id = some.draft("22", "Abrir " + word);

        assertThat(history(id, people.as(Role.AUDITOR)))
                .doesNotContain("Cerrar")
                .contains("Empezó un borrador");
        assertThat(register.about(List.of(id.value().toString()), 10)).hasSize(1);
    }

    /** It tells of what followed, which a citizen does not see on the page either. */
    @Test
    void whoMayNotReadWhatFollowedDoesNotSeeIt() throws Exception {
        var id = some.draft("22", "Abrir " + Unique.word());

        assertThat(page(id, people.as(Role.CITIZEN))).doesNotContain("id=\"historial\"");
    }

    private String postName(String code) {
        return directory.post(code).orElseThrow().name();
    }

    private void rewrite(CommitmentId id, int version, String text, RequestPostProcessor who) {
        assertThat(web.post()
                        .uri("/compromisos/" + id.value() + "/editar")
                        .param("version", Integer.toString(version))
                        .param("text", text)
                        .param("goal", "none")
                        .with(who)
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private String history(CommitmentId id, RequestPostProcessor who) throws Exception {
        var page = page(id, who);
        return page.substring(page.indexOf("id=\"historial\""));
    }

    private String page(CommitmentId id, RequestPostProcessor who) throws Exception {
        return web.get()
                .uri("/compromisos/" + id.value())
                .with(who)
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
