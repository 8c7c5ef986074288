package mx.andamio.measurement;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.andamio.commitments.Board;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.FollowUp.Followed;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.OffCourse;
import mx.andamio.commitments.Ratings;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Measure;
import mx.andamio.commitments.goals.Progress;
import mx.andamio.commitments.goals.Quantitative;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Trajectory;
import mx.andamio.commitments.ratings.Rating;
import mx.andamio.commitments.ratings.Rating.Stepped;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Role;
import mx.andamio.measurement.Deliveries.Announced;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.measurement.counting.Worker;
import mx.andamio.measures.feeds.Form;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome.Done;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeReports;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Goals that read an indicator. */
@InstallationTest
@TestPropertySource(
        properties = {
            "andamio.data=target/test-data-goal-measures${andamio.test.fork:}",
            "andamio.measures.worker=false"
        })
class GoalMeasuresTest {

    private static final LocalDate SIGNED = SomeCommitments.SIGNED;
    private static final int MONTHS = 14;

    @Autowired
    Units units;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Worker worker;

    @Autowired
    SomeCommitments some;

    @Autowired
    FollowUp followUp;

    @Autowired
    OffCourse offCourse;

    @Autowired
    Ratings ratings;

    @Autowired
    Board board;

    @Autowired
    Reporting reporting;

    @Autowired
    Commitments commitments;

    @Autowired
    MockMvcTester web;

    @BeforeEach
    void aUnit() {
        units.load(
                Command.bySystem(Actor.SYSTEM, "measurement.units.load"),
                List.of(new Unit("SIM0022", "Unidad", "22", "", LocalDate.of(2020, 1, 1), null, true)));
    }

