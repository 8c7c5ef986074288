package mx.andamio.measures.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import mx.andamio.measures.definitions.Bilingual;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Datasets;
import mx.andamio.measures.definitions.Definitions;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.expressions.ValueType;
import mx.andamio.measures.simulator.Plan.Truth;
import mx.andamio.pack.OrganType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorTest {

    private static final YearMonth FROM = YearMonth.of(2024, 1);

    /** Which may pass a hundred: use of what there is, people served beyond those who came, more vaccinated than estimated. */
    private static final Set<String> ABOVE_A_HUNDRED = Set.of(
            "USE-FAMILY",
            "USE-SPECIALTY",
            "THEATRE-USE",
            "BED-USE",
            "EMERGENCY-BED-USE",
            "COPLAMAR-SERVICES",
            "WAIT-CLEARED",
            "VACCINE-ONE-YEAR");

    @TempDir
    Path folder;

    private static Plan plan(int months, double scale, long seed, int units) {
        return new Plan(FROM, months, scale, seed, units, 0, Truth.NONE);
    }

    private Path written(String name, Plan plan, int threads) throws IOException {
        var to = folder.resolve(name);
        Simulations.simulator(plan).write(to, threads);
        return to;
    }

    private static List<NamedCsvRecord> rows(Path folder, String dataset, int month) throws IOException {
        return Simulations.rows(folder, dataset, FROM.plusMonths(month));
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }

    @Test
    void everyStateBodyHasItsSimulatedUnitsAndTheyAddUp() throws IOException {
        var units = Census.units(Simulations.PACK, Simulations.FOLDER, 1);

        assertThat(units).filteredOn(unit -> unit.code().startsWith("SIM")).hasSize(Plan.ALL_UNITS);
        assertThat(units).filteredOn(unit -> unit.kind() == Kind.SPECIALTY).hasSize(25);
        assertThat(units.stream().map(Teller::body).collect(Collectors.toSet()))
                .containsAll(Census.of(Simulations.PACK, OrganType.OOAD).stream()
                        .map(organ -> organ.code())
                        .toList());
        assertThat(units).allSatisfy(unit -> assertThat(unit.region()).isNotEmpty());
        assertThat(Files.readAllLines(Simulations.FOLDER.resolve(Census.FILE)).getFirst())
                .startsWith("# Invented");
    }

    @Test
    void aColumnThatAnAnalystAddsAtTheEndAndThatMayBeEmptyIs() throws IOException {
        var more = Simulations.DEFINITIONS.datasets().stream()
                .map(one -> one.code().equals("appointments") ? withOneMore(one) : one)
                .toList();
        var to = folder.resolve("more");
        new Simulator(
                        plan(1, 0.02, 1, 60),
                        Simulations.PACK,
                        Simulations.FOLDER,
                        new Definitions(more, Simulations.DEFINITIONS.indicators(), List.of()))
                .write(to, 1);

        assertThat(rows(to, "appointments", 0))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("interpreter")).isEmpty());
    }

    private static Dataset withOneMore(Dataset one) {
        var columns = new ArrayList<>(one.columns());
        columns.add(new Column(
                "interpreter",
                ValueType.BOOLEAN,
                Role.FLAG,
                new Bilingual("Con intérprete", "With an interpreter"),
                List.of(),
                false,
                List.of()));
        return Datasets.with(one, columns);
    }

    @Test
    void everyDatasetIsToldAndIsSaidToBeSimulated() throws IOException {
        var to = written("all", plan(1, 0.02, 1, 120), 2);

        for (var dataset : Simulations.DEFINITIONS.datasets()) {
            assertThat(rows(to, dataset.code(), 0)).as(dataset.code()).isNotEmpty();
        }
        assertThat(Simulations.simulator(plan(1, 1, 1, 1)).datasets())
                .containsExactlyInAnyOrderElementsOf(Simulations.DEFINITIONS.datasets().stream()
                        .map(Dataset::code)
                        .toList());
        assertThat(to.resolve("SIMULADO.txt")).content().contains("simulados", "simulated");
        assertThat(Simulations.rows(to.resolve("units.csv")))
                .hasSize(121)
                .anySatisfy(row -> assertThat(row.getFields())
                        .containsExactly("SIM0001", "Unidad simulada 0001", "01", "HGZ", "2000-01-01", ""));
    }

    @Test
    void oneSeedGivesTheSameBytesWhateverRunsBesideAndHoweverLongItGoesOn() throws IOException {
        var three = written("three", plan(3, 0.005, 5, 50), 1);
        var two = written("two", new Plan(FROM, 2, 0.005, 5, 50, 0, Truth.MONTH), 3);
        var other = written("other", plan(2, 0.005, 6, 50), 2);

        for (var dataset : Simulations.DEFINITIONS.datasets()) {
            for (var month = 0; month < 2; month++) {
                var file = Simulations.file(Path.of(""), dataset.code(), FROM.plusMonths(month));
                if (Files.exists(three.resolve(file))) {
                    assertThat(two.resolve(file)).hasSameBinaryContentAs(three.resolve(file));
                    assertThat(Files.mismatch(other.resolve(file), three.resolve(file)))
                            .as("another seed: %s", file)
                            .isNotNegative();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoWaitsCameAndHasNeitherBeenServedNorRemoved(long seed) throws IOException {
        var to = written("flow" + seed, plan(6, 0.03, seed, 100), 2);
        var waiting = new HashMap<String, Integer>();
        var moved = 0;

        for (var month = 0; month < 6; month++) {
            var done = rows(to, "surgeries", month).stream()
                    .filter(row -> row.getField("tipo").equals("CIRUGIA")
                            && row.getField("programada").equals("1")
                            && row.getField("suspendida").equals("0"))
                    .collect(Collectors.groupingBy(
                            row -> row.getField("clues") + row.getField("especialidad"), Collectors.counting()));
            for (var row : rows(to, "waiting_list", month)) {
                var list = row.getField("clues") + row.getField("lista") + row.getField("especialidad");
                var now = number(row, "en_espera");
                var before = waiting.put(list, now);
                if (before != null) {
                    assertThat(now)
                            .as("%s in month %d", list, month)
                            .isEqualTo(
                                    before + number(row, "ingresos") - number(row, "atendidas") - number(row, "bajas"));
                    moved++;
                }
                if (row.getField("lista").equals(Queues.SURGERY)) {
                    assertThat((long) number(row, "atendidas"))
                            .as("served and operated on: %s", list)
                            .isEqualTo(done.getOrDefault(row.getField("clues") + row.getField("especialidad"), 0L));
                }
            }
        }
        assertThat(moved).isGreaterThan(500);
    }

    @Test
    void familyUnitsThatAreNotOpenedOnWeekendsSeeNobodyThen() throws IOException {
        var to = written("weekends", plan(1, 0.1, 2, 200), 2);
        var families = Simulations.rows(to.resolve("units.csv")).stream()
                .filter(row -> row.getField("type").equals("UMF"))
                .map(row -> row.getField("code"))
                .collect(Collectors.toSet());
        var opened = rows(to, "weekend_shifts", 0).stream()
                .map(row -> row.getField("clues"))
                .collect(Collectors.toSet());

        var seen = rows(to, "consultations", 0).stream()
                .filter(row -> families.contains(row.getField("clues")))
                .filter(row ->
                        LocalDate.parse(row.getField("fecha")).getDayOfWeek().getValue() >= 6)
                .map(row -> row.getField("clues"))
                .collect(Collectors.toSet());

        assertThat(seen).isNotEmpty().isSubsetOf(opened);
    }

    @Test
    void whatIsBuiltIsNotUnbuilt() throws IOException {
        var to = written("works", plan(14, 0.001, 3, 10), 2);
        var built = new HashMap<String, Double>();

        for (var month = 0; month < 14; month++) {
            for (var row : rows(to, "works_progress", month)) {
                var now = Double.parseDouble(row.getField("avance_fisico"));
                assertThat(built.getOrDefault(row.getField("clave_obra"), 0.0)).isLessThanOrEqualTo(now);
                built.put(row.getField("clave_obra"), now);
            }
        }
        assertThat(built).hasSizeGreaterThan(60);
        assertThat(built.values()).anyMatch(one -> one == 100).anyMatch(one -> one < 50);
    }

    @Test
    void volumesAreTheInstitutionsTimesTheScale() throws IOException {
        var to = written("volume", plan(1, 0.01, 1, Plan.ALL_UNITS), 2);

        var prescriptions = rows(to, "prescription_lines", 0).stream()
                .map(row -> row.getField("folio"))
                .distinct()
                .count();
        assertThat(prescriptions / 31.0 / new Month(FROM).season()).isBetween(5_740 * 0.97, 5_740 * 1.03);
        var busy = rows(to, "prescription_lines", 0).stream()
                .collect(Collectors.groupingBy(
                        row -> LocalDate.parse(row.getField("fecha"))
                                .getDayOfWeek()
                                .getValue(),
                        Collectors.counting()));
        assertThat(busy.getOrDefault(7, 0L)).isPositive().isLessThan(busy.getOrDefault(1, 0L) / 2);
        var largest = rows(to, "prescription_lines", 0).stream()
                .collect(Collectors.groupingBy(row -> row.getField("clues"), Collectors.counting()));
        assertThat(largest.values().stream().mapToLong(Long::longValue).max().orElseThrow())
                .isGreaterThan(10 * median(largest));
    }

    private static long median(Map<String, Long> of) {
        var sorted = of.values().stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    @Test
    void aShortageBeginsAndEndsAndIsOfARegion() throws IOException {
        var world = new World(plan(1, 1, 1, 20), Simulations.PACK, Simulations.FOLDER);
        var days = LongStream.range(
                        LocalDate.of(2024, 1, 1).toEpochDay(),
                        LocalDate.of(2025, 1, 1).toEpochDay())
                .toArray();
        var begun = 0;
        var ended = 0;
        var onlyHere = 0;
        for (var medicine = 0; medicine < Shortages.MEDICINES; medicine++) {
            var before = 0.0;
            for (var day : days) {
                var month = new Month(YearMonth.from(LocalDate.ofEpochDay(day)));
                if (day % 5 == 0) {
                    var now = new Shortages(world, "R-NORTE", month).of(medicine, day);
                    begun += before == 0 && now > 0 ? 1 : 0;
                    ended += before > 0 && now == 0 ? 1 : 0;
                    onlyHere += now > 0 && new Shortages(world, "R-CENTRO", month).of(medicine, day) == 0 ? 1 : 0;
                    before = now;
                }
            }
        }
        assertThat(begun).isGreaterThan(10);
        assertThat(ended).isGreaterThan(10);
        assertThat(onlyHere).isPositive();
    }

    @Test
    void someBodiesGetBetterAndSomeGetWorse() throws IOException {
        var world = new World(plan(1, 1, 1, 500), Simulations.PACK, Simulations.FOLDER);
        var first = new Month(FROM);
        var later = new Month(FROM.plusMonths(24));
        var differences = world.bodies().stream()
                .map(body -> world.level(Theme.POINTS, body, later) - world.level(Theme.POINTS, body, first))
                .toList();
        assertThat(differences).anyMatch(one -> one > 0.05).anyMatch(one -> one < -0.02);
    }

    @Test
    void figuresArePlausibleAndThresholdsAreMetHereAndMissedThere() throws IOException {
        var from = YearMonth.of(2025, 11);
        var to = folder.resolve("plausible");
        Simulations.simulator(new Plan(from, 1, 0.05, 4, 600, 0, Truth.MONTH)).write(to, 2);
        var percents = new HashMap<String, Indicator>();
        Simulations.DEFINITIONS.indicators().stream()
                .filter(one -> one.unit().es().equals("%"))
                .forEach(one -> percents.put(one.key(), one));
        var good = new HashMap<String, Integer>();
        var bad = new HashMap<String, Integer>();

        for (var row : Simulations.rows(to.resolve("truth.csv"))) {
            var indicator = percents.get(row.getField("indicator") + "@" + row.getField("edition"));
            if (indicator != null && !row.getField("value").isEmpty()) {
                var value = Double.parseDouble(row.getField("value"));
                var most = !ABOVE_A_HUNDRED.contains(indicator.code())
                        ? 100
                        : row.getField("level").equals("NATION") ? 130 : Double.MAX_VALUE;
                assertThat(value).as(String.join(" ", row.getFields())).isBetween(0.0, most);
                if (indicator.thresholds() != null && row.getField("level").equals("OOAD")) {
                    (value >= indicator.thresholds().good().doubleValue() ? good : bad)
                            .merge(indicator.code(), 1, Integer::sum);
                }
            }
        }
        assertThat(good.keySet())
                .isEqualTo(bad.keySet())
                .contains("VACCINE-ONE-YEAR", "DIABETES-CONTROL", "HYPERTENSION-CONTROL", "DIABETES-CONFIRMED");
    }
}
