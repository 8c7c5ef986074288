package mx.andamio.measures.definitions;

import java.util.List;
import java.util.stream.Stream;
import mx.andamio.measures.expressions.Expression;
import mx.andamio.measures.expressions.Expression.Comparison;
import mx.andamio.measures.expressions.Expression.In;
import mx.andamio.measures.expressions.Expression.Literal;
import mx.andamio.measures.expressions.ValueType;
import mx.andamio.measures.expressions.Walk;

/** Compares what an expression looks for with what its columns may hold: a slip of the pen would count nothing, and nobody would notice. */
final class DeclaredValues {

    private DeclaredValues() {}

    /**
     * A text that the column never holds.
     *
     * @param declared what it may hold
     */
    record Unknown(String column, String value, String declared) {

        String es() {
            return "La columna %s no trae este valor; los que trae: %s. Corríjalo, o agréguelo a values en el conjunto de datos."
                    .formatted(column, declared);
        }

        String en() {
            return "The column %s never holds this value; those that it holds: %s. Correct it, or add it to values in the dataset."
                    .formatted(column, declared);
        }
    }

    static List<Unknown> unknown(Expression expression, Dataset dataset) {
        return Walk.all(expression)
                .flatMap(part -> switch (part) {
                    case Comparison one ->
                        Stream.concat(pair(one.left(), one.right(), dataset), pair(one.right(), one.left(), dataset));
                    case In one -> one.list().stream().flatMap(each -> pair(one.value(), each, dataset));
                    default -> Stream.empty();
                })
                .distinct()
                .toList();
    }

    private static Stream<Unknown> pair(Expression column, Expression value, Dataset dataset) {
        return column instanceof Expression.Column named
                        && value instanceof Literal literal
                        && literal.type() == ValueType.TEXT
                ? dataset.column(named.name()).stream()
                        .filter(one ->
                                !one.values().isEmpty() && !one.values().contains(String.valueOf(literal.value())))
                        .map(one -> new Unknown(
                                one.name(), String.valueOf(literal.value()), String.join(", ", one.values())))
                : Stream.empty();
    }
}
