package mx.andamio.measurement.drop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.measurement.Deliveries;
import mx.andamio.measurement.Deliveries.Announced;
import mx.andamio.measurement.Deliveries.Sent;
import mx.andamio.measurement.drop.DropFolder.Left;
import mx.andamio.measures.feeds.Form;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class DropFolderTest {

    @TempDir
    Path data;

    @Autowired
    Deliveries deliveries;

    private DropFolder drop;
    private final String source = "Oficina " + Unique.word();

    @BeforeEach
    void folder() throws IOException {
        drop = new DropFolder(deliveries, data.toString());
        Files.createDirectories(drop.folder().resolve(source));
    }

    private Path dropped(String name, String text) throws IOException {
        return Files.writeString(drop.folder().resolve(source).resolve(name), text);
    }

    private List<Sent> received() {
        return deliveries.all(null, 0, 500).items().stream()
                .filter(one -> one.announced().source().equals(source))
                .toList();
    }

    @Test
    void aFileThatNoLongerChangesIsReceivedAndMovedAway() throws Exception {
        var file = dropped("reserves_2025-03.csv", "area");
        drop.look();
        assertThat(received()).as("seen once").isEmpty();
        Files.writeString(file, "area,fecha");
        drop.look();
        assertThat(received()).as("it grew").isEmpty();

        drop.look();

        var one = received().getFirst();
        assertThat(one.announced())
                .isEqualTo(new Announced(
                        "reserves",
                        source,
                        LocalDate.of(2025, 3, 1),
                        LocalDate.of(2025, 3, 31),
                        Form.CSV,
                        "reserves_2025-03.csv",
                        false));
        assertThat(file).doesNotExist();
        assertThat(drop.folder().resolveSibling("dropped").resolve(source).resolve(one.id() + "_reserves_2025-03.csv"))
                .hasContent("area,fecha");
        drop.look();
        assertThat(received()).hasSize(1);
        assertThat(drop.left()).isEmpty();
    }

    @Test
    void aFileThatWasReceivedButNotMovedAwayIsNotReceivedAgain() throws Exception {
        var file = dropped("reserves_2025-04.csv", "area");
        var changed = Files.getLastModifiedTime(file);
        drop.look();
        drop.look();
        Files.setLastModifiedTime(dropped("reserves_2025-04.csv", "area"), changed);

        drop.look();
        drop.look();

        assertThat(file).doesNotExist();
        assertThat(received()).hasSize(1);
    }

    @Test
    void whatCannotBeReceivedStaysAndIsSaid() throws Exception {
        dropped("reservas de marzo.csv", "area");
        dropped("nothing_2025-03.csv", "area");
        dropped("reserves_2025-04_2025-03.csv", "area");
        dropped("reserves_2025-05.csv", "");
        dropped("reserves_2025-06.csv.part", "area");
        dropped(".hidden", "area");
        Files.writeString(drop.folder().resolve("reserves_2025-03.csv"), "area");

        drop.look();
        drop.look();

        assertThat(drop.left())
                .extracting(Left::file, left -> left.why().code())
                .containsExactlyInAnyOrder(
                        tuple(source + "/reservas de marzo.csv", "drop.name"),
                        tuple(source + "/nothing_2025-03.csv", "delivery.dataset"),
                        tuple(source + "/reserves_2025-04_2025-03.csv", "delivery.period"),
                        tuple(source + "/reserves_2025-05.csv", "delivery.empty"),
                        tuple("reserves_2025-03.csv", "drop.folder"));
        assertThat(received()).isEmpty();
        assertThat(drop.folder().resolve(source).resolve("reserves_2025-06.csv.part"))
                .exists();
    }

    private static org.assertj.core.groups.Tuple tuple(String file, String code) {
        return org.assertj.core.groups.Tuple.tuple(file, code);
    }

    @ParameterizedTest
    @CsvSource({
        "beds_2024-02.csv, beds, 2024-02-01, 2024-02-29, CSV",
        "BEDS_2025-03.TXT, beds, 2025-03-01, 2025-03-31, PIPE",
        "works_progress_2025-01_2025-03.xlsx, works_progress, 2025-01-01, 2025-03-31, XLSX",
        "works_progress_2025-03-01_2025-03-15.parquet, works_progress, 2025-03-01, 2025-03-15, PARQUET",
        "beds_2025-03-04.csv, beds, 2025-03-04, 2025-03-04, CSV",
    })
    void aNameSaysDatasetPeriodAndForm(String name, String dataset, LocalDate from, LocalDate to, Form form) {
        assertThat(DroppedName.of(name)).contains(new DroppedName(dataset, from, to, form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "beds.csv",
                "beds_2025.csv",
                "beds_2025-13.csv",
                "beds_2025-02-30.csv",
                "beds_2025-03.doc",
                "_2025-03.csv"
            })
    void aNameThatDoesNotSayItIsNone(String name) {
        assertThat(DroppedName.of(name)).isEmpty();
    }
}
