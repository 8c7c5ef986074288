package mx.andamio.measures.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.measures.expressions.Expression;
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
import org.jspecify.annotations.Nullable;

/**
 * Values of expressions over rows, written from the meaning of SQL and not from what an engine does. Numbers are exact decimals; a quotient is a double, as is what is made
 * of one.
 */
public final class Reference {

    private static final Row NONE = new Row(Map.of());

    private Reference() {}

    /** A row: columns by name ({@code String}, {@code BigDecimal}, {@code LocalDate}, {@code Boolean}), null where nothing is. */
    public record Row(Map<String, @Nullable Object> columns) {}

    /** What the reductions of an expression came to. */
    @FunctionalInterface
    interface Reduced {

        @Nullable
        Object of(Aggregate one);
    }

    /** Of an expression without reductions. */
    public static @Nullable Object value(Expression expression, Row row) {
        return value(expression, row, _ -> null);
    }

    /** Of an expression in which every column is within a reduction. */
    public static @Nullable Object value(Expression expression, List<Row> rows) {
        return value(expression, NONE, one -> Tally.of(one, rows));
    }

    static @Nullable Object value(Expression expression, Reduced reduced) {
        return value(expression, NONE, reduced);
    }

    private static @Nullable Object value(Expression expression, Row row, Reduced reduced) {
        return switch (expression) {
            case Column one -> row.columns().get(one.name());
            case Literal one -> one.value();
            case Arithmetic one ->
                arithmetic(one.operator(), value(one.left(), row, reduced), value(one.right(), row, reduced));
            case Days one -> {
                var from = (LocalDate) value(one.from(), row, reduced);
                var to = (LocalDate) value(one.to(), row, reduced);
                yield from == null || to == null ? null : BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
            }
            case Part one -> part(one, (LocalDate) value(one.date(), row, reduced));
            case Call one ->
                call(
                        one,
                        one.arguments().stream()
                                .<@Nullable Object>map(each -> value(each, row, reduced))
                                .toList());
            case Case one -> {
                for (var when : one.whens()) {
                    if (Boolean.TRUE.equals(value(when.condition(), row, reduced))) {
                        yield value(when.result(), row, reduced);
                    }
                }
                yield one.otherwise() == null ? null : value(one.otherwise(), row, reduced);
            }
            case Comparison one -> compared(one, value(one.left(), row, reduced), value(one.right(), row, reduced));
            case And one -> and((Boolean) value(one.left(), row, reduced), (Boolean) value(one.right(), row, reduced));
            case Or one ->
                not(and(not((Boolean) value(one.left(), row, reduced)), not((Boolean)
                        value(one.right(), row, reduced))));
            case Not one -> not((Boolean) value(one.condition(), row, reduced));
            case IsNull one -> value(one.value(), row, reduced) == null;
            case In one ->
                in(
                        value(one.value(), row, reduced),
                        one.list().stream()
                                .<@Nullable Object>map(each -> value(each, row, reduced))
                                .toList());
            case Aggregate one -> reduced.of(one);
        };
    }

    private static @Nullable Boolean and(@Nullable Boolean left, @Nullable Boolean right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return left == null || right == null ? null : true;
    }

    private static @Nullable Boolean not(@Nullable Boolean one) {
        return one == null ? null : !one;
    }

    private static @Nullable Boolean in(@Nullable Object value, List<@Nullable Object> list) {
        if (value == null) {
            return null;
        }
        if (list.stream().filter(Objects::nonNull).anyMatch(one -> order(value, one) == 0)) {
            return true;
        }
        return list.stream().anyMatch(Objects::isNull) ? null : false;
    }

    private static @Nullable Boolean compared(Comparison one, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        var order = order(left, right);
        return switch (one.relation()) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static int order(Object left, Object right) {
        if (left instanceof Number one
                && right instanceof Number other
                && !one.getClass().equals(other.getClass())) {
            return Double.compare(one.doubleValue(), other.doubleValue());
        }
        return ((Comparable) left).compareTo(right);
    }

    private static @Nullable Object arithmetic(Operator operator, @Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return null;
        }
        if (operator == Operator.DIVIDE) {
            var divisor = ((Number) right).doubleValue();
            return divisor == 0 ? null : ((Number) left).doubleValue() / divisor;
        }
        if (left instanceof BigDecimal one && right instanceof BigDecimal other) {
            return switch (operator) {
                case ADD -> one.add(other);
                case SUBTRACT -> one.subtract(other);
                case MULTIPLY -> money(one).multiply(money(other));
                case REMAINDER -> other.signum() == 0 ? null : one.remainder(other);
                case DIVIDE -> throw new AssertionError();
            };
        }
        var one = ((Number) left).doubleValue();
        var other = ((Number) right).doubleValue();
        return switch (operator) {
            case ADD -> one + other;
            case SUBTRACT -> one - other;
            case MULTIPLY -> one * other;
            case REMAINDER -> other == 0 ? null : one % other;
            case DIVIDE -> throw new AssertionError();
        };
    }

    private static @Nullable Object part(Part one, @Nullable LocalDate day) {
        return day == null
                ? null
                : BigDecimal.valueOf(
                        switch (one.field()) {
                            case YEAR -> day.getYear();
                            case QUARTER -> (day.getMonthValue() + 2) / 3;
                            case MONTH -> day.getMonthValue();
                            case DAY -> day.getDayOfMonth();
                            case ISO_DAY_OF_WEEK -> day.getDayOfWeek().getValue();
                        });
    }

    private static @Nullable Object call(Call one, List<@Nullable Object> arguments) {
        var first = arguments.getFirst();
        return switch (one.function()) {
            case ABS -> first == null ? null : ((BigDecimal) first).abs();
            case FLOOR -> first == null ? null : ((BigDecimal) first).setScale(0, RoundingMode.FLOOR);
            case CEIL -> first == null ? null : ((BigDecimal) first).setScale(0, RoundingMode.CEILING);
            case COALESCE ->
                arguments.stream().filter(Objects::nonNull).findFirst().orElse(null);
            case NULLIF -> {
                var second = arguments.get(1);
                yield first != null && second != null && order(first, second) == 0 ? null : first;
            }
            case LEAST ->
                arguments.contains(null)
                        ? null
                        : arguments.stream().min(Reference::order).orElseThrow();
            case GREATEST ->
                arguments.contains(null)
                        ? null
                        : arguments.stream().max(Reference::order).orElseThrow();
        };
    }

    /** Six decimals, as sums have. */
    static BigDecimal money(Object value) {
        return (value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString()))
                .setScale(6, RoundingMode.HALF_UP);
    }

    /** As a gathered row keeps it: a quotient with six decimals. */
    public static @Nullable Object kept(@Nullable Object value) {
        return value instanceof Double quotient ? money(quotient) : value;
    }

    /** The value at the smallest rank that has at least the share at or below it. */
    public static @Nullable Object percentile(Stream<@Nullable Object> values, BigDecimal share) {
        var sorted = values.filter(Objects::nonNull)
                .sorted(Comparator.comparing(one -> ((Number) one).doubleValue()))
                .toList();
        if (sorted.isEmpty()) {
            return null;
        }
        return sorted.get((int) Math.max(1, rank(share, sorted.size())) - 1);
    }

    static long rank(BigDecimal share, long values) {
        return share.multiply(BigDecimal.valueOf(values), MathContext.UNLIMITED)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }
}
