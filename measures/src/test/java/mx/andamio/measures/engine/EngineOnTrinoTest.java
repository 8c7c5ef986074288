package mx.andamio.measures.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.Cases.Case;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.periods.PeriodType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The same definitions and relations as of the engine of this machine, on a real Trino. */
@EnabledIfSystemProperty(named = Clusters.URL, matches = "jdbc:.+", disabledReason = "no cluster is given")
class EngineOnTrinoTest extends EngineTest {

    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 1);

    @Test
    @DisabledIfSystemProperty(named = Clusters.STORE, matches = ".+", disabledReason = "it is put there first")
    void aFileThatTheClusterDoesNotSeeIsSaidAndNotLeftOut() throws Exception {
        var lake = new Lake(Files.createTempDirectory(lakes(), "lake"));
        Cases.add(lake, List.of(Case.of("U1", "2025-01-05", 1), Case.of("U1", "2025-02-05", 1)));
        var file = lake.files(Cases.DATASET, FEBRUARY, FEBRUARY).getFirst();
        Files.delete(file);
        var done = Defining.a(Accumulation.FLOW).made();

        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> engine(lake, List.of())
                        .measure(new Question(done, Level.NATION, PeriodType.YEAR, FEBRUARY, FEBRUARY)))
                .withMessageContaining("1 of 2 files")
                .withMessageContaining(file.getFileName().toString());
    }

    @Test
    void aFileThatTheManifestDoesNotNameIsNotCounted() throws Exception {
        var lake = new Lake(Files.createTempDirectory(lakes(), "lake"));
        Cases.add(lake, List.of(Case.of("U1", "2025-02-05", 1)));
        var file = lake.files(Cases.DATASET, FEBRUARY, FEBRUARY).getFirst();
        Files.copy(file, file.resolveSibling("replaced.parquet"));
        var done = Defining.a(Accumulation.FLOW).made();

        assertThat(engine(lake, List.of())
                        .measure(new Question(done, Level.NATION, PeriodType.MONTH, FEBRUARY, FEBRUARY)))
                .extracting(Measurement::value)
                .containsExactly(1.0);
    }

    @Override
    MeasureEngine engine(Lake lake, List<Place> places) {
        return Clusters.engine(lake, places);
    }

    @Override
    Path lakes() {
        return Clusters.folder();
    }
}
