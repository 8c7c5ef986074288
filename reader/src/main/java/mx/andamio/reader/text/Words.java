package mx.andamio.reader.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Word lists of the language, kept as resources: one entry a line, {@code #} begins a comment. */
public final class Words {

    private static final String FOLDER = "/mx/andamio/reader/";

    private Words() {}

    /** Lines of a resource without comments. */
    public static List<String> lines(String resource) {
        try (InputStream in = Words.class.getResourceAsStream(FOLDER + resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(Words::withoutComment)
                    .filter(l -> !l.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folded words of a resource; a line may hold several, separated by spaces. */
    public static Set<String> folded(String resource) {
        Set<String> words = new HashSet<>();
        for (String line : lines(resource)) {
            words.addAll(List.of(Fold.of(line).split("\\s+")));
        }
        return Set.copyOf(words);
    }

    /**
     * What stands before the first separator; empty where nothing does, also in a line of separators alone, of which
     * {@link String#split} leaves no part at all.
     */
    public static String first(String text, String separators) {
        String[] parts = text.split(separators, 2);
        return parts[0];
    }

    /** Without blanks and {@code marks} at its end; a pattern would try anew at every blank of a row of them. */
    public static String withoutEnd(String text, String marks) {
        int end = text.length();
        while (end > 0 && (Character.isWhitespace(text.charAt(end - 1)) || marks.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(0, end);
    }

    private static String withoutComment(String line) {
        int hash = line.indexOf('#');
        return (hash < 0 ? line : line.substring(0, hash)).strip();
    }
}
