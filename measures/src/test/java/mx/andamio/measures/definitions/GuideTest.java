package mx.andamio.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide tells analysts to write is written into a copy of the pack, as an analyst would. */
class GuideTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("andamio.root", ".."));

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\R(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theExamplesOfTheGuideAreSound() throws IOException {
        for (var part : List.of("schema", "imss/datasets", "imss/indicators")) {
            copy(part);
        }
        var examples = EXAMPLE.matcher(Files.readString(REPOSITORY.resolve("docs/guide/indicadores.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(examples).hasSize(2);
        Files.writeString(folder.resolve("imss/indicators/mi-area.yaml"), examples.getFirst());
        Files.writeString(folder.resolve("imss/datasets/blood_donations.yaml"), examples.getLast());

        var definitions = Definitions.load(folder.resolve("imss"), loaded().pack());

        assertThat(definitions.faults()).isEmpty();
        assertThat(definitions.indicators()).extracting(Indicator::code).contains("APPT-REMOTE");
        assertThat(definitions.datasets()).extracting(Dataset::code).contains("blood_donations");
    }

    private static PackLoading.Loaded loaded() {
        return (PackLoading.Loaded) Packs.load(REPOSITORY.resolve("institutions/imss"));
    }

    private void copy(String part) throws IOException {
        Files.createDirectories(folder.resolve(part));
        try (Stream<Path> files = Files.list(REPOSITORY.resolve("institutions").resolve(part))) {
            for (var file : files.toList()) {
                Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
            }
        }
    }
}
