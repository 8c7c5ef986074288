package mx.andamio.programmes;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import mx.andamio.identity.Role;
import mx.andamio.library.ItemKind;
import mx.andamio.support.Bulletin;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InstallationTest
class ProgrammePagesTest {

    @Autowired
    Desk desk;

    @Autowired
    MockMvcTester web;

    @Autowired
    Programmes programmes;

    @Test
    void everyProgrammeIsListedAndSaysWhetherItIsMeasured() throws Exception {
        var page = body(get("/programas"));

        assertThat(programmes.all()).hasSizeGreaterThan(50);
        programmes.all().forEach(programme -> assertThat(page).contains("/programas/" + programme.code() + "\""));
        var unmeasured = times(page, "</span> sin medición aún</span>");
        assertThat(unmeasured).isPositive();
        assertThat(unmeasured + times(page, "<span class=\"chip chip-good\">"))
                .isEqualTo(programmes.all().size());
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
             "goals": [{"baseline": 40, "target": 80, "unit": "%", "deadline": null}]}\
            """);
        assertThat(get("/api/v1/programmes?size=1"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
    }

    @Test
    void figuresOfRegisteredPapersStandBesideThoseOfThePack() throws Exception {
        var day = Unique.day();
        var word = Unique.word();
        var paper = desk.registered(aBulletin()
                .dated(day)
                .figure(57_100_000, "expedientes " + word + " en el Expediente Clínico Electrónico"));
        desk.receive(aBulletin().dated(day).figure(99_887_766, "expedientes del Expediente Clínico Electrónico"));

        assertThat(body(get("/programas/ECE")))
                .contains("57,100,000")
                .contains(word)
                .contains("leída en un papel registrado")
                .contains("/biblioteca/" + paper + "#i-"
                        + desk.item(paper, ItemKind.FIGURE).id())
                .doesNotContain("99,887,766");
        assertThat(get("/api/v1/programmes/ECE/figures?size=500"))
                .bodyText()
                .contains("\"value\":57100000")
                .contains(paper.toString());
    }

    @Test
    void theNameInTheSentenceIsEnoughUnlessItIsACommonWord() throws Exception {
        var word = Unique.word();
        var named = "La Estrategia 2-30-100 suma " + word + " en total";
        desk.registered(read(named, 777_001_002, "cirugías " + word));
        var common = "Por vacunación hubo menos " + word + " en total";
        desk.registered(read(common, 777_003_004, "casos " + word));

        assertThat(body(get("/programas/2-30-100"))).contains("777,001,002");
        assertThat(body(get("/programas/VACUNACION"))).doesNotContain("777,003,004");

        desk.registered(aBulletin().dated(Unique.day()).figure(777_005_006, "dosis de vacunación " + word));
        assertThat(body(get("/programas/VACUNACION"))).contains("777,005,006");
    }

    @Test
    void aFigureThatThePackHasFromThatPaperIsOneRow() throws Exception {
        var before = body(get("/programas/INCORPORACION")).split("22,643,638", -1).length;
        var record = """
            {"kind":"bulletin","title":"115 Asamblea General Ordinaria",
             "figures":[{"value":22643638,"unit":"trabajadores","kind":"count","counts":"trabajadores asegurados",
                         "as_written":"22 millones 643 mil 638"}]}\
            """;
        var paper = desk.receiveRecord(record).id();

        var page = body(get("/programas/INCORPORACION"));

        assertThat(page.split("22,643,638", -1)).hasSize(before);
        assertThat(page).contains("/biblioteca/" + paper + "#i-");
    }

    /** A figure within a sentence. */
    private static Bulletin read(String sentence, long value, String counts) {
        return aBulletin().dated(Unique.day()).figureIn(sentence, value, counts);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(as(Role.UNION)).exchange();
    }

    private static String body(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static int times(String page, String piece) {
        return page.split(Pattern.quote(piece), -1).length - 1;
    }
}
