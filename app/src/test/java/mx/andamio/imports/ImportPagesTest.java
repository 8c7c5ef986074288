package mx.andamio.imports;

import static mx.andamio.support.Sheets.aSheet;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.identity.Role;
import mx.andamio.pages.Frame;
import mx.andamio.register.Register;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Sheets;
import mx.andamio.support.SomeImports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@InstallationTest
class ImportPagesTest {

    private static final String IMPORTS = "/compromisos/importar";

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeImports some;

    @Autowired
    Imports imports;

    @Autowired
    Commitments commitments;

    @Autowired
    Register register;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aFileWithFaultsSaysWhereWhatAndHowAndCannotBeApplied() {
        var id = some.faulty();

        var page = page(IMPORTS + "/" + id);

        assertThat(page)
                .contains("compromisos, fila 3", "por definir", "no es un número", "Usar «")
                .contains("Faltan por corregir")
                .containsPattern("<button class=\"btn btn-go\"[^>]* disabled>");
        assertThat(page(IMPORTS + "/" + id + "?ver=huecos")).contains("Celdas vacías", "Fecha en que vence");
        assertThat(page(IMPORTS + "/" + id + "?ver=avisos")).contains("dos acciones");
        assertThat(page(IMPORTS + "/" + id + "?ver=filas")).contains("Con error", "Nuevo", "40 consultorios");
    }

    @Test
    void aSuggestionIsTakenByOneButton() {
        var sheet = aSheet().row(1, "ochenta");
        var id = some.received(sheet);

        var sent = web.post()
                .uri(IMPORTS + "/" + id + "/celda")
                .param("sheet", "compromisos")
                .param("row", "2")
                .param("index", "5")
                .param("value", "ochenta")
                .param("suggestion", "80")
                .with(as(Role.DESK))
                .with(csrf())
                .exchange();

        assertThat(sent).hasRedirectedUrl(IMPORTS + "/" + id);
        var review = imports.review(id).orElseThrow();
        assertThat(review.faults()).isEmpty();
        assertThat(review.ready()).isTrue();
        assertThat(review.preview().drafts().getFirst().target()).isEqualByComparingTo("80");
    }

    @Test
    void afterApplyingThePageSaysHowManyEnteredAndLeadsToThem() {
        var id = some.received(aSheet().row(1, "40").row(2, "50"));
        assertThat(page(IMPORTS + "/" + id)).contains("Aplicar: 2 compromisos");

        post(IMPORTS + "/" + id + "/aplicar");

        assertThat(page(IMPORTS + "/" + id))
                .contains("Entraron 2, cambiaron 0", "/compromisos?organo=17")
                .doesNotContain("/aplicar\"");
        assertThat(page(IMPORTS)).contains("compromisos.csv", "Aplicado");
    }

    @Test
    void aConflictShowsTheThreeSidesAndWaitsForADecision() {
        var id = some.conflicting();

        assertThat(page(IMPORTS + "/" + id))
                .contains("Falta decidir un conflicto", "Abrir y equipar", "Abrir y dotar", "Abrir consultorios");

        var row = imports.review(id).orElseThrow().rows().stream()
                .filter(one -> one.fate() == Fate.CONFLICT)
                .findFirst()
                .orElseThrow();
        var sent = web.post()
                .uri(IMPORTS + "/" + id + "/conflictos")
                .param("side", "file")
                .param("row", "17 " + row.draft().key())
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();
        assertThat(sent).hasRedirectedUrl(IMPORTS + "/" + id + "?ver=cambios");
        assertThat(page(IMPORTS + "/" + id + "?ver=cambios")).contains("Se toma el archivo", "Aplicar: 2 compromisos");
    }

    @Test
    void whatCannotBeReadComesBackAsANoticeThatSaysWhatToDo() {
        var answer = hand("foto.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});

        assertThat(answer).hasRedirectedUrl(IMPORTS);
        assertThat(answer.getMvcResult().getFlashMap().get("andamio.notice"))
                .isInstanceOfSatisfying(
                        Frame.Notice.class, notice -> assertThat(notice.text()).contains("Guárdelo como .xlsx o .csv"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(get(IMPORTS + "/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get(IMPORTS + "/" + some.discarded() + "?ver=nada")).hasStatus(422);
    }

    @Test
    void anExceptionInTheMiddleWritesNothing() {
        var sheet = aSheet().row(1, "40").row(2, "50");
        var id = some.received(sheet);
        var entries = register.size();

        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(tx -> {
                    imports.apply(Desk.asks("imports.apply"), id);
                    assertThat(found(sheet)).isEqualTo(2);
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(found(sheet)).isZero();
        assertThat(register.size()).isEqualTo(entries);
        assertThat(imports.one(id).orElseThrow().state()).isInstanceOf(ImportState.Previewed.class);
    }

    @Test
    void twoFilesWithTheSameKeysAppliedAtOnceEnterThemOnce() throws Exception {
        var sheet = aSheet().row(1, "40").row(2, "50");
        var files = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> some.received(sheet))
                .toList();

        try (var crowd = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = files.stream()
                    .map(id -> crowd.submit(() -> imports.apply(Desk.asks("imports.apply"), id)))
                    .toList();
            for (var one : sent) {
                assertThat(one.get()).isInstanceOf(mx.andamio.register.Outcome.Done.class);
            }
        }

        assertThat(found(sheet)).isEqualTo(2);
        assertThat(files.stream()
                        .map(id -> ((ImportState.Applied)
                                        imports.one(id).orElseThrow().state())
                                .result()
                                .entered())
                        .filter(entered -> entered > 0))
                .containsExactly(2);
    }

    @Test
    void aFileThatNamesNobodyAsksOnceForItsOrgan() throws IOException {
        var word = mx.andamio.support.Unique.word();
        var csv = "Clave,Compromiso,Meta,Fecha compromiso\n" + word + ",Abrir salas " + word + ",40,31/12/2027\n";
        var id = some.received("compromisos.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(page(IMPORTS + "/" + id)).contains("Elegir abajo la representación", "De quién son los compromisos");

        web.post()
                .uri(IMPORTS + "/" + id + "/datos")
                .param("organ", "22")
                .with(as(Role.DESK))
                .with(csrf())
                .exchange();

        var review = imports.review(id).orElseThrow();
        assertThat(review.faults()).isEmpty();
        assertThat(review.rows().getFirst().draft().organ()).isEqualTo("22");
    }

    private long found(Sheets sheet) {
        return commitments
                .every(new Filter(sheet.word(), null, null, null, null, null, null, false, false, null))
                .size();
    }

    private MvcTestResult hand(String name, byte[] bytes) {
        return web.post()
                .uri(IMPORTS)
                .multipart()
                .file(new MockMultipartFile("file", name, null, bytes))
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }

    private void post(String address) {
        assertThat(web.post()
                        .uri(address)
                        .with(as(Role.SECRETARIAT))
                        .with(csrf())
                        .exchange())
                .hasStatus(302);
    }

    private MvcTestResult get(String address) {
        return web.get().uri(address).with(as(Role.SECRETARIAT)).exchange();
    }

    private String page(String address) {
        var answer = get(address);
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
