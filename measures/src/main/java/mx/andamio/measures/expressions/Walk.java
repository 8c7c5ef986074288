package mx.andamio.measures.expressions;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mx.andamio.measures.expressions.Expression.Aggregate;
import mx.andamio.measures.expressions.Expression.And;
import mx.andamio.measures.expressions.Expression.Arithmetic;
import mx.andamio.measures.expressions.Expression.Call;
import mx.andamio.measures.expressions.Expression.Case;
import mx.andamio.measures.expressions.Expression.Column;
import mx.andamio.measures.expressions.Expression.Comparison;
import mx.andamio.measures.expressions.Expression.Days;
import mx.andamio.measures.expressions.Expression.In;
import mx.andamio.measures.expressions.Expression.IsNull;
import mx.andamio.measures.expressions.Expression.Literal;
import mx.andamio.measures.expressions.Expression.Not;
import mx.andamio.measures.expressions.Expression.Operator;
import mx.andamio.measures.expressions.Expression.Or;
import mx.andamio.measures.expressions.Expression.Part;

/** What is in an expression. */
public final class Walk {

    private Walk() {}

    static List<Expression> children(Expression expression) {
        return switch (expression) {
            case Column _, Literal _ -> List.of();
            case Arithmetic one -> List.of(one.left(), one.right());
            case Days one -> List.of(one.from(), one.to());
            case Part one -> List.of(one.date());
            case Call one -> one.arguments();
            case Case one ->
                Stream.concat(
                                one.whens().stream().flatMap(when -> Stream.of(when.condition(), when.result())),
                                Stream.ofNullable(one.otherwise()))
                        .toList();
            case Comparison one -> List.of(one.left(), one.right());
            case And one -> List.of(one.left(), one.right());
            case Or one -> List.of(one.left(), one.right());
            case Not one -> List.of(one.condition());
            case IsNull one -> List.of(one.value());
            case In one ->
                Stream.concat(Stream.of(one.value()), one.list().stream()).toList();
            case Aggregate one ->
                Stream.of(Optional.ofNullable(one.argument()), Optional.ofNullable(one.filter()))
                        .flatMap(Optional::stream)
                        .toList();
        };
    }

    /** It and everything below it. */
    public static Stream<Expression> all(Expression expression) {
        return Stream.concat(
                Stream.of(expression), children(expression).stream().flatMap(Walk::all));
    }

    /** Names of the columns that it reads, each once. */
    public static List<String> columns(Expression expression) {
        return all(expression)
                .map(one -> one instanceof Column column ? column.name() : null)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether it is an exact decimal: whatever is divided is not. What a condition divides is in no number that it lets through. */
    public static boolean isExact(Expression expression) {
        return !(expression instanceof Arithmetic one && one.operator() == Operator.DIVIDE)
                && children(expression).stream()
                        .filter(child -> child.type() != ValueType.BOOLEAN)
                        .allMatch(Walk::isExact);
    }

    static long aggregates(Expression expression) {
        return all(expression).filter(Aggregate.class::isInstance).count();
    }

    /** Whether a reduction stands within another. */
    static boolean nested(Expression expression) {
        return all(expression)
                .filter(Aggregate.class::isInstance)
                .anyMatch(one -> children(one).stream().anyMatch(child -> aggregates(child) > 0));
    }

    /** A column that no reduction has around it. */
    static Optional<String> loose(Expression expression) {
        return switch (expression) {
            case Column column -> Optional.of(column.name());
            case Aggregate _ -> Optional.empty();
            default ->
                children(expression).stream()
                        .map(Walk::loose)
                        .flatMap(Optional::stream)
                        .findFirst();
        };
    }
}
