package mx.andamio.commitments;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.ratings.Criteria;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Role;
import mx.andamio.register.Outcome;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeImports;
import mx.andamio.support.Unique;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InstallationTest
class CommitmentListTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    SomeCommitments some;

    @Autowired
    SomeImports sheets;

    @Autowired
    Assessing assessing;

    @Autowired
    Commitments commitments;

    private final String word = Unique.word();

    @Test
    void eachRowSaysHowItStandsWithWordAndSignAndSinceWhenNothingWasHeard() throws Exception {
        judged(signed("Abrir", null), Step.AT_RISK);
        some.draft("22", "Pintar " + word);

        var page = page("/compromisos?q=" + word);

        assertThat(page)
                .contains("<span class=\"g\" aria-hidden=\"true\">○</span>en riesgo de incumplimiento", "Evaluado")
                .contains("sin firma vigente")
                .containsPattern("data-label=\"Días sin noticia\" class=\"num\">[0-9]+<");
    }

    @Test
    void theAddressOrders() {
        var first = judged(signed("Abrir", LocalDate.of(2031, 1, 1)), Step.ON_TRACK);
        var second = judged(signed("Cerrar", LocalDate.of(2032, 1, 1)), Step.AT_RISK);
        var third = some.draft("22", "Pintar " + word);

        assertThat(ids("")).containsExactly(first, second, third);
        assertThat(ids("&orden=semaforo")).containsExactly(second, first, third);
        assertThat(ids("&orden=silencio")).endsWith(third);
        assertThat(web.get()
                        .uri("/compromisos?orden=al-azar")
                        .with(as(Role.ADMIN))
                        .exchange())
                .hasStatus(422);
    }

    @Test
    void aPageHasFiftyWhateverThereIsAndKeepsItsOrder() throws Exception {
        IntStream.range(0, 53).forEach(i -> some.draft("22", "Pintar " + word + " " + i));

        assertThat(page("/compromisos?q=" + word + "&orden=semaforo"))
                .contains("1–50 de 53")
                .contains("orden=semaforo&amp;page=1");
        assertThat(page("/compromisos?q=" + word + "&orden=semaforo&page=1")).contains("51–53 de 53");
    }

    @Test
    void theListNarrowsByProgrammeAndByFile() throws Exception {
        var tagged = signed("Abrir", null);
        some.draft("22", "Pintar " + word);
        var file = sheets.applied();

        assertThat(page("/compromisos?q=" + word + "&programa=2-30-100"))
                .contains(tagged.value().toString())
                .doesNotContain("Pintar " + word);
        assertThat(page("/compromisos?importacion=" + file))
                .contains("value=\"" + file + "\" selected")
                .doesNotContain(word);
        assertThat(commitments.every(new Commitments.Filter(
                        "", null, null, null, null, null, null, false, false, null, file.value(), null)))
                .isNotEmpty();
    }

    @Test
    void aFilteredListLeavesWithItsRatings() throws Exception {
        judged(signed("=Abrir", null), Step.NEEDS_SUPPORT);
        some.draft("22", "Pintar " + word);

        var filter = "?q=" + word + "&programa=2-30-100";
        var csv = get("/compromisos.csv" + filter).getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv)
                .contains("Paso usado (1 a 4),Semáforo usado", "requiere apoyo", "Evaluado", "SIMULADO")
                .contains("'=Abrir " + word)
                .doesNotContain("Pintar");
        try (var book = new XSSFWorkbook(
                new ByteArrayInputStream(get("/compromisos.xlsx" + filter).getContentAsByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(sheet.getRow(1).getCell(16).getNumericCellValue()).isEqualTo(2);
            assertThat(sheet.getRow(1).getCell(17).getStringCellValue()).isEqualTo("requiere apoyo");
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("'=Abrir " + word);
        }
        assertThat(web.get()
                        .uri("/compromisos.json" + filter)
                        .with(as(Role.ADMIN))
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.total", one -> one.assertThat().isEqualTo(1))
                .hasPathSatisfying(
                        "$.items[0].rating.step", one -> one.assertThat().isEqualTo(2))
                .hasPathSatisfying("$.items[0].basis", one -> one.assertThat().isEqualTo("assessed"))
                .hasPathSatisfying(
                        "$.items[0].commitment.simulated",
                        one -> one.assertThat().isEqualTo(true));
    }

    private List<CommitmentId> ids(String more) {
        var asked = new ListAsked(
                word, null, null, null, null, null, null, null, null, more.isEmpty() ? null : more.split("=")[1], null);
        return commitments.found(asked.filter(), asked.order(), 0, 10).items().stream()
                .map(Commitment::id)
                .toList();
    }

    private CommitmentId judged(CommitmentId id, Step step) {
        var judgement = new Assessing.Judgement(new Criteria(step, step, step, step), step, "Así se ve");
        assertThat(assessing.assess(Desk.asks("commitments.assess"), id, judgement, "DOE-HEAD"))
                .isInstanceOf(Outcome.Done.class);
        return id;
    }

    private CommitmentId signed(String verb, @Nullable LocalDate due) {
        return some.signedElsewhere(new NewCommitment(
                "22",
                null,
                new Terms(
                        CommitmentKind.COMMITMENT,
                        verb + " " + word,
                        new Parties("22-HEAD", List.of(), null),
                        due == null
                                ? null
                                : new PartialGoal(
                                        null,
                                        "salas",
                                        Accumulation.STOCK,
                                        0,
                                        null,
                                        null,
                                        new Point(null, null),
                                        new Point(null, due),
                                        List.of(),
                                        null),
                        null,
                        null,
                        new Alignment(null, null, List.of("2-30-100")),
                        new Origin.Document("Relación de prueba", SomeCommitments.SIGNED)),
                null,
                true));
    }

    private String page(String path) throws Exception {
        return get(path).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse get(String path) {
        var answer = web.get().uri(path).with(as(Role.ADMIN)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse();
    }
}
