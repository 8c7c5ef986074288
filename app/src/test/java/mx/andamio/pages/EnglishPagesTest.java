package mx.andamio.pages;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.andamio.commitments.Promises;
import mx.andamio.contradictions.Contradictions;
import mx.andamio.contradictions.Contradictions.Filter;
import mx.andamio.identity.Role;
import mx.andamio.identity.Tokens;
import mx.andamio.library.Papers;
import mx.andamio.publishing.PressRoom;
import mx.andamio.support.Bulletin;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.PlantedPages;
import mx.andamio.support.SomeAnnual;
import mx.andamio.support.SomeCalls;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeFeeds;
import mx.andamio.support.SomeHeld;
import mx.andamio.support.SomeImports;
import mx.andamio.support.SomeInstructions;
import mx.andamio.support.SomeMeasurements;
import mx.andamio.support.SomeReports;
import mx.andamio.support.SomeRequests;
import mx.andamio.support.SomeRounds;
import mx.andamio.support.SomeSchemes;
import mx.andamio.support.SomeTargets;
import mx.andamio.support.Unique;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever chose English reads no Spanish but what papers, the pack and addresses say. */
@InstallationTest
public class EnglishPagesTest {

    private static final Pattern UNSEEN =
            Pattern.compile(" (?:href|action|src|id|for|name|class|value|datetime|d)=\"[^\"]*\"");

    @Autowired
    Contradictions contradictions;

    @Autowired
    MockMvcTester web;

    @Autowired
    Desk desk;

    @Autowired
    SomeCommitments some;

    @Autowired
    SomeImports sheets;

    @Autowired
    SomeReports reports;

    @Autowired
    SomeRequests requests;

    @Autowired
    SomeFeeds feeds;

    @Autowired
    SomeSchemes schemes;

    @Autowired
    SomeMeasurements measurements;

    @Autowired
    SomeTargets targets;

    @Autowired
    SomeAnnual annual;

    @Autowired
    SomeInstructions instructions;

    @Autowired
    SomeHeld held;

    @Autowired
    SomeCalls calls;

    @Autowired
    SomeRounds rounds;

    @Autowired
    Papers papers;

    @Autowired
    Promises promises;

    @Autowired
    Tokens tokens;

    @Autowired
    PressRoom room;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapped;

    @Test
    void everyPageIsInTheList() {
        var routes = mapped.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        !ErrorController.class.isAssignableFrom(entry.getValue().getBeanType()))
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(route -> !route.startsWith("/api/") && !route.contains(PlantedPages.WORD))
                .toList();

