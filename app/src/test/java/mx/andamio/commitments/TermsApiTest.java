package mx.andamio.commitments;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import mx.andamio.identity.Role;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.SomeReports;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** How commitments begin and what they wait for, as programs ask. */
@InstallationTest
class TermsApiTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Desk desk;

    @Autowired
    Promises promises;

    @Autowired
    Commitments commitments;

    @Autowired
    SomeReports reports;

    @Autowired
    Waiting waiting;

    @Autowired
    People people;

    @Test
    void aPromiseIsTakenOnceAndTellsWhatBecameOfIt() {
        var office = people.as(Role.SECRETARIAT);
        var paper = desk.registered(aBulletin().dated(Unique.day()).promise("abrir", Unique.word(), 3, null));
        var promise = promises.ofPaper(paper.value()).getFirst().id();

        assertThat(sent(office, "promises/" + promise + "/commitment", "{'organ':'22'}"))
                .bodyJson()
                .extractingPath("$.stage")
                .isEqualTo("DRAFT");
        assertThat(commitments.taken(promise)).isPresent();
        assertThat(code(sent(office, "promises/" + promise + "/commitment", "{'organ':'22'}")))
                .isEqualTo("promise.taken");

        assertThat(sent(
                        office,
                        "promises/" + promise + "/evidence",
                        "{'on':'2500-12-31','precision':'year','finding':'KEPT','text':'Se abrió','source':'Acta'}"))
                .bodyJson()
                .extractingPath("$.evidence[0].precision")
                .isEqualTo("year");
        assertThat(sent(office, "promises/" + promise + "/evidence", "{'precision':'week'}"))
                .hasStatus(422);
        assertThat(code(sent(office, "promises/" + promise + "/evidence", "{}")))
                .isEqualTo("evidence.on");
    }

    @Test
    void whatItWaitsForIsReadAndEnded() {
        var id = reports.aReported();
        var other = reports.aSigned();
        var head = people.acting(Role.HEAD, "22-HEAD");

        assertThat(got(head, "commitments/" + id + "/obstacles"))
                .bodyJson()
                .extractingPath("$[0].owner")
                .isEqualTo("DPM");
        assertThat(sent(head, "commitments/" + id + "/dependencies", "{'other':'" + other + "'}"))
                .bodyJson()
                .extractingPath("$.waits_for[0].commitment")
                .isEqualTo(other.toString());
        assertThat(code(sent(head, "commitments/" + other + "/dependencies", "{'other':'" + id + "'}")))
                .isEqualTo("dependency.cycle");
        assertThat(sent(head, "commitments/" + id + "/dependencies", "{}")).hasStatus(422);
        assertThat(sent(head, "commitments/" + id + "/dependencies/" + other + "/end", ""))
                .hasStatusOk();
        assertThat(waiting.links(id).waitsFor()).isEmpty();
        assertThat(got(head, "commitments/00000000-0000-0000-0000-000000000000/obstacles"))
                .hasStatus(404);
    }

    private MvcTestResult got(RequestPostProcessor who, String path) {
        return mvc.get().uri("/api/v1/" + path).with(who).exchange();
    }

    private MvcTestResult sent(RequestPostProcessor who, String path, String body) {
        return mvc.post()
                .uri("/api/v1/" + path)
                .with(who)
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.replace('\'', '"'))
                .exchange();
    }

    private static String code(MvcTestResult answer) {
        assertThat(answer).hasStatus4xxClientError();
        return com.jayway.jsonpath.JsonPath.read(body(answer), "$.code");
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
