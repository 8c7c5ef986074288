package mx.andamio.measures.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.Cases.Case;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.periods.PeriodType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file gave once is kept, and the file is not read again. */
class KeptPartsTest {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);

    @TempDir
    Path folder;

    private Lake lake;
    private DuckProcess process;

    @BeforeEach
    void start() {
        lake = new Lake(folder.resolve("lake"));
        process = new DuckProcess(Cases.limits(folder));
    }

    @AfterEach
    void end() {
        process.close();
    }

    private static Indicator sizes() throws Exception {
        return Defining.a(Accumulation.FLOW).numerator("sum(size)").made();
    }

    private List<Double> year(Indicator indicator, long worthWhile) throws EngineFailure {
        var places = List.of(new Place("U1", "14", null, FROM, null), new Place("U2", "14", null, FROM, null));
        var question = new Question(indicator, Level.NATION, PeriodType.YEAR, FROM, TO);
        return new DuckEngine(lake, places, process, worthWhile)
                .measure(List.of(question)).getFirst().stream()
                        .map(Measurement::value)
                        .toList();
    }

    private List<Path> files() {
        return lake.files(Cases.DATASET, FROM, TO);
    }

    private static void spoil(Path file) throws IOException {
        Files.write(file, new byte[] {1, 2, 3});
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(lake.gave(Cases.DATASET))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aDayIsAddedAndNothingElseIsRead() throws Exception {
        Cases.add(lake, List.of(Case.of("U1", "2025-01-05", 3), Case.of("U2", "2025-02-05", 4)));
        assertThat(year(sizes(), 1)).containsExactly(7.0);
        for (var file : files()) {
            spoil(file);
        }

        Cases.add(lake, List.of(Case.of("U1", "2025-02-06", 10)));

        assertThat(year(sizes(), 1)).containsExactly(17.0);
        assertThat(kept()).hasSize(3);
        // negative control: who keeps nothing has to read them
        assertThatThrownBy(() -> year(sizes(), 1_000)).isInstanceOf(EngineFailure.class);
    }

    @Test
    void filesOfTheSameDaysAreReadTogether() throws Exception {
        Cases.add(lake, List.of(Case.of("U1", "2025-01-05", 3), Case.of("U1", "2025-01-20", 3)));
        year(sizes(), 1);
        spoil(files().getFirst());

        Cases.add(lake, List.of(Case.of("U1", "2025-01-06", 10)));

        assertThatThrownBy(() -> year(sizes(), 1)).isInstanceOf(EngineFailure.class);
    }

    @Test
    void anotherDefinitionReadsTheFilesAgain() throws Exception {
        Cases.add(lake, List.of(Case.of("U1", "2025-01-05", 3)));
        assertThat(year(sizes(), 1)).containsExactly(3.0);

        assertThat(year(Defining.a(Accumulation.FLOW).numerator("sum(size + 1)").made(), 1))
                .containsExactly(4.0);
        assertThat(kept()).hasSize(2);
    }

    @Test
    void whatDidNotReachTheDiskIsMadeAgain() throws Exception {
        Cases.add(lake, List.of(Case.of("U1", "2025-01-05", 3)));
        year(sizes(), 1);
        Files.write(kept().getFirst(), new byte[0]);

        assertThat(year(sizes(), 1)).containsExactly(3.0);
        assertThat(year(sizes(), 1)).containsExactly(3.0);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aQuestionThatFailsLeavesNothingHalfWritten() throws Exception {
        Cases.add(lake, List.of(Case.of("U1", "2025-01-05", 3), Case.of("U1", "2025-02-05", 3)));
        spoil(files().getLast());

        assertThatThrownBy(() -> year(sizes(), 1)).isInstanceOf(EngineFailure.class);

        assertThat(kept()).isEmpty();
    }

    /** Of files that are read no more, and of questions that nobody asks any more. */
    @Test
    void whatNobodyNeedsIsDeleted() throws Exception {
        Cases.add(lake, List.of(Case.of("U1", "2025-01-05", 3)));
        year(sizes(), 1);
        var old = kept().getFirst();
        var other = Defining.a(Accumulation.FLOW).numerator("sum(size + 1)").made();
        year(other, 1);
        var unread = kept().stream().filter(one -> !one.equals(old)).findFirst().orElseThrow();
        Files.setLastModifiedTime(unread, FileTime.from(Instant.now().minus(Duration.ofDays(61))));

        Cases.add(lake, List.of(Case.of("U1", "2025-01-05", 10)));

        assertThat(year(sizes(), 1)).containsExactly(13.0);
        assertThat(kept()).hasSize(1).doesNotContain(old, unread);
    }
}
