package mx.andamio.bench.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.Reader;

/** The invented papers of the reader's tests and a reader over the pack; run from the repository's root. */
final class InventedPapers {

    private InventedPapers() {}

    static List<PaperText> load() throws IOException {
        Path folder = Path.of(System.getProperty("andamio.papers", "reader/src/test/resources/papers/first"));
        List<PaperText> papers = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                papers.add(new PaperText(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return papers;
    }

    static Reader reader() {
        Path pack = Path.of(System.getProperty("andamio.pack", "institutions/imss"));
        return switch (Packs.load(pack)) {
            case PackLoading.Loaded loaded -> Reader.over(loaded.pack());
            case PackLoading.Refused refused ->
                throw new IllegalStateException(refused.faults().toString());
        };
    }
}
