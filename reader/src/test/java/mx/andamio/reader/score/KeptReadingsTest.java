package mx.andamio.reader.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.ReadPapers;
import mx.andamio.reader.Reader;
import mx.andamio.reader.json.ReadingJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A net, not a specification: what the reader makes of our own invented papers, item by item, as it was when somebody last looked. It
 * says nothing about what is right (the annotations do) and catches what no annotation speaks of: the rule that found an item, its
 * words, warnings and their texts, the order. {@link KnownLines} tells how the files under {@code papers/kept} are written anew; who
 * does so reads their difference and can say why each line changed.
 */
class KeptReadingsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FOLDER = GoldSet.PAPERS.resolve("kept");
    private static final Map<String, KnownLines> KNOWN = new HashMap<>();

    static Stream<Arguments> papers() {
        return GoldSet.invented().stream()
                .flatMap(set -> set.names().stream().map(paper -> Arguments.argumentSet(set.name() + " " + paper, set, paper)));
    }

    @BeforeAll
    static void writesThemAnewWhereAsked() {
        if (KnownLines.writing()) {
            for (GoldSet set : GoldSet.invented()) {
                Map<String, List<String>> lines = new TreeMap<>();
                set.names().forEach(paper -> lines.put(paper, reading(set.paper(paper))));
                KnownLines.write(file(set), lines);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void isReadAsItWas(GoldSet set, String paper) {
        known(set).holds(paper, reading(set.paper(paper)));
    }

    @Test
    void keepsEveryPaperAndNoneThatIsGone() {
        GoldSet.invented().forEach(set -> assertThat(known(set).papers()).isEqualTo(set.names()));
    }

    /** A line for each scalar and each item of a list that the paper says. */
    private static List<String> reading(PaperText paper) {
        Reader reader = ReadPapers.another();
        List<String> lines = new ArrayList<>();
        lines(lines, "", JSON.readTree(ReadingJson.line(reader.read(paper))));
        return lines;
    }

    private static void lines(List<String> lines, String name, JsonNode node) {
        node.forEachEntry((key, value) -> {
            String path = name.isEmpty() ? key : name + "." + key;
            if (value.isArray() && !name.equals("spans")) {
                value.forEach(item -> lines.add(path + " " + item));
            } else if (value.isObject()) {
                lines(lines, path, value);
            } else {
                lines.add(path + " " + value);
            }
        });
    }

    private static KnownLines known(GoldSet set) {
        return KNOWN.computeIfAbsent(set.name(), name -> KnownLines.in(file(set)));
    }

    private static Path file(GoldSet set) {
        return FOLDER.resolve(set.name() + ".txt");
    }
}
