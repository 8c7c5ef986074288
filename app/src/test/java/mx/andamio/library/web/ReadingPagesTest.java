package mx.andamio.library.web;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import mx.andamio.identity.Role;
import mx.andamio.library.Item;
import mx.andamio.library.ItemKind;
import mx.andamio.library.PaperId;
import mx.andamio.library.Papers;
import mx.andamio.library.Papers.Upload;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InstallationTest
class ReadingPagesTest {

    private static final String HOSTILE = "<script>alert(\"x\")</script> & 'y' {{z}} ${w}";

    @Autowired
    MockMvcTester web;

    @Autowired
    Desk desk;

    @Autowired
    Papers papers;

    @Test
    void textAndFindingsStandFaceToFace() throws Exception {
        var paper = desk.receive(aBulletin().figure(393, "unidades")).id();
        var item = figure(paper);

        var page = page(paper, Role.SECRETARIAT);

        assertThat(page)
                .contains("<mark class=\"m m-figure\" id=\"m-" + item.id() + "\" data-item=\"" + item.id()
                        + "\" data-state=\"pending\">393 unidades</mark>")
                .contains("<li class=\"item\" id=\"i-" + item.id() + "\"")
                .contains("href=\"#m-" + item.id() + "\"")
                .contains("action=\"/biblioteca/" + paper + "/elementos/" + item.id() + "\"");
    }

    @Test
    void everyIdOfThePageIsOfOneThing() throws Exception {
        var paper = desk.receive(aBulletin()
                        .meeting("Comité", 3, null)
                        .figure(393, "unidades")
                        .warning("AMBIGUOUS")
                        .promise("Abrir", "diez unidades", 10, null)
                        .present("Ana Ruiz", null, null))
                .id();

        var ids = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(page(paper, Role.SECRETARIAT))
                .results()
                .map(m -> m.group(1));

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates().allMatch(id -> id.matches("[A-Za-z0-9_-]+"));
    }

