package mx.andamio.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.pages.Language;
import mx.andamio.register.Sha256;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.Photos;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeReports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@InstallationTest
class ReportPagesTest {

    /** What a page may weigh where the line is bad. */
    private static final int PAGE_BYTES = 150 * 1024;

    @Autowired
    MockMvcTester web;

    @Autowired
    FollowUp followUp;

    @Autowired
    SomeReports reports;

    @Autowired
    SomeCommitments some;

    @Autowired
    People people;

    @Test
    void aReportWithAPhotoIsSavedAndSaysWhatWasSaved() {
        var id = reports.aSigned();
        var liaison = people.acting(Role.LIAISON, "22-LIAISON");

        var answer = web.post()
                .uri("/compromisos/" + id + "/reporte")
                .multipart()
                .file(new MockMultipartFile("file", "obra.jpg", "image/jpeg", Photos.jpeg()))
                .file(new MockMultipartFile("file", "", "application/octet-stream", new byte[0]))
                .param("step", "3")
                .param("text", "Doce de veinte salas")
                .param("value", "1,012.5")
                .param("cutOff", "2026-05-31")
                .with(liaison)
                .with(csrf())
                .exchange();

        var report = followUp.reports(id).getFirst();
        assertThat(answer).hasRedirectedUrl("/compromisos/" + id + "/reporte?guardado=" + report.id());
        assertThat(Objects.requireNonNull(report.value()).value()).isEqualByComparingTo("1012.5");
        assertThat(report.evidence()).hasSize(1);
        assertThat(page("/compromisos/" + id + "/reporte?guardado=" + report.id(), liaison))
                .contains("Quedó guardado", "Doce de veinte salas", "1,012.5 salas", "una evidencia", "preliminar");
        assertThat(page("/compromisos/" + id, people.as(Role.AUDITOR)))
                .contains("Doce de veinte salas", "preliminar", "Capturó: Enlace del OOAD", "reportado hoy")
                .contains(Objects.requireNonNull(report.evidence().getFirst().hash()))
                .doesNotContain("Autorizar");
        assertThat(page("/compromisos/" + id, people.acting(Role.HEAD, "22-HEAD")))
                .contains("Autorizar", "Devolver");
        assertThat(page("/compromisos/" + id, people.as(Role.CITIZEN))).doesNotContain("Doce de veinte salas");
    }

