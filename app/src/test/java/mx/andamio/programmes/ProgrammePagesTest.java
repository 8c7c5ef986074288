package mx.andamio.programmes;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InstallationTest
class ProgrammePagesTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    Programmes programmes;

    @Test
    void everyProgrammeIsListedThoughNothingMeasuresIt() throws Exception {
        var page = body(get("/programas"));

        assertThat(programmes.all()).hasSizeGreaterThan(50);
        programmes.all().forEach(programme -> assertThat(page).contains("/programas/" + programme.code() + "\""));
        assertThat(page.split("</span> sin medición aún</span>", -1))
                .hasSize(programmes.all().size() + 1);
    }

    @Test
    void twoPercentagesOfOneDayStandSideBySideWithTheirSources() throws Exception {
        assertThat(body(get("/programas/2-30-100")))
                .contains("«avance en cirugías», con corte 19 ago 2025, se publicó con valores distintos")
                .contains("47 %: expansion.mx sobre 2-30-100 <span class=\"note\">de 2,020,275")
                .contains("45 %: crónica sobre 2-30-100 <span class=\"note\">sin denominador publicado");
    }

    @Test
    void aGoalKeepsItsVersions() throws Exception {
        var page = body(get("/programas/UMTC"));

        assertThat(page)
                .contains("219 → 400 unidades")
                .contains("120 → 393 unidades")
                .contains("versión 2 de 2");
        assertThat(page.indexOf("400 unidades")).isLessThan(page.indexOf("393 unidades"));
    }

    @Test
    void whatNoPaperSaysIsSaidToBeMissing() throws Exception {
        assertThat(body(get("/programas/LICITACIONES")))
                .contains("40 → 80 %")
                .contains("sin plazo")
                .contains("ningún papel lo dice");
        assertThat(get("/programas/NO-EXISTE")).hasStatus(404);
    }

    @Test
    void programsGetThemToo() {
        assertThat(get("/api/v1/programmes/LICITACIONES")).bodyJson().isLenientlyEqualTo("""
                {"code": "LICITACIONES", "responsible": null, "indicators": [], "measured": false,
                 "goals": [{"baseline": 40, "target": 80, "unit": "%", "deadline": null}]}""");
        assertThat(get("/api/v1/programmes?size=1"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(as(Role.UNION)).exchange();
    }

    private static String body(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
