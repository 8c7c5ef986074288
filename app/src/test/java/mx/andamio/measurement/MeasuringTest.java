package mx.andamio.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.andamio.measurement.Deliveries.Announced;
import mx.andamio.measurement.Deliveries.Sent;
import mx.andamio.measurement.Deliveries.State;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.measurement.counting.Worker;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.feeds.FeedFault;
import mx.andamio.measures.feeds.Form;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Outcome.Done;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** From a file to what is kept of it. */
@InstallationTest
@TestPropertySource(properties = {"andamio.data=target/test-data-measuring", "andamio.measures.worker=false"})
class MeasuringTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);

    @Autowired
    Units units;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Worker worker;

    @Autowired
    Indicators indicators;

    @Autowired
    Measurements measurements;

    @BeforeEach
    void unitsOfTwoOrgans() {
        units.load(
                Command.bySystem(Actor.SYSTEM, "measurement.units.load"),
                List.of(unit("SIM0001", "01"), unit("SIM0002", "01"), unit("SIM0003", "14")));
    }

    private static Unit unit(String code, String organ) {
        return new Unit(code, "Unidad simulada " + code, organ, "", LocalDate.of(2020, 1, 1), null, true);
    }

    /** Lines of a prescription each, of which so many were given. */
    private static String lines(LocalDate day, String unit, int given, int not) {
        return IntStream.range(0, given + not)
                .mapToObj(i -> "%s,%s,%s-%s-%d,010,2,%d".formatted(unit, day, unit, day, i, i < given ? 2 : 0))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private Sent sent(String source, LocalDate from, LocalDate to, String... lines) throws Exception {
        var csv = "clues,fecha,folio,clave,piezas_recetadas,piezas_entregadas\n" + String.join("", lines);
        var outcome = deliveries.receive(
                Command.bySystem(Actor.SYSTEM, "measurement.delivery.receive"),
                new Announced("prescription_lines", source, from, to, Form.CSV, "recetas.csv", true),
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        assertThat(outcome).isInstanceOf(Done.class);
        worker.all();
        return deliveries.one(UUID.fromString(((Done) outcome).result())).orElseThrow();
    }

    private Indicator indicator(String code) {
        return indicators.edition(code, APRIL).orElseThrow();
    }

    private double value(String code, String organ, Period period) {
        return Objects.requireNonNull(Objects.requireNonNull(
                        measurements.across(indicator(code), period).get(organ))
                .value());
    }

    @Test
    void aFileBecomesMeasurementsOfUnitsOrgansRegionsAndTheNation() throws Exception {
        var took = sent(
                "todos",
                MARCH,
                APRIL.plusDays(29),
                lines(MARCH.plusDays(3), "SIM0001", 9, 1),
                lines(MARCH.plusDays(4), "SIM0002", 20, 10),
                lines(APRIL.plusDays(4), "SIM0003", 6, 4));

        assertThat(took.state()).isEqualTo(State.TAKEN);
        assertThat(took.counts()).isEqualTo(new Deliveries.Counts(50, 50, 0));
        var march = Period.of(PeriodType.MONTH, MARCH);
        assertThat(value("FILL-LINE", "SIM0001", march)).isEqualTo(90);
        assertThat(value("FILL-LINE", "01", march)).isEqualTo(72.5);
        assertThat(value("FILL-LINE", "*", march)).isEqualTo(72.5);
        assertThat(value("FILL-LINE", "*", Period.of(PeriodType.QUARTER, APRIL)))
                .isEqualTo(60);
        assertThat(value("FILL-LINE", "*", Period.of(PeriodType.YEAR, APRIL))).isEqualTo(70);
        var nation = Objects.requireNonNull(
                measurements.across(indicator("FILL-LINE"), march).get("*"));
        assertThat(nation.reported()).isEqualTo(2);
        assertThat(nation.expected()).as("units and hospitals").isEqualTo(28);
        assertThat(measurements.across(indicator("FILL-LINE"), march).keySet()).contains("R-NORTE", "01", "14");
    }

    @Test
    void whatIsDeliveredAgainReplacesItsOwnAndNothingElseIsCountedAnew() throws Exception {
        var may = LocalDate.of(2025, 5, 1);
        sent("otra vez", may, may.plusDays(30), lines(may, "SIM0001", 5, 5));
        var june = LocalDate.of(2025, 6, 1);
        sent("otra vez", june, june.plusDays(29), lines(june, "SIM0001", 10, 10));
        var before = counted(may);

        var again = sent("otra vez", june, june.plusDays(29), lines(june, "SIM0001", 30, 10));

        assertThat(value("FILL-LINE", "SIM0001", Period.of(PeriodType.MONTH, june)))
                .isEqualTo(75);
        assertThat(value("FILL-LINE", "SIM0001", Period.of(PeriodType.MONTH, may)))
                .isEqualTo(50);
        assertThat(counted(may)).isEqualTo(before);
        assertThat(counted(june).deliveries()).containsExactly(again.lakeId());
        assertThat(deliveries.named(Objects.requireNonNull(again.lakeId()))).contains(again);
        worker.all();
        assertThat(counted(may)).as("nothing to do").isEqualTo(before);
    }

    private Counted counted(LocalDate month) {
        return measurements.counted(indicator("FILL-LINE"), Kept.MONTH).stream()
                .filter(one -> one.period().begin().equals(month))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aUnitThatMovesIsCountedAnew() throws Exception {
        var july = LocalDate.of(2025, 7, 1);
        sent("mudanza", july, july.plusDays(30), lines(july.plusDays(9), "SIM0003", 10, 30));
        assertThat(value("FILL-LINE", "14", Period.of(PeriodType.MONTH, july))).isEqualTo(25);

        units.load(
                Command.bySystem(Actor.SYSTEM, "measurement.units.load"),
                List.of(unit("SIM0001", "01"), unit("SIM0002", "01"), unit("SIM0003", "22")));
        worker.all();

        assertThat(value("FILL-LINE", "22", Period.of(PeriodType.MONTH, july))).isEqualTo(25);
        assertThat(measurements.across(indicator("FILL-LINE"), Period.of(PeriodType.MONTH, july)))
                .doesNotContainKey("14");
    }

    @Test
    void rowsInAreKeptOrRejectedAndTheRejectedOnesSayWhy() throws Exception {
        var august = LocalDate.of(2025, 8, 1);

        var took = sent(
                "rechazos",
                august,
                august.plusDays(30),
                lines(august, "SIM0001", 200, 0),
                "NADIE,2025-08-03,x-1,010,1,1\n");

        assertThat(took.counts()).isEqualTo(new Deliveries.Counts(201, 200, 1));
        assertThat(deliveries.rejects(took).orElseThrow()).content().contains("UNKNOWN_ORGAN", "NADIE");
    }

    @Test
    void aFileThatIsRefusedChangesNothingAndSaysWhy() throws Exception {
        var september = LocalDate.of(2025, 9, 1);

        var refused = sent("otro mes", september, september.plusDays(29), lines(MARCH, "SIM0001", 10, 0));

        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(refused.faults()).extracting(FeedFault::code).containsExactly("OTHER_PERIOD");
        assertThat(deliveries.rejects(refused)).isPresent();
        assertThat(measurements.counted(indicator("FILL-LINE"), Kept.MONTH))
                .extracting(one -> one.period().begin())
                .doesNotContain(september);
    }

    @Test
    void whatCannotBeADeliveryIsRefusedAtTheDoor() throws Exception {
        assertThat(refusal("nada", "x", MARCH, APRIL)).isEqualTo("delivery.dataset");
        assertThat(refusal("prescription_lines", " ", MARCH, APRIL)).isEqualTo("delivery.source");
        assertThat(refusal("prescription_lines", "x", APRIL, MARCH)).isEqualTo("delivery.period");
        assertThat(refusal("prescription_lines", "x", MARCH, APRIL)).isEqualTo("delivery.empty");
    }

    private String refusal(String dataset, String source, LocalDate from, LocalDate to) throws Exception {
        var outcome = deliveries.receive(
                Command.bySystem(Actor.SYSTEM, "measurement.delivery.receive"),
                new Announced(dataset, source, from, to, Form.CSV, "x.csv", false),
                new ByteArrayInputStream(new byte[0]));
        return ((Outcome.Refused) outcome).reason().code();
    }
}
