package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.PAPER_WORDS;
import static mx.andamio.library.db.Tables.WORD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mx.andamio.library.search.Token;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stems of words, by PostgreSQL's Spanish stemmer, without accents. The stemmer needs the accents of a word (comprometió and comprometen
 * share a stem, comprometio and comprometen do not), and people type without. So what papers write keeps its own stem, and the stems of
 * accented words are remembered under the spelling without accents.
 */
@Component
class Stems {

    private static final String PLAIN = "aeioun";
    private static final String ACCENTED = "áéíóúñ";

    private final DSLContext database;

    Stems(DSLContext database) {
        this.database = database;
    }

    /** Stems by word; words are lower case, with their accents. */
    Map<String, String> of(Collection<String> words) {
        if (words.isEmpty()) {
            return Map.of();
        }
        var word = field(name("word"), String.class);
        var stem = TextSearch.stem(word);
        return database
                .select(word, stem)
                .from(unnest(words.toArray(String[]::new)).as("given", "word"))
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        found -> found.value1(), found -> stem(found.value1(), found.value2()), (one, _) -> one));
    }

    private static String stem(String word, @Nullable String stem) {
        var folded = stem == null ? "" : Token.folded(stem);
        return folded.isEmpty() ? Token.folded(word) : folded;
    }

    /** Remembers accented words whose stem is not that of their plain spelling. In order, so that two who do it at once never wait in a ring. */
    void remember(Map<String, String> stemOf) {
        var accented = new HashMap<String, Set<String>>();
        stemOf.forEach((word, stem) -> {
            var folded = Token.folded(word);
            if (!folded.equals(word)) {
                accented.computeIfAbsent(folded, _ -> new TreeSet<>()).add(stem);
            }
        });
        var plain = of(accented.keySet());
        var rows = new TreeSet<List<String>>((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)));
        accented.forEach((folded, stems) -> stems.stream()
                .filter(stem -> !stem.equals(plain.get(folded)))
                .forEach(stem -> rows.add(List.of(folded, stem))));
        if (!rows.isEmpty()) {
            database.insertInto(WORD, WORD.FOLDED, WORD.STEM)
                    .valuesOfRows(rows.stream()
                            .map(pair -> row(pair.get(0), pair.get(1)))
                            .toList())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /**
     * Under which stems papers may have words that somebody typed: the stem of the word as it is, and those of its accented spellings in
     * the library. A word that no paper has in either way is looked for with an accent on each of its letters.
     */
    Map<String, Set<String>> wanted(Set<String> folded) {
        if (folded.isEmpty()) {
            return Map.of();
        }
        var stems = new HashMap<String, Set<String>>();
        of(folded).forEach((word, stem) -> stems.put(word, new LinkedHashSet<>(Set.of(stem))));
        var remembered = database.selectFrom(WORD).where(WORD.FOLDED.in(folded)).fetchGroups(WORD.FOLDED, WORD.STEM);
        remembered.forEach(
                (word, others) -> Objects.requireNonNull(stems.get(word)).addAll(others));
        for (var word : folded) {
            var known = Objects.requireNonNull(stems.get(word));
            if (!remembered.containsKey(word)
                    && !Token.isCommon(word)
                    && !isInLibrary(known.iterator().next())) {
                known.addAll(of(spellings(word)).values());
            }
        }
        return stems;
    }

    private boolean isInLibrary(String stem) {
        var has = TextSearch.has(PAPER_WORDS.WORDS, TextSearch.any(Set.of(stem)));
        return database.select(exists(selectOne().from(PAPER_WORDS).where(has)))
                .fetchSingle()
                .value1();
    }

    private static Set<String> spellings(String word) {
        var spellings = new HashSet<String>();
        for (var i = 0; i < word.length(); i++) {
            var letter = PLAIN.indexOf(word.charAt(i));
            if (letter >= 0) {
                spellings.add(word.substring(0, i) + ACCENTED.charAt(letter) + word.substring(i + 1));
            }
        }
        return spellings;
    }
}
