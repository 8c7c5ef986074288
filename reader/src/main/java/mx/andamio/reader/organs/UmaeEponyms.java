package mx.andamio.reader.organs;

import java.util.List;
import java.util.Set;
import mx.andamio.reader.text.Sentence;

/** Hospitals called after a person: "Hospital “Dr. Antonio Fraga Mouret”", "Luis Castelazo Ayala", "Castelazo Ayala". */
final class UmaeEponyms {

    private static final Set<String> TITLES =
            Set.of("dr", "dra", "doctor", "doctora", "lic", "licenciado", "gral", "general");
    private static final int LONGEST = 12;

    private UmaeEponyms() {}

    /** Whether two words or more of the person's name stand at a token, from its beginning or to its end. */
    static boolean names(List<String> person, Sentence s, int from) {
        int k = start(s, from);
        int first = person.indexOf(s.at(k).fold());
        if (first < 0 || !s.at(k).capital()) {
            return false;
        }
        int n = 0;
        while (first + n < person.size() && s.at(k + n).is(person.get(first + n))) {
            n++;
        }
        return n >= 2 && (first == 0 || first + n == person.size());
    }

    /** One past the name that starts at a token, with the mark that closes its quotation. */
    static int end(Sentence s, int from) {
        int k = start(s, from);
        boolean quoted = s.at(from).opensQuote() || s.at(from).is("\"");
        while (k - from < LONGEST
                && (s.at(k).capital()
                        || s.at(k).is("de")
                        || s.at(k).is("la")
                        || s.at(k).is("los"))) {
            k++;
        }
        while (s.at(k - 1).lower()) {
            k--;
        }
        return quoted && s.at(k).isMark() ? k + 1 : k;
    }

    private static int start(Sentence s, int from) {
        int k = from;
        while (k - from < 4
                && (s.at(k).opensQuote()
                        || s.at(k).is("\"")
                        || s.at(k).is(".")
                        || TITLES.contains(s.at(k).fold()))) {
            k++;
        }
        return k;
    }
}
