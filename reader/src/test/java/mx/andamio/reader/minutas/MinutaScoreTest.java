package mx.andamio.reader.minutas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.ReadPapers;
import mx.andamio.reader.documents.Document;
import mx.andamio.reader.documents.Documents;
import mx.andamio.reader.documents.PdfPaper;
import mx.andamio.reader.documents.WordPaper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Invented minutes against what was expected by hand before the rules were written ({@code 01}–{@code 08}) and after ({@code 09} and
 * on), as text, as Word and as PDF.
 */
class MinutaScoreTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final Path MINUTAS =
            Path.of(System.getProperty("andamio.root", "..")).resolve("reader/src/test/resources/minutas");

    @Test
    void readsThemAsText() {
        reaches(score("txt", text -> text.getBytes(StandardCharsets.UTF_8)), 0.95);
    }

    @Test
    void readsThemAsWord() {
        reaches(score("docx", text -> WordPaper.of(tabbed(text))), 0.95);
    }

    /** Paragraphs of a PDF are guessed from its gaps: the number of two minutes stands alone there and is not taken. */
    @Test
    void readsThemAsPdf() {
        reaches(score("pdf", text -> PdfPaper.of(tabbed(text))), 0.93);
    }

    private static void reaches(MinutaScore score, double least) {
        for (String kind : List.of("rows", "responsibles", "dates", "status", "present", "absent", "scalars")) {
            String differences = String.join("\n", score.differences());
            assertThat(score.of(kind).hits).as(kind).isPositive();
            assertThat(score.of(kind).precision())
                    .as("precision of " + kind + "\n" + differences)
                    .isGreaterThanOrEqualTo(least);
            assertThat(score.of(kind).recall())
                    .as("recall of " + kind + "\n" + differences)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    static MinutaScore score(String form, Function<String, byte[]> made) {
        MinutaScore score = new MinutaScore();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            byte[] bytes = made.apply(read(file));
            if (!(Documents.read(bytes) instanceof Document.Text text)) {
                throw new AssertionError(name + " is not read as " + form);
            }
            PaperText paper = new PaperText(name, text.text());
            score.add(
                    form + " " + name,
                    JSON.readTree(read(file.resolveSibling(name.replace(".txt", ".gold.json")))),
                    ReadPapers.reader().read(paper));
        }
        score.counts().forEach((kind, count) -> System.out.println("minutas " + form + " " + kind + " " + count));
        return score;
    }

    /** Bars are a form of text only: in Word and PDF the same rows are tables. */
    static String tabbed(String text) {
        return String.join(
                "\n",
                text.lines()
                        .filter(l -> !l.matches("\\|[-| ]+\\|"))
                        .map(l -> l.indexOf('|') < 0
                                ? l
                                : l.replaceAll("^\\| | \\|$", "").replaceAll("\\s*\\|\\s*", "\t"))
                        .map(l -> l.replaceAll("^#+ |\\*\\*", ""))
                        .toList());
    }

    static List<Path> files() {
        try (Stream<Path> files = Files.list(MINUTAS)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
