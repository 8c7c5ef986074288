package mx.andamio.sheets.values;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.andamio.pack.Organ;

/**
 * Hospitals by the words of their names and of their city and state, in any order. A hospital has many names and people mix them: "HE 25", "Especialidades
 * Monterrey", "UMAE 25 Nuevo León".
 */
final class Hospitals {

    /** Words that say what a hospital treats. */
    private static final Set<String> KINDS = Set.of(
            "especialidades",
            "cardiologia",
            "cardiologicas",
            "oncologia",
            "pediatria",
            "gineco",
            "obstetricia",
            "traumatologia",
            "ortopedia",
            "rehabilitacion",
            "general");

    /**
     * What is known of one.
     *
     * @param words of all its names, its city and its state
     * @param own words of its names alone
     * @param kinds what it treats, as each of its names says it
     * @param places words of its city, and of its state
     */
    private record Known(Set<String> words, Set<String> own, Set<Set<String>> kinds, List<Set<String>> places) {

        /** Whether it has a word, or one of its names has a word for which a single letter stands. */
        boolean has(String word, Set<String> said) {
            boolean letter = word.length() == 1 && Character.isLetter(word.charAt(0));
            return words.contains(word)
                    || letter && own.stream().anyMatch(o -> o.startsWith(word) && !said.contains(o));
        }
    }

    private final Map<Organ, Known> known = new LinkedHashMap<>();
    /** Words that follow one another in a name, a person's mostly, with all that bear them. */
    private final Map<List<String>, Set<Organ>> runs = new LinkedHashMap<>();
    /** Words that are a place by themselves. */
    private final Set<String> towns = new HashSet<>();

    void add(Organ organ, List<String> names) {
        Set<String> own = new HashSet<>();
        Set<Set<String>> kinds = new HashSet<>();
        for (String name : names) {
            Set<String> telling = OrganWords.telling(OrganWords.fold(name));
            own.addAll(telling);
            kinds.add(kinds(telling));
            runs(organ, List.copyOf(telling));
        }
        List<Set<String>> places = new ArrayList<>();
        for (String column : List.of("city", "state")) {
            organ.attribute(column)
                    .map(p -> OrganWords.telling(OrganWords.fold(p)))
                    .ifPresent(places::add);
        }
        Set<String> words = new HashSet<>(own);
        places.forEach(words::addAll);
        places.stream().filter(p -> p.size() == 1).forEach(towns::addAll);
        known.put(organ, new Known(words, own, kinds, places));
    }

    private void runs(Organ organ, List<String> name) {
        for (int from = 0; from < name.size(); from++) {
            for (int to = from + 2; to <= name.size(); to++) {
                runs.computeIfAbsent(name.subList(from, to), r -> new LinkedHashSet<>())
                        .add(organ);
            }
        }
    }

    /** Hospitals in whose names two words or more follow one another: those of a person, without what the hospital treats. */
    Set<Organ> called(List<String> words) {
        return runs.getOrDefault(words, Set.of());
    }

    /** Parts of names that only one hospital bears. */
    Map<String, Organ> called() {
        Map<String, Organ> called = new LinkedHashMap<>();
        runs.forEach((run, organs) -> {
            if (organs.size() == 1) {
                called.put(String.join(" ", run), organs.iterator().next());
            }
        });
        return called;
    }

    /** All that have every one of the words; of these only those that treat just what the words say, where there are such. */
    Set<Organ> of(Set<String> words) {
        Set<String> said = kinds(words);
        Set<Organ> fits = new LinkedHashSet<>();
        Set<Organ> alike = new LinkedHashSet<>();
        known.forEach((organ, k) -> {
            if (words.stream().allMatch(w -> k.has(w, words)) && words.stream().allMatch(w -> stands(w, words, k))) {
                fits.add(organ);
                if (k.kinds().contains(said)) {
                    alike.add(organ);
                }
            }
        });
        return said.isEmpty() || alike.isEmpty() ? fits : alike;
    }

    /** "León" is a city: of "Nuevo León" it is only said together with "Nuevo". */
    private boolean stands(String word, Set<String> words, Known k) {
        return !towns.contains(word)
                || k.own().contains(word)
                || k.places().stream().anyMatch(p -> p.contains(word) && words.containsAll(p));
    }

    private static Set<String> kinds(Set<String> words) {
        Set<String> kinds = new HashSet<>(words);
        kinds.retainAll(KINDS);
        return kinds;
    }
}
