package mx.andamio.library.store;

import static org.jooq.impl.DSL.arrayGet;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mx.andamio.library.search.Asked.Term;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * PostgreSQL's words of full text search, which jOOQ does not have: by functions of the schema, which PostgreSQL replaces by the operators
 * in them, so that indexes serve. Stems are letters and digits only: quoting them is enough.
 */
final class TextSearch {

    private TextSearch() {}

    /**
     * For this transaction: PostgreSQL reckons with what it costs to read a row, and not with what it costs to unpack a long value. For a
     * word that many papers have, or none, it would unpack the words of every paper instead of reading the index.
     */
    static void useIndexes(DSLContext database) {
        database.select(function(
                        name("set_config"), String.class, inline("enable_seqscan"), inline("off"), inline(true)))
                .execute();
    }

    static Condition has(Field<?> words, String query) {
        return condition(function(name("library", "has"), Boolean.class, words, val(query)));
    }

    static Field<Object> vector(String vector) {
        return function(name("library", "vector"), Object.class, val(vector));
    }

    static Field<Float> rank(Field<?> words, String query) {
        return function(name("library", "rank"), Float.class, words, val(query));
    }

    /** The words of a folded name, as the index of people has them. */
    static Field<Object> names(Field<String> folded) {
        // PostgreSQL takes an index over an expression only where it reads the same: no parameter.
        return function(
                name("array_to_tsvector"),
                Object.class,
                function(name("string_to_array"), String[].class, folded, inline(" ")));
    }

    /** The stem of a lower case word, null when the dictionary has none. */
    static Field<String> stem(Field<String> word) {
        return arrayGet(function(name("ts_lexize"), String[].class, inline("library.spanish"), word), 1);
    }

    /** One of those stems. */
    static String any(Collection<String> stems) {
        return stems.stream().map(stem -> "'" + stem + "'").collect(Collectors.joining(" | ", "(", ")"));
    }

    /** The words of the term one after another. */
    static String inOrder(Term term, Map<String, Set<String>> stems) {
        return term.words().stream()
                .map(word -> any(Objects.requireNonNull(stems.get(word))))
                .collect(Collectors.joining(" <-> ", "(", ")"));
    }

    /** Words without places. */
    static String vectorOf(Collection<String> stems) {
        return stems.stream().map(stem -> "'" + stem + "'").collect(Collectors.joining(" "));
    }

    /** Words with their places, from 1. */
    static final class Placed {

        private final Map<String, List<Integer>> places = new TreeMap<>();
        private final String weight;

        /** @param weight {@code A} where words weigh most, {@code D} where least */
        Placed(String weight) {
            this.weight = weight;
        }

        void add(String stem, int place) {
            places.computeIfAbsent(stem, _ -> new ArrayList<>()).add(place);
        }

        String vector() {
            return places.entrySet().stream()
                    .map(entry -> "'" + entry.getKey() + "':"
                            + entry.getValue().stream()
                                    .map(place -> place + weight)
                                    .collect(Collectors.joining(",")))
                    .collect(Collectors.joining(" "));
        }
    }
}
