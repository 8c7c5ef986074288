package mx.andamio.reader.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mx.andamio.reader.ReadPapers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the reader, paper by paper, to the differences from the annotations that are known. The annotations stay the truth: the files
 * under {@code papers/known-differences} are debts. A line that goes is as good a reason to fail as one that comes, so that the files
 * say what is so. {@link KnownLines} tells how they are written anew.
 */
class KnownDifferencesTest {

    private static final Path FOLDER = GoldSet.PAPERS.resolve("known-differences");
    private static final Map<String, KnownLines> KNOWN = new HashMap<>();

    static Stream<Arguments> papers() {
        return GoldSet.invented().stream()
                .flatMap(set ->
                        set.names().stream().map(paper -> Arguments.argumentSet(set.name() + " " + paper, set, paper)));
    }

    static Stream<Arguments> bulletins() {
        GoldSet set = GoldSet.bulletins();
        return set.names().stream().map(paper -> Arguments.argumentSet(paper, set, paper));
    }

    @BeforeAll
    static void writesThemAnewWhereAsked() {
        if (KnownLines.writing()) {
            Stream.concat(GoldSet.invented().stream(), Stream.of(GoldSet.bulletins()))
                    .filter(set -> Files.isDirectory(set.texts()))
                    .forEach(set -> {
                        Map<String, List<String>> lines = new TreeMap<>();
                        set.names().forEach(paper -> lines.put(paper, differences(set, paper)));
                        KnownLines.write(file(set), lines);
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void differsFromTheAnnotationOnlyAsIsKnown(GoldSet set, String paper) {
        known(set).holds(paper, differences(set, paper));
    }

    @ParameterizedTest
    @MethodSource("bulletins")
    void differsFromTheAnnotationOfARealBulletinOnlyAsIsKnown(GoldSet set, String paper) {
        if (!Files.isDirectory(set.texts())) {
            if (Boolean.getBoolean("andamio.bulletins.required")) {
                fail("the real bulletins are required and there is no folder " + set.texts());
            }
            assumeTrue(false, "no folder of real bulletins at " + set.texts());
        }
        known(set).holds(paper, differences(set, paper));
    }

    @Test
    void knowsNoPaperThatIsGone() {
        Stream.concat(GoldSet.invented().stream(), Stream.of(GoldSet.bulletins()))
                .forEach(set -> assertThat(set.names()).containsAll(known(set).papers()));
    }

    private static List<String> differences(GoldSet set, String paper) {
        GoldPaper gold = set.gold(paper);
        return Differences.of(gold, ReadPapers.reader().read(gold.paper()), set.quotable());
    }

    private static KnownLines known(GoldSet set) {
        return KNOWN.computeIfAbsent(set.name(), name -> KnownLines.in(file(set)));
    }

    private static Path file(GoldSet set) {
        return FOLDER.resolve(set.name() + ".txt");
    }
}
