package mx.andamio.sessions.web;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.library.Papers;
import mx.andamio.support.Bulletin;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@InstallationTest
class SessionPagesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvcTester web;

    @Autowired
    Desk desk;

    @Autowired
    Papers papers;

    @Test
    void theListOfBodiesLeadsToTheirPages() throws Exception {
        var page = body(get("/reuniones"));

        assertThat(page)
                .contains("Asamblea General")
                .contains("href=\"/reuniones/AG\"")
                .contains("href=\"/reuniones/HCT\"");
    }

    @Test
    void theCouncilShowsItsFolioAndWhatIsNotKnownOfIt() throws Exception {
        var page = body(get("/reuniones/HCT"));

        assertThat(page).contains("ACDO.{clase}.HCT.{ddmmaa}/{número}.P.{área}").contains("Significado de AS3");
    }

    @Test
    void aSessionShowsWhatItsPaperTells() throws Exception {
        var session = registered(aMeeting("Comité " + Unique.word()));

        var page = body(get("/sesiones/" + session));

        assertThat(page)
                .contains("8ª Comité")
                .contains("Centro Cívico")
                .contains("Ana Ruiz")
                .contains("href=\"/representaciones/39\"")
                .contains("Abrir diez unidades")
                .contains("393 unidades")
                .contains("inauguración")
                .contains("816");
    }

    @Test
    void whoIsInTwoPapersIsOnePersonWithBothRolesAndTheirSources() throws Exception {
        var name = "Comité " + Unique.word();
        var number = Unique.number() + "/2060";
        registered(aMeeting(name));
        var session = registered(aBulletin()
                .scalar("bulletin_number", number)
                .meeting(name, 8, name)
                .present("Ana Ruiz", "Vocal", "Ciudad de México Norte")
                .present("Luis Paz", "Invitado", "Ciudad de México Sur"));

        var page = body(get("/sesiones/" + session));

        assertThat(page.split("Ana Ruiz", -1)).hasSize(2);
        assertThat(page)
                .contains("Titular", "Vocal")
                .containsPattern("Vocal <a class=\"note\"[^>]*>" + number + "</a>");
        var ana = json("/api/v1/sessions/" + session).get("attendance").get(0);
        assertThat(ana.get("namesake").asBoolean()).isFalse();
        assertThat(ana.get("roles").valueStream().map(role -> role.get("role").asString()))
                .containsExactlyInAnyOrder("Titular", "Vocal");
        assertThat(ana.get("roles").get(0).get("papers").size()).isEqualTo(1);
    }

    @Test
    void aNameWithTwoOrgansIsTwoPeopleAndThePageSaysSo() throws Exception {
        var name = "Comité " + Unique.word();
        registered(aMeeting(name));
        var session =
                registered(aBulletin().meeting(name, 8, name).present("Ana Ruiz", "Titular", "Ciudad de México Sur"));

        assertThat(body(get("/sesiones/" + session)).split("no dicen si es la misma persona", -1))
                .hasSize(3);
    }

    @Test
    void theJsonOfASessionHasItsPartsInSnakeCase() throws Exception {
        var session = registered(aMeeting("Comité " + Unique.word()));

        var answer = json("/api/v1/sessions/" + session);

        assertThat(answer.get("id").asString()).isEqualTo(session.toString());
        assertThat(answer.get("number").asInt()).isEqualTo(8);
        assertThat(answer.get("commitments_count").asInt()).isEqualTo(816);
        assertThat(answer.get("days").get(0).asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(answer.get("organs").get(0).asString()).isEqualTo("39");
        assertThat(answer.get("attendance").get(0).get("organ_code").asString()).isEqualTo("39");
        assertThat(answer.get("sources").get(0).get("phase").asString()).isEqualTo("opening");
    }

    @Test
    void listsSessionsByBodyAndByOrgan() throws Exception {
        var name = "Comité " + Unique.word();
        var session = registered(aMeeting(name));
        var code = json("/api/v1/sessions/" + session).get("body_code").asString();

        var ofBody = json("/api/v1/bodies/" + code + "/sessions");
        assertThat(ofBody.get("total").asInt()).isEqualTo(1);
        assertThat(ofBody.get("items").get(0).get("starts_on").asString()).isNotBlank();
        assertThat(ofBody.get("items").get(0).get("people").asInt()).isEqualTo(1);
        assertThat(json("/api/v1/bodies/" + code).get("sessions").asInt()).isEqualTo(1);
        assertThat(json("/api/v1/sessions?organ=39&size=500")
                        .get("items")
                        .valueStream()
                        .map(line -> line.get("id").asString()))
                .contains(session.toString());
        assertThat(json("/api/v1/organs/39/sessions?size=500")
                        .get("items")
                        .valueStream()
                        .map(line -> line.get("id").asString()))
                .contains(session.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reuniones/NADA",
                "/sesiones/00000000-0000-0000-0000-000000000000",
                "/api/v1/bodies/NADA",
                "/api/v1/bodies/NADA/sessions",
                "/api/v1/sessions/00000000-0000-0000-0000-000000000000"
            })
    void whatIsUnknownIsNotThere(String address) {
        assertThat(get(address)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reuniones/AG?page=-1",
                "/sesiones/no-es-un-id",
                "/api/v1/sessions/no-es-un-id",
                "/api/v1/bodies?size=501",
                "/api/v1/sessions?page=-1",
                "/api/v1/sessions?organ=39&size=0"
            })
    void whatHasNotTheFormIsRefused(String address) {
        assertThat(get(address)).hasStatus(422);
    }

    private static Bulletin aMeeting(String name) {
        return aBulletin()
                .meeting(name, 8, name, "opening", "Centro Cívico")
                .day(Unique.day())
                .scalar("commitments_count", 816)
                .present("Ana Ruiz", "Titular", "Ciudad de México Norte")
                .mentioned("Luis Paz")
                .ooad("39", "Ciudad de México Norte")
                .figure(393, "unidades")
                .promise("Abrir", "diez unidades", 10, Unique.day());
    }

    private UUID registered(Bulletin bulletin) {
        return Objects.requireNonNull(
                papers.paper(desk.registered(bulletin)).orElseThrow().session());
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(as(Role.HEAD)).exchange();
    }

    private static String body(MvcTestResult result) throws Exception {
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private JsonNode json(String address) throws Exception {
        return JSON.readTree(body(get(address)));
    }
}
