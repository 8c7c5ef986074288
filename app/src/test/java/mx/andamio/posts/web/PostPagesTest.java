package mx.andamio.posts.web;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@InstallationTest
class PostPagesTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    Desk desk;

    @ParameterizedTest
    @CsvSource({
        "normativos, Director General",
        "ooad, Titular del OOAD Yucatán",
        "umae, Director Médico",
        "sindicato, SNTSS"
    })
    void everyGroupListsItsPosts(String group, String post) throws Exception {
        assertThat(body(get("/cargos?grupo=" + group))).contains(post);
    }

    @Test
    void thirtyFiveHeadsAndThirtyFiveChiefsOfService() throws Exception {
        var page = body(get("/cargos?grupo=ooad"));

        assertThat(page.split("Titular del OOAD ", -1)).hasSize(36);
        assertThat(page.split("Jefe de Servicios de Prestaciones Médicas del OOAD ", -1))
                .hasSize(36);
    }

    @Test
    void whoHeldAPostOnADayIsSaidWithItsSource() throws Exception {
        assertThat(body(get("/cargos/DG?al=2024-05-08")))
                .contains("miércoles 8 de mayo de 2024")
                .contains("<b>Zoé Robledo</b>")
                .contains("el 8 may 2024 (217/2024)");
        assertThat(body(get("/cargos/DPM-HEAD?al=2025-06-01")))
                .contains("sin dato")
                .contains("Célida Duque Molina")
                .contains("Alva Alejandra Santos Carrillo");
    }

    @Test
    void aHolderIsEnteredByForm() throws Exception {
        var person = "Ana " + Unique.word() + " Paz";

        var answer = post("/cargos/13-HEAD/nombramientos", Role.SECRETARIAT)
                .param("person", person)
                .param("begins", "2025-03-01")
                .param("process", "COUNCIL")
                .param("instrument", "Acuerdo de prueba")
                .param("source", "Oficio de prueba")
                .exchange();

        assertThat(answer).hasRedirectedUrl("/cargos/13-HEAD");
        assertThat(body(get("/cargos/13-HEAD")))
                .contains(person)
                .contains("desde el 1 mar 2025")
                .contains("Aprobación del órgano de gobierno")
                .contains("Acuerdo de prueba");
        assertThat(body(get("/representaciones/13"))).contains(person).contains("consta, desde el 1 mar 2025");
    }

    @Test
    void aRefusalIsSaidOnThePage() {
        var answer = post("/cargos/14-HEAD/nombramientos", Role.SECRETARIAT)
                .param("person", "Ana")
                .param("source", "x")
                .exchange();

        assertThat(answer).hasRedirectedUrl("/cargos/14-HEAD");
        assertThat(answer.getMvcResult().getFlashMap().values().toString()).contains("Escriba nombre y apellidos");
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        assertThat(get("/cargos/DG?al=ayer")).hasStatus(422);
        assertThat(get("/cargos/NO-EXISTE")).hasStatus(404);
        assertThat(get("/cargos?grupo=otros")).hasStatus(404);
    }

    @Test
    void theAnnexListsWhatIsOpen() throws Exception {
        var word = Unique.word().toLowerCase(Locale.ROOT);
        promise("Titular del OOAD Jalisco", "la clínica " + word);

        assertThat(body(get("/cargos/14-HEAD/entrega")))
                .contains("Abrir la clínica " + word)
                .contains("a más tardar 31 dic 2027")
                .contains("sin información posterior al boletín");
        assertThat(body(get("/cargos/14-LIAISON/entrega"))).contains("Nada registrado espera a este cargo");
    }

    @Test
    void theAnnexIsAPdfWithItsWords() throws Exception {
        var word = Unique.word().toLowerCase(Locale.ROOT);
        promise("Titular del OOAD Michoacán", "la clínica " + word);

        var answer = get("/cargos/17-HEAD/entrega.pdf");

        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
        assertThat(answer.getResponse().getHeader("Content-Disposition")).contains("attachment");
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Anexo de entrega-recepción")
                    .contains("Titular del OOAD Michoacán")
                    .contains(word);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("es-MX");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    private void promise(String responsible, String what) {
        desk.registered(
                aBulletin().dated(Unique.day()).promise("abrir", what, null, LocalDate.of(2027, 12, 31), responsible));
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).with(as(Role.DIRECTOR_GENERAL)).exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder post(String path, Role role) {
        return web.post()
                .uri(path)
                .with(as(role))
                .with(csrf())
                .param("command", UUID.randomUUID().toString());
    }

    private static String body(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
