package mx.andamio.measures.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.expressions.Aggregates;
import mx.andamio.measures.expressions.Expression;
import mx.andamio.measures.expressions.Expression.Aggregate;
import mx.andamio.measures.reference.Reference.Row;
import org.jspecify.annotations.Nullable;

/** One indicator over rows of one unit: which of them count, gathered where it says so, and what they are added to. */
final class Counted {

    private final Indicator indicator;
    private final String day;
    private final List<Aggregate> reductions;

    Counted(Indicator indicator) {
        this.indicator = indicator;
        this.day = indicator.dataset().column(Role.EVENT_DATE).name();
        this.reductions = isPercentile()
                ? List.of()
                : Stream.of(indicator.numerator(), indicator.denominator())
                        .filter(Objects::nonNull)
                        .flatMap(one -> Aggregates.in(one).stream())
                        .distinct()
                        .toList();
    }

    Indicator indicator() {
        return indicator;
    }

    boolean isStock() {
        return indicator.accumulation() == Accumulation.STOCK;
    }

    private boolean isPercentile() {
        return indicator.accumulation() == Accumulation.PERCENTILE;
    }

    LocalDate day(Row row) {
        return (LocalDate) Objects.requireNonNull(row.columns().get(day));
    }

    boolean holdsOn(LocalDate date) {
        return !date.isBefore(indicator.from()) && (indicator.to() == null || !date.isAfter(indicator.to()));
    }

    Tally empty() {
        return new Tally(reductions);
    }

    /** Of rows of one unit. */
    Tally of(List<Row> rows) {
        var tally = empty();
        for (var row : counted(rows)) {
            if (isPercentile()) {
                var value = Reference.value(indicator.numerator(), row);
                if (value != null) {
                    tally.add(((Number) value).doubleValue());
                }
            } else {
                tally.add(row);
            }
        }
        return tally;
    }

    @Nullable
    Number numerator(Tally tally) {
        return isPercentile()
                ? tally.percentile(Objects.requireNonNullElse(indicator.share(), BigDecimal.ONE))
                : tally.value(indicator.numerator());
    }

    @Nullable
    Number denominator(Tally tally) {
        if (isPercentile()) {
            return tally.values();
        }
        Expression denominator = indicator.denominator();
        return denominator == null ? null : tally.value(denominator);
    }

    private List<Row> counted(List<Row> rows) {
        var where = indicator.where();
        var kept = where == null
                ? rows
                : rows.stream()
                        .filter(row -> Boolean.TRUE.equals(Reference.value(where, row)))
                        .toList();
        var each = indicator.each();
        return each == null ? kept : gathered(each, kept);
    }

    private List<Row> gathered(Indicator.Each each, List<Row> rows) {
        var groups = new LinkedHashMap<List<@Nullable Object>, List<Row>>();
        for (var row : rows) {
            var key = Arrays.asList(day(row), row.columns().get(each.by()));
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        var gathered = new ArrayList<Row>();
        groups.forEach((key, those) -> {
            var columns = new HashMap<String, @Nullable Object>();
            columns.put(each.by(), key.getLast());
            for (var made : each.columns()) {
                columns.put(made.name(), Reference.kept(Reference.value(made.expression(), those)));
            }
            gathered.add(new Row(columns));
        });
        return gathered;
    }
}
