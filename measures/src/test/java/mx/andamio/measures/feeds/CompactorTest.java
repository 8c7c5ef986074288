package mx.andamio.measures.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.lake.Compactor;
import org.junit.jupiter.api.Test;

/** Many files of a month become one, and no row is told another way by it. */
class CompactorTest extends Feeding {

    private static final int DAYS = 6;

    private Compactor compactor() {
        return new Compactor(lake, process, Clock.systemUTC());
    }

    private void day(String source, int day, int pieces) throws IOException, EngineFailure {
        var on = FIRST.plusDays(day - 1L);
        var text = HEADER
                + "AS01,%s,r%d-%s,010,%d,1%n".formatted(on, day, source, pieces)
                + "Ñ1,%s,s%d-%s,020,%d,0%n".formatted(on, day, source, pieces + 1);
        assertTaken(
                feed().take(new Consignment(dataset, source, on, on, file(text, StandardCharsets.UTF_8), Form.CSV)));
    }

    private void days() throws IOException, EngineFailure {
        for (var day = 1; day <= DAYS; day++) {
            day("central", day, day);
        }
    }

    private List<Path> files() {
        return lake.files(dataset, FIRST, LAST);
    }

    private List<List<String>> rows() throws EngineFailure {
        return kept("organ, issued_on, medicine, pieces, urgent, hex(prescription)");
    }

    @Override
    String order() {
        return "all";
    }

    @Test
    void manyFilesOfAMonthBecomeOneWithTheSameRowsSortedByUnit() throws Exception {
        days();
        var before = rows();
        assertThat(files()).hasSize(DAYS);

        assertThat(compactor().compact(dataset, DAYS)).isEqualTo(1);

        assertThat(files()).hasSize(1);
        assertThat(rows()).isEqualTo(before).hasSize(2 * DAYS);
        var organs = process.ask(List.of("select organ, issued_on from " + lakeFiles()));
        assertThat(organs.stream().map(row -> String.valueOf(row.getFirst()) + row.getLast()))
                .isSorted();
        assertThat(lake.manifest(dataset).current()).hasSize(DAYS);
        assertThat(compactor().compact(dataset, 2)).as("nothing is left to do").isZero();
    }

    @Test
    void fewFilesAndOtherMonthsAreLeftAsTheyAre() throws Exception {
        days();

        assertThat(compactor().compact(dataset, DAYS + 1)).isZero();

        assertThat(files()).hasSize(DAYS);
    }

    @Test
    void whatComesAfterwardsIsReadBesideIt() throws Exception {
        days();
        compactor().compact(dataset, DAYS);
        day("central", DAYS + 1, 70);
        day("otra", 1, 80);

        assertThat(files()).hasSize(3);
        assertThat(rows()).hasSize(2 * DAYS + 4);
        var before = rows();
        assertThat(compactor().compact(dataset, 2))
                .as("and goes into the next one")
                .isEqualTo(1);
        assertThat(files()).hasSize(1);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatIsDeliveredAgainTakesThePlaceOfItsOwnRowsOnly() throws Exception {
        days();
        compactor().compact(dataset, DAYS);

        day("central", 2, 500);

        assertThat(files()).as("read from the files of the deliveries again").hasSize(DAYS);
        assertThat(rows()).hasSize(2 * DAYS);
        assertThat(kept("pieces").stream().map(List::getFirst).map(Double::parseDouble))
                .contains(500.0, 501.0)
                .doesNotContain(0.0);
        var before = rows();
        assertThat(compactor().compact(dataset, DAYS)).isEqualTo(1);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatCannotBeReadStaysAsItWas() throws Exception {
        days();
        var broken = files().get(2);
        var bytes = Files.readAllBytes(broken);
        Files.write(broken, new byte[] {1, 2, 3});

        assertThatThrownBy(() -> compactor().compact(dataset, DAYS)).isInstanceOf(EngineFailure.class);

        Files.write(broken, bytes);
        assertThat(files()).hasSize(DAYS);
        assertThat(rows()).hasSize(2 * DAYS);
        try (Stream<Path> left = Files.list(lake.folder(dataset).resolve(".staging"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFileThatNobodyReadsAnyMoreIsDeletedADayLater() throws Exception {
        days();
        compactor().compact(dataset, DAYS);
        var old = files().getFirst();
        day("central", DAYS + 1, 1);
        compactor().compact(dataset, 1);
        assertThat(old).as("somebody may still read it").exists();

        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(
                files().getFirst(), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        day("central", DAYS + 2, 1);
        var named = files().getFirst();
        compactor().compact(dataset, 1);

        assertThat(old).doesNotExist();
        assertThat(named).as("the one before was named until now").doesNotExist();
        assertThat(rows()).hasSize(2 * (DAYS + 2));
        assertThat(LocalDate.parse(rows().getFirst().get(1))).isEqualTo(FIRST);
    }
}
