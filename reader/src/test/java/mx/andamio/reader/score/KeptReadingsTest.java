package mx.andamio.reader.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.andamio.reader.ReadPapers;
import mx.andamio.reader.Reader;
import mx.andamio.reader.Reading;
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

    /** Papers that one reader reads: building it costs as much as a paper, and whoever mutates how it is built is to be seen. */
    private static final int AT_A_TIME = 6;

    private static List<GoldSet> sets() {
        return Stream.concat(GoldSet.invented().stream(), Stream.of(GoldSet.minutas()))
                .toList();
    }

    static Stream<Arguments> papers() {
        return sets().stream().flatMap(set -> {
            List<String> names = set.names();
            return IntStream.range(0, (names.size() + AT_A_TIME - 1) / AT_A_TIME)
                    .map(i -> i * AT_A_TIME)
                    .mapToObj(i -> names.subList(i, Math.min(i + AT_A_TIME, names.size())))
                    .map(some -> Arguments.argumentSet(set.name() + " from " + some.getFirst(), set, some));
        });
    }

    @BeforeAll
    static void writesThemAnewWhereAsked() {
        if (KnownLines.writing()) {
            for (GoldSet set : sets()) {
                Map<String, List<String>> lines = new TreeMap<>();
                set.names()
                        .forEach(paper ->
                                lines.put(paper, lines(ReadPapers.reader().read(set.paper(paper)))));
                KnownLines.write(file(set), lines);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void areReadAsTheyWere(GoldSet set, List<String> papers) {
        Reader reader = ReadPapers.another();
        for (String paper : papers) {
            known(set).holds(paper, lines(reader.read(set.paper(paper))));
        }
    }

    @Test
    void keepsEveryPaperAndNoneThatIsGone() {
        sets().forEach(set -> assertThat(known(set).papers()).isEqualTo(set.names()));
    }

    /** A line for each scalar and each item of a list that the paper says. */
    private static List<String> lines(Reading reading) {
        List<String> lines = new ArrayList<>();
        lines(lines, "", JSON.readTree(ReadingJson.line(reading)));
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