        assertThat(pages().keySet()).containsAll(routes);
    }

    @Test
    void noPageHoldsASpanishWordOfTheInterface() throws Exception {
        var spanish = SpanishPieces.only();
        var left = new TreeMap<String, List<String>>();
        for (var page : pages().entrySet()) {
            var answer = get(page.getValue());
            var type = Objects.requireNonNull(answer.getContentType());
            // Papers and evidence as they came, and files with the headings that offices write: importing reads
            // Spanish.
            if (page.getKey().matches(".*(/original|/evidencia/\\{item}|/documento|\\.xlsx|/compromisos\\.csv)")) {
                continue;
            }
            var text = type.contains("pdf") ? pdf(answer) : answer.getContentAsString(StandardCharsets.UTF_8);
            if (type.contains("html")) {
                assertThat(text).as(page.getKey()).contains("<html lang=\"en\">");
                text = UNSEEN.matcher(text).replaceAll("");
            }
            var shown = text;
            var found = spanish.stream()
                    .filter(piece -> SpanishPieces.stands(piece, shown))
                    .toList();
            if (!found.isEmpty()) {
                left.put(page.getKey(), found);
            }
        }

        assertThat(spanish).hasSizeGreaterThan(300);
        assertThat(left).isEmpty();
    }

    @Test
    void theSearchForSpanishSeesIt() throws Exception {
        var spanish = web.get().uri("/prometido").with(as(Role.ADMIN)).exchange();
        var text = spanish.getResponse().getContentAsString(StandardCharsets.UTF_8);

        assertThat(SpanishPieces.only().stream()
                        .filter(piece -> SpanishPieces.stands(piece, text))
                        .toList())
                .hasSizeGreaterThan(5);
    }

    @Test
    void datesNumbersAndTablesAreEnglish() throws Exception {
        assertThat(read("/cargos/DG?al=2024-05-08"))
                .contains("Who held it on Wednesday 8 May 2024")
                .contains("on 8 May 2024 (217/2024)");
        assertThat(read("/prometido.csv")).startsWith("\uFEFFPromise,Goal,Deadline,Responsible");
        assertThat(new Words(Words.ENGLISH, java.time.ZoneOffset.UTC, LocalDate.of(2026, 5, 1))
                        .number(new java.math.BigDecimal("1305431.5")))
                .isEqualTo("1,305,431.5");
    }

    @Test
    void aDocumentSaysItsLanguage() throws Exception {
        try (var pdf = Loader.loadPDF(get("/cargos/17-HEAD/entrega.pdf").getContentAsByteArray())) {
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Handover annex");
        }
    }

    @Test
    void aFaultIsToldInEnglish() throws Exception {
        var answer =
                web.get().uri("/no-hay").cookie(english()).with(as(Role.ADMIN)).exchange();

        assertThat(answer).hasStatus(404);
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("This page does not exist");
    }

    /** Every route of a page, with an address that shows much of it. */
    public Map<String, String> pages() {
        var registered = desk.registered(aMeeting());
        var waiting = desk.receive(aMeeting().warning("COUNT_MISMATCH")).id();
        var session = papers.paper(registered).orElseThrow().session();
        var promise = promises.ofPaper(registered.value()).getFirst().id().value();
        var pages = new LinkedHashMap<String, String>();
        Stream.of(
                        "/",
                        "/ajustes/sala-de-prensa",
                        "/biblioteca",
                        "/bitacora",
                        "/cargos",
                        "/compromisos",
                        "/compromisos.csv",
                        "/compromisos.json",
                        "/compromisos.xlsx",
                        "/compromisos/importar",
                        "/compromisos/plantilla.xlsx",
                        "/prometido",
                        "/prometido.csv",
                        "/contradicciones",
                        "/contradicciones.csv",
                        "/cuentas",
                        "/entrar",
                        "/evaluaciones",
                        "/evaluaciones/nueva",
                        "/paquete",
                        "/programas",
                        "/representaciones",
                        "/representaciones/mapa",
                        "/reuniones")
                .forEach(path -> pages.put(path, path));
        pages.put("/biblioteca/{id}", "/biblioteca/" + waiting);
        pages.put("/biblioteca/{id} registered", "/biblioteca/" + registered);
        pages.put("/biblioteca/{id}/original", "/biblioteca/" + waiting + "/original");
        pages.put("/biblioteca waiting", "/biblioteca?estado=waiting");
        pages.put("/biblioteca/sin-advertencias", "/biblioteca/sin-advertencias");
        pages.put(
                "/biblioteca/sin-advertencias going",
                "/biblioteca/sin-advertencias?registrados=2&quedaron=1&desde=" + new UUID(0, 0));
        pages.put(
                "/biblioteca/sin-advertencias ended",
                "/biblioteca/sin-advertencias?hasta=0&registrados=2&quedaron=1&desde=" + new UUID(0, 0));
        pages.put("/bitacora verified", "/bitacora?verificar=true");
        pages.put("/tablero", "/tablero");
        pages.put("/lineas/{code}", "/lineas/MEDICAL");
        pages.put("/regiones/{code}", "/regiones/R-CENTRO");
        pages.put("/tablero/fichas", "/tablero/fichas");
        pages.put("/tablero none", "/tablero?organo=NO-HAY&ver=1");
        schemes.pages().forEach(pages::put);
        rounds.pages().forEach(pages::put);
        measurements.pages().forEach(pages::put);
        targets.pages().forEach(pages::put);
        annual.pages().forEach(pages::put);
        pages.put("/evaluar", "/evaluar?organo=22");
        pages.put("/evaluar none", "/evaluar?organo=NO-HAY");
        pages.put("/buscar", "/buscar?q=veracruz");
        pages.put("/buscar none", "/buscar?q=zzqqzzqq");
        pages.put("/cargos union", "/cargos?grupo=sindicato");
        pages.put("/cargos/{code}", "/cargos/DG?al=2024-05-08");
        pages.put("/cargos/{code} today", "/cargos/17-HEAD");
        pages.put("/cargos/{code}/entrega", "/cargos/17-HEAD/entrega");
        pages.put("/cargos/{code}/entrega.pdf", "/cargos/17-HEAD/entrega.pdf");
        pages.put("/prometido/{id}", "/prometido/" + promise);
        pages.put("/compromisos/nuevo", "/compromisos/nuevo?organo=22");
        pages.put("/compromisos/firmado", "/compromisos/firmado?organo=22");
        pages.put("/compromisos/{id}/documento", "/compromisos/" + some.scanned() + "/documento");
        pages.put(
                "/compromisos/{id}/editar",
                "/compromisos/" + some.draft("22", "Abrir").value() + "/editar");
        pages.put("/compromisos ordered", "/compromisos?orden=semaforo&organo=22");
        var draft = some.draft("22", "Pintar salas").value();
        pages.put("/compromisos/lote", "/compromisos/lote?id=" + draft);
        pages.put("/compromisos/lote none", "/compromisos/lote");
        pages.put(
                "/compromisos/lote foreseen",
                "/compromisos/lote?cambio=firma&id=" + draft + "&id="
                        + some.admitted("22").value());
        pages.put("/compromisos none", "/compromisos?q=zzqqzzqq");
        var mended = sheets.conflicting();
        var faulty = "/compromisos/importar/" + sheets.faulty();
        pages.put("/compromisos/importar/{id}", faulty);
        pages.put("/compromisos/importar/{id}/archivo.xlsx", faulty + "/archivo.xlsx");
        for (var part : List.of("filas", "huecos", "avisos", "columnas", "cambios")) {
            pages.put("/compromisos/importar/{id} " + part, faulty + "?ver=" + part);
        }
        pages.put("/compromisos/importar/{id} conflict", "/compromisos/importar/" + mended);
        pages.put("/compromisos/importar/{id} no faults", "/compromisos/importar/" + mended + "?ver=errores");
        pages.put("/compromisos/importar/{id} applied", "/compromisos/importar/" + sheets.applied());
        pages.put("/compromisos/importar/{id} discarded", "/compromisos/importar/" + sheets.discarded());
        pages.put(
                "/compromisos/{id}",
                "/compromisos/" + some.signedElsewhere("22", "Abrir salas").value());
        var reported = reports.aReported();
        pages.put("/compromisos/{id} reported", "/compromisos/" + reported);
        pages.put("/compromisos/{id}/reporte", "/compromisos/" + reported + "/reporte");
        pages.put(
                "/compromisos/{id}/evidencia/{item}",
                "/compromisos/" + reported + "/evidencia/" + reports.file(reported));
        pages.put("/mis-compromisos", "/mis-compromisos");
        pages.put("/calendario", "/calendario");
        pages.put("/calendario/{token}.ics", "/calendario/" + feeds.aToken() + ".ics");
        var instruction = instructions.issued(instructions.toTwo());
        pages.put("/instrucciones", "/instrucciones");
        pages.put("/instrucciones/nueva", "/instrucciones/nueva");
        pages.put("/instrucciones/{id}", "/instrucciones/" + instruction);
        pages.put("/instrucciones/{id} none", "/instrucciones/" + instruction + "?ver=verificados&region=R-NORTE");
        pages.put("/compromisos parts", "/compromisos?instruccion=" + instruction);
        pages.put("/compromisos/{id} part", "/compromisos/" + instructions.part(instruction, "22"));
        pages.put("/destinatarios", "/destinatarios");
        pages.put("/destinatarios/nuevo", "/destinatarios/nuevo");
        pages.put("/destinatarios/{code}", "/destinatarios/" + instructions.aSet());
        pages.put("/destinatarios/{code} group", "/destinatarios/OOAD-JSPM");
        pages.put("/obstaculos", "/obstaculos");
        var open = requests.open("", reports.aSigned()).getFirst();
        pages.put("/solicitudes", "/solicitudes");
        pages.put("/solicitudes none", "/solicitudes?ver=ENDED&organo=NO-HAY");
        pages.put("/solicitudes/nueva", "/solicitudes/nueva?organo=22");
        pages.put("/solicitudes/mensajes/{id}", "/solicitudes/mensajes/" + open.asking());
        pages.put("/r/{token}", "/r/" + requests.link(open));
        pages.put("/r/listo", "/r/listo");
        desk.registered(aMeeting().warning("DATE_CONFLICT"));
        var contradiction =
                contradictions.found(Filter.NONE, 0, 1).items().getFirst().id();
        pages.put("/contradicciones none", "/contradicciones?clase=SESSION_BODY&anio=1999");
        pages.put("/contradicciones/{id}", "/contradicciones/" + contradiction);
        // Closed as it is, whoever looks after it sees the room.
        var published = desk.registered(aMeeting(LocalDate.of(1950, 1, 1)));
        pages.put("/sala-de-prensa", "/sala-de-prensa?lang=en");
        pages.put("/sala-de-prensa/rss.xml", "/sala-de-prensa/rss.xml?lang=en");
        pages.put(
                "/sala-de-prensa/{code}",
                "/sala-de-prensa/" + room.addresses(List.of(published)).get(published) + "?lang=en");
        pages.put("/robots.txt", "/robots.txt");
        pages.put("/entrar failed", "/entrar?salio");
        pages.put("/inicio/{token}", "/inicio/" + tokens.setupToken());
        pages.put("/programas/{code}", "/programas/2-30-100");
        pages.put("/representaciones/{code}", "/representaciones/17");
        pages.put("/representaciones/{code}/ficha", "/representaciones/22/ficha");
        pages.put("/representaciones/{code}/ficha none", "/representaciones/DG/ficha");
        pages.put("/representaciones/{code}/ficha.pdf", "/representaciones/22/ficha.pdf");
        pages.put("/reuniones/{code}", "/reuniones/HCT");
        pages.put("/sesiones/{id}", "/sesiones/" + session);
        pages.put("/reuniones/{code}/integrantes", "/reuniones/AG/integrantes");
        var link = calls.link(held.session(), "22-HEAD");
        pages.put("/i/{token}", "/i/" + link);
        pages.put("/i/{token}/sesion.ics", "/i/" + link + "/sesion.ics");
        pages.put("/sesiones/{id}/oficios", "/sesiones/" + held.closed() + "/oficios");
        pages.put("/sesiones/{id}/mi-invitacion", "/sesiones/" + held.session() + "/mi-invitacion");
        pages.put("/sesiones/{id}/convocatoria", "/sesiones/" + held.session() + "/convocatoria");
        pages.put("/sesiones/{id}/convocatoria/sesion.ics", "/sesiones/" + held.session() + "/convocatoria/sesion.ics");
        for (var part :
                List.of("orden-del-dia", "sala", "sala/vista", "proyeccion", "proyeccion/vista", "acta", "borrador")) {
            pages.put("/sesiones/{id}/" + part, "/sesiones/" + held.session() + "/" + part);
        }
        return pages;
    }

    private static Bulletin aMeeting() {
        return aMeeting(Unique.day());
    }

    private static Bulletin aMeeting(LocalDate day) {
        return aBulletin()
                .dated(day)
                .meeting("Comité " + Unique.word(), 8, null, "opening", "Salón " + Unique.word())
                .present("Ana " + Unique.word(), null, null)
                .ooad("17", "Michoacán")
                .figure(816, "acuerdos " + Unique.word())
                .promise(
                        "abrir",
                        "salas " + Unique.word(),
                        393,
                        LocalDate.of(2027, 12, 31),
                        "Titular del OOAD Michoacán")
                .promise("cerrar", "salas " + Unique.word(), null, null)
                .instruction("Enviar " + Unique.word());
    }

    private static Cookie english() {
        return new Cookie(Language.COOKIE, "en");
    }

    private MockHttpServletResponse get(String address) {
        var answer =
                web.get().uri(address).cookie(english()).with(as(Role.ADMIN)).exchange();
        assertThat(answer).as(address).hasStatusOk();
        return answer.getResponse();
    }

    private String read(String address) throws IOException {
        return get(address).getContentAsString(StandardCharsets.UTF_8);
    }

    private static String pdf(MockHttpServletResponse answer) throws IOException {
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
