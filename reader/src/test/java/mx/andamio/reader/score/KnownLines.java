package mx.andamio.reader.score;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A committed text file of lines under the papers that they belong to ({@code == paper}). What is read now must be what stands there;
 * with {@code -Dandamio.reader.known.write=true} the file is written anew instead, for a person to look at before it is committed.
 */
public final class KnownLines {

    private static final String HEAD = "== ";

    private final Path file;
    private final Map<String, List<String>> known;

    private KnownLines(Path file, Map<String, List<String>> known) {
        this.file = file;
        this.known = known;
    }

    /** Whether the files are asked to be written anew. */
    public static boolean writing() {
        return Boolean.getBoolean("andamio.reader.known.write");
    }

    /** What a file knows, nothing where there is no file. */
    public static KnownLines in(Path file) {
        Map<String, List<String>> known = new LinkedHashMap<>();
        if (Files.exists(file)) {
            try {
                List<String> of = new ArrayList<>();
                for (String line : Files.readAllLines(file)) {
                    if (line.startsWith(HEAD)) {
                        of = new ArrayList<>();
                        known.put(line.substring(HEAD.length()), of);
                    } else if (!line.isEmpty()) {
                        of.add(line);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new KnownLines(file, known);
    }

    /** The text files of a folder, in order. */
    static List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Papers without a line have no heading. */
    public static void write(Path file, Map<String, List<String>> lines) {
        String text = lines.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> HEAD + e.getKey() + "\n" + String.join("\n", e.getValue()) + "\n")
                .collect(Collectors.joining("\n"));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Papers that the file speaks of. */
    public List<String> papers() {
        return List.copyOf(known.keySet());
    }

    /** Fails with the lines that came (+) and went (-), or with the first that stands elsewhere. */
    public void holds(String paper, List<String> now) {
        if (now.equals(known.getOrDefault(paper, List.of()))) {
            return;
        }
        List<String> gone = new ArrayList<>(known.getOrDefault(paper, List.of()));
        List<String> come = new ArrayList<>();
        for (String line : now) {
            if (!gone.remove(line)) {
                come.add(line);
            }
        }
        StringBuilder told = new StringBuilder(paper + " is read otherwise than " + file + " knows:\n");
        gone.forEach(l -> told.append("- ").append(l).append('\n'));
        come.forEach(l -> told.append("+ ").append(l).append('\n'));
        if (gone.isEmpty() && come.isEmpty()) {
            told.append("the same lines in another order: ").append(now).append('\n');
        }
        fail(told
                + "If this is what the change is meant to do, run this test once with -Dandamio.reader.known.write=true,"
                + " look at the difference of the file, and commit it.");
    }
}
