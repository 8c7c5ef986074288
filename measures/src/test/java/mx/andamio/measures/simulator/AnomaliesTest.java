package mx.andamio.measures.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.simulator.Plan.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnomaliesTest {

    private static final YearMonth FROM = YearMonth.of(2024, 1);

    @TempDir
    Path folder;

    @Test
    void whatWasPlantedIsThereAndIsTold() throws IOException {
        var to = folder.resolve("odd");
        Simulations.simulator(new Plan(FROM, 4, 0.05, 9, 200, 0, Truth.NONE)).write(to, 2);
        var told = Simulations.rows(to.resolve("anomalies-truth.csv")).stream()
                .collect(Collectors.toMap(row -> row.getField("kind"), row -> row));

        assertThat(told).containsOnlyKeys("TENFOLD", "SILENT", "JUMP", "IMPOSSIBLE", "MOVED");
        var tenfold = field(told, "TENFOLD", "unit");
        assertThat(share(to, "consultations", 1, tenfold, "consultas", "capacidad"))
                .isGreaterThan(5 * share(to, "consultations", 0, tenfold, "consultas", "capacidad"));
        var impossible = field(told, "IMPOSSIBLE", "unit");
        assertThat(share(to, "beds", 1, impossible, "camas_ocupadas", "camas")).isGreaterThan(2.5);
        assertThat(share(to, "beds", 2, impossible, "camas_ocupadas", "camas")).isLessThan(1.5);
        var jump = field(told, "JUMP", "unit");
        assertThat(visits(to, 2, jump)).isGreaterThan(3 * Math.max(1, visits(to, 1, jump)));
        assertThat(visits(to, 3, jump)).isGreaterThan(3 * Math.max(1, visits(to, 1, jump)));
        var silent = field(told, "SILENT", "unit");
        assertThat(field(told, "SILENT", "period")).isEqualTo("2024-02/2024-03");
        assertThat(units(to, 0)).contains(silent);
        assertThat(units(to, 1)).doesNotContain(silent);
        assertThat(units(to, 2)).doesNotContain(silent);
        assertThat(units(to, 3)).contains(silent);
        var moved = field(told, "MOVED", "unit");
        assertThat(Simulations.rows(to.resolve("units.csv")).stream()
                        .filter(row -> row.getField("code").equals(moved)))
                .extracting(row -> row.getField("from"), row -> row.getField("to"))
                .containsExactly(tuple("2000-01-01", "2024-02-14"), tuple("2024-02-15", ""));
    }

    private static String field(Map<String, NamedCsvRecord> told, String kind, String column) {
        return Objects.requireNonNull(told.get(kind)).getField(column);
    }

    private static double share(Path to, String dataset, int month, String unit, String numerator, String denominator)
            throws IOException {
        var those = Simulations.rows(to, dataset, FROM.plusMonths(month)).stream()
                .filter(row -> row.getField("clues").equals(unit))
                .toList();
        return those.stream()
                        .mapToDouble(row -> Integer.parseInt(row.getField(numerator)))
                        .sum()
                / those.stream()
                        .mapToDouble(row -> Integer.parseInt(row.getField(denominator)))
                        .sum();
    }

    private static long visits(Path to, int month, String unit) throws IOException {
        return Simulations.rows(to, "preventive_actions", FROM.plusMonths(month)).stream()
                .filter(row -> row.getField("clues").equals(unit)
                        && row.getField("accion").equals("VISITA_DOMICILIARIA"))
                .count();
    }

    /** All that told anything in a month. */
    private static Set<String> units(Path to, int month) throws IOException {
        var units = new HashSet<String>();
        for (var dataset : Simulations.DEFINITIONS.datasets()) {
            if (dataset.organs() == Dataset.OrganCodes.UNIT) {
                Simulations.rows(to, dataset.code(), FROM.plusMonths(month)).forEach(row -> units.add(row.getField(0)));
            }
        }
        return units;
    }
}
