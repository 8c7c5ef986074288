package mx.andamio.meetings;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mx.andamio.identity.Role;
import mx.andamio.meetings.Deciding.NewOutcome;
import mx.andamio.meetings.outcomes.Ballot;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.outcomes.Result.Decision;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.ArchiveCheck;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** An act as documents that are kept. */
class ActPapersTest extends HeldFixture {

    @Test
    void theActIsPdfForGoodWithItsDataInsideAndTheSameBytesEachTime() throws Exception {
        var session = closed();
        var act = acts.of(session).orElseThrow();

        var pdf = file(session, "pdf");

        assertThat(file(session, "pdf")).isEqualTo(pdf);
        assertThat(ArchiveCheck.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(ArchiveCheck.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).hasSize(1);
            assertThat(new String(
                            files.values().iterator().next().getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo(act.json());
            var stripper = new PDFTextStripper();
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("SHA-256 " + act.sha256());
            }
        }
    }

    @Test
    void aDraftSaysThatItIsNoneAndAnyOtherPdfIsNotForGood() throws Exception {
        var session = today();
        arrived(session, member(session, "Ana Ruiz"));

        try (var document = Loader.loadPDF(file(session, "pdf"))) {
            assertThat(new PDFTextStripper().getText(document)).contains("Borrador: no es el acta");
        }
        var brief = web.get()
                .uri("/representaciones/22/ficha.pdf")
                .with(as(Role.SECRETARIAT))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(ArchiveCheck.failures(brief, PDFAFlavour.PDFA_3_A)).isNotEmpty();
    }

    @Test
    void theWordFileSaysTheSame() throws Exception {
        var session = closed();

        try (var document = new XWPFDocument(new ByteArrayInputStream(file(session, "docx")));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains(
                            "Ana Ruiz",
                            "Se aprueba el calendario " + number,
                            "1 a favor, 0 en contra, 0 abstenciones",
                            "Regla provisional",
                            acts.of(session).orElseThrow().sha256());
        }
    }

    @Test
    void programsGetTheDataAsTheyWereHashed() throws Exception {
        var session = closed();

        assertThat(new String(file(session, "json"), StandardCharsets.UTF_8))
                .isEqualTo(acts.of(session).orElseThrow().json());
        assertThat(web.get()
                        .uri("/api/v1/sessions/" + session + "/act?format=odt")
                        .with(as(Role.SECRETARIAT))
                        .exchange())
                .hasStatus(422);
        assertThat(web.get()
                        .uri("/api/v1/sessions/" + today() + "/act")
                        .with(as(Role.SECRETARIAT))
                        .exchange())
                .hasStatus(404);
    }

    private SessionId closed() {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        arrived(session, ana);
        assertDone(deciding.enter(
                command(),
                session,
                new NewOutcome(
                        null,
                        null,
                        new Result.Resolution(
                                "Se aprueba el calendario " + number,
                                Decision.ADOPTED,
                                new Ballot.ByName(Map.of(ana, Ballot.Vote.FOR)),
                                Map.of(),
                                List.of(task("Abrir 4 salas <& «urgentes»>", "22"))))));
        assertDone(closing.close(command(), session, false));
        return session;
    }

    private byte[] file(SessionId session, String format) {
        var answer = web.get()
                .uri("/api/v1/sessions/" + session + "/act?format=" + format)
                .with(as(Role.HEAD))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