    @Test
    void evidenceIsSavedAsAFileAndNeverShownInThePage() {
        var id = reports.aReported();
        var file = "/compromisos/" + id + "/evidencia/" + reports.file(id);

        var answer = web.get().uri(file).with(people.as(Role.AUDITOR)).exchange();

        assertThat(answer).hasStatusOk().hasContentType(MediaType.IMAGE_JPEG);
        var headers = answer.getResponse();
        assertThat(headers.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("obra.jpg");
        assertThat(headers.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.getHeaders("Content-Security-Policy"))
                .allSatisfy(policy -> assertThat(policy).contains("sandbox"));
        assertThat(new String(headers.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain(Photos.SECRET);
        assertThat(followUp.reports(id).getFirst().evidence().getFirst().hash())
                .isEqualTo(HexFormat.of().formatHex(Sha256.of(Photos.jpeg())));
        assertThat(web.get().uri(file).with(people.as(Role.CITIZEN)).exchange()).hasStatus(403);
        assertThat(web.get()
                        .uri("/compromisos/" + reports.aSigned() + "/evidencia/" + reports.file(id))
                        .with(people.as(Role.AUDITOR))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void aFormThatIsRefusedComesBackAsItWasFilledIn() {
        var id = reports.aSigned();

        var answer = web.post()
                .uri("/compromisos/" + id + "/reporte")
                .param("step", "2")
                .param("text", "Faltan dos salas")
                .param("value", "doce")
                .param("cutOff", "2026-05-31")
                .with(people.acting(Role.LIAISON, "22-LIAISON"))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(text(answer))
                .contains("No se guardó", "«doce» no es un número", "Faltan dos salas", "value=\"doce\"");
        assertThat(followUp.reports(id)).isEmpty();
    }

    @Test
    void theFormIsLightAndEnglishForWhoeverReadsEnglish() {
        var id = reports.aSigned();
        var answer = web.get()
                .uri("/compromisos/" + id + "/reporte")
                .with(people.acting(Role.HEAD, "22-HEAD"))
                .cookie(new jakarta.servlet.http.Cookie(Language.COOKIE, "en"))
                .exchange();

        assertThat(answer.getResponse().getContentAsByteArray().length).isLessThan(PAGE_BYTES);
        assertThat(text(answer))
                .contains("How does it go?", "Value (salas)", "Photo or document", "It is authorised.")
                .contains("●", "◕", "◑", "○")
                .doesNotContain("¿Cómo va?");
    }

    @Test
    void whoActsForNoPostOfItSeesWhoReports() {
        var id = reports.aSigned();

        assertThat(page("/compromisos/" + id + "/reporte", people.acting(Role.HEAD, "15-HEAD")))
                .contains("Reportan de este compromiso", "Titular del OOAD")
                .doesNotContain("Guardar reporte");
        var answer = web.post()
                .uri("/compromisos/" + id + "/reporte")
                .param("step", "2")
                .param("text", "Va")
                .with(people.acting(Role.HEAD, "15-HEAD"))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("no es del cargo por el que actúa esta cuenta");
    }

    @Test
    void programsReportInJsonOrInPartsAndReadTheReports() {
        var id = reports.aSigned();
        var head = people.acting(Role.HEAD, "22-HEAD");
        var address = "/api/v1/commitments/" + id + "/reports";

        var asJson = web.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"step\":4,\"text\":\"Va\",\"value\":12,\"cut_off\":\"2026-05-31\"}")
                .with(head)
                .with(csrf())
                .exchange();
        assertThat(asJson).hasStatusOk().bodyJson().extractingPath("$.standing").isEqualTo("authorised");
        assertThat(web.post()
                        .uri(address)
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "acta.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                        .param("step", "3")
                        .param("text", "Con acta")
                        .param("value", "13")
                        .param("cut_off", "2026-05-30")
                        .with(head)
                        .with(csrf())
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.cut_off")
                .isEqualTo("2026-05-30");
        var all = web.get().uri(address).with(people.as(Role.AUDITOR)).exchange();
        assertThat(all).bodyJson().extractingPath("$.length()").isEqualTo(2);
        assertThat(all).bodyJson().extractingPath("$[1].cut_off").isEqualTo("2026-05-31");
        assertThat(all).bodyJson().extractingPath("$[0].evidence[0].media_type").isEqualTo("application/pdf");
        for (var broken : List.of("{", "{\"step\":\"x\"}", "null", "[]", "")) {
            var refused = web.post()
                    .uri(address)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(broken)
                    .with(head)
                    .with(csrf())
                    .exchange();
            assertThat(refused.getResponse().getStatus()).as(broken).isBetween(400, 422);
        }
        assertThat(web.get()
                        .uri("/api/v1/commitments/" + id)
                        .with(people.as(Role.AUDITOR))
                        .exchange())
                .bodyJson()
                .extractingPath("$.reported_step")
                .isEqualTo(3);
    }

    @Test
    void myCommitmentsAreThoseOfMyPostTheMostSilentFirst() {
        var heard = reports.aReported();
        var silent = reports.aSigned();
        var other = some.signedElsewhere("15", "De otra oficina");

        var mine = page("/mis-compromisos", people.acting(Role.LIAISON, "22-LIAISON"));

        assertThat(mine).contains(heard.toString(), silent.toString()).doesNotContain(other.toString());
        assertThat(mine.indexOf(silent.toString())).isLessThan(mine.indexOf(heard.toString()));
        assertThat(page("/mis-compromisos", people.acting(Role.JSPM, "15-JSPM")))
                .as("shared with the medical services of another organ")
                .contains(heard.toString(), other.toString());
        assertThat(page("/mis-compromisos", people.as(Role.HEAD))).contains("La cuenta no actúa por ningún cargo");
    }

    @Test
    void obstaclesAreListedByOwner() {
        var id = reports.aReported();

        assertThat(page("/obstaculos?organo=DPM", people.as(Role.NORMATIVE))).contains(id.toString());
        assertThat(page("/obstaculos?organo=22", people.as(Role.NORMATIVE))).doesNotContain(id.toString());
        assertThat(web.get()
                        .uri("/obstaculos?organo=NO-HAY")
                        .with(people.as(Role.NORMATIVE))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void theHandoverAnnexHasWhatThePostOwes() {
        var id = reports.aReported();

        assertThat(page("/cargos/22-HEAD/entrega", people.as(Role.SECRETARIAT)))
                .contains("Compromisos abiertos", id.toString(), "Doce salas abiertas", "un obstáculo abierto");
        assertThat(page("/representaciones/22", people.as(Role.SECRETARIAT))).contains("firmado");
    }

    @Test
    void strangeFormsAreRefusedAndNeverAFaultOfOurs() {
        var id = reports.aSigned();
        var head = people.acting(Role.HEAD, "22-HEAD");
        for (var field : List.of("step=9", "step=x", "met=perhaps", "cutOff=ayer&value=3", "value=1e999999999")) {
            var answer = web.post()
                    .uri("/compromisos/" + id + "/reporte?text=Va&" + field)
                    .with(head)
                    .with(csrf())
                    .exchange();
            assertThat(answer.getResponse().getStatus()).as(field).isBetween(400, 422);
        }
        var secretariat = people.as(Role.SECRETARIAT);
        for (var path : List.of(
                "/salida?exit=LOST", "/verificacion?kind=LOST", "/reprogramacion?to=ayer", "/obstaculos?kind=LOST")) {
            var answer = web.post()
                    .uri("/compromisos/" + id + path)
                    .with(secretariat)
                    .with(csrf())
                    .exchange();
            assertThat(answer.getResponse().getStatus()).as(path).isBetween(400, 422);
        }
        assertThat(web.get()
                        .uri("/compromisos/" + id + "/evidencia/" + UUID.randomUUID())
                        .with(head)
                        .exchange())
                .hasStatus(404);
    }

    private String page(String address, RequestPostProcessor who) {
        var answer = web.get().uri(address).with(who).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return text(answer);
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
