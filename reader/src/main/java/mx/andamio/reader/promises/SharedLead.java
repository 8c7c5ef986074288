package mx.andamio.reader.promises;

import java.util.Set;
import java.util.StringJoiner;
import mx.andamio.reader.text.Sentence;

/** What a list says once in the plural, said of one member: "los Hospitales de" gives "Hospital de". */
final class SharedLead {

    private static final Set<String> ARTICLES =
            Set.of("los", "las", "sus", "nuestros", "nuestras", "estos", "estas", "nuevos", "nuevas");

    private static final String PLAIN = "aeiou";
    private static final String MARKED = "áéíóú";

    private SharedLead() {}

    static String of(Sentence s, int from, int first) {
        StringJoiner lead = new StringJoiner(" ");
        boolean named = true;
        for (int k = from; k < first; k++) {
            String fold = s.at(k).fold();
            boolean colon = s.at(k).is(":");
            if (colon || (s.at(k).isWord() && !ARTICLES.contains(fold))) {
                String word = colon ? "de" : s.at(k).text();
                lead.add(named && word.length() > 3 ? singular(word) : word);
                named = named && !word.equals("de");
            }
        }
        return lead.toString();
    }

    /** Nouns and adjectives in their regular plural; any other word stays as it is. */
    static String singular(String word) {
        if (word.endsWith("ces")) {
            return word.substring(0, word.length() - 3) + "z";
        }
        if (word.endsWith("iones")) {
            return word.substring(0, word.length() - 5) + "ión";
        }
        if (word.endsWith("nes")) {
            return accented(word.substring(0, word.length() - 2));
        }
        if (word.endsWith("les") || word.endsWith("res") || word.endsWith("des")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    /** A noun in -n by the accent that its plural has: "almacenes" gives "almacén", "exámenes" gives "examen", "planes" gives "plan". */
    private static String accented(String noun) {
        int last = noun.length() - 2;
        boolean marked = noun.chars().anyMatch(c -> MARKED.indexOf(c) >= 0);
        if (marked) {
            return noun.chars()
                    .map(c -> MARKED.indexOf(c) < 0 ? c : PLAIN.charAt(MARKED.indexOf(c)))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        boolean longer = noun.substring(0, last).chars().anyMatch(c -> PLAIN.indexOf(c) >= 0);
        int vowel = PLAIN.indexOf(noun.charAt(last));
        return longer && vowel >= 0 ? noun.substring(0, last) + MARKED.charAt(vowel) + "n" : noun;
    }
}
