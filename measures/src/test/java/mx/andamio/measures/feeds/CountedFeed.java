package mx.andamio.measures.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Definitions;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.feeds.FeedOutcome.Taken;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The institution's own dataset of values that other systems counted, and files of it for the first quarter of 2025. */
abstract class CountedFeed extends Feeding {

    private static final Path PACK =
            Path.of(System.getProperty("andamio.root", "..")).resolve("institutions/imss");

    static Definitions definitions = new Definitions(List.of(), List.of(), List.of());

    @BeforeAll
    static void loads() {
        definitions = Definitions.load(PACK, ((PackLoading.Loaded) Packs.load(PACK)).pack());
    }

    @BeforeEach
    void ofTheInstitution() {
        var shipped = definitions.datasets().stream()
                .filter(one -> one.code().equals("counted_values"))
                .findFirst()
                .orElseThrow();
        dataset = new Dataset(
                shipped.code(),
                shipped.title(),
                shipped.grain(),
                shipped.organs(),
                shipped.columns(),
                shipped.key(),
                shipped.checks(),
                0.9,
                shipped.snapshot(),
                shipped.toldBy(),
                shipped.signedBy());
    }

    FeedOutcome take(String text, Form form, Map<String, String> given) throws IOException, EngineFailure {
        return take(file(text, StandardCharsets.UTF_8), form, given);
    }

    FeedOutcome take(Path file, Form form, Map<String, String> given) throws IOException, EngineFailure {
        return feed().take(new Consignment(
                dataset, "dhis2", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31), file, form, given));
    }

    /** What was rejected: line, code, column, value and, where the file has cells, the cell. */
    static List<String> rejected(Taken taken) throws IOException {
        try (Stream<String> lines = Files.lines(Objects.requireNonNull(taken.rejects()))) {
            return lines.skip(1)
                    .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                    .map(fields -> String.join(
                            " ",
                            Stream.of(0, 1, 2, 3, 6)
                                    .filter(at -> at < fields.length)
                                    .map(at -> fields[at].replace("\"", ""))
                                    .toList()))
                    .toList();
        }
    }

    @Override
    String order() {
        return "organ, told_for, element, value";
    }

    static void assertKept(List<List<String>> kept, String... rows) {
        assertThat(kept).extracting(row -> String.join(" ", row)).containsExactly(rows);
    }
}
