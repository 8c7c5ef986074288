package mx.andamio.cockpit;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import mx.andamio.identity.Role;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriUtils;

@InstallationTest
class TodayPagesTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    Desk desk;

    @Test
    void theFirstPageOpensForEveryRole() throws Exception {
        for (var role : Role.values()) {
            assertThat(web.get().uri("/").with(as(role))).as(role.name()).hasStatusOk();
        }
    }

    @Test
    void aCitizenSeesPromisesButNoPapers() throws Exception {
        desk.receive(aBulletin());

        assertThat(page("/", Role.CITIZEN)).doesNotContain("/biblioteca/").contains("/prometido");
    }

    @Test
    void findsASessionByWhoWasThereAndAPaperByItsTitle() throws Exception {
        var word = Unique.word();
        var paper = desk.registered(aBulletin()
                .scalar("title", "Boletín de " + word)
                .meeting("Comité de " + word, 1, null)
                .present("José Ñúñez " + word, null, null));

        var found = search("nunez " + word.toUpperCase(java.util.Locale.ROOT));
        assertThat(found).contains("Comité de " + word).contains("/sesiones/").contains("/biblioteca/" + paper);
        assertThat(search(word)).contains("/biblioteca/" + paper).contains("2 resultados");
    }

    @Test
    void aRegisteredPaperIsStillFoundByItsFile() throws Exception {
        var paper = desk.registered(aBulletin().scalar("title", "Un título " + Unique.word()));

        assertThat(search("boletin.txt un titulo")).contains("/biblioteca/" + paper);
    }

    @Test
    void findsAnOrganByItsOldCode() throws Exception {
        assertThat(search("dfims000580")).contains("/representaciones/DFIMS000580");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "%%%", "' or 1=1 --", "<script>alert(1)</script>", "\u0000", "😀", "\\"})
    void whateverIsAskedIsAnswered(String query) throws Exception {
        assertThat(search(query)).doesNotContain("<script>alert");
    }

    @Test
    void aVeryLongQuestionIsCut() throws Exception {
        assertThat(search("zqx".repeat(2000))).contains("Ningún resultado");
    }

    private String search(String query) throws Exception {
        return page("/buscar?q=" + UriUtils.encode(query, StandardCharsets.UTF_8), Role.AUDITOR);
    }

    private String page(String address, Role role) throws Exception {
        var answer = web.get().uri(URI.create(address)).with(as(role)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
