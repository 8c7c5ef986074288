package mx.andamio.contradictions.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import mx.andamio.contradictions.Finding;
import mx.andamio.contradictions.Finding.Contradicts;
import mx.andamio.contradictions.Finding.WithinPaper;
import mx.andamio.contradictions.Statement;

/** Compares all statements of one thing. */
public final class Comparison {

    private static final Comparator<Statement> EARLIEST_FIRST = Comparator.comparing(
                    (Statement one) -> one.source().dated(), Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(one -> one.source().label())
            .thenComparing(one -> one.said().value());

    private Comparison() {}

    /** @param same statements of one thing, in any order */
    public static Optional<Finding> of(List<Statement> same) {
        if (same.isEmpty()) {
            return Optional.empty();
        }
        var statements = same.stream().sorted(EARLIEST_FIRST).toList();
        return switch (statements.getFirst().kind()) {
            case FIGURE, PERCENT -> between(unambiguous(statements), Quantities::conflict);
            case GOAL, PROMISE_TARGET -> Versions.of(statements);
            case SESSION_DAYS -> between(statements, SessionDays::conflict);
            case SESSION_PLACE -> between(statements, Places::conflict);
            case SESSION_NUMBER, SESSION_BODY, PERSON_POST -> between(unambiguous(statements), Comparison::differ);
            case SESSION_COUNT -> between(statements, Comparison::differ);
            case POST_HOLDER -> among(statements, Names::areTwoPeople);
            case PERSON_NAME -> between(statements, Names::areSpellingsOfOne);
            case PROMISE_DATE -> Redating.of(statements);
            case WITHIN_PAPER -> Optional.of(new WithinPaper(statements));
        };
    }

    /** A paper that gives several values for what looks like one thing speaks of several things. */
    private static List<Statement> unambiguous(List<Statement> statements) {
        var values = statements.stream()
                .collect(Collectors.groupingBy(
                        one -> one.source().family(),
                        Collectors.mapping(one -> one.said().value(), Collectors.toSet())));
        return statements.stream()
                .filter(one -> Objects.requireNonNull(values.get(one.source().family()))
                                .size()
                        == 1)
                .toList();
    }

    static boolean differ(Statement one, Statement other) {
        return !one.said().value().equals(other.said().value());
    }

    /** Those that conflict with a statement of another paper. */
    static Optional<Finding> between(List<Statement> statements, BiPredicate<Statement, Statement> conflict) {
        return among(
                statements,
                (one, other) -> !one.source().family().equals(other.source().family()) && conflict.test(one, other));
    }

    /** Those that conflict with another statement, also of the same paper. */
    private static Optional<Finding> among(List<Statement> statements, BiPredicate<Statement, Statement> conflict) {
        var speak = statements.stream()
                .filter(one -> statements.stream().anyMatch(other -> differ(one, other) && conflict.test(one, other)))
                .toList();
        return speak.isEmpty() ? Optional.empty() : Optional.of(new Contradicts(speak));
    }
}
