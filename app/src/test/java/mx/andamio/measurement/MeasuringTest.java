package mx.andamio.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/** From a file to what is kept of it. */
@InstallationTest
@TestPropertySource(
        properties = {"andamio.data=target/test-data-measuring${andamio.test.fork:}", "andamio.measures.worker=false"})
class MeasuringTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);

    private static final String HEADER = "clues,fecha,folio,clave,piezas_recetadas,piezas_entregadas\n";

    /** Of high specialty: the directory has it. */
    private static final String HOSPITAL = "DFIMS000580";

    @Value("${andamio.data}")
    Path data;

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

    private UUID receive(String dataset, LocalDate month, String csv) throws Exception {
        var outcome = deliveries.receive(
                Command.bySystem(Actor.SYSTEM, "measurement.delivery.receive"),
                new Announced(dataset, "en fila", month, month.plusMonths(1).minusDays(1), Form.CSV, "mes.csv", true),
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        return UUID.fromString(((Done) outcome).result());
    }

    private Sent sent(String source, LocalDate from, LocalDate to, String... lines) throws Exception {
        var csv = HEADER + String.join("", lines);
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

    private Sent beds(LocalDate month, int stays, int long_stays) throws Exception {
        var csv = "clues,fecha,area,camas,camas_ocupadas,egresos,dias_estancia,estancias_prolongadas,iaas\n"
                + "SIM0001," + month + ",HOSPITALIZACION,20,15,10," + stays + "," + long_stays + ",1\n";
        var outcome = deliveries.receive(
                Command.bySystem(Actor.SYSTEM, "measurement.delivery.receive"),
                new Announced("beds", "camas", month, month.plusMonths(1).minusDays(1), Form.CSV, "camas.csv", true),
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
        worker.all();
        return deliveries.one(UUID.fromString(((Done) outcome).result())).orElseThrow();
    }

    @Test
    void ofWhatIsDeliveredAgainOnlyIndicatorsThatReadWhatChangedAreCountedAnew() throws Exception {
        var month = LocalDate.of(2026, 2, 1);
        var period = Period.of(PeriodType.MONTH, month);
        beds(month, 40, 1);
        var occupancy = counted("BED-USE", period);
        var stay = counted("STAY-DAYS", period);

        beds(month, 45, 1);
        var again = beds(month, 50, 1);

        assertThat(counted("STAY-DAYS", period).at()).isAfter(stay.at());
        assertThat(value("STAY-DAYS", "SIM0001", period)).isEqualTo(5);
        assertThat(counted("BED-USE", period).at()).as("not counted again").isEqualTo(occupancy.at());
        assertThat(counted("BED-USE", period).deliveries())
                .as("but of the new file")
                .containsExactly(again.lakeId());
        assertThat(counted("BED-USE", Period.of(PeriodType.YEAR, month)).deliveries())
                .containsExactly(again.lakeId());
    }

    private Counted counted(String code, Period period) {
        return measurements
                .counted(List.of(indicator(code)), period, period)
                .getOrDefault(indicator(code).key(), List.of())
                .getFirst();
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
    void aHospitalThatTheListOfUnitsHasTooIsOneUnit() throws Exception {
        units.load(
                Command.bySystem(Actor.SYSTEM, "measurement.units.load"),
                List.of(unit("SIM0001", "01"), unit(HOSPITAL, HOSPITAL)));
        var october = LocalDate.of(2025, 10, 1);

        var took = sent("hospital", october, october.plusDays(30), lines(october, HOSPITAL, 15, 5));

        assertThat(took.counts()).isEqualTo(new Deliveries.Counts(20, 20, 0));
        var month = Period.of(PeriodType.MONTH, october);
        assertThat(value("FILL-LINE", HOSPITAL, month)).isEqualTo(75);
        var nation = Objects.requireNonNull(
                measurements.across(indicator("FILL-LINE"), month).get("*"));
        assertThat(nation.numerator()).isEqualTo(15);
        assertThat(nation.expected()).isEqualTo(26);
    }

    @Test
    void aFileThatCannotBeReadByAFaultOfOursHoldsNoOtherUp() throws Exception {
        var broken = data.resolve("measures/lake/beds/manifest.json");
        Files.createDirectories(broken.getParent());
        Files.writeString(broken, "{");
        var november = LocalDate.of(2025, 11, 1);
        try {
            var beds = receive("beds", november, """
                    clues,fecha,area,camas,camas_ocupadas,egresos,dias_estancia,estancias_prolongadas,iaas
                    SIM0001,2025-11-01,HOSPITALIZACION,53,35,5,24,0,0
                    """);
            var lines = receive("prescription_lines", november, HEADER + lines(november, "SIM0001", 9, 1));

            worker.all();

            var failed = deliveries.one(beds).orElseThrow();
            assertThat(failed.state()).isEqualTo(State.FAILED);
            assertThat(failed.faults()).extracting(FeedFault::code).containsExactly("ENGINE");
            assertThat(deliveries.one(lines).orElseThrow().state()).isEqualTo(State.TAKEN);
        } finally {
            Files.delete(broken);
        }
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
