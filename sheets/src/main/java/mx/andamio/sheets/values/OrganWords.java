package mx.andamio.sheets.values;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mx.andamio.pack.Folding;

/** The words of an organ's name that tell it from others, abbreviations written out. */
final class OrganWords {

    /** Words that say only that an organ is named. */
    private static final Set<String> SMALL = new HashSet<>();

    /** Words that only the name of a high-specialty hospital has. */
    private static final Set<String> HOSPITAL = new HashSet<>();

    /** Words of another kind of unit: a zone's hospital or a clinic is none of the organs. */
    private static final Set<String> OTHER_UNIT = new HashSet<>();

    private static final Map<String, List<String>> ABBREVIATED = new HashMap<>();

    static {
        try (InputStream in = OrganWords.class.getResourceAsStream("/mx/andamio/sheets/organ_words.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing resource organ_words.txt");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .forEach(OrganWords::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final Pattern INITIALS = Pattern.compile("(?<!\\p{L})(?:\\p{L}\\.){2,}");
    private static final Pattern GLUED =
            Pattern.compile("\\b(htor|tor|hgo|hgp|hto|he|hc|hg|hp|ho|umae|ooad)(\\d{1,3})\\b");

    private OrganWords() {}

    private static void add(String line) {
        String[] said = line.split(" = ");
        List<String> words = List.of(said[1].split(" "));
        switch (said[0]) {
            case "SMALL" -> SMALL.addAll(words);
            case "HOSPITAL" -> HOSPITAL.addAll(words);
            case "OTHER" -> OTHER_UNIT.addAll(words);
            default -> ABBREVIATED.put(said[0], words);
        }
    }

    /** Every word of a folded name, initials with points joined ("d f" as "df"), abbreviations written out. */
    static List<String> all(String folded) {
        List<String> words = new ArrayList<>();
        String before = "";
        for (String word : initials(folded)) {
            // a general's rank in other names
            boolean general = word.equals("gral") && before.matches("hosp(?:ital)?|h|umae");
            words.addAll(general ? List.of("general") : ABBREVIATED.getOrDefault(word, List.of(bare(word))));
            before = word;
        }
        return words;
    }

    /** Words that tell organs apart; empty when the name says nothing but "hospital" or "delegación". */
    static Set<String> telling(String folded) {
        Set<String> words = new LinkedHashSet<>(all(folded));
        words.removeAll(SMALL);
        return words;
    }

    static boolean hospital(String folded) {
        return all(folded).stream().anyMatch(HOSPITAL::contains) || folded.contains("centro medico nacional");
    }

    static boolean otherUnit(String folded) {
        return initials(folded).stream().anyMatch(OTHER_UNIT::contains);
    }

    /** A name folded, its initials with points joined, numbers set apart from the letters before them. */
    static String fold(String text) {
        // "Nº" with an ordinal, which folding keeps as a letter
        String plain = text.replace('º', '°');
        String joined = plain.indexOf('.') < 0 ? plain : joined(plain);
        String folded = Folding.fold(joined);
        return Character.isLetter(folded.isEmpty() ? ' ' : folded.charAt(0)) || folded.indexOf(' ') > 0
                ? spaced(folded)
                : folded;
    }

    /** The same letters stand for a state and for a kind of hospital. */
    static String ofState(String folded) {
        return folded.replaceAll("\\bhgo\\b", "hidalgo");
    }

    private static String joined(String text) {
        return INITIALS.matcher(text).replaceAll(m -> m.group().replace(".", "") + " ");
    }

    private static String spaced(String folded) {
        return GLUED.matcher(folded)
                .replaceAll("$1 $2")
                .replaceAll("\\b([a-z]{5}) (\\d{6})\\b", "$1$2")
                .replaceAll("\\bn (?=\\d)", "no ")
                .replaceAll("\\bh e\\b", "he")
                .replaceAll("\\b(?:h )?t (?:y )?o (?:y )?r\\b", "tor")
                .replaceAll("\\b([tg]) y ([op])\\b", "$1y$2")
                .replace(" de ignacio de la llave", "")
                .replaceAll("\\bs(?:iglo)? (?:xxi|21)\\b", "siglo xxi");
    }

    private static List<String> initials(String folded) {
        List<String> words = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (String word : folded.split(" ")) {
            boolean initial =
                    word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("y") && !word.equals("e");
            if (initial) {
                run.append(word);
                continue;
            }
            flush(run, words);
            // "q roo" is written with one point only
            if (word.equals("roo")
                    && !words.isEmpty()
                    && words.get(words.size() - 1).equals("q")) {
                words.set(words.size() - 1, "qroo");
            } else {
                words.add(word);
            }
        }
        flush(run, words);
        words.removeIf(String::isEmpty);
        return words;
    }

    private static void flush(StringBuilder run, List<String> words) {
        if (!run.isEmpty()) {
            words.add(run.toString());
            run.setLength(0);
        }
    }

    /** Numbers without zeros in front. */
    private static String bare(String word) {
        return word.matches("0+\\d+") ? word.replaceFirst("^0+", "") : word;
    }
}
