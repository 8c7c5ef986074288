package mx.andamio.reader.minutas;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.ReadPapers;
import mx.andamio.reader.documents.Document;
import mx.andamio.reader.documents.Documents;
import mx.andamio.reader.documents.PdfPaper;
import mx.andamio.reader.documents.WordPaper;
import mx.andamio.reader.score.KnownLines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A net, not a specification: the text that is taken from our invented minutes as Word and as PDF, line by line, and what of it
 * {@link MinutaScore} then misses. {@link KnownLines} tells how its files are written anew.
 */
class KeptFormsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, KnownLines> KNOWN = new HashMap<>();
    private static final Map<String, Function<String, byte[]>> FORMS =
            Map.of("docx", WordPaper::of, "pdf", PdfPaper::of);

    static Stream<Arguments> minutas() {
        return FORMS.keySet().stream()
                .sorted()
                .flatMap(form -> MinutaScoreTest.files().stream()
                        .map(file -> Arguments.argumentSet(form + " " + file.getFileName(), form, file)));
    }

    @BeforeAll
    static void writesThemAnewWhereAsked() {
        if (KnownLines.writing()) {
            for (String form : FORMS.keySet()) {
                Map<String, List<String>> lines = new TreeMap<>();
                MinutaScoreTest.files().forEach(file -> lines.put(name(file), lines(form, file)));
                KnownLines.write(kept(form), lines);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("minutas")
    void givesTheTextThatItGave(String form, Path file) {
        KNOWN.computeIfAbsent(form, f -> KnownLines.in(kept(f))).holds(name(file), lines(form, file));
    }

    private static List<String> lines(String form, Path file) {
        byte[] bytes =
                Objects.requireNonNull(FORMS.get(form)).apply(MinutaScoreTest.tabbed(MinutaScoreTest.read(file)));
        if (!(Documents.read(bytes) instanceof Document.Text text)) {
            throw new AssertionError(file + " is not read as " + form);
        }
        List<String> lines = new ArrayList<>();
        text.text().lines().forEach(line -> lines.add(("text " + line).strip()));
        MinutaScore score = new MinutaScore();
        score.add(
                "read",
                JSON.readTree(MinutaScoreTest.read(file.resolveSibling(name(file) + ".gold.json"))),
                ReadPapers.reader().read(new PaperText(name(file), text.text())));
        lines.addAll(score.differences());
        return lines;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".txt", "");
    }

    private static Path kept(String form) {
        return MinutaScoreTest.MINUTAS.resolveSibling("papers/kept/minutas-" + form + ".txt");
    }
}
