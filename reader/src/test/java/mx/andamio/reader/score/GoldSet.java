package mx.andamio.reader.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mx.andamio.reader.PaperText;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of papers with their annotations.
 *
 * @param folder where the annotations are
 * @param texts where the papers are; the real bulletins lie outside the repository
 * @param quotable whether what the papers say may stand in a file of the repository: it may where they are invented
 */
record GoldSet(String name, Path folder, Path texts, boolean quotable) {

    static final Path PAPERS =
            Path.of(System.getProperty("andamio.root", "..")).resolve("reader/src/test/resources/papers");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<GoldSet> invented() {
        return Stream.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh")
                .map(name -> new GoldSet(name, PAPERS.resolve(name), PAPERS.resolve(name), true))
                .toList();
    }

    static GoldSet bulletins() {
        return new GoldSet(
                "bulletins",
                PAPERS.resolve("bulletins"),
                Path.of(System.getProperty("andamio.bulletins", "../../shared/bulletins")),
                false);
    }

    /** Their annotations have a form of their own, see {@code MinutaScore}. */
    static GoldSet minutas() {
        Path folder = PAPERS.resolveSibling("minutas");
        return new GoldSet("minutas", folder, folder, true);
    }

    /** Names of its papers without ending, in order. */
    List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".gold.json"))
                    .map(f -> f.replace(".gold.json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PaperText paper(String paper) {
        return new PaperText(paper + ".txt", read(texts.resolve(paper + ".txt")));
    }

    GoldPaper gold(String paper) {
        return new GoldPaper(paper(paper), JSON.readTree(read(folder.resolve(paper + ".gold.json"))));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
