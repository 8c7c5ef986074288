package mx.andamio.library.web;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.library.Item;
import mx.andamio.library.ItemKind;
import mx.andamio.library.PaperId;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@InstallationTest
class LibraryApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvcTester web;

    @Autowired
    Desk desk;

    @Test
    void aDeliverySaysWhatBecameOfEachFile() throws Exception {
        var bulletin = desk.told(aBulletin());

        var answer = deliver(
                file("uno.txt", bulletin.bytes()), file("dos.txt", bulletin.bytes()), file("tres.txt", new byte[0]));

        assertThat(answer).hasStatus(201);
        var json = json(answer);
        assertThat(json.get("id").asString()).hasSize(36);
        assertThat(json.get("how").asString()).isEqualTo("FRESH");
        assertThat(json.get("items").get(1).get("how").asString()).isEqualTo("KNOWN");
        assertThat(json.get("items").get(1).get("id")).isEqualTo(json.get("id"));
        assertThat(json.get("items").get(1).get("position").asInt()).isEqualTo(1);
        assertThat(json.get("refused").get(0).get("position").asInt()).isEqualTo(2);
        assertThat(json.get("refused").get(0).get("file").asString()).isEqualTo("tres.txt");
        assertThat(json.get("refused").get(0).get("code").asString()).isEqualTo("paper.empty");
        assertThat(json.get("refused").get(0).get("detail").asString()).contains("«tres.txt»");
    }

    @Test
    void aDeliveryOfNothingGoodIsRefused() throws Exception {
        var answer = deliver(file("uno.txt", new byte[] {0}));

        assertThat(answer).hasStatus(422);
        assertThat(answer).hasContentType("application/problem+json");
        assertThat(json(answer).get("code").asString()).isEqualTo("paper.binary");
        assertThat(json(answer).get("detail").asString()).contains("no es un archivo de texto");
        assertThat(json(answer).get("detail_en").asString()).contains("is not a text file");
        assertThat(json(answer).get("refused").size()).isEqualTo(1);
    }

    @Test
    void aPaperHasItsDataAndItsText() throws Exception {
        var day = Unique.day();
        var bulletin = aBulletin().dated(day).scalar("title", "Título");
        var id = desk.receive(bulletin).id();

        var paper = json(get("/api/v1/papers/" + id));

        assertThat(paper.get("id").asString()).isEqualTo(id.toString());
        assertThat(paper.get("file_name").asString()).isEqualTo("boletin.txt");
        assertThat(paper.get("published_on").asString()).isEqualTo(day.toString());
        assertThat(paper.get("sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(paper.get("received_at").asString()).matches("20.*Z");
        assertThat(paper.get("registered_at").isNull()).isTrue();
        var text = get("/api/v1/papers/" + id + "/text");
        assertThat(text).hasStatusOk().hasContentTypeCompatibleWith("text/plain");
        assertThat(text.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(bulletin.text());
    }

    @Test
    void theReadingIsWhatTheReaderPrinted() throws Exception {
        var bulletin = aBulletin().figure(12.50, "horas");
        var id = desk.receive(bulletin).id();

        assertThat(json(get("/api/v1/papers/" + id + "/reading"))).isEqualTo(JSON.readTree(bulletin.reading()));
        var whole = json(get("/api/v1/readings/" + id));
        assertThat(whole.get("paper").asString()).isEqualTo(id.toString());
        assertThat(whole.get("reading")).isEqualTo(JSON.readTree(bulletin.reading()));
        assertThat(whole.get("items").size()).isEqualTo(3);
    }

    @Test
    void aRecordHasNeitherTextNorReading() throws Exception {
        var id = desk.receiveRecord(aBulletin().record()).id();

        assertThat(get("/api/v1/papers/" + id + "/text")).hasStatus(404);
        assertThat(get("/api/v1/papers/" + id + "/reading")).hasStatus(404);
        assertThat(json(get("/api/v1/readings/" + id)).get("reading").isNull()).isTrue();
    }

    @Test
    void aFindingSaysWhatWasReadAndWhatHolds() throws Exception {
        var bulletin = aBulletin().figure(393, "unidades");
        var id = desk.receive(bulletin).id();
        desk.amend(id, desk.item(id, ItemKind.FIGURE), "value", "400");

        var items = json(get("/api/v1/papers/" + id + "/items"));

        assertThat(items.get("total").asInt()).isEqualTo(3);
        var figure = items.get("items").get(2);
        assertThat(figure.get("kind").asString()).isEqualTo("FIGURE");
        assertThat(figure.get("machine").get("value").asInt()).isEqualTo(393);
        assertThat(figure.get("values").get("value").asInt()).isEqualTo(400);
        assertThat(figure.get("machine").get("as_written").asString()).isEqualTo("393 unidades");
        assertThat(figure.get("decision").asString()).isEqualTo("amended");
        assertThat(figure.get("version").asInt()).isEqualTo(1);
        assertThat(figure.get("origin").asString()).isEqualTo("READER");
        var start = figure.get("span").get(0).asInt();
        var end = figure.get("span").get(1).asInt();
        assertThat(bulletin.text().substring(start, end)).isEqualTo("393 unidades");
    }

    @Test
    void aFindingIsDecided() throws Exception {
        var id = desk.receive(aBulletin().figure(393, "unidades")).id();

        var answer = decide(id, "{\"decision\":\"amend\",\"version\":0,\"values\":{\"value\":\"400\",\"unit\":\"\"}}");

        assertThat(answer).hasStatusOk();
        assertThat(json(answer).get("values").get("value").asInt()).isEqualTo(400);
        assertThat(json(answer).get("version").asInt()).isEqualTo(1);
    }

    @Test
    void aRefusalIsAProblemWithItsCode() throws Exception {
        var id = desk.receive(aBulletin().figure(393, "unidades")).id();

        assertProblem(
                decide(id, "{\"decision\":\"amend\",\"version\":0,\"values\":{\"value\":\"x\"}}"), 422, "item.value");
        assertProblem(decide(id, "{\"decision\":\"accept\",\"version\":7}"), 409, "item.changed");
        assertProblem(decide(id, "{\"decision\":\"destroy\",\"version\":0}"), 422, "item.decision");
        assertProblem(decide(id, "{\"version\":0}"), 422, "item.decision");
        assertProblem(post("/api/v1/papers/" + id + "/register"), 422, "paper.nothing_accepted");
        assertProblem(post("/api/v1/papers/" + UUID.randomUUID() + "/register"), 404, "paper.unknown");
        assertProblem(post("/api/v1/papers/" + UUID.randomUUID() + "/accept"), 404, "paper.unknown");
        assertProblem(get("/api/v1/papers/" + UUID.randomUUID()), 404, "request.not_here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{\"decision\":\"accept\",\"version\":\"x\"}", "{\"decision\":{},\"version\":0}"})
    void aBodyThatIsNoDecisionIsNoFaultOfOurs(String body) throws Exception {
        var id = desk.receive(aBulletin().figure(393, "unidades")).id();

        assertProblem(decide(id, body), 400, "request.value_any");
    }

    @Test
    void theRestIsAcceptedAndThePaperRegistered() throws Exception {
        var id = desk.receive(aBulletin()
                        .meeting("Comité " + Unique.word(), 1, null)
                        .figure(393, "unidades")
                        .warning("AMBIGUOUS"))
                .id();

        assertThat(json(post("/api/v1/papers/" + id + "/accept"))
                        .get("accepted")
                        .asInt())
                .isEqualTo(3);
        var paper = json(post("/api/v1/papers/" + id + "/register"));

        assertThat(paper.get("registered_by").asString()).isEqualTo("desk");
        assertThat(paper.get("session").asString()).hasSize(36);
        assertProblem(
                decide(id, desk.item(id, ItemKind.MEETING), "{\"decision\":\"reject\",\"version\":1}"),
                409,
                "item.registered");
    }

    @Test
    void theListOfPapersIsASlice() throws Exception {
        var id = desk.receive(aBulletin()).id();

        var waiting = json(get("/api/v1/papers?state=waiting&size=500"));

        assertThat(waiting.get("items").valueStream().map(line -> line.get("id").asString()))
                .contains(id.toString());
        assertProblem(get("/api/v1/papers?size=501"), 422, "request.page");
        assertProblem(get("/api/v1/papers/" + id + "/items?page=-1"), 422, "request.page");
    }

    @Test
    void whoMayOnlyReadDecidesNothing() {
        var id = desk.receive(aBulletin().figure(393, "unidades")).id();

        var answer = web.post()
                .uri("/api/v1/papers/" + id + "/accept")
                .with(as(Role.AUDITOR))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(403).hasContentType("application/problem+json");
        assertThat(web.get().uri("/api/v1/papers")).hasStatus(401);
    }

    private void assertProblem(MvcTestResult answer, int status, String code) throws Exception {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
        assertThat(json(answer).get("status").asInt()).isEqualTo(status);
        assertThat(json(answer).get("detail").asString()).isNotBlank();
    }

    @Test
    void takingSaysWhatWasAcceptedAndWhatIsLeft() throws Exception {
        var id = desk.receive(aBulletin().figure(1, "uno").figure(2, "dos").warning("FIGURE_CONFLICT"))
                .id();

        var taken = post("/api/v1/papers/" + id + "/take");

        assertThat(taken).hasStatusOk();
        var json = json(taken);
        assertThat(json.get("paper").asString()).isEqualTo(id.toString());
        assertThat(json.get("accepted").asInt()).isEqualTo(3);
        assertThat(json.get("left").asInt()).isEqualTo(2);
        assertThat(json.get("warnings").asInt()).isEqualTo(1);
        assertThat(json.get("registered").asBoolean()).isTrue();
        assertThat(json.get("session").isNull()).isTrue();
        assertThat(json(post("/api/v1/papers/" + id + "/take")).get("accepted").asInt())
                .isZero();
        assertThat(post("/api/v1/papers/" + UUID.randomUUID() + "/take")).hasStatus(404);
    }

    private MvcTestResult decide(PaperId paper, String body) {
        return decide(paper, desk.item(paper, ItemKind.FIGURE), body);
    }

    private MvcTestResult decide(PaperId paper, Item item, String body) {
        return web.post()
                .uri("/api/v1/papers/" + paper + "/items/" + item.id())
                .with(as(Role.DESK))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult deliver(MockMultipartFile... files) {
        var request =
                web.post().uri("/api/v1/papers").multipart().with(as(Role.DESK)).with(csrf());
        for (var file : files) {
            request.file(file);
        }
        return request.exchange();
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("file", name, "text/plain", bytes);
    }

    private MvcTestResult post(String address) {
        return web.post().uri(address).with(as(Role.DESK)).with(csrf()).exchange();
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(as(Role.DESK)).exchange();
    }

    private static JsonNode json(MvcTestResult answer) throws Exception {
        return JSON.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
