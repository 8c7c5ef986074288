package mx.andamio.annual;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import mx.andamio.annual.model.Figure;
import mx.andamio.annual.model.Kind;
import mx.andamio.annual.model.Missing;
import mx.andamio.annual.model.Report;
import mx.andamio.identity.Role;
import mx.andamio.register.Outcome;
import mx.andamio.support.ArchiveCheck;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeAnnual;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeHeld;
import mx.andamio.support.SomeMeasurements;
import mx.andamio.support.SomeSchemes;
import mx.andamio.support.SomeTargets;
import mx.andamio.targets.TargetPlans;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Reports to read, to take along and to ask for by programs. */
@InstallationTest
class AnnualPagesTest {

    private final int now = LocalDate.now(SomeAnnual.ZONE).getYear();

    @Autowired
    MockMvcTester web;

    @Autowired
    Reports reports;

    @Autowired
    SomeAnnual annual;

    @Autowired
    SomeHeld held;

    @Autowired
    SomeCommitments commitments;

    @Autowired
    SomeSchemes schemes;

    @Autowired
    SomeMeasurements measured;

    @Autowired
    SomeTargets targets;

    @Autowired
    TargetPlans plans;

    private String read(String path) {
        var answer = web.get().uri(path).with(as(Role.HEAD)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private byte[] pdf(Reports.Kept kept) {
        var answer = web.get()
                .uri("/api/v1/reports/" + kept.id() + "?format=pdf")
                .with(as(Role.HEAD))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    /** Both papers of a year in which something of each kind happened. */
    private Stream<Report> full() {
        held.closed();
        commitments.signedElsewhere("22", "Abrir salas");
        var scheme = schemes.aScheme();
        var over = LocalDate.now(SomeAnnual.ZONE).minusMonths(2);
        schemes.close(scheme, schemes.open(scheme, over));
        var plan = targets.anEvenDraft();
        assertThat(plan).isNotNull();
        return Stream.of(
                annual.compiled(Kind.INFORME, now).report(),
                annual.compiled(Kind.INFORME, over.getYear()).report(),
                annual.compiled(Kind.PROGRAMA, SomeTargets.months().getYear()).report());
    }

    @Test
    void everyFigureAndEveryGapLeadToAPageThatIsThere() {
        var addresses = new TreeSet<String>();
        full().forEach(report -> {
            report.figures().map(one -> one.origin().address()).forEach(addresses::add);
            report.missing().map(Missing::address).filter(Objects::nonNull).forEach(addresses::add);
        });

        assertThat(addresses).hasSizeGreaterThan(40);
        addresses.forEach(address -> assertThat(
                        web.get().uri(address).with(as(Role.SECRETARIAT)).exchange())
                .as(address)
                .hasStatusOk());
    }

    @Test
    void whatAFigureSaysIsWhatItsPageSays() {
        var month = measured.aSignedMonth();
        var report = annual.compiled(Kind.INFORME, month.month().getYear());
        var told = report.report()
                .figures()
                .filter(one -> one.origin().address().endsWith(month.path()))
                .findFirst()
                .orElseThrow();

        assertThat(told.value()).isEqualByComparingTo("1000");
        assertThat(read("/firma-de-cifras/" + month.path())).contains("1,000");
        assertThat(read("/informes/" + report.id()))
                .contains("1,000", "1 de 1 unidades", told.origin().address());
    }

    @Test
    void theSecretariatWritesCompilesAndComparesFromItsPage() {
        var here = "/informes/borrador?clase=INFORME&anio=1920";
        assertThat(read(here)).contains("Sin medición aún").doesNotContain("Compilar</button>");
        var wrote = web.post()
                .uri("/informes/borrador")
                .param("clase", "INFORME")
                .param("anio", "1920")
                .param("chapter", "commitments")
                .param("text", "Nada se comprometió.\r\n\r\nEso es todo.")
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();
        assertThat(wrote).hasStatus3xxRedirection();

        var compiled = web.post()
                .uri("/informes")
                .param("clase", "INFORME")
                .param("anio", "1920")
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();

        assertThat(compiled).hasStatus3xxRedirection();
        var first = Objects.requireNonNull(compiled.getResponse().getRedirectedUrl());
        assertThat(read(first)).contains("<p>Nada se comprometió.</p>", "<p>Eso es todo.</p>", "Versión 1");
        annual.write(Kind.INFORME, 1920, "commitments", "Otra cosa.");
        var second = annual.compiled(Kind.INFORME, 1920);
        assertThat(read("/informes/" + second.id()))
                .contains("Qué cambió frente a la versión 1", "Otra cosa.")
                .doesNotContain("Eso es todo.");
        assertThat(read(first)).contains("Hay una versión posterior").doesNotContain("Otra cosa.");
        assertThat(read("/informes")).contains("/informes/" + second.id(), first);
    }

    @Test
    void whatIsWrittenOverAnothersTextComesBack() {
        annual.write(Kind.INFORME, 1921, "governance", "De otra persona.");

        var answer = web.post()
                .uri("/informes/borrador")
                .param("clase", "INFORME")
                .param("anio", "1921")
                .param("chapter", "governance")
                .param("version", "0")
                .param("text", "Lo que escribí.")
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus(409).bodyText().contains("Lo que escribí.", "guardó la versión 1");
    }

    @Test
    void whatIsMadeUpIsMarkedAndStandsApart() throws Exception {
        var plan = targets.anEvenDraft();
        assertThat(plans.approve(Desk.asks("targets.approve"), plan, 1)).isInstanceOf(Outcome.Done.class);
        var year = plans.one(plan).orElseThrow().starts().getYear();

        var kept = annual.compiled(Kind.PROGRAMA, year);

        assertThat(kept.report().figures().filter(Figure::simulated))
                .extracting(Figure::code)
                .contains("target." + plan + ".simulado")
                .allMatch(code -> code.endsWith(".simulado"));
        assertThat(read("/informes/" + kept.id())).contains("SIMULADO");
        assertThat(read("/informes")).contains("SIMULADO");
        try (var document = Loader.loadPDF(pdf(kept))) {
            assertThat(new PDFTextStripper().getText(document)).contains("SIMULADO");
        }
    }

    @Test
    void itIsPdfForGoodWithItsDataInsideAndTheSameBytesEachTime() throws Exception {
        held.closed();
        var kept = annual.compiled(Kind.INFORME, now);

        var pdf = pdf(kept);

        assertThat(pdf(kept)).isEqualTo(pdf);
        assertThat(ArchiveCheck.failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(ArchiveCheck.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (var document = Loader.loadPDF(pdf)) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(new String(
                            files.values().iterator().next().getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8))
                    .isEqualTo(kept.json());
            var stripper = new PDFTextStripper();
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("SHA-256 " + kept.sha256());
            }
        }
    }

    @Test
    void aProgramCompilesAndGetsTheDataAsTheyWereHashed() {
        var answer = web.post()
                .uri("/api/v1/reports")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"kind\":\"PROGRAMA\",\"year\":1922}")
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.number").isEqualTo(1);
        var kept = reports.all().stream()
                .filter(one -> one.year() == 1922)
                .findFirst()
                .flatMap(one -> reports.one(one.id()))
                .orElseThrow();

        assertThat(read("/api/v1/reports/" + kept.id())).isEqualTo(kept.json());
        assertThat(read("/api/v1/reports?size=500")).contains(kept.id().toString());
        assertThat(web.get()
                        .uri("/api/v1/reports/" + kept.id() + "?format=odt")
                        .with(as(Role.HEAD))
                        .exchange())
                .hasStatus(422);
        assertThat(web.post()
                        .uri("/api/v1/reports")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\":\"INFORME\",\"year\":" + (now + 1) + "}")
                        .with(as(Role.SECRETARIAT))
                        .with(csrf())
                        .exchange())
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("annual.year");
    }
}
