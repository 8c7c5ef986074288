package mx.andamio.measures.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Level;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.measures.reference.Reference.Row;
import org.jspecify.annotations.Nullable;

/**
 * Figures of all indicators of one dataset while its rows come by: month after month, within a month unit after unit. It keeps the rows of one unit and month, and sums of
 * the periods that are open; for distinct counts and percentiles also the different values of these.
 *
 * <p>An organ and period of which no row was told gives no figure.
 */
public final class RunningReference {

    private final List<Counted> indicators;
    private final List<PeriodType> types;
    private final BiFunction<String, LocalDate, String> parents;
    private final Consumer<Figure> out;
    private final Map<Key, Tally> sums = new HashMap<>();
    /** Of a stock, by unit: what its last day with rows came to. */
    private final Map<Key, Stock> stocks = new HashMap<>();

    private record Key(Counted counted, Level level, String organ, Period period) {}

    private record Stock(
            @Nullable Number numerator, @Nullable Number denominator) {}

    /**
     * @param indicators of one dataset
     * @param types months and what months make up
     * @param parents to which organ a unit belongs on a day
     */
    public RunningReference(
            List<Indicator> indicators,
            List<PeriodType> types,
            BiFunction<String, LocalDate, String> parents,
            Consumer<Figure> out) {
        this.indicators = indicators.stream().map(Counted::new).toList();
        this.types = List.copyOf(types);
        this.parents = parents;
        this.out = out;
    }

    /** All rows of one unit in one month, no row of it again. */
    public void add(String unit, YearMonth month, List<Row> rows) {
        for (var one : indicators) {
            var held = rows.stream().filter(row -> one.holdsOn(one.day(row))).toList();
            if (!held.isEmpty()) {
                if (one.isStock()) {
                    stock(one, unit, month, held);
                } else {
                    sums(one, unit, month, held);
                }
            }
        }
    }

    private void stock(Counted one, String unit, YearMonth month, List<Row> rows) {
        var last = rows.stream().map(one::day).max(Comparator.naturalOrder()).orElseThrow();
        var tally =
                one.of(rows.stream().filter(row -> one.day(row).equals(last)).toList());
        var stock = new Stock(one.numerator(tally), one.denominator(tally));
        // a later month takes the place of an earlier one
        for (var type : types) {
            stocks.put(new Key(one, Level.UNIT, unit, Period.of(type, month.atDay(1))), stock);
        }
    }

    private void sums(Counted one, String unit, YearMonth month, List<Row> rows) {
        var byParent = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> parents.apply(unit, one.day(row)), LinkedHashMap::new, Collectors.toList()));
        byParent.forEach((parent, those) -> {
            var tally = one.of(those);
            for (var type : types) {
                var period = Period.of(type, month.atDay(1));
                sum(one, Level.UNIT, unit, period).add(tally);
                sum(one, Level.OOAD, parent, period).add(tally);
                sum(one, Level.NATION, Question.EVERYONE, period).add(tally);
            }
        });
    }

    private Tally sum(Counted one, Level level, String organ, Period period) {
        return sums.computeIfAbsent(new Key(one, level, organ, period), _ -> one.empty());
    }

    /**
     * Tells the figures of the periods that end with this month.
     *
     * @param isLast no month comes after: the periods that are still open are told too
     */
    public void close(YearMonth month, boolean isLast) {
        for (var one : indicators) {
            for (var type : types) {
                var period = Period.of(type, month.atDay(1));
                if (isLast || !period.end().isAfter(month.atEndOfMonth())) {
                    close(one, period);
                }
            }
        }
    }

    private void close(Counted one, Period period) {
        if (one.isStock()) {
            closeStocks(one, period);
            return;
        }
        keys(sums, one, period).forEach(key -> {
            var tally = Objects.requireNonNull(sums.remove(key));
            tell(key, one.numerator(tally), one.denominator(tally));
        });
    }

    private static List<Key> keys(Map<Key, ?> of, Counted one, Period period) {
        return of.keySet().stream()
                .filter(key -> key.counted() == one && key.period().equals(period))
                .sorted(Comparator.comparing(Key::level).thenComparing(Key::organ))
                .toList();
    }

    private void closeStocks(Counted one, Period period) {
        var above = new LinkedHashMap<Key, Stock>();
        for (var key : keys(stocks, one, period)) {
            var stock = Objects.requireNonNull(stocks.remove(key));
            tell(key, stock.numerator(), stock.denominator());
            var parent = parents.apply(key.organ(), period.end());
            above.merge(new Key(one, Level.OOAD, parent, period), stock, RunningReference::both);
            above.merge(new Key(one, Level.NATION, Question.EVERYONE, period), stock, RunningReference::both);
        }
        keys(above, one, period).forEach(key -> {
            var stock = Objects.requireNonNull(above.get(key));
            tell(key, stock.numerator(), stock.denominator());
        });
    }

    private static Stock both(Stock one, Stock other) {
        return new Stock(sum(one.numerator(), other.numerator()), sum(one.denominator(), other.denominator()));
    }

    private static @Nullable Number sum(@Nullable Number one, @Nullable Number other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one instanceof BigDecimal exact && other instanceof BigDecimal more
                ? exact.add(more)
                : (Number) (one.doubleValue() + other.doubleValue());
    }

    private void tell(Key key, @Nullable Number numerator, @Nullable Number denominator) {
        out.accept(
                Figure.of(key.counted().indicator(), key.level(), key.organ(), key.period(), numerator, denominator));
    }
}
