package mx.andamio.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.InstructionForms;
import mx.andamio.support.People;
import mx.andamio.support.SomeInstructions;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@InstallationTest
class InstructionPagesTest {

    private static final Pattern DIGEST = Pattern.compile("name=\"reviewed\" value=\"([0-9a-f]+)\"");

    @Autowired
    MockMvcTester web;

    @Autowired
    Commitments commitments;

    @Autowired
    SomeInstructions some;

    @Autowired
    People people;

    @Test
    void fromTheFormToTheThirtyFiveAndTwoAcknowledgements() {
        var general = people.acting(Role.DIRECTOR_GENERAL, "DG");
        var typed = InstructionForms.to("OOAD-HEAD", some.today());
        typed.put("folio", "DG-" + Unique.word());

        var review = post("/instrucciones", typed, general);
        assertThat(review).hasStatusOk();
        assertThat(text(review)).contains("Así se emitiría: a 35 cargos", "Titular del OOAD Michoacán");
        typed.put("reviewed", digest(review));
        var page = Objects.requireNonNull(
                post("/instrucciones", typed, general).getResponse().getRedirectedUrl());
        assertThat(read(page, general)).contains("0 de 35", "sin acuse desde hoy", "Titulares de todos los OOAD");

        acknowledge(page, "22");
        acknowledge(page, "15");

        assertThat(read(page, general)).contains("2 de 35");
        assertThat(rows(read(page + "?ver=con-acuse", general))).isEqualTo(2);
        assertThat(rows(read(page + "?ver=sin-acuse", general))).isEqualTo(33);
        assertThat(rows(read(page + "?ver=sin-acuse&region=R-NORTE", general))).isBetween(1, 20);
        assertThat(read("/instrucciones", general)).contains("2 de 35");
    }

