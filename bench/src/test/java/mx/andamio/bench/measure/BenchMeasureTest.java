package mx.andamio.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every section runs to its end against the packaged application, with a shape so small that its figures say nothing. */
class BenchMeasureTest {

    private static Optional<Path> app() throws IOException {
        var target = Path.of("..", "app", "target");
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().matches("andamio-app-.*\\.jar"))
                    .map(Path::toAbsolutePath)
                    .findFirst();
        }
    }

    private static List<String> said(String... arguments) throws IOException {
        var jar = app();
        assumeTrue(jar.isPresent(), "the application is not packaged: run `verify` with its module");
        var said = new ByteArrayOutputStream();
        var all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--app",
                                jar.orElseThrow().normalize().toString(),
                                "--pack",
                                Path.of("..", "institutions", "imss")
                                        .toAbsolutePath()
                                        .normalize()
                                        .toString()))
                .toArray(String[]::new);
        var code = BenchMeasureMain.run(new PrintStream(said, true, StandardCharsets.UTF_8), all);
        var text = said.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isZero();
        return text.lines().toList();
    }

    @Test
    void theInstitutionIsMeasuredFromItsFilesToItsAnswers() throws Exception {
        var lines = said(
                "institution", "--units", "40", "--elements", "3", "--months", "7", "--users", "2", "--seconds", "1");

        for (var figure : List.of(
                "import, forms of a month",
                "full: every indicator counted of all files",
                "edit to visible",
                "one more month on top of 6",
                "import, dataValueSets",
                "scorecard",
                "ranking",
                "requests a second",
                "raw value in the lake",
                "stored measurement with its index",
                "memory of the whole")) {
            assertThat(lines).as(figure).anyMatch(line -> line.startsWith("[measure] " + figure));
        }
        assertThat(lines)
                .filteredOn(line -> line.contains("without a reason"))
                .hasSize(2)
                .allMatch(line -> line.contains(" met "));
    }

    @Test
    void pagesOfTheBoardAreAskedFor() throws Exception {
        var lines = said("board", "--units", "40", "--elements", "3", "--months", "5", "--times", "3");

        for (var page :
                List.of("list of indicators", "indicator of an organ", "page of an organ", "unit", "scorecard")) {
            assertThat(lines).as(page).anyMatch(line -> line.startsWith("[measure] " + page));
        }
    }
}
