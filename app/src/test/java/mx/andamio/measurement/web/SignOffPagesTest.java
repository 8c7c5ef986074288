package mx.andamio.measurement.web;

import static mx.andamio.support.SomeMeasurements.unit;
import static mx.andamio.support.SomeMeasurements.vaccinated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import mx.andamio.identity.Role;
import mx.andamio.identity.SignedIn;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.SomeMeasurements;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Signing a month off by hand and by program; coverage of vaccines is signed by one post. */
@InstallationTest
@TestPropertySource(
        properties = {"andamio.data=target/test-data-signing${andamio.test.fork:}", "andamio.measures.worker=false"})
class SignOffPagesTest {

    private static final LocalDate MONTH = LocalDate.of(2026, 2, 1);
    private static final String HERE = "/firma-de-cifras/vaccination_coverage/2026-02";
    private static final String API = "/api/v1/sign-offs/vaccination_coverage/2026-02";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"");

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeMeasurements some;

    @Autowired
    People people;

    private SignedIn signer;

    @BeforeEach
    void aMonth() {
        some.units(unit("SIMF101", "Unidad simulada F101", "17"));
        some.covered(Unique.word(), MONTH, vaccinated(MONTH.plusDays(27), "SIMF101", 100, 96));
        signer = people.anActing(Role.NORMATIVE, "DPM-HEAD");
    }

    @AfterEach
    void unsigned() throws Exception {
        post(signer, HERE + "/reapertura", "reason", "Fin de la prueba");
    }

    private String page(SignedIn who, String address) throws Exception {
        var answer = web.get().uri(address).with(user(who)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcTestResult post(SignedIn who, String address, String name, String value) {
        return web.post()
                .uri(address)
                .param(name, value)
                .param("command", java.util.UUID.randomUUID().toString())
                .with(user(who))
                .with(csrf())
                .exchange();
    }

    private String seen() throws Exception {
        var found = SEEN.matcher(page(signer, HERE));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void whoeverSignsSeesTheFiguresTheirFilesAndAButton() throws Exception {
        assertThat(page(signer, "/firma-de-cifras?turno=mio")).contains(HERE.substring(0, 30));
        assertThat(page(signer, HERE))
                .contains("Por firmar")
                .contains("Firmar las cifras de febrero de 2026")
                .contains("/indicadores/VACCINE-ONE-YEAR");
        assertThat(page(people.anActing(Role.NORMATIVE, "DF-HEAD"), HERE)).doesNotContain("name=\"seen\"");

        assertThat(post(signer, HERE, "seen", seen())).hasStatus3xxRedirection();

        assertThat(page(signer, HERE))
                .contains("Firmado")
                .contains(signer.userName())
                .contains("Volver a abrir el mes")
                .doesNotContain("name=\"seen\"");
        assertThat(page(signer, "/indicadores/VACCINE-ONE-YEAR?periodo=2026-02"))
                .contains("cifras firmadas");
        assertThat(page(signer, "/indicadores/VACCINE-ONE-YEAR?tipo=year&periodo=2026"))
                .doesNotContain("/firma-de-cifras/");
    }

    @Test
    void whatIsRefusedIsSaidAndWhatWasTypedStays() throws Exception {
        var other = people.anActing(Role.NORMATIVE, "DF-HEAD");

        var refused = post(other, HERE, "seen", seen());

        assertThat(refused).hasStatus(422).bodyText().contains("Director de Prestaciones Médicas");
        assertThat(post(signer, HERE, "seen", "0000")).hasStatus(409).bodyText().contains("cambiaron mientras");
        assertThat(post(signer, HERE, "seen", seen())).hasStatus3xxRedirection();
        assertThat(post(signer, HERE + "/reapertura", "reason", "x".repeat(1_001)))
                .hasStatus(422)
                .bodyText()
                .contains("xxx");
        assertThat(web.get().uri("/firma-de-cifras/no_hay/2026-02").with(user(signer)))
                .hasStatus(404);
        assertThat(web.get().uri("/firma-de-cifras/counted_values/2026-02").with(user(signer)))
                .as("signed by nobody")
                .hasStatus(404);
        assertThat(web.get()
                        .uri("/firma-de-cifras/vaccination_coverage/2024-13")
                        .with(user(signer)))
                .hasStatus(404);
    }

    @Test
    void aFileForASignedMonthNeedsItsReason() throws Exception {
        assertThat(post(signer, HERE, "seen", seen())).hasStatus3xxRedirection();

        assertThat(deliver("").getResponse().getRedirectedUrl()).isEqualTo("/entregas");
        var address = deliver("Se corrigió la población").getResponse().getRedirectedUrl();

        assertThat(page(signer, String.valueOf(address))).contains("Se corrigió la población");
        some.read();
        assertThat(page(signer, HERE))
                .contains("Por firmar", "ronda 2 de firmas", "Se corrigió la población", String.valueOf(address));
    }

    private MvcTestResult deliver(String reason) {
        var csv = "clues,fecha,grupo_edad,poblacion,esquema_completo\n"
                + vaccinated(MONTH.plusDays(27), "SIMF101", 100, 50);
        return web.post()
                .uri("/entregas")
                .multipart()
                .file(new MockMultipartFile("file", "vacunas.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                .param("dataset", "vaccination_coverage")
                .param("source", "tardía")
                .param("period_from", "2026-02-01")
                .param("period_to", "2026-02-28")
                .param("reason", reason)
                .with(user(people.aNew(Role.DESK)))
                .with(csrf())
                .exchange();
    }

    @Test
    void programsSignBySameRules() throws Exception {
        var before = page(signer, API);
        assertThat(JsonPath.<String>read(before, "$.month.state")).isEqualTo("open");
        assertThat(JsonPath.<String>read(before, "$.month.next")).isEqualTo("DPM-HEAD");

        assertThat(json(API, "{\"seen\":\"no\"}")).hasStatus(409);
        assertThat(json(API, "{\"seen\":\"" + JsonPath.read(before, "$.seen") + "\"}"))
                .hasStatusOk();

        var after = page(signer, API);
        assertThat(JsonPath.<String>read(after, "$.month.state")).isEqualTo("signed");
        assertThat(JsonPath.<Object>read(after, "$.signatures[0].figures"))
                .isEqualTo(JsonPath.read(after, "$.figures"));
        assertThat(page(signer, "/api/v1/sign-offs?dataset=vaccination_coverage&period_from=2026-02&period_to=2026-02"))
                .contains("\"signed\"");
        assertThat(json(API + "/reopening", "{}")).hasStatus(422);
        assertThat(json(API + "/reopening", "{\"reason\":\"Otra vez\"}")).hasStatusOk();
        assertThat(JsonPath.<Integer>read(page(signer, API), "$.month.round")).isGreaterThan(1);
    }

    private MvcTestResult json(String address, String body) {
        return web.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .with(user(signer))
                .with(csrf())
                .exchange();
    }
}