    private void acknowledge(String page, String organ) {
        var id = new InstructionId(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)));
        var part = some.part(id, organ);
        var head = people.acting(Role.HEAD, organ + "-HEAD");
        assertThat(read("/mis-compromisos", head))
                .contains("Por acusar de recibido", "/compromisos/" + part + "/acuse");
        assertThat(read("/compromisos/" + part, head)).contains("Parte de la instrucción", "Acusar de recibido");

        assertThat(post("/compromisos/" + part + "/acuse", Map.of(), head)).hasRedirectedUrl("/compromisos/" + part);

        assertThat(read("/compromisos/" + part, head)).contains("Acuse del").doesNotContain("Acusar de recibido");
        assertThat(read("/mis-compromisos", head)).doesNotContain("/compromisos/" + part + "/acuse");
    }

    @Test
    void whatChangedAfterItWasLookedOverIsLookedOverAgain() {
        var desk = people.as(Role.SECRETARIAT);
        var typed = InstructionForms.toTwo(some.today());
        typed.put("reviewed", digest(post("/instrucciones", typed, desk)));
        typed.put("members", "22\n15\n17");

        var again = post("/instrucciones", typed, desk);

        assertThat(again).hasStatusOk();
        assertThat(text(again)).contains("Así se emitiría: a 3 cargos");
    }

    @Test
    void aFormThatIsRefusedComesBackAsItWasFilledIn() {
        var desk = people.as(Role.SECRETARIAT);
        var typed = InstructionForms.toTwo(some.today());
        typed.put("source", "");
        typed.put("verifier", "");

        var answer = post("/instrucciones", typed, desk);

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("tiene 3 de 6 requisitos", typed.get("text"), "22\n15")
                .doesNotContain("name=\"reviewed\"");
        typed.put("due", "mañana");
        assertThat(text(post("/instrucciones", typed, desk))).contains("«mañana» no es una fecha");
        typed.put("due", "");
        assertThat(text(post("/instrucciones", typed, desk))).contains("Falta la fecha");
        typed.put("due", some.today().plusDays(3).toString());
        typed.put("origin", "");
        assertThat(text(post("/instrucciones", typed, desk))).contains("Falta de dónde viene");
    }

    @Test
    void eachTargetOfItsOwnIsSeenBeforeItIsGiven() {
        var typed = InstructionForms.toTwo(some.today());
        typed.put("aim", "number");
        typed.put("unit", "salas");
        typed.put("accumulation", "STOCK");
        typed.put("baseline", "10");
        typed.put("baselineOn", some.today().minusDays(9).toString());
        typed.put("target", "20");
        typed.put("interim", some.today().plusDays(9) + " 50%");
        typed.put("own", "15 | 12 | 1,040");

        assertThat(text(post("/instrucciones", typed, people.as(Role.DESK))))
                .contains("de 10 a 20 salas", "de 12 a 1,040 salas");
        typed.put("own", "15");
        assertThat(post("/instrucciones", typed, people.as(Role.DESK))).hasStatus(422);
    }

    @Test
    void aSetIsSavedChangedAndInstructed() {
        var desk = people.as(Role.SECRETARIAT);
        var name = "Conjunto " + Unique.word();
        var saved = Objects.requireNonNull(
                post("/destinatarios", Map.of("name", name, "member", "22", "others", "DPM-HEAD"), desk)
                        .getResponse()
                        .getRedirectedUrl());

        assertThat(read(saved, desk)).contains(name, "Versión 1", "Director de Prestaciones Médicas");
        assertThat(read("/destinatarios", desk)).contains(name);
        assertThat(read("/instrucciones/nueva", desk)).contains(name + " (2)");
        var none = post(saved, Map.of("name", name, "version", "0"), desk);
        assertThat(none).hasStatus(422);
        assertThat(text(none)).contains("no tiene a nadie");
        assertThat(post(saved, Map.of("name", name, "version", "7", "member", "15"), desk))
                .hasStatus(409);
        assertThat(post(saved, Map.of("name", name, "version", "0", "member", "15"), desk))
                .hasRedirectedUrl(saved);
    }

    @Test
    void programsGiveAcknowledgeAndReadInJson() {
        var general = people.acting(Role.DIRECTOR_GENERAL, "DG");
        var sent = InstructionForms.json(some.today());
        var key = UUID.randomUUID().toString();

        var first = json("/api/v1/instructions", sent, key, general);
        var second = json("/api/v1/instructions", sent, key, general);

        assertThat(first).hasStatusOk();
        assertThat(first).bodyJson().extractingPath("$.parts").isEqualTo(2);
        assertThat(first).bodyJson().extractingPath("$.instruction.issuer").isEqualTo("DG");
        assertThat(first)
                .bodyJson()
                .extractingPath("$.children[?(@.organ=='15')].target")
                .asArray()
                .containsExactly(40);
        assertThat(text(second)).isEqualTo(text(first));
        var refused = json("/api/v1/instructions", sent, UUID.randomUUID().toString(), general);
        assertThat(refused).hasStatus(409);
        assertThat(refused).bodyJson().extractingPath("$.code").isEqualTo("instruction.folio");

        var id = text(first).replaceAll("(?s).*?\"id\":\"([0-9a-f-]+)\".*", "$1");
        var part = some.part(new InstructionId(UUID.fromString(id)), "22");
        var head = people.acting(Role.HEAD, "22-HEAD");
        var acknowledged = json(
                "/api/v1/commitments/" + part + "/acknowledgement",
                "",
                UUID.randomUUID().toString(),
                head);
        assertThat(acknowledged)
                .bodyJson()
                .extractingPath("$.on")
                .isEqualTo(some.today().toString());
        var whole = web.get().uri("/api/v1/instructions/" + id).with(head).exchange();
        assertThat(whole).bodyJson().extractingPath("$.acknowledged").isEqualTo(1);
        var line = web.get().uri("/api/v1/instructions?size=1").with(head).exchange();
        assertThat(line).bodyJson().extractingPath("$.items[0].parts").isEqualTo(2);
        var child = web.get().uri("/api/v1/commitments/" + part).with(head).exchange();
        assertThat(child).bodyJson().extractingPath("$.instruction").isEqualTo(id);
        assertThat(commitments
                        .found(Filter.NONE.partsOf(new InstructionId(UUID.fromString(id))), 0, 5)
                        .total())
                .isEqualTo(2);
    }

    @Test
    void aProgramAddsOneMorePostAndReadsHowEachPartStands() {
        var desk = people.as(Role.SECRETARIAT);
        var id = some.issued(some.toTwo());
        var address = "/api/v1/instructions/" + id + "/addressees";

        var added = json(address, "{\"to\":\"17\"}", UUID.randomUUID().toString(), desk);

        assertThat(added).hasStatusOk().bodyJson().extractingPath("$.parts").isEqualTo(3);
        assertThat(added).bodyJson().extractingPath("$.acknowledged").isEqualTo(0);
        var child = "$.children[?(@.organ=='17')]";
        assertThat(added).bodyJson().extractingPath(child + ".post").asArray().containsExactly("17-HEAD");
        assertThat(added)
                .bodyJson()
                .extractingPath(child + ".acknowledged_on")
                .asArray()
                .containsExactly((Object) null);
        assertThat(added)
                .bodyJson()
                .extractingPath(child + ".given_on")
                .asArray()
                .containsExactly(some.today().toString());
        refused(json(address, "{\"to\":\"17\"}", UUID.randomUUID().toString(), desk), 409, "instruction.has_post");
        refused(json(address, "{\"to\":\" \"}", UUID.randomUUID().toString(), desk), 422, "request.field_needed");
        refused(
                json(
                        address,
                        "{\"to\":\"14\",\"baseline\":3}",
                        UUID.randomUUID().toString(),
                        desk),
                422,
                "request.field_needed");
        refused(
                json(
                        "/api/v1/instructions/" + UUID.randomUUID() + "/addressees",
                        "{\"to\":\"17\"}",
                        UUID.randomUUID().toString(),
                        desk),
                404,
                "instruction.absent");
    }

    private static void refused(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    @Test
    void whatProgramsSendWrongIsAProblem() {
        var desk = people.as(Role.SECRETARIAT);
        for (var sent : new String[] {
            "{}",
            "{\"text\":\"a\\u0000b\"}",
            "{\"text\":\"Abrir\",\"due\":\"ayer\"}",
            "{\"text\":\"Abrir\",\"due\":\"2040-01-01\"}",
            "{\"text\":\"Abrir\",\"due\":\"2040-01-01\",\"origin\":{\"reference\":\"Oficio\"},\"kind\":\"orden\"}",
            "{\"text\":\"Abrir\",\"due\":\"2040-01-01\",\"origin\":{\"reference\":\"Oficio\"},\"targets\":[null]}",
            "{\"text\":\"A\\u0000\",\"folio\":\"\\u0000\",\"posts\":[\"22\"],\"verifier\":\"DOE-HEAD\",\"source\":\"I\","
                    + "\"closing_evidence\":\"A\",\"due\":\"2040-01-01\",\"origin\":{\"reference\":\"Oficio\"}}"
        }) {
            var answer = json("/api/v1/instructions", sent, UUID.randomUUID().toString(), desk);
            assertThat(answer.getResponse().getStatus()).as(sent).isBetween(400, 422);
        }
        var nobody = json(
                "/api/v1/audiences",
                "{\"name\":\"x\\u0000y\",\"members\":[\"22\"]}",
                UUID.randomUUID().toString(),
                desk);
        assertThat(nobody.getResponse().getStatus()).isBetween(400, 422);
        assertThat(web.get().uri("/api/v1/audiences").with(desk).exchange())
                .bodyJson()
                .extractingPath("$.items[?(@.code=='OOAD-JSPM')].posts.length()")
                .asArray()
                .containsExactly(35);
    }

    private MvcTestResult json(String address, String body, String key, RequestPostProcessor who) {
        return web.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Idempotency-Key", key)
                .with(who)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(String address, Map<String, String> typed, RequestPostProcessor who) {
        var request = web.post().uri(address);
        new LinkedHashMap<>(typed).forEach(request::param);
        return request.with(who).with(csrf()).exchange();
    }

    private String read(String address, RequestPostProcessor who) {
        var answer = web.get().uri(address).with(who).exchange();
        assertThat(answer).hasStatusOk();
        return text(answer);
    }

    private static String digest(MvcTestResult review) {
        var found = DIGEST.matcher(text(review));
        assertThat(found.find()).as("nothing to send").isTrue();
        return found.group(1);
    }

    /** Rows of the table of parts. */
    private static int rows(String page) {
        return page.split("<th scope=\"row\"", -1).length - 1;
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
