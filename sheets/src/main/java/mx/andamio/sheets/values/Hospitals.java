package mx.andamio.sheets.values;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.andamio.pack.Organ;

/**
 * Hospitals by the words of their names and of their city and state, in any order. A hospital has many names and people mix them: "HE 25", "Especialidades
 * Monterrey", "UMAE 25 Nuevo León".
 */
final class Hospitals {

    /** The person a hospital is named after stands in quotes in the names of the pack. */
    private static final Pattern PERSON = Pattern.compile("[\"“]([^\"”]+)[\"”]");

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

    /** Sides of the country, by which regions are called as well as centres. */
    private static final Set<String> REGIONS = Set.of(
            "norte", "sur", "centro", "oriente", "poniente", "occidente", "noreste", "noroeste", "sureste", "suroeste");

    /**
     * What is known of one.
     *
     * @param words of all its names, its city and its state
     * @param own words of its names alone
     * @param kinds what it treats, as each of its names says it
     * @param places words of its city, and of its state
     */
    private record Known(Set<String> words, Set<String> own, Set<Set<String>> kinds, List<Set<String>> places) {}

    private final Map<Organ, Known> known = new LinkedHashMap<>();
    /** The last words of the persons that hospitals are named after, two or more, with all that bear them. */
    private final Map<List<String>, Set<Organ>> persons = new LinkedHashMap<>();
    /** Words that are a place by themselves. */
    private final Set<String> towns = new HashSet<>();

    void add(Organ organ, List<String> names) {
        Set<String> own = new HashSet<>();
        Set<Set<String>> kinds = new HashSet<>();
        for (String name : names) {
            Set<String> telling = OrganWords.telling(OrganWords.fold(name));
            own.addAll(telling);
            kinds.add(kinds(telling));
            Matcher person = PERSON.matcher(name);
            if (person.find()) {
                person(organ, List.copyOf(OrganWords.telling(OrganWords.fold(person.group(1)))));
            }
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

    private void person(Organ organ, List<String> name) {
        for (int from = 0; from + 2 <= name.size(); from++) {
            persons.computeIfAbsent(name.subList(from, name.size()), r -> new LinkedHashSet<>())
                    .add(organ);
        }
    }

    /** Hospitals named after a person, by the surnames and as many of the other names as are written, some as a letter. */
    Set<Organ> called(Set<String> words) {
        Set<String> letters = letters(words);
        List<String> full = words.stream().filter(w -> !letters.contains(w)).toList();
        Set<Organ> called = new LinkedHashSet<>(persons.getOrDefault(full, Set.of()));
        called.removeIf(o -> !begins(o, letters, words));
        return called;
    }

    /** Several hospitals of one centre that a cell names without saying which ("La Raza"); none where a side of the country is all that is said. */
    Set<Organ> sharing(Set<String> words) {
        Set<Organ> sharing = new LinkedHashSet<>();
        boolean named = words.stream().anyMatch(w -> w.length() > 3 && !REGIONS.contains(w) && !towns.contains(w))
                && persons.keySet().stream().noneMatch(p -> p.stream().anyMatch(words::contains));
        if (named) {
            known.forEach((organ, k) -> {
                if (k.own().containsAll(words)) {
                    sharing.add(organ);
                }
            });
        }
        return sharing.size() > 1 ? sharing : Set.of();
    }

    /** Persons whose name only one hospital bears. */
    Map<String, Organ> called() {
        Map<String, Organ> called = new LinkedHashMap<>();
        persons.forEach((person, organs) -> {
            if (organs.size() == 1) {
                called.put(String.join(" ", person), organs.iterator().next());
            }
        });
        return called;
    }

    /**
     * All that have every one of the words; of these only those that treat just what the words say, where there are such. A single letter may stand for a word
     * ("L. Verdes"), but the other words must decide.
     */
    Set<Organ> of(Set<String> words) {
        Set<String> letters = letters(words);
        Set<String> full = new LinkedHashSet<>(words);
        full.removeAll(letters);
        Set<Organ> fits = full.isEmpty() ? Set.of() : fitting(full);
        boolean begun = fits.stream().anyMatch(o -> begins(o, letters, full));
        return begun ? fits : Set.of();
    }

    /** Whether each letter begins a word of a hospital's names that is not said. */
    private boolean begins(Organ organ, Set<String> letters, Set<String> said) {
        Known names = known.get(organ);
        return names != null
                && letters.stream()
                        .allMatch(l -> names.own().stream().anyMatch(o -> o.startsWith(l) && !said.contains(o)));
    }

    private Set<Organ> fitting(Set<String> words) {
        Set<String> said = kinds(words);
        Set<Organ> fits = new LinkedHashSet<>();
        Set<Organ> alike = new LinkedHashSet<>();
        known.forEach((organ, k) -> {
            if (k.words().containsAll(words) && words.stream().allMatch(w -> stands(w, words, k))) {
                fits.add(organ);
                if (k.kinds().contains(said)) {
                    alike.add(organ);
                }
            }
        });
        return said.isEmpty() || alike.isEmpty() ? fits : alike;
    }

    private static Set<String> letters(Set<String> words) {
        Set<String> letters = new LinkedHashSet<>(words);
        letters.removeIf(w -> w.length() != 1 || !Character.isLetter(w.charAt(0)));
        return letters;
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
