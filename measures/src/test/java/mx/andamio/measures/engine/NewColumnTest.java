package mx.andamio.measures.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Datasets;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.engine.Cases.Case;
import mx.andamio.measures.expressions.ValueType;
import mx.andamio.measures.lake.Compactor;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.periods.PeriodType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dataset gets a column: files that were taken before do not have it, and are read all the same. */
class NewColumnTest {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 2, 28);

    @TempDir
    Path folder;

    private static Dataset withAnother() {
        return Datasets.with(
                Cases.DATASET,
                new Column("cost", ValueType.NUMBER, Role.QUANTITY, Cases.words("cost"), List.of(), false, List.of()));
    }

    @Test
    void whatWasTakenBeforeHasNothingInIt() throws Exception {
        var lake = new Lake(folder.resolve("lake"));
        Cases.add(lake, List.of(Case.of("U1", "2025-01-05", 3)));
        Cases.add(lake, List.of(Case.of("U1", "2025-01-06", 4), Case.of("U1", "2025-02-06", 5)));
        var size = Defining.a(Accumulation.FLOW)
                .over(withAnother())
                .numerator("sum(size)")
                .made();
        var cost = Defining.a(Accumulation.FLOW)
                .over(withAnother())
                .numerator("sum(coalesce(cost, 1))")
                .made();
        try (var process = new DuckProcess(Cases.limits(folder))) {
            var engine = new DuckEngine(lake, List.of(new Place("U1", "14", null, FROM, null)), process);

            for (var round = 0; round < 2; round++) {
                assertThat(engine.measure(question(size)))
                        .extracting(Measurement::value)
                        .containsExactly(7.0, 5.0);
                assertThat(engine.measure(question(cost)))
                        .extracting(Measurement::value)
                        .containsExactly(2.0, 1.0);
                assertThat(engine.measure(List.of(question(size), question(cost))))
                        .extracting(all -> all.getFirst().value())
                        .containsExactly(7.0, 2.0);
                new Compactor(lake, process, Clock.systemUTC()).compact(withAnother(), 2);
            }
        }
    }

    private static Question question(Indicator indicator) {
        return new Question(indicator, Level.NATION, PeriodType.MONTH, FROM, TO);
    }
}
