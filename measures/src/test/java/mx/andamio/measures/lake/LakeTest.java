package mx.andamio.measures.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import mx.andamio.measures.definitions.Bilingual;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Dataset.OrganCodes;
import mx.andamio.measures.lake.Delivery.Part;
import mx.andamio.measures.periods.PeriodType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {

    private static final Dataset DATASET = new Dataset(
            "lines",
            new Bilingual("x", "x"),
            new Bilingual("x", "x"),
            OrganCodes.UNIT,
            List.of(),
            List.of(),
            List.of(),
            0.05,
            false,
            PeriodType.DAY,
            List.of());

    @TempDir
    Path folder;

    @Test
    void nothingIsThereBeforeTheFirst() {
        assertThat(new Lake(folder).manifest(DATASET).deliveries()).isEmpty();
        assertThat(files(new Lake(folder), "2025-01-01", "2025-12-31")).isEmpty();
    }

    @Test
    void onlyMonthsThatAreAskedForAreRead() throws IOException {
        var lake = new Lake(folder);
        added(lake, "a", "central", "2025-01-01", "2025-03-31");

        assertThat(files(lake, "2025-02-10", "2025-03-01"))
                .containsExactly("month=2025-02/a.parquet", "month=2025-03/a.parquet");
    }

    @Test
    void whatASourceDeliversAgainTakesThePlaceOfItsOwn() throws IOException {
        var lake = new Lake(folder);
        added(lake, "a", "central", "2025-01-01", "2025-01-31");
        added(lake, "other", "14", "2025-01-01", "2025-01-31");
        added(lake, "b", "central", "2025-01-01", "2025-02-28");

        assertThat(files(lake, "2025-01-01", "2025-02-28"))
                .containsExactlyInAnyOrder(
                        "month=2025-01/other.parquet", "month=2025-01/b.parquet", "month=2025-02/b.parquet");
        assertThat(folder.resolve("lines/month=2025-01/a.parquet"))
                .as("history")
                .exists();
        assertThat(lake.manifest(DATASET).deliveries().getFirst().replacedBy()).isEqualTo("b");
    }

    @Test
    void whatOverlapsInPartOnlyIsRefused() throws IOException {
        var lake = new Lake(folder);
        added(lake, "a", "central", "2025-01-01", "2025-01-31");
        var before = lake.manifest(DATASET);

        assertThat(add(lake, "b", "central", "2025-01-31", "2025-02-28"))
                .map(Delivery::id)
                .contains("a");
        assertThat(lake.manifest(DATASET)).isEqualTo(before);
        assertThat(folder.resolve("lines/month=2025-02")).doesNotExist();
    }

    @Test
    void aDeliveryThatWasNotFinishedIsNotSeen() throws IOException {
        var lake = new Lake(folder);
        added(lake, "a", "central", "2025-01-01", "2025-01-31");
        var staging = lake.staging(DATASET, "b");
        Files.writeString(staging.resolve("2025-01.parquet"), "half");

        // the second month's file is missing: it dies after it has moved the first
        assertThatThrownBy(() -> lake.add(DATASET, delivery("b", "central", "2025-01-01", "2025-02-28"), staging))
                .isInstanceOf(IOException.class);

        assertThat(folder.resolve("lines/month=2025-01/b.parquet")).exists();
        assertThat(files(lake, "2025-01-01", "2025-02-28")).containsExactly("month=2025-01/a.parquet");
    }

    @Test
    void manyAtOnceAllCount() throws Exception {
        var lake = new Lake(folder);
        List<Callable<Optional<Delivery>>> tasks = IntStream.range(0, 20)
                .<Callable<Optional<Delivery>>>mapToObj(
                        one -> () -> add(lake, "d" + one, "source" + one, "2025-01-01", "2025-01-31"))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tasks)) {
                assertThat(done.get()).isEmpty();
            }
        }

        assertThat(files(lake, "2025-01-01", "2025-01-31")).hasSize(20);
    }

    @Test
    void whatComesInIsKeptOrRejected() {
        assertThatThrownBy(() -> new Delivery(
                        "a",
                        "s",
                        LocalDate.EPOCH,
                        LocalDate.EPOCH,
                        "f",
                        "",
                        3,
                        1,
                        1,
                        Instant.EPOCH,
                        null,
                        List.of(),
                        0,
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> files(Lake lake, String from, String to) {
        return lake.files(DATASET, LocalDate.parse(from), LocalDate.parse(to)).stream()
                .map(file -> folder.resolve("lines").relativize(file).toString())
                .toList();
    }

    private static void added(Lake lake, String id, String source, String from, String to) throws IOException {
        assertThat(add(lake, id, source, from, to)).isEmpty();
    }

    private static Optional<Delivery> add(Lake lake, String id, String source, String from, String to)
            throws IOException {
        var delivery = delivery(id, source, from, to);
        var staging = lake.staging(DATASET, id);
        for (var part : delivery.parts()) {
            Files.writeString(staging.resolve(part.month() + ".parquet"), id);
        }
        return lake.add(DATASET, delivery, staging);
    }

    private static Delivery delivery(String id, String source, String from, String to) {
        var parts = LocalDate.parse(from)
                .withDayOfMonth(1)
                .datesUntil(LocalDate.parse(to), java.time.Period.ofMonths(1))
                .map(Lake::month)
                .map(month -> new Part(month, "month=" + month + "/" + id + ".parquet", 1, 1))
                .toList();
        return new Delivery(
                id,
                source,
                LocalDate.parse(from),
                LocalDate.parse(to),
                "f.csv",
                "",
                1,
                1,
                0,
                Instant.EPOCH,
                null,
                parts,
                0,
                List.of());
    }
}
