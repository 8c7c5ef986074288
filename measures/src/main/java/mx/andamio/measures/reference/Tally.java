package mx.andamio.measures.reference;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import mx.andamio.measures.expressions.Expression;
import mx.andamio.measures.expressions.Expression.Aggregate;
import mx.andamio.measures.reference.Reference.Row;
import org.jspecify.annotations.Nullable;

/** Reductions on their way: rows are added one by one, and what was added apart is put together. */
final class Tally {

    private final List<Aggregate> reductions;
    /** As many as there are reductions. */
    private final List<Part> parts;
    /** How often each value of a percentile came. */
    private final TreeMap<Double, Long> values = new TreeMap<>();

    private static final class Part {

        private long count;
        private @Nullable BigDecimal sum;
        private @Nullable Object least;
        private @Nullable Object greatest;
        private final Set<Object> different = new HashSet<>();
    }

    Tally(List<Aggregate> reductions) {
        this.reductions = reductions;
        this.parts = reductions.stream().map(_ -> new Part()).toList();
    }

    static @Nullable Object of(Aggregate one, List<Row> rows) {
        var tally = new Tally(List.of(one));
        rows.forEach(tally::add);
        return tally.value(one);
    }

    void add(Row row) {
        for (var at = 0; at < parts.size(); at++) {
            add(reductions.get(at), parts.get(at), row);
        }
    }

    /** A value of a row of a percentile. */
    void add(double value) {
        values.merge(value, 1L, Long::sum);
    }

    private static void add(Aggregate one, Part part, Row row) {
        if (one.filter() != null && !Boolean.TRUE.equals(Reference.value(one.filter(), row))) {
            return;
        }
        var argument = one.argument();
        var value = argument == null ? null : Reference.value(argument, row);
        if (argument != null && value == null) {
            return;
        }
        part.count++;
        if (value != null) {
            switch (one.reduction()) {
                case SUM -> part.sum = sum(part.sum, Reference.money(value));
                case LEAST -> part.least = least(part.least, value);
                case GREATEST -> part.greatest = greatest(part.greatest, value);
                case DISTINCT -> part.different.add(same(value));
                case ROWS, COUNT -> {}
            }
        }
    }

    /** 1.0 and 1.00 are the same number. */
    private static Object same(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? Objects.requireNonNullElse(one, other) : one.add(other);
    }

    private static Object least(@Nullable Object one, Object other) {
        return one == null || Reference.order(other, one) < 0 ? other : one;
    }

    private static Object greatest(@Nullable Object one, Object other) {
        return one == null || Reference.order(other, one) > 0 ? other : one;
    }

    /** Everything that was added to another of the same reductions is added to this one too. */
    void add(Tally other) {
        for (var at = 0; at < parts.size(); at++) {
            var part = parts.get(at);
            var more = other.parts.get(at);
            part.count += more.count;
            if (more.sum != null) {
                part.sum = sum(part.sum, more.sum);
            }
            if (more.least != null) {
                part.least = least(part.least, more.least);
            }
            if (more.greatest != null) {
                part.greatest = greatest(part.greatest, more.greatest);
            }
            part.different.addAll(more.different);
        }
        other.values.forEach((value, times) -> values.merge(value, times, Long::sum));
    }

    @Nullable
    Object value(Aggregate one) {
        var part = parts.get(reductions.indexOf(one));
        return switch (one.reduction()) {
            case ROWS, COUNT -> BigDecimal.valueOf(part.count);
            case DISTINCT -> BigDecimal.valueOf(part.different.size());
            case SUM -> part.sum;
            case LEAST -> part.least;
            case GREATEST -> part.greatest;
        };
    }

    /** Of an expression over the reductions. */
    @Nullable
    Number value(Expression expression) {
        return (Number) Reference.value(expression, this::value);
    }

    /** How many values of a percentile there are. */
    long values() {
        return values.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The value at the smallest rank that has at least the share at or below it; null where there is none. */
    @Nullable
    Double percentile(BigDecimal share) {
        var rank = Math.max(1, Reference.rank(share, values()));
        var seen = 0L;
        for (var one : values.entrySet()) {
            seen += one.getValue();
            if (seen >= rank) {
                return one.getKey();
            }
        }
        return null;
    }
}
