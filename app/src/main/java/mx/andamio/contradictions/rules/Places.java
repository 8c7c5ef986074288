package mx.andamio.contradictions.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import mx.andamio.contradictions.Statement;

/** Whether two names of a place cannot be of one: they share no word that says anything. */
final class Places {

    private static final int SAYS_SOMETHING = 4;

    private Places() {}

    static boolean conflict(Statement one, Statement other) {
        return Collections.disjoint(words(one), words(other));
    }

    private static Set<String> words(Statement statement) {
        return Arrays.stream(statement.said().value().split(" ", -1))
                .filter(word -> word.length() >= SAYS_SOMETHING)
                .collect(Collectors.toSet());
    }
}