    /** Of every hundred lines of each month up to the one after the signature, so many filled. */
    private void delivered(int first, int step) throws Exception {
        var from = SIGNED.withDayOfMonth(1).minusMonths(MONTHS - 2L);
        var csv = IntStream.range(0, MONTHS)
                .boxed()
                .flatMap(month -> IntStream.range(0, 100)
                        .mapToObj(i -> "SIM0022,%s,%d-%d,010,1,%d"
                                .formatted(from.plusMonths(month), month, i, i < first + step * month ? 1 : 0)))
                .collect(Collectors.joining("\n"));
        var outcome = deliveries.receive(
                Command.bySystem(Actor.SYSTEM, "measurement.delivery.receive"),
                new Announced(
                        "prescription_lines",
                        "22",
                        from,
                        from.plusMonths(MONTHS).minusDays(1),
                        Form.CSV,
                        "recetas.csv",
                        true),
                new ByteArrayInputStream(("clues,fecha,folio,clave,piezas_recetadas,piezas_entregadas\n" + csv)
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(outcome).isInstanceOf(Done.class);
        worker.all();
    }

    /** To be reached by the end of the year in which it was signed. */
    private CommitmentId signed(String target) {
        return some.signedElsewhere("22", "Surtir " + Unique.word(), SomeReports.PARTIES, goal(target));
    }

    private static Quantitative goal(String target) {
        return new Reach(
                new Measure("FILL-LINE", "%", Accumulation.RATIO, 0, null),
                new Trajectory(
                        new Dated(new BigDecimal("70"), SIGNED),
                        List.of(),
                        new Dated(new BigDecimal(target), LocalDate.of(2026, 12, 31))));
    }

    private Followed followed(CommitmentId id) {
        return Objects.requireNonNull(followUp.of(List.of(id)).get(id));
    }

    private Rating computed(CommitmentId id) {
        return Objects.requireNonNull(
                        ratings.of(List.of(id), SIGNED.plusMonths(2)).get(id))
                .computed();
    }

    @Test
    void valuesComeFromTheIndicatorAndNobodyTypesThem() throws Exception {
        delivered(60, 2);
        var id = signed("95");

        var followed = followed(id);

        assertThat(followed.facts().measured())
                .extracting(one -> one.cutOff() + " " + one.value() + " " + one.definition())
                .containsExactly("2026-04-30 84 FILL-LINE@1", "2026-05-31 86 FILL-LINE@1");
        assertThat(followed.indicator().orElseThrow().simulated()).isTrue();
        assertThat(((Stepped) computed(id)).because())
                .extracting(one -> one.ground().code())
                .startsWith("deviation");
    }

    @Test
    void theChanceOfTheTargetCapsTheStep() throws Exception {
        // risen by two a month: 100 would be reached in December; fallen by two: never
        delivered(60, 2);
        var rises = signed("95");
        var landing = followed(rises).indicator().orElseThrow().landing().orElseThrow();
        assertThat(landing.ahead()).isEqualTo(7);
        assertThat(landing.known()).isEqualTo(MONTHS);
        assertThat(landing.chance()).isGreaterThan(new BigDecimal("0.8"));
        assertThat(computed(rises))
                .isInstanceOfSatisfying(
                        Stepped.class, one -> assertThat(one.step()).hasValue(Step.ON_TRACK));

        delivered(99, -2);

        var falls = followed(rises).indicator().orElseThrow().landing().orElseThrow();
        assertThat(falls.chance()).isLessThan(new BigDecimal("0.2"));
        assertThat(((Stepped) computed(rises)).because())
                .extracting(one -> one.ground().code())
                .contains("chance");
    }

    @Test
    void whatIsCountedAnewMovesTheBoardWithoutAnybodyReporting() throws Exception {
        delivered(60, 2);
        var id = signed("87");
        var before = board.tally(Scope.NATION);
        var step = today(id);

        delivered(99, -5);

        assertThat(today(id)).isNotEqualTo(step);
        assertThat(board.tally(Scope.NATION)).isNotEqualTo(before);
    }

    @Test
    void aReportThatContradictsItsIndicatorIsTold() throws Exception {
        delivered(60, 2);
        var id = signed("95");
        reported(id, "84.3", LocalDate.of(2026, 4, 30));
        assertThat(followed(id).contradictions()).as("rounding is none").isEmpty();

        reported(id, "94", LocalDate.of(2026, 5, 31));

        assertThat(followed(id).contradictions()).singleElement().satisfies(one -> {
            assertThat(one.reported().value()).isEqualByComparingTo("94");
            assertThat(one.measured().value()).isEqualByComparingTo("86");
        });
        assertThat(followed(id).facts().measured())
                .extracting(one -> one.value().intValue())
                .containsExactly(84, 86);
        assertThat(offCourse.of(List.of("22"), LocalDate.of(2026, 6, 1)))
                .filteredOn(one -> one.id().equals(id))
                .extracting(OffCourse.Straying::why)
                .containsExactly(OffCourse.Why.CONTRADICTED);
    }

    private Rating today(CommitmentId id) {
        return Objects.requireNonNull(ratings.today(List.of(id)).get(id)).computed();
    }

    private void reported(CommitmentId id, String value, LocalDate cutOff) {
        assertThat(reporting.report(
                        Desk.asks("commitments.report"),
                        SomeReports.LIAISON,
                        id,
                        new NewReport(
                                Step.ON_TRACK,
                                "Va bien",
                                false,
                                new NewReport.Value(new BigDecimal(value), null, cutOff, null, null),
                                List.of(),
                                List.of())))
                .isInstanceOf(Done.class);
    }

    @Test
    void anAmountWhoseBaselineIsWithinAMonthBeginsWithTheNextOne() throws Exception {
        var months = IntStream.range(0, MONTHS).boxed().toList();
        var from = SIGNED.withDayOfMonth(1).minusMonths(MONTHS - 3L);
        var csv = months.stream()
                .map(month -> "SIM0022,%s,MODULO,QUEJA,TRATO,\n"
                        .formatted(from.plusMonths(month))
                        .repeat(month + 1))
                .collect(Collectors.joining());
        assertThat(deliveries.receive(
                        Command.bySystem(Actor.SYSTEM, "measurement.delivery.receive"),
                        new Announced(
                                "complaints",
                                "22",
                                from,
                                from.plusMonths(MONTHS).minusDays(1),
                                Form.CSV,
                                "quejas.csv",
                                true),
                        new ByteArrayInputStream(("clues,fecha,canal,tipo_peticion,motivo,fecha_resolucion\n" + csv)
                                .getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Done.class);
        worker.all();
        var baseline = SIGNED.withDayOfMonth(20);
        var id = some.signedElsewhere(
                "22",
                "Recibir " + Unique.word(),
                SomeReports.PARTIES,
                new Reach(
                        new Measure("COMPLAINTS-OFFICE", "quejas", Accumulation.FLOW, 0, null),
                        new Trajectory(
                                new Dated(BigDecimal.ZERO, baseline),
                                List.of(),
                                new Dated(new BigDecimal("90"), LocalDate.of(2026, 12, 31)))));

        // those of the two months after it: 13 and 14
        var goal = (Reach) Objects.requireNonNull(
                commitments.commitment(id).orElseThrow().terms().goal());
        assertThat(goal.progress(followed(id).facts(), LocalDate.of(2026, 7, 1)))
                .isInstanceOfSatisfying(
                        Progress.Known.class, one -> assertThat(one.value()).isEqualByComparingTo("27"));
        assertThat(web.get().uri("/compromisos/" + id).with(as(Role.DIRECTOR_GENERAL)))
                .bodyText()
                .contains("Se suma desde el viernes 1 de mayo de 2026");
    }

    @Test
    void whatReadsNoIndicatorIsLeftAlone() throws Exception {
        delivered(60, 2);
        var id = some.signedElsewhere("22", "Abrir " + Unique.word());

        assertThat(followed(id).indicator()).isEmpty();
        assertThat(followed(id).typed()).isEmpty();
    }

    @Test
    void theCardSaysWhatMeasuresItWhatIsExpectedAndWhatContradictsIt() throws Exception {
        delivered(99, -2);
        var id = signed("95");
        reported(id, "94", LocalDate.of(2026, 5, 31));

        var page = web.get()
                .uri("/compromisos/" + id)
                .with(as(Role.DIRECTOR_GENERAL))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("Lo mide un indicador", "/indicadores/FILL-LINE?organo=22", "Renglones surtidos completos")
                .contains("Lo reportado contradice al indicador", "se reportó 94")
                .containsPattern("31 de diciembre de 2026 se espera [0-9.]+ %");

        assertThat(web.get().uri("/api/v1/commitments/" + id).with(as(Role.AUDITOR)))
                .bodyJson()
                .extractingPath("$.measured")
                .asMap()
                .containsEntry("indicator", "FILL-LINE")
                .containsEntry("simulated", true)
                .containsKeys("value", "cut_off", "landing", "contradictions");
    }

    @Test
    void aDraftChoosesItsIndicatorAndTakesUnitAndAccumulationFromIt() throws Exception {
        assertThat(web.get().uri("/compromisos/nuevo").with(as(Role.SECRETARIAT)))
                .bodyText()
                .contains("<option value=\"FILL-LINE\"");

        var made = web.post()
                .uri("/compromisos")
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .param("organ", "22")
                .param("text", "Surtir " + Unique.word())
                .param("goal", "number")
                .param("indicator", "FILL-LINE")
                .param("baseline", "70")
                .param("baselineOn", "2026-04-30")
                .param("target", "95")
                .param("targetOn", "2026-12-31")
                .exchange();
        var address = Objects.requireNonNull(made.getResponse().getRedirectedUrl());
        var id = new CommitmentId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
        assertThat(commitments.commitment(id).orElseThrow().terms().goal())
                .isInstanceOfSatisfying(Reach.class, goal -> {
                    assertThat(goal.measure().unit()).isEqualTo("%");
                    assertThat(goal.measure().accumulation()).isEqualTo(Accumulation.RATIO);
                    assertThat(goal.measure().publicationDelay()).isEqualTo(3);
                });

        assertThat(web.post()
                        .uri("/api/v1/commitments")
                        .with(as(Role.SECRETARIAT))
                        .with(csrf())
                        .contentType("application/json")
                        .content(
                                "{\"organ\":\"22\",\"text\":\"Surtir\",\"goal\":{\"kind\":\"number\",\"indicator\":\"NO\","
                                        + "\"unit\":\"%\",\"accumulation\":\"ratio\"}}"))
                .hasStatus(422)
                .bodyText()
                .contains("NO");
    }
}
