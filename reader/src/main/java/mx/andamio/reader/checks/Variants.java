package mx.andamio.reader.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.Reading.Warning;
import mx.andamio.reader.Reading.WarningCode;
import mx.andamio.reader.promises.SentenceFacts;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;

/** One organ in two forms or misspelt, one person in two forms. */
final class Variants {

    /** An official name as it is written, and its folded content words. */
    private record Official(String name, List<String> words) {

        static Official of(String name) {
            List<String> words = List.of(Fold.of(name).split("\\s+"));
            return new Official(
                    name, words.stream().filter(w -> !SMALL.contains(w)).toList());
        }
    }

    private static final Set<String> SMALL = Set.of("de", "del", "la", "las", "los", "el", "y", "e", "para");

    private static final List<Official> OFFICIAL =
            Words.lines("official_terms.txt").stream().map(Official::of).toList();

    private Variants() {}

    static List<Warning> of(Draft draft) {
        List<Warning> warnings = new ArrayList<>();
        draft.people()
                .variants()
                .forEach(v -> warnings.add(new Warning(
                        WarningCode.PERSON_VARIANT,
                        "La misma persona aparece con dos nombres: %s y %s".formatted(v.name(), v.other()),
                        v.span(),
                        "check.person.variant")));
        for (SentenceFacts facts : draft.facts()) {
            for (Official official : OFFICIAL) {
                misnamed(draft, facts.sentence(), official, warnings);
            }
        }
        return warnings;
    }

    /** A run of capitals whose words are nearly those of an official name: same roots for most, but not the same words. */
    private static void misnamed(Draft draft, Sentence s, Official name, List<Warning> warnings) {
        List<String> official = name.words();
        for (int i = 0; i < s.size(); i++) {
            if (!s.at(i).capital() || !root(s.at(i).fold()).equals(root(official.get(0)))) {
                continue;
            }
            List<String> words = new ArrayList<>();
            int end = i;
            for (int k = i; k < s.size() && words.size() < official.size(); k++) {
                Token t = s.at(k);
                if (!t.capital() && !SMALL.contains(t.fold())) {
                    break;
                }
                if (!SMALL.contains(t.fold())) {
                    words.add(t.fold());
                    end = k + 1;
                }
            }
            if (words.size() == official.size() && nearly(words, official) && !same(words, official)) {
                String text = "«%s» no es el nombre oficial; es «%s»"
                        .formatted(draft.paper().flat(s.span(i, end)), name.name());
                warnings.add(new Warning(WarningCode.NAME_VARIANT, text, s.span(i, end), "check.name.variant"));
            }
        }
    }

    private static boolean nearly(List<String> words, List<String> official) {
        List<String> roots = official.stream().map(Variants::root).toList();
        long shared = words.stream().filter(w -> roots.contains(root(w))).count();
        return shared >= official.size();
    }

    private static boolean same(List<String> words, List<String> official) {
        for (int i = 0; i < words.size(); i++) {
            if (!singular(words.get(i)).equals(singular(official.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static String singular(String w) {
        return w.endsWith("es") && w.length() > 5
                ? w.substring(0, w.length() - 2)
                : w.endsWith("s") ? w.substring(0, w.length() - 1) : w;
    }

    private static String root(String w) {
        return w.substring(0, Math.min(w.length(), 5));
    }
}
