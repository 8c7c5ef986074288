package mx.andamio.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.SomeCommitments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@InstallationTest
class FollowApiTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SomeCommitments some;

    @Autowired
    People people;

    @Autowired
    Waiting waiting;

    @Autowired
    Commitments commitments;

    @Test
    void aProgramTakesACommitmentFromItsDraftToASignatureAndJudgesIt() {
        var id = some.whole("22");
        var office = people.as(Role.SECRETARIAT);

        assertThat(sent(office, id, "admission", "{\"version\":0}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.stage")
                .isEqualTo("ADMITTED");
        assertThat(sent(office, id, "signature", "{\"version\":1}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(2);
        var head = people.acting(Role.HEAD, "22-HEAD");
        assertThat(sent(head, id, "obstacles", "{\"kind\":\"TENDER\",\"owner\":\"DA\",\"text\":\"Falta el fallo\"}"))
                .hasStatusOk();
        assertThat(waiting.open("DA")).anyMatch(one -> one.commitment().equals(id));
        assertThat(sent(
                        people.acting(Role.NORMATIVE, "DOE-HEAD"),
                        id,
                        "assessments",
                        "{\"challenge\":3,\"planning\":2,\"drive\":3,\"stage\":3,\"overall\":3,\"reason\":\"Va\"}"))
                .hasStatusOk();
    }

    @Test
    void aProgramReportsItMetAndSeesItVerifiedAndClosed() {
        var id = some.signedElsewhere(SomeCommitments.keyed("22", null));
        var verifier = people.acting(Role.NORMATIVE, "DPM-HEAD");
        assertThat(
                        sent(
                                people.acting(Role.HEAD, "22-HEAD"),
                                id,
                                "reports",
                                "{\"step\":4,\"text\":\"Veinte salas abiertas\",\"met\":true,\"links\":[\"https://example.org/acta\"]}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.standing")
                .isEqualTo("authorised");

        assertThat(sent(
                        verifier,
                        id,
                        "verification",
                        "{\"version\":" + version(id) + ",\"kind\":\"VALIDATED_ON_SITE\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.stage")
                .isEqualTo("VERIFIED");
        assertThat(sent(verifier, id, "closing", "{\"version\":" + version(id) + "}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.stage")
                .isEqualTo("CLOSED");
    }

    @Test
    void aProgramMovesADateOnceWithoutAnAgreement() {
        var id = some.signedElsewhere(SomeCommitments.keyed("22", null));
        var head = people.acting(Role.HEAD, "22-HEAD");
        var body = "{\"version\":%d,\"to\":\"%s\",\"reason\":\"Llegó tarde el equipo\"}";

        assertThat(sent(head, id, "extensions", body.formatted(0, "2027-03-31")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(1);
        assertThat(mvc.get().uri("/api/v1/commitments/" + id).with(head).exchange())
                .bodyJson()
                .extractingPath("$.original_deadline")
                .isEqualTo(SomeCommitments.SIGNED.plusDays(240).toString());
        assertThat(sent(head, id, "extensions", body.formatted(1, "2027-04-30")))
                .hasStatus4xxClientError()
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("extension.policy");
    }

    @Test
    void whatIsRefusedSaysWhyAsAProblem() {
        var id = some.signedElsewhere("22", "Abrir salas");
        var office = people.as(Role.SECRETARIAT);

        assertThat(sent(office, id, "closing", "{\"version\":0}"))
                .hasStatus4xxClientError()
                .bodyJson()
                .extractingPath("$.code")
                .asString()
                .isNotBlank();
        assertThat(sent(office, id, "exit", "{\"version\":0,\"exit\":\"CANCELLED\"}"))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("agreement.session");
        assertThat(sent(office, id, "exit", "{\"version\":0,\"exit\":\"FORGOTTEN\"}"))
                .hasStatus(422);
        assertThat(sent(
                        people.acting(Role.NORMATIVE, "DOE-HEAD"),
                        id,
                        "assessments",
                        "{\"challenge\":9,\"overall\":3}"))
                .hasStatus(422);
        assertThat(sent(office, id, "admission", "no es JSON")).hasStatus(400);
    }

    @Test
    void withoutTheVersionThatWasSeenNothingChanges() {
        assertThat(sent(people.as(Role.SECRETARIAT), some.whole("22"), "admission", "{}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("commitment.changed");
    }

    private int version(CommitmentId id) {
        return commitments.commitment(id).orElseThrow().version();
    }

    private MvcTestResult sent(RequestPostProcessor who, CommitmentId id, String what, String body) {
        return mvc.post()
                .uri("/api/v1/commitments/" + id + "/" + what)
                .with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
