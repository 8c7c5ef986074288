package mx.andamio.contradictions.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.andamio.contradictions.Finding;
import mx.andamio.contradictions.Finding.Changed;
import mx.andamio.contradictions.Statement;

/**
 * Goals that were published more than once. Another value on another day is a version; on the very same day it is a contradiction. Goals
 * for different dates follow one another and are neither.
 */
final class Versions {

    private static final int WHOLE_DAY = 10;

    private Versions() {}

    static Optional<Finding> of(List<Statement> statements) {
        var sameDay = Comparison.between(statements, (one, other) -> competes(one, other) && isSameDay(one, other));
        if (sameDay.isPresent()) {
            return sameDay;
        }
        return Comparison.between(statements, Versions::competes)
                .map(Finding::statements)
                .map(Changed::new);
    }

    private static boolean competes(Statement one, Statement other) {
        var by = one.said().detail();
        var otherBy = other.said().detail();
        return by == null || otherBy == null || by.equals(otherBy);
    }

    private static boolean isSameDay(Statement one, Statement other) {
        var dated = one.source().dated();
        return dated != null
                && dated.length() == WHOLE_DAY
                && Objects.equals(dated, other.source().dated());
    }
}
