package mx.andamio.library.web;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.Promises;
import mx.andamio.identity.Role;
import mx.andamio.library.Item;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Paper.Format;
import mx.andamio.library.Papers;
import mx.andamio.library.Papers.How;
import mx.andamio.library.Papers.Receipt.Received;
import mx.andamio.library.Papers.Upload;
import mx.andamio.library.Readings.Choice;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.OfficePapers;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Papers as offices have them, PDF and Word, read by the reader itself. */
@InstallationTest
class OfficePapersTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    Desk desk;

    @Autowired
    Papers papers;

    @Autowired
    Promises promises;

    private static String minutes(String body) {
        return """
                INSTITUTO MEXICANO DEL SEGURO SOCIAL
                OOAD DURANGO

                MINUTA DE REUNIÓN %1$s

                Tercera Sesión Ordinaria del Comité de Obras %2$s

                Durango, Durango, 4 de marzo de 2026

                ORDEN DEL DÍA
                1. Lista de asistencia
                2. Revisar el avance de las obras de 2026

                LISTA DE ASISTENCIA

                Nombre	Cargo	Área
                Dra. Maricela Quiñones Ávalos	Titular	OOAD Durango
                Ing. Saúl Betancourt Ríos	Jefe de Departamento	Conservación

                En la Tercera Sesión Ordinaria del Comité de Obras %2$s, celebrada el 4 de marzo de 2026, se acordó lo siguiente.

                COMPROMISOS

                No.	Compromiso	Responsable	Fecha compromiso	Estatus
                1	Instalar 4 aires acondicionados	Ing. Saúl Betancourt Ríos	30/06/2026	En proceso
                2	Inventario de equipo médico	Coordinación de Abastecimiento	30-abr-26	Pendiente""".formatted(Unique.number() + "/2026", body);
    }

    private Received receive(String name, byte[] bytes) {
        return (Received) papers.receive(Desk.asks("library.paper.receive"), new Upload(name, bytes, false));
    }

    private String page(String address) throws Exception {
        return web.get()
                .uri(URI.create(address))
                .with(as(Role.SECRETARIAT))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void minutesInWordAreReadAcceptedAndRegisteredWithTheirAgenda() throws Exception {
        var id = receive("minuta.docx", OfficePapers.docx(minutes(Unique.word())))
                .id();
        var paper = papers.paper(id).orElseThrow();
        assertThat(paper.format()).isEqualTo(Format.DOCX);
        assertThat(paper.kind()).isEqualTo("minuta");
        assertThat(desk.items(id, ItemKind.AGENDA))
                .extracting(item -> quote(Objects.requireNonNull(paper.text()), item))
                .containsExactly("Lista de asistencia", "Revisar el avance de las obras de 2026");
        var reading = page("/biblioteca/" + id);
        assertThat(reading).contains("Orden del día", "situación: En proceso", "situación: Pendiente");

        var inventory = desk.items(id, ItemKind.PROMISE).getLast();
        assertThat(inventory.values().text("verb")).isNull();
        desk.amend(id, inventory, "status", "Concluido");
        var second = desk.items(id, ItemKind.AGENDA).getLast();
        desk.amend(id, second, "text", "Avance de obras");
        desk.items(id, ItemKind.WARNING).forEach(item -> desk.decide(id, item, new Choice.Reject()));
        desk.acceptRest(id);
        desk.register(id);

        assertThat(page("/biblioteca/" + id)).contains("situación: Concluido");
        UUID session = Objects.requireNonNull(papers.paper(id).orElseThrow().session());
        assertThat(promises.ofSession(session))
                .extracting(
                        line -> line.promise().text(),
                        line -> line.promise().responsible(),
                        line -> line.promise().deadline())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "Instalar 4 aires acondicionados",
                                "Ing. Saúl Betancourt Ríos",
                                LocalDate.of(2026, 6, 30)),
                        org.assertj.core.groups.Tuple.tuple(
                                "Inventario de equipo médico",
                                "Coordinación de Abastecimiento",
                                LocalDate.of(2026, 4, 30)));
        assertThat(page("/sesiones/" + session))
                .contains("<h2>Orden del día <span class=\"count\">2</span></h2>")
                .contains("<a href=\"/biblioteca/" + id + "#i-" + second.id() + "\">Avance de obras</a>")
                .contains("Inventario de equipo médico");
    }

    private static String quote(String text, Item item) {
        var place = Objects.requireNonNull(item.place());
        return text.codePoints()
                .skip(place.start())
                .limit(place.end() - place.start())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void pointsThatAreNotRegisteredYetAreNotOnTheSession() throws Exception {
        var id = receive("minuta.docx", OfficePapers.docx(minutes(Unique.word())))
                .id();
        desk.accept(id, desk.item(id, ItemKind.MEETING));
        desk.register(id);
        var session = papers.paper(id).orElseThrow().session();
        desk.accept(id, desk.items(id, ItemKind.AGENDA).getFirst());

        assertThat(page("/sesiones/" + session)).doesNotContain("Orden del día");
        desk.register(id);
        assertThat(page("/sesiones/" + session)).contains("Orden del día", "Lista de asistencia");
    }

    @Test
    void aPdfComesInOnceSaysWhatItLacksAndIsDownloadedAsItIs() throws Exception {
        var word = Unique.word();
        var bytes = OfficePapers.pdfWithPicture("""
                Boletín %s/2026

                Ciudad de México, a 4 de marzo de 2026

                Crece el programa %s

                El director general informó que se abrirán 12 clínicas en 2027.""".formatted(Unique.number(), word));

        var received = receive("boletín.txt", bytes);
        var again = receive("otra vez.pdf", bytes);

        assertThat(again.id()).isEqualTo(received.id());
        assertThat(again.how()).isEqualTo(How.KNOWN);
        var paper = papers.paper(received.id()).orElseThrow();
        assertThat(paper.text()).contains("se abrirán 12 clínicas en 2027.").doesNotContain("%PDF");
        assertThat(desk.items(paper.id(), ItemKind.PROMISE)).hasSize(1);
        assertThat(page("/biblioteca/" + paper.id()))
                .contains("Lo que falta en el texto: páginas sin texto (solo imagen), no leídas: 2.");
        var original = web.get()
                .uri("/biblioteca/" + paper.id() + "/original")
                .with(as(Role.HEAD))
                .exchange();
        assertThat(original).hasStatusOk().hasContentType("application/pdf");
        assertThat(original.getResponse().getContentAsByteArray()).isEqualTo(bytes);
        assertThat(original.getResponse().getHeader("Content-Disposition")).endsWith("''bolet%C3%ADn.pdf");
        desk.acceptRest(paper.id());
        desk.register(paper.id());
        assertThat(papers.paper(paper.id()).orElseThrow().registeredAt()).isNotNull();
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Unreadable(String code, byte[] bytes, String es, String en) {
        @Override
        public String toString() {
            return code;
        }
    }

    static List<Unreadable> unreadable() {
        var word = "WordDocument".getBytes(StandardCharsets.UTF_16LE);
        var old = new byte[600];
        var mark = new int[] {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
        for (var i = 0; i < mark.length; i++) {
            old[i] = (byte) mark[i];
        }
        System.arraycopy(word, 0, old, 512, word.length);
        return List.of(
                new Unreadable("paper.encrypted", OfficePapers.locked(), "con contraseña (PDF)", "by a password (PDF)"),
                new Unreadable("paper.no_text", OfficePapers.scan(), "1 página escaneada", "text recognition (OCR)"),
                new Unreadable(
                        "paper.damaged", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII), "dañado", "damaged"),
                new Unreadable("paper.damaged", new byte[] {'P', 'K', 3, 4, 0, 0}, "dañado", "cut short (zip"),
                new Unreadable(
                        "paper.too_many_pages",
                        OfficePapers.pages(301),
                        "301 páginas y se leen hasta 300",
                        "301 pages"),
                new Unreadable("paper.old_word", old, "anterior a 2007", "from before 2007"),
                new Unreadable(
                        "paper.other_format", "{\\rtf1 a}".getBytes(StandardCharsets.US_ASCII), "es RTF", "is RTF"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadIsRefusedInBothLanguages(Unreadable file) throws Exception {
        var part = new MockMultipartFile("file", "a: b.pdf", null, file.bytes());
        var answer = web.post()
                .uri("/api/v1/papers")
                .multipart()
                .file(part)
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .header("Idempotency-Key", UUID.randomUUID())
                .exchange();
        var json = JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
        assertThat(json.get("code").asString()).isEqualTo(file.code());
        assertThat(json.get("detail").asString()).startsWith("«a: b.pdf»").contains(file.es());
        assertThat(json.get("detail_en").asString()).startsWith("\"a: b.pdf\"").contains(file.en());

        var list = web.post()
                .uri("/biblioteca")
                .multipart()
                .file(part)
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .param("command", UUID.randomUUID().toString())
                .exchange();
        assertThat(page(Objects.requireNonNull(list.getResponse().getRedirectedUrl())))
                .contains("«a: b.pdf»")
                .contains(file.es());
    }
}
