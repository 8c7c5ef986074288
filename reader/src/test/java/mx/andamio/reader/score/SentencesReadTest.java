package mx.andamio.reader.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mx.andamio.reader.ReadPapers;
import mx.andamio.reader.Reading;
import mx.andamio.reader.json.ReadingJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Short invented sentences at the bounds of the rules, each a bulletin of 5 March 2025 of its own, with what is read of it below:
 * a window of words just reached and just missed, a word that makes a promise and one that unmakes it. A new sentence is added as a
 * line {@code == …} and its readings are written by {@link KnownLines}; who adds it has looked at them. Under {@code papers/sentences}
 * a paper of its own layout is one line too, its line ends written as {@code ⏎}.
 */
class SentencesReadTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FOLDER = GoldSet.PAPERS.resolve("sentences");
    private static final String LINE_END = "⏎";
    /** Of the head that all have. */
    private static final Set<String> HEAD =
            Set.of("file", "kind", "bulletin_number", "series", "date_published", "place", "title", "spans");

    private static final int AT_A_TIME = 30;

    static Stream<Arguments> sentences() {
        return KnownLines.filesIn(FOLDER).stream().flatMap(file -> {
            KnownLines known = KnownLines.in(file);
            List<String> all = known.papers();
            return Stream.iterate(0, i -> i < all.size(), i -> i + AT_A_TIME)
                    .map(i -> Arguments.argumentSet(
                            file.getFileName() + " from " + i,
                            known,
                            all.subList(i, Math.min(i + AT_A_TIME, all.size()))));
        });
    }

    @BeforeAll
    static void writesThemAnewWhereAsked() {
        if (KnownLines.writing()) {
            for (Path file : KnownLines.filesIn(FOLDER)) {
                Map<String, List<String>> lines = new LinkedHashMap<>();
                KnownLines.in(file).papers().forEach(sentence -> lines.put(sentence, lines(sentence)));
                KnownLines.write(file, lines);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void areReadAsIsWrittenBelowThem(KnownLines known, List<String> some) {
        some.forEach(sentence -> known.holds(sentence, lines(sentence)));
    }

    private static List<String> lines(String sentence) {
        boolean paper = sentence.contains(LINE_END);
        Reading r = paper ? ReadPapers.paper(sentence.replace(LINE_END, "\n")) : ReadPapers.body(sentence);
        List<String> lines = new ArrayList<>();
        JSON.readTree(ReadingJson.line(r)).forEachEntry((name, value) -> {
            if (paper || !HEAD.contains(name)) {
                lines(lines, name, value);
            }
        });
        return lines.isEmpty() ? List.of("nothing") : lines;
    }

    private static void lines(List<String> lines, String name, JsonNode node) {
        if (node.isArray()) {
            node.forEach(item -> lines.add(name + " " + told(item)));
        } else if (node.isObject() && !name.equals("spans")) {
            node.forEachEntry((key, value) -> lines(lines, name + "." + key, value));
        } else if (!node.isNull()) {
            lines.add(name + " " + node);
        }
    }

    /** An item without what it leaves unsaid, which would only make the line longer. */
    private static String told(JsonNode item) {
        if (!item.isObject()) {
            return item.toString();
        }
        List<String> said = new ArrayList<>();
        item.forEachEntry((key, value) -> {
            if (!value.isNull() && !key.equals("missing")) {
                said.add(key + "=" + (value.isString() ? value.stringValue() : value.toString()));
            }
        });
        return String.join(" | ", said);
    }
}
