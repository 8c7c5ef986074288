package mx.andamio.meetings;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.OutcomeChecks.assertRefused;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.meetings.OfficialLetters.Kept;
import mx.andamio.meetings.act.OfficialLetter;
import mx.andamio.meetings.outcomes.Task;
import mx.andamio.register.Actor;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.ArchiveCheck;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What a closed session asked is told to posts on paper, and their receipt is kept. */
class OfficialLettersTest extends HeldFixture {

    private static final Asker HEAD = new Asker(new Actor("titular"), Role.HEAD, "22-HEAD");
    private static final Asker STRANGER = new Asker(new Actor("otra"), Role.HEAD, "15-HEAD");
    private static final Asker DESK = new Asker(new Actor("secretaria"), Role.SECRETARIAT, null);

    @Autowired
    OfficialLetters letters;

    @Test
    void eachPostIsToldAllThatWasAskedOfItInOneLetterWithANumberOfItsOwn() {
        var session =
                closed(task("Abrir salas", "22"), task("Informar", "22", "15"), task("Revisar el abasto", "15-JSPM"));

        assertDone(letters.issue(command(), session, null));

        var year = pages.words().today().getYear();
        assertThat(letters.of(session))
                .extracting(
                        one -> one.letter().post(),
                        one -> one.letter().folio(),
                        one -> one.letter().asked().stream()
                                .map(OfficialLetter.Asked::text)
                                .toList())
                .containsExactly(
                        tuple("22-HEAD", bodyOf(session) + "/1/" + year, List.of("Abrir salas", "Informar")),
                        tuple("15-HEAD", bodyOf(session) + "/2/" + year, List.of("Informar")),
                        tuple("15-JSPM", bodyOf(session) + "/3/" + year, List.of("Revisar el abasto")));
        assertThat(letters.of(session).getFirst().letter().act())
                .isEqualTo(acts.of(session).orElseThrow().sha256());
        // none is left
        assertRefused(letters.issue(command(), session, null), "oficio.nobody", Kind.CONFLICT);
    }

    @Test
    void whatIsVoidKeepsItsNumberAndAnotherIsIssued() {
        var session = closed(task("Abrir salas", "22"));
        assertDone(letters.issue(command(), session, "22-HEAD"));
        var first = only(session);

        assertRefused(letters.cancel(command(), first.id(), " "), "oficio.why", Kind.USER);
        assertDone(letters.cancel(command(), first.id(), "Decía otro día"));
        assertRefused(letters.cancel(command(), first.id(), "Otra vez"), "oficio.void", Kind.CONFLICT);
        assertRefused(letters.receive(command(), HEAD, first.id(), "Ana Ruiz", null), "oficio.void", Kind.CONFLICT);
        assertDone(letters.issue(command(), session, null));

        assertThat(letters.of(session))
                .extracting(one -> one.letter().folio().split("/")[1], Kept::cancelled)
                .containsExactly(tuple("1", "Decía otro día"), tuple("2", null));
    }

    @Test
    void whoActsForThePostReceivesItOnceAndTheRecordMayNoteIt() {
        var session = closed(task("Abrir salas", "22", "15"));
        assertDone(letters.issue(command(), session, null));
        var mine = letters.of(session).getFirst().id();
        var other = letters.of(session).getLast().id();
        var today = pages.words().today();

        assertRefused(letters.receive(command(), STRANGER, mine, "Otra", null), "oficio.not_yours", Kind.USER);
        assertRefused(letters.receive(command(), HEAD, mine, " ", null), "oficio.who", Kind.USER);
        assertRefused(letters.receive(command(), HEAD, mine, "Ana Ruiz", today.plusDays(1)), "oficio.day", Kind.USER);
        assertRefused(letters.receive(command(), HEAD, mine, "Ana Ruiz", today.minusDays(1)), "oficio.day", Kind.USER);
        assertDone(letters.receive(command(), HEAD, mine, "Ana Ruiz", null));
        assertRefused(letters.receive(command(), HEAD, mine, "Beto", null), "oficio.received", Kind.CONFLICT);
        assertRefused(letters.cancel(command(), mine, "Tarde"), "oficio.received", Kind.CONFLICT);
        assertDone(letters.receive(command(), DESK, other, "Oficialía de partes", today));

        assertThat(letters.of(session))
                .extracting(one -> Objects.requireNonNull(one.received()).name())
                .containsExactly("Ana Ruiz", "Oficialía de partes");
    }

    @Test
    void anOpenSessionHasNone() {
        var session = today();
        arrived(session, member(session, "Ana Ruiz"));

        assertRefused(letters.issue(command(), session, null), "oficio.open", Kind.CONFLICT);
    }

