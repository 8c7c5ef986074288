package mx.andamio.library.web;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Role;
import mx.andamio.library.Item;
import mx.andamio.library.Item.Decision;
import mx.andamio.library.ItemKind;
import mx.andamio.library.PaperId;
import mx.andamio.register.Register;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same key is the same request: sent again it is answered as before, and for anything else it is refused. */
@InstallationTest
class CommandKeysTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvcTester web;

    @Autowired
    Desk desk;

    @Autowired
    Register register;

    @Autowired
    Accounts accounts;

    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameRequestAgainIsAnsweredAsBefore() throws Exception {
        var paper = desk.receive(aBulletin().figure(1, "una").figure(2, "dos")).id();

        var first = post("/api/v1/papers/" + paper + "/accept");
        var entries = register.size();
        var second = post("/api/v1/papers/" + paper + "/accept");

        assertThat(first).hasStatusOk();
        assertThat(second).hasStatusOk();
        assertThat(json(second)).isEqualTo(json(first));
        assertThat(register.size()).isEqualTo(entries);
    }

    @Test
    void sentManyTimesAtOnceItIsDoneOnce() throws Exception {
        var bulletin = desk.told(aBulletin());
        var tasks = new ArrayList<Callable<JsonNode>>();
        for (var i = 0; i < 8; i++) {
            tasks.add(() -> json(deliver(file("a.txt", bulletin.bytes()))));
        }

        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<JsonNode>();
            for (var future : threads.invokeAll(tasks)) {
                answers.add(future.get());
            }
            assertThat(answers).containsOnly(answers.getFirst());
            assertThat(answers.getFirst().get("how").asString()).isEqualTo("FRESH");
        }
    }

    @Test
    void forAnotherAddressItIsRefused() throws Exception {
        var one = desk.receive(aBulletin()).id();
        var other = desk.receive(aBulletin()).id();
        post("/api/v1/papers/" + one + "/accept");

        var refused = post("/api/v1/papers/" + other + "/accept");

        assertUsed(refused);
        assertThat(desk.items(other, ItemKind.SCALAR))
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.decision()).isInstanceOf(Decision.Pending.class));
    }

    @Test
    void withAnotherBodyItIsRefused() throws Exception {
        var paper = desk.receive(aBulletin().figure(1, "una")).id();
        var item = desk.item(paper, ItemKind.FIGURE);
        var asked = "{\"decision\":\"amend\",\"version\":0,\"values\":{\"value\":\"2\",\"unit\":\"x\"}}";
        assertThat(decide(paper, item, asked)).hasStatusOk();

        assertThat(decide(
                        paper,
                        item,
                        "{\"values\":{\"unit\":\"x\",\"value\":\"2\"},\"version\":0,\"decision\":\"amend\"}"))
                .as("the same in another order")
                .hasStatusOk();
        assertUsed(decide(paper, item, asked.replace("\"2\"", "\"3\"")));
        assertUsed(decide(paper, item, "{\"decision\":\"reject\",\"version\":0}"));
        assertThat(desk.item(paper, ItemKind.FIGURE).values().text("value")).isEqualTo("2");
    }

    @Test
    void withOtherFilesItIsRefusedAndNothingComesIn() throws Exception {
        var first = desk.told(aBulletin());
        var other = desk.told(aBulletin());
        deliver(file("a.txt", first.bytes()));

        assertUsed(deliver(file("a.txt", other.bytes())));
        assertUsed(deliver(file("b.txt", first.bytes())));
        assertUsed(deliver(file("a.txt", first.bytes()), file("b.txt", other.bytes())));
        assertThat(desk.receive(other).how()).isEqualTo(mx.andamio.library.Papers.How.FRESH);
    }

    @Test
    void aRefusalFreesIt() throws Exception {
        assertThat(deliver(file("a.txt", new byte[0]))).hasStatus(422);

        assertThat(deliver(file("a.txt", desk.told(aBulletin()).bytes()))).hasStatus(201);
    }

    @Test
    void somebodyElsesIsRefused() throws Exception {
        var paper = desk.receive(aBulletin()).id();
        post("/api/v1/papers/" + paper + "/accept");

        assertUsed(web.post()
                .uri("/api/v1/papers/" + paper + "/accept")
                .header("Idempotency-Key", key)
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange());
    }

    @Test
    void aFormSentTwiceOpensOneAccountAndIsRefusedForAnother() {
        var name = "p-" + UUID.randomUUID().toString().substring(0, 12);

        open(name);
        var again = open(name);
        open(name + "x");

        assertThat(again.getResponse().getRedirectedUrl()).isEqualTo("/cuentas");
        assertThat(accounts.byUserName(name)).isPresent();
        assertThat(accounts.byUserName(name + "x")).isEmpty();
    }

    private MvcTestResult open(String name) {
        return web.post()
                .uri("/cuentas")
                .param("command", key)
                .param("user", name)
                .param("name", "Ana")
                .param("role", "HEAD")
                .param("password", People.PASSWORD)
                .with(as(Role.ADMIN))
                .with(csrf())
                .exchange();
    }

    private void assertUsed(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatus(409).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(json(answer).get("code").asString()).isEqualTo("request.command_used");
        assertThat(json(answer).get("detail").asString()).contains("ya se usó");
        assertThat(json(answer).get("detail_en").asString()).contains("was used");
    }

    private MvcTestResult post(String address) {
        return web.post()
                .uri(address)
                .header("Idempotency-Key", key)
                .with(as(Role.DESK))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult decide(PaperId paper, Item item, String body) {
        return web.post()
                .uri("/api/v1/papers/" + paper + "/items/" + item.id())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(Role.DESK))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult deliver(MockMultipartFile... files) {
        var request = web.post().uri("/api/v1/papers").multipart();
        List.of(files).forEach(request::file);
        return request.header("Idempotency-Key", key)
                .with(as(Role.DESK))
                .with(csrf())
                .exchange();
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("file", name, "text/plain", bytes);
    }

    private static JsonNode json(MvcTestResult answer) throws Exception {
        return JSON.readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
