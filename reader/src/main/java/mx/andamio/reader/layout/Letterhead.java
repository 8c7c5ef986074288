package mx.andamio.reader.layout;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Words;

/** Tells lines of the letterhead from text: lines made of nothing but the institution's own phrases, and addresses. */
public final class Letterhead {

    private static final List<String> OFFICIAL = List.of(
            "imss",
            "instituto",
            "gobierno",
            "social",
            "ooad",
            "delegacion",
            "representacion",
            "unidad",
            "direccion",
            "consejo");

    private final List<String> phrases;
    private final List<String> tails;

    /** @param ofInstitution names that the institution prints on its paper: its own, its organs', their places */
    public Letterhead(Collection<String> ofInstitution) {
        phrases = Stream.concat(Words.lines("letterhead.txt").stream(), ofInstitution.stream())
                .map(Fold::of)
                .distinct()
                .sorted((a, b) -> b.length() - a.length())
                .toList();
        tails = List.of("tel.", "tel:", "telefono", "c.p.", "correo");
    }

    boolean covers(Line line) {
        return line.text().length() < 200
                && !line.bullet()
                && (madeOfPhrases(Headings.name(line).replaceAll("\\s+", " ")) || isAddress(line));
    }

    /** Names the institution or an office: the name of a state alone heads a newspaper's column too. */
    static boolean isOfficial(Line line) {
        return line.words() > 3 || namesOffice(line);
    }

    /** "Comunicado IMSS Colima": a series that says whose it is. */
    static boolean namesOffice(Line line) {
        return OFFICIAL.stream().anyMatch(line.fold()::contains);
    }

    private boolean isAddress(Line line) {
        boolean digits = line.text().chars().anyMatch(Character::isDigit);
        return digits
                && line.words() < 25
                && tails.stream().anyMatch(line.fold()::contains)
                && !line.endsSentence()
                && (line.fold().startsWith("av")
                        || line.fold().startsWith("calle")
                        || line.fold().startsWith("tel")
                        || line.fold().contains(" col. ")
                        || line.fold().startsWith("blvd"));
    }

    /** A line that begins with an organ of the institution and holds nothing else than known phrases. */
    private boolean madeOfPhrases(String folded) {
        String rest = folded;
        boolean any = false;
        while (!rest.isEmpty()) {
            String left = rest;
            String phrase = phrases.stream()
                    .filter(p -> startsWithWords(left, p))
                    .findFirst()
                    .orElse("");
            if (phrase.isEmpty()) {
                return false;
            }
            any = true;
            rest = left.substring(phrase.length()).replaceFirst("^[\\s|,.\\-–·/()]+", "");
        }
        return any;
    }

    private static boolean startsWithWords(String text, String phrase) {
        return text.startsWith(phrase)
                && (text.length() == phrase.length() || !Character.isLetterOrDigit(text.charAt(phrase.length())));
    }
}
