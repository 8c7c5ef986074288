package mx.andamio.measurement.web;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.andamio.identity.Role;
import mx.andamio.measurement.DataQuality;
import mx.andamio.measurement.DataQuality.Filter;
import mx.andamio.measurement.DataQuality.Odd;
import mx.andamio.measures.quality.Finding.Kind;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeMeasurements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From a file with something odd in it to the page that says so, and what it says after a better one. */
@InstallationTest
@TestPropertySource(
        properties = {"andamio.data=target/test-data-quality${andamio.test.fork:}", "andamio.measures.worker=false"})
class DataQualityTest {

    private static final Filter ALL = new Filter(null, "prescription_lines", null);

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeMeasurements some;

    @Autowired
    DataQuality quality;

    private String page(String address) throws IOException {
        var answer = web.get().uri(address).with(as(Role.AUDITOR)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private List<Odd> of(String unit) {
        return quality.every(ALL).stream()
                .filter(one -> one.organ().equals(unit))
                .toList();
    }

    @Test
    void whatIsOddIsShownWithItsFiguresAndLeadsToThemAndToTheFile() throws Exception {
        var id = some.tenMonths(true).id();

        assertThat(of("SIMQ002")).as("what is sound is left alone").isEmpty();
        assertThat(of("SIMQ001")).extracting(Odd::kind).contains(Kind.SILENT, Kind.JUMP);
        assertThat(of("SIMQ001"))
                .allSatisfy(one -> assertThat(one.parent()).isEqualTo("17"))
                .allSatisfy(one -> assertThat(one.simulated()).isTrue());

        var page = page("/calidad-de-datos?organo=17&conjunto=prescription_lines");
        assertThat(page)
                .contains("Un mes sin datos", "junio de 2025", "septiembre de 2025", "Lo usual: 94 %", "Valor: 10 %")
                .contains("Pida a la unidad los datos que faltan", "SIMULADO")
                .contains(
                        "href=\"/indicadores/FILL-LINE?edicion=1&amp;tipo=month&amp;organo=SIMQ001&amp;periodo=2025-09\"")
                .contains("href=\"/entregas/" + id + "\"")
                .contains("href=\"/unidades/SIMQ001\"");
        assertThat(page("/indicadores/FILL-LINE?edicion=1&tipo=month&organo=SIMQ001&periodo=2025-09"))
                .contains("Unidad simulada Q1");
        assertThat(page("/calidad-de-datos?clase=jump&organo=17&conjunto=prescription_lines"))
                .contains("Valor: 10 %")
                .doesNotContain("Un mes sin datos");
        assertThat(page("/calidad-de-datos?organo=22&conjunto=prescription_lines"))
                .contains("Nada raro de lo que busca");
        assertThat(page("/entregas")).contains("href=\"/calidad-de-datos\"");
        assertThat(page("/indicadores")).contains("href=\"/calidad-de-datos\"");
        assertThat(web.get().uri("/calidad-de-datos?clase=otra").with(as(Role.AUDITOR)))
                .hasStatus(422);
    }

    @Test
    void programsAndSpreadsheetsReadTheSame() throws Exception {
        some.tenMonths(true);

        assertThat(web.get()
                        .uri("/api/v1/data-quality?organ=SIMQ001&kind=silent&dataset=prescription_lines")
                        .with(as(Role.AUDITOR)))
                .hasStatusOk()
                .bodyJson()
                .satisfies(json -> assertThat(json.getJson())
                        .contains("\"from\":\"2025-06\"", "\"total\":1", "\"silent\":1", "\"months\":1.0"));
        assertThat(web.get().uri("/api/v1/data-quality?size=501").with(as(Role.AUDITOR)))
                .hasStatus(422);
        assertThat(page("/calidad-de-datos.csv?organo=17&conjunto=prescription_lines"))
                .startsWith("\uFEFFClase,")
                .contains("Meses sin datos,prescription_lines,,Renglones de receta,SIMQ001,Unidad simulada Q1,");
    }

    @Test
    void whatABetterFileMendsIsGoneAndWhatStaysKeepsItsDay() throws Exception {
        some.tenMonths(true);
        var before = of("SIMQ001");
        some.read();
        assertThat(of("SIMQ001")).as("nothing came").isEqualTo(before);

        some.tenMonths(false);

        assertThat(before).isNotEmpty();
        assertThat(of("SIMQ001")).isEmpty();
        assertThat(quality.examined()).isPresent();
    }
}
