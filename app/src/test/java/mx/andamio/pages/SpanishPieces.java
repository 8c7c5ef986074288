package mx.andamio.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What only the Spanish interface says. */
final class SpanishPieces {

    private static final Path MESSAGES = Path.of("src/main/resources");

    /** Shorter pieces may stand in a paper or in the pack by chance. */
    private static final int LETTERS = 12;

    /** Names of organs, posts and bodies of the pack begin or end so. */
    private static final Set<String> OF_THE_PACK = Set.of(
            "Dirección General", "Comunicación Social", "Secretaría General", "Subdelegación", "por videoconferencia");

    /** Between the places and the numbers of a message stand its words. */
    private static final Pattern PLACES = Pattern.compile("\\{\\d+(?:,[a-z]+,?)?|[}|·]|\\d+[#<]");

    private SpanishPieces() {}

    /** Pieces of Spanish messages that no English message holds. */
    static Set<String> only() throws IOException {
        var english = String.join("\n", values("messages_en.properties"));
        var pieces = new TreeSet<String>();
        for (var text : values("messages_es_MX.properties")) {
            Arrays.stream(PLACES.split(text))
                    .map(String::strip)
                    .filter(piece ->
                            piece.codePoints().filter(Character::isLetter).count() > LETTERS)
                    .filter(piece -> !english.contains(piece) && !OF_THE_PACK.contains(piece))
                    .forEach(pieces::add);
        }
        return pieces;
    }

    private static List<String> values(String file) throws IOException {
        var messages = new Properties();
        try (var in = Files.newBufferedReader(MESSAGES.resolve(file))) {
            messages.load(in);
        }
        return messages.values().stream().map(Object::toString).toList();
    }

    /** Whether a text holds a piece, as words of their own. */
    static boolean stands(String piece, String text) {
        // Hundreds of pieces in pages of megabytes: most are in none.
        return text.contains(piece)
                && Pattern.compile("(?<!\\p{L})" + Pattern.quote(piece) + "(?!\\p{L})")
                        .matcher(text)
                        .find();
    }
}