    @Test
    void twoWhoIssueAtOnceGetNumbersOfTheirOwn() throws Exception {
        var one = closed(task("Abrir salas", "22"));
        var other = on(one, pages.words().today());
        arrived(other, seatings.recorded(bodyOf(one)).getFirst().id().toString());
        assertDone(deciding.enter(command(), other, adopted("Se acuerda", task("Cerrar salas", "15"))));
        assertDone(closing.close(command(), other, false));

        try (var threads = Executors.newFixedThreadPool(2)) {
            var issued = threads.invokeAll(List.<Callable<Outcome>>of(
                    () -> letters.issue(command(), one, null), () -> letters.issue(command(), other, null)));
            for (var each : issued) {
                assertDone(each.get());
            }
        }

        assertThat(List.of(only(one).letter().folio(), only(other).letter().folio()))
                .extracting(folio -> folio.split("/")[1])
                .containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void twoWhoIssueForOneSessionAtOnceTellEachPostOnce() throws Exception {
        var session = closed(task("Abrir salas", "22", "15"));

        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var each : threads.invokeAll(List.<Callable<Outcome>>of(
                    () -> letters.issue(command(), session, null), () -> letters.issue(command(), session, null)))) {
                assertThat(each.get()).isNotNull();
            }
        }

        assertThat(letters.of(session))
                .extracting(one -> one.letter().post())
                .containsExactlyInAnyOrder("22-HEAD", "15-HEAD");
    }

    @Test
    void theLetterIsPdfForGoodWithItsDataInsideAndTheSameBytesEachTime() throws Exception {
        var session = closed(task("Abrir 4 salas <& «urgentes»>", "22"));
        assertDone(letters.issue(command(), session, null));
        var kept = only(session);
        var path = "/api/v1/sessions/" + session + "/oficios/" + kept.id();

        var pdf = file(path + "?format=pdf");
        assertThat(pdf).isEqualTo(file(path + "?format=pdf"));
        assertThat(ArchiveCheck.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Abrir 4 salas <& «urgentes»>", kept.letter().folio(), "SHA-256 " + kept.sha256());
        }
        assertThat(new String(file(path), StandardCharsets.UTF_8)).isEqualTo(kept.json());
        try (var word = new XWPFDocument(new ByteArrayInputStream(file(path + "?format=docx")));
                var text = new XWPFWordExtractor(word)) {
            assertThat(text.getText())
                    .contains("Abrir 4 salas <& «urgentes»>", kept.letter().folio());
        }
        assertThat(web.get().uri(path + "?format=odt").with(as(Role.HEAD))).hasStatus(422);
    }

    @Test
    void theBriefingHasOnePageHoweverMuchWasAgreed() throws Exception {
        var session = today();
        arrived(session, member(session, "Ana Ruiz"));
        var ooads = List.of("01", "02", "03", "04", "05", "06", "07", "08", "16", "10", "11", "12", "13", "14", "15");
        for (var at = 0; at < 40; at++) {
            var text = at + " " + "Entregar el calendario de obras de cada unidad con su presupuesto ".repeat(20);
            assertDone(deciding.enter(
                    command(), session, adopted(text.strip(), task(text.strip(), ooads.get(at % ooads.size())))));
        }
        agreed(sessions.earlier(session).getFirst(), "Reparar techos");
        assertDone(kept.take(command(), session, 60));
        assertDone(kept.add(command(), session, "Asuntos generales", 5));
        assertDone(closing.close(command(), session, true));
        var path = "/api/v1/sessions/" + session + "/act/briefing";

        var pdf = file(path);

        assertThat(pdf).isEqualTo(file(path));
        assertThat(ArchiveCheck.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Tarjeta informativa",
                            "35 más están en el acta",
                            "Aplazados: 2",
                            "Acordado en una sesión anterior y abierto: 1",
                            "cargos están en el acta",
                            "SHA-256 " + acts.of(session).orElseThrow().sha256());
        }
    }

    @Test
    void theListSaysWhatHasNoReceipt() throws Exception {
        var session = closed(task("Abrir salas", "22"));
        var path = "/sesiones/" + session + "/oficios";
        assertThat(page(path, Role.SECRETARIAT)).contains("No se ha emitido ninguno.");

        post(path);
        assertThat(page(path, Role.SECRETARIAT)).contains("sin acuse, hoy", "Titular del OOAD Puebla", "Cancelar");
        assertThat(page(path, Role.AUDITOR)).contains("sin acuse, hoy").doesNotContain("Cancelar", "Anotar el acuse");
        post(path + "/" + only(session).id() + "/acuse", "name", "Oficialía de partes");

        assertThat(page(path, Role.AUDITOR)).contains("Oficialía de partes").doesNotContain("sin acuse");
    }

    private SessionId closed(Task... tasks) {
        var session = today();
        arrived(session, member(session, "Ana Ruiz"));
        assertDone(deciding.enter(command(), session, adopted("Se acuerda", tasks)));
        assertDone(closing.close(command(), session, false));
        return session;
    }

    private Kept only(SessionId session) {
        assertThat(letters.of(session)).hasSize(1);
        return letters.of(session).getFirst();
    }

    private byte[] file(String path) {
        var answer = web.get().uri(path).with(as(Role.HEAD)).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }
}