    @Test
    void aHostilePaperIsInert() throws Exception {
        var paper = desk.receive(aBulletin()
                        .say(HOSTILE)
                        .scalar("title", HOSTILE)
                        .meeting(HOSTILE, null, HOSTILE)
                        .present(HOSTILE, HOSTILE, HOSTILE)
                        .highlight(HOSTILE)
                        .link("javascript:alert(1)//" + HOSTILE)
                        .promise(HOSTILE, HOSTILE, 1, null))
                .id();
        desk.amend(paper, desk.item(paper, ItemKind.HIGHLIGHT), "text", HOSTILE + " onfocus=\"");

        var page = page(paper, Role.SECRETARIAT);

        assertThat(page)
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert")
                .doesNotContain("href=\"javascript:");
        var attributes = Pattern.compile("value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(attributes).anyMatch(value -> value.contains("&#34;x&#34;") || value.contains("&quot;x&quot;"));
        assertThat(Pattern.compile("<[a-z]+[^>]* on[a-z]+=").matcher(page).find())
                .isFalse();
        assertThat(Pattern.compile("<script(?![^>]* src=\"/assets/)")
                        .matcher(page)
                        .find())
                .isFalse();
    }

    @Test
    void whoMayOnlyReadHasNothingToSend() throws Exception {
        var paper = desk.receive(aBulletin().figure(393, "unidades")).id();

        var page = page(paper, Role.HEAD);

        assertThat(page)
                .contains("393 unidades")
                .doesNotContain("/elementos/")
                .doesNotContain("/registrar")
                .doesNotContain("/aceptar");
        var refused = web.post()
                .uri(address(paper, figure(paper)))
                .with(as(Role.HEAD))
                .with(csrf())
                .param("decision", "accept")
                .param("version", "0")
                .exchange();
        assertThat(refused).hasStatus(403);
        assertThat(figure(paper).version()).isZero();
    }

    @Test
    void aDecisionWithoutAScriptComesBackToItsItem() {
        var paper = desk.receive(aBulletin().figure(393, "unidades")).id();
        var item = figure(paper);

        var answer = web.post()
                .uri(address(paper, item))
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .param("decision", "accept")
                .param("version", "0")
                .exchange();

        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/biblioteca/" + paper + "#i-" + item.id());
        assertThat(figure(paper).holds()).isTrue();
    }

    @Test
    void aDecisionOfTheScriptIsAnsweredWithTheItemAlone() throws Exception {
        var paper = desk.receive(
                        aBulletin().figure(393, "unidades").figure(12, "camas").warning("AMBIGUOUS"))
                .id();
        var item = desk.items(paper, ItemKind.FIGURE).getFirst();

        var answer = decide(paper, item, Map.of("decision", "amend", "version", "0", "value", "400"));

        assertThat(answer).hasStatusOk();
        assertThat(fragment(answer))
                .startsWith("<li class=\"item\" id=\"i-" + item.id() + "\"")
                .endsWith("</li>")
                .contains("data-state=\"amended\"")
                .contains("400 unidades")
                .contains("El lector leyó: 393 unidades")
                .contains("name=\"version\" value=\"1\"")
                .contains(
                        "data-total=\"5\" data-settled=\"1\" data-pending=\"4\" data-accepted=\"0\" data-amended=\"1\""
                                + " data-rejected=\"0\" data-warnings=\"1\"")
                .contains("data-text=\"5 elementos · uno aceptado · una advertencia\"");
    }

    @Test
    void aValueThatDoesNotFitIsAnsweredWithTheItemAndTheReason() throws Exception {
        var paper = desk.receive(aBulletin().figure(393, "unidades")).id();

        var answer = decide(paper, figure(paper), Map.of("decision", "amend", "version", "0", "value", "<muchas>"));

        assertThat(answer).hasStatus(422);
        assertThat(fragment(answer))
                .startsWith("<li class=\"item\"")
                .contains("data-state=\"pending\"")
                .contains("<div class=\"notice notice-refusal\" role=\"alert\"><p>«&lt;muchas&gt;»")
                .contains("<p class=\"code\">item.value</p>");
    }

    @Test
    void aDecisionOnAnOlderVersionIsAnsweredWithTheItemAsItIs() throws Exception {
        var paper = desk.receive(aBulletin().figure(393, "unidades")).id();
        desk.accept(paper, figure(paper));

        var answer = decide(paper, figure(paper), Map.of("decision", "reject", "version", "0"));

        assertThat(answer).hasStatus(409);
        assertThat(fragment(answer)).contains("data-state=\"accepted\"").contains("<p class=\"code\">item.changed</p>");
    }

    @Test
    void whatNoFormSendsIsRefused() {
        var paper = desk.receive(aBulletin().figure(393, "unidades")).id();

        assertThat(decide(paper, figure(paper), Map.of("decision", "destroy", "version", "0")))
                .hasStatus(422);
        assertThat(decide(paper, figure(paper), Map.of("decision", "accept", "version", "x")))
                .hasStatus(422);
        assertThat(decide(paper, figure(paper), Map.of("decision", "accept", "version", "0", "command", "x")))
                .hasStatus(422);
        assertThat(decide(paper, figure(paper), Map.of("version", "0"))).hasStatus(400);
        assertThat(figure(paper).version()).isZero();
    }

    @Test
    void aDecisionWithoutTheTokenOfThePageIsRefused() {
        var paper = desk.receive(aBulletin().figure(393, "unidades")).id();

        var answer = web.post()
                .uri(address(paper, figure(paper)))
                .with(as(Role.SECRETARIAT))
                .param("decision", "accept")
                .param("version", "0")
                .exchange();

        assertThat(answer).hasStatus(403);
        assertThat(figure(paper).holds()).isFalse();
    }

    @Test
    void acceptingTheRestAndRegisteringLeadBackToTheReading() throws Exception {
        var paper = desk.receive(
                        aBulletin().meeting("Comité " + Unique.word(), 1, null).figure(393, "unidades"))
                .id();

        assertThat(send(paper, "/aceptar")).hasRedirectedUrl("/biblioteca/" + paper);
        assertThat(send(paper, "/registrar")).hasRedirectedUrl("/biblioteca/" + paper);

        assertThat(page(paper, Role.SECRETARIAT))
                .contains("Registrada por secretariat")
                .contains("href=\"/sesiones/")
                .doesNotContain("/elementos/")
                .contains("Registrar lo nuevo");
    }

    @Test
    void aRecordSaysThatItHasNoTextAndThenWhereTheTextDiffers() throws Exception {
        var number = Unique.number() + "/2050";
        var day = Unique.day();
        var record = desk.receiveRecord(aBulletin()
                        .scalar("bulletin_number", number)
                        .dated(day)
                        .figure(816, "compromisos")
                        .record())
                .id();
        assertThat(page(record, Role.SECRETARIAT))
                .contains("Este papel es una ficha")
                .doesNotContain("Diferencias entre");

        desk.receive(aBulletin().scalar("bulletin_number", number).dated(day).figure(400, "unidades"));

        var page = page(record, Role.SECRETARIAT);
        var differences = page.substring(
                page.indexOf("id=\"diferencias\""), page.indexOf("</details>", page.indexOf("id=\"diferencias\"")));
        assertThat(differences)
                .containsSubsequence("816 compromisos", "sólo en la ficha")
                .containsSubsequence("400 unidades", "sólo en el texto")
                .doesNotContain(number);
    }

    @Test
    void theOriginalIsADownloadOfTheSameBytes() {
        var bulletin = aBulletin().say(HOSTILE);
        var paper = desk.receive(bulletin).id();

        var answer = web.get()
                .uri("/biblioteca/" + paper + "/original")
                .with(as(Role.HEAD))
                .exchange();

        assertThat(answer)
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasContentType("application/octet-stream");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(bulletin.bytes());
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("boletin.txt");
    }

    @Test
    void theOriginalKeepsTheNameUnderWhichItWasDropped() {
        var bulletin = desk.told(aBulletin());
        var received = (Papers.Receipt.Received) papers.receive(
                Desk.asks("library.paper.receive"), new Upload("Boletín NÚM. 7.TXT", bulletin.bytes(), false));

        var answer = web.get()
                .uri("/biblioteca/" + received.id() + "/original")
                .with(as(Role.HEAD))
                .exchange();

        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .endsWith("filename*=UTF-8''Bolet%C3%ADn%20N%C3%9AM.%207.TXT");
    }

    @Test
    void aRecordHasNoOriginal() {
        var record = desk.receiveRecord(aBulletin().record()).id();

        assertThat(web.get().uri("/biblioteca/" + record + "/original").with(as(Role.HEAD)))
                .hasStatus(404);
    }

    @Test
    void anUnknownPaperIsNotThere() {
        var nowhere = "/biblioteca/00000000-0000-0000-0000-000000000000";

        assertThat(web.get().uri(nowhere).with(as(Role.HEAD))).hasStatus(404);
        assertThat(web.get().uri(nowhere + "/original").with(as(Role.HEAD))).hasStatus(404);
        assertThat(web.get().uri("/biblioteca/no-es-un-id").with(as(Role.HEAD))).hasStatus(422);
    }

    private MvcTestResult decide(PaperId paper, Item item, Map<String, String> form) {
        var request = web.post()
                .uri(address(paper, item))
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .header("X-Requested-With", "andamio");
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult send(PaperId paper, String what) {
        return web.post()
                .uri("/biblioteca/" + paper + what)
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    private static String address(PaperId paper, Item item) {
        return "/biblioteca/" + paper + "/elementos/" + item.id();
    }

    private String page(PaperId paper, Role role) throws Exception {
        var answer = web.get().uri("/biblioteca/" + paper).with(as(role)).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String fragment(MvcTestResult answer) throws Exception {
        return text(answer).strip();
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private Item figure(PaperId paper) {
        return desk.item(paper, ItemKind.FIGURE);
    }
}
