package mx.andamio.evaluations;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import mx.andamio.evaluations.model.Source;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeSchemes;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InstallationTest
// An installation of its own: an evaluation counts everything that organs have.
@TestPropertySource(properties = "andamio.data=target/test-data-evaluations${andamio.test.fork:}")
class EvaluationPagesTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("America/Mexico_City"));
    /** Two organs, one after the other in the directory. */
    private static final String EARLIER = "01";

    private static final String LATER = "03";

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeSchemes schemes;

    @Test
    void organsStandInTheOrderOfTheInstitutionWhateverTheirTotal() throws Exception {
        var scheme = schemes.aScheme();
        var period = schemes.open(scheme, today);
        schemes.enter(scheme, period, EARLIER, "10");
        schemes.enter(scheme, period, LATER, "95");

        var page = page("/evaluaciones/" + scheme + "/" + period);

        assertThat(page)
                .contains("no es una clasificación", "en riesgo de incumplimiento", "en meta", "nadie lo ha capturado")
                .contains("95.00 %");
        assertThat(page.indexOf("/representaciones/" + EARLIER + "/evaluacion"))
                .isPositive()
                .isLessThan(page.indexOf("/representaciones/" + LATER + "/evaluacion"));
        assertThat(page("/evaluaciones/" + scheme + "/" + period + "?tipo=UMAE"))
                .contains("Con total: 0 de 25")
                .doesNotContain("/representaciones/" + EARLIER + "/evaluacion");
        assertThat(status("/evaluaciones/" + scheme + "/" + period + "?tipo=NADA"))
                .isEqualTo(422);
        assertThat(status("/evaluaciones/" + scheme + "/1999-01")).isEqualTo(404);
    }

    @Test
    void anOrganShowsItsPartsThenItsOwnTrajectoryThenItsPeers() throws Exception {
        var scheme = schemes.aScheme();
        var before = schemes.open(scheme, today.minusMonths(1));
        schemes.enter(scheme, before, EARLIER, "60");
        var now = schemes.open(scheme, today);
        schemes.enter(scheme, now, EARLIER, "72.5");

        var page = page("/representaciones/" + EARLIER + "/evaluacion?esquema=" + scheme);

        assertThat(page).contains("72.50 %", "Visits of April", "línea base", "+12.50", "más", "preliminar");
        assertThat(page.indexOf("Parte de cada elemento"))
                .isPositive()
                .isLessThan(page.indexOf("Su propio avance, por periodo"));
        assertThat(page.indexOf("Su propio avance, por periodo"))
                .isLessThan(page.indexOf("Los demás de su tipo: OOAD"));
        assertThat(page("/representaciones/" + EARLIER + "/evaluacion?esquema=" + scheme + "&periodo=" + before))
                .contains("60.00 %");
        assertThat(page("/representaciones/DPM/evaluacion")).contains("Este órgano no se ha evaluado");
        assertThat(status("/representaciones/" + EARLIER + "/evaluacion?esquema=no-hay"))
                .isEqualTo(404);
    }

    @Test
    void theFormThatIsRefusedComesBackAsItWasFilledIn() throws Exception {
        var code = "s-" + Unique.word();
        var refused = send("/evaluaciones", fields(code, "60"));

        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("Los pesos suman 60", "value=\"Reportes\"", "value=\"" + code + "\"");
        assertThat(send("/evaluaciones", fields(code, "mucho"))).hasStatus(422);
        assertThat(send("/evaluaciones", fields(code, "100"))).hasRedirectedUrl("/evaluaciones/" + code);

        assertThat(page("/evaluaciones/" + code)).contains("Versión 1", "Reportes", "Trimestral");
        assertThat(page("/evaluaciones/" + code + "/version")).contains("value=\"100\"", "Rige desde");
    }

    @Test
    void aVersionTellsWhatChangesAndAPeriodIsClosedByHand() throws Exception {
        var scheme = schemes.aScheme();
        var period = schemes.open(scheme, today.minusMonths(2));
        schemes.enter(scheme, period, EARLIER, "70");

        assertThat(send("/evaluaciones/" + scheme + "/" + period + "/cierre"))
                .hasRedirectedUrl("/evaluaciones/" + scheme + "/" + period);
        var from = today.withDayOfMonth(1).toString();
        var next = fields(null, "100");
        next.addAll(List.of("from", from, "reason", "Sólo reportes"));
        assertThat(send("/evaluaciones/" + scheme + "/version", next)).hasRedirectedUrl("/evaluaciones/" + scheme);

        assertThat(page("/evaluaciones/" + scheme))
                .contains("Versión 2", "Nuevo: Reportes, con peso de 100 %", "Sale: Element visits", "Sólo reportes");
        assertThat(page("/evaluaciones/" + scheme + "/" + period))
                .contains("su versión y sus valores ya no cambian", "Element visits", "70.00 %");
    }

    @Test
    void theTableHasEveryPartAndNoCellComputes() throws Exception {
        var scheme = schemes.aScheme();
        var period = schemes.open(scheme, today);
        schemes.enter(scheme, period, EARLIER, "-5");

        var csv = page("/evaluaciones/" + scheme + "/" + period + "/tabla.csv");

        assertThat(csv.lines()).hasSize(1 + 60 * 2);
        assertThat(csv).startsWith("\uFEFFClave,Órgano,Tipo").contains("0.5,-5,%,,0,0,,Visits of April");
    }

    @Test
    void programsGetPartsMissingValuesAndTheOrderOfCodes() {
        var scheme = schemes.aScheme();
        var period = schemes.open(scheme, today);
        schemes.enter(scheme, period, EARLIER, "80");

        assertThat(web.get()
                        .uri("/api/v1/evaluations/" + scheme)
                        .with(as(Role.ADMIN))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.versions[0].elements[0].source",
                        source -> source.assertThat().isEqualTo(Source.HEARD.name()))
                .hasPathSatisfying(
                        "$.periods[0].code", code -> code.assertThat().isEqualTo(period));
        assertThat(web.get()
                        .uri("/api/v1/evaluations/" + scheme + "/periods/" + period)
                        .with(as(Role.ADMIN))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.total", total -> total.assertThat().isEqualTo(60))
                .hasPathSatisfying(
                        "$.items[0].organ", organ -> organ.assertThat().isEqualTo(EARLIER))
                .hasPathSatisfying(
                        "$.items[0].parts[1].value", value -> value.assertThat().isEqualTo(80))
                .hasPathSatisfying(
                        "$.items[1].parts[1].missing", why -> why.assertThat().isEqualTo("NOT_ENTERED"))
                .hasPathSatisfying(
                        "$.items[1].parts[1].points",
                        points -> points.assertThat().isNull());
        assertThat(web.get()
                        .uri("/api/v1/evaluations/" + scheme + "/organs/" + EARLIER)
                        .with(as(Role.ADMIN))
                        .exchange())
                .hasStatusOk();
        for (var absent : List.of("/no-hay", "/" + scheme + "/periods/1999-01", "/" + scheme + "/organs/NO")) {
            assertThat(status("/api/v1/evaluations" + absent)).isEqualTo(404);
        }
    }

    private static List<String> fields(@Nullable String code, String weight) {
        var fields = new ArrayList<>(List.of(
                "typeOOAD",
                "on",
                "least",
                "50",
                "cut2",
                "40",
                "cut3",
                "60",
                "cut4",
                "80",
                "name1",
                "Reportes",
                "source1",
                "HEARD",
                "weight1",
                weight,
                "unit1",
                "%",
                "worst1",
                "0",
                "best1",
                "100"));
        if (code != null) {
            fields.addAll(List.of("scheme", code, "title", "Esquema", "cadence", "QUARTER", "from", "2025-01-01"));
        }
        return fields;
    }

    private MvcTestResult send(String address) {
        return send(address, List.of());
    }

    private MvcTestResult send(String address, List<String> fields) {
        var request =
                web.post().uri(address).with(as(Role.SECRETARIAT)).with(SecurityMockMvcRequestPostProcessors.csrf());
        for (var i = 0; i < fields.size(); i += 2) {
            request.param(fields.get(i), fields.get(i + 1));
        }
        return request.exchange();
    }

    private int status(String path) {
        return web.get().uri(path).with(as(Role.ADMIN)).exchange().getResponse().getStatus();
    }

    private String page(String path) throws Exception {
        var answer = web.get().uri(path).with(as(Role.ADMIN)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
