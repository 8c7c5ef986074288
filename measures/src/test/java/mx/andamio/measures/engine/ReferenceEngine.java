package mx.andamio.measures.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Cases.Case;
import mx.andamio.measures.expressions.Expression;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.reference.Reference;
import mx.andamio.measures.reference.Reference.Row;
import org.jspecify.annotations.Nullable;

/** Answers questions from a list of rows, one group after the other, by the words of docs/specs/engine.md. */
final class ReferenceEngine {

    private final List<Case> cases;
    private final List<Place> places;

    ReferenceEngine(List<Case> cases, List<Place> places) {
        this.cases = cases;
        this.places = places;
    }

    List<Measurement> measure(Question question) {
        var measured = new ArrayList<Measurement>();
        for (var period = Period.of(question.type(), question.from());
                !period.begin().isAfter(question.to());
                period = period.plus(1)) {
            if (holds(question.indicator(), period)) {
                measured.addAll(measure(question, period));
            }
        }
        return measured.stream()
                .sorted(Comparator.comparing(Measurement::organ).thenComparing(Measurement::period))
                .toList();
    }

    private static boolean holds(Indicator indicator, Period period) {
        return !period.end().isBefore(indicator.from())
                && (indicator.to() == null || !period.begin().isAfter(indicator.to()));
    }

    private List<Measurement> measure(Question question, Period period) {
        var indicator = question.indicator();
        var inIt = cases.stream()
                .filter(one -> Period.of(question.type(), one.day()).equals(period))
                .filter(one -> !one.day().isBefore(indicator.from()))
                .filter(one -> indicator.to() == null || !one.day().isAfter(indicator.to()))
                .toList();
        var isStock = indicator.accumulation() == Accumulation.STOCK;
        if (isStock) {
            var lastDays = new HashMap<String, LocalDate>();
            inIt.forEach(one -> lastDays.merge(one.unit(), one.day(), (a, b) -> a.isAfter(b) ? a : b));
            inIt = inIt.stream()
                    .filter(one -> one.day().equals(lastDays.get(one.unit())))
                    .toList();
        }
        var groups = inIt.stream()
                .collect(Collectors.groupingBy(
                        one -> group(question.level(), one.unit(), isStock ? period.end() : one.day())));
        var organs = new TreeSet<>(groups.keySet());
        places.stream()
                .filter(place -> expected(place, period, isStock))
                .map(place -> group(question.level(), place))
                .forEach(organs::add);
        return organs.stream()
                .map(organ -> measurement(question, period, organ, groups.getOrDefault(organ, List.of())))
                .toList();
    }

    private static boolean expected(Place place, Period period, boolean isStock) {
        var begin = isStock ? period.end() : period.begin();
        return !place.from().isAfter(period.end())
                && (place.to() == null || !place.to().isBefore(begin));
    }

    private static String group(Level level, Place place) {
        return switch (level) {
            case UNIT -> place.organ();
            case OOAD -> place.parent();
            case REGION -> Objects.requireNonNullElse(place.region(), "?");
            case NATION -> "*";
        };
    }

    private String group(Level level, String unit, LocalDate day) {
        return switch (level) {
            case UNIT -> unit;
            case NATION -> "*";
            case OOAD, REGION ->
                places.stream()
                        .filter(place -> place.organ().equals(unit))
                        .filter(place -> !place.from().isAfter(day))
                        .filter(place -> place.to() == null || !place.to().isBefore(day))
                        .map(place -> group(level, place))
                        .findFirst()
                        .orElse("?");
        };
    }

    private Measurement measurement(Question question, Period period, String organ, List<Case> rows) {
        var indicator = question.indicator();
        var isStock = indicator.accumulation() == Accumulation.STOCK;
        var expected = places.stream()
                .filter(place -> expected(place, period, isStock))
                .filter(place -> group(question.level(), place).equals(organ))
                .map(Place::organ)
                .distinct()
                .count();
        var units = rows.stream().map(Case::unit).distinct().toList();
        Optional<Double> numerator;
        Optional<Double> denominator = Optional.empty();
        if (rows.isEmpty()) {
            numerator = Optional.empty();
        } else if (isStock) {
            numerator = overUnits(indicator, indicator.numerator(), rows);
            denominator = Optional.ofNullable(indicator.denominator()).flatMap(one -> overUnits(indicator, one, rows));
        } else if (indicator.accumulation() == Accumulation.PERCENTILE) {
            var values = counted(indicator, rows).stream()
                    .<@Nullable Object>map(row -> Reference.value(indicator.numerator(), row))
                    .toList();
            numerator = Optional.ofNullable(
                            Reference.percentile(values.stream(), Objects.requireNonNull(indicator.share())))
                    .map(value -> ((Number) value).doubleValue());
            denominator = Optional.of(
                    (double) values.stream().filter(Objects::nonNull).count());
        } else {
            numerator = number(indicator.numerator(), counted(indicator, rows));
            denominator =
                    Optional.ofNullable(indicator.denominator()).flatMap(one -> number(one, counted(indicator, rows)));
        }
        return Measurement.of(
                indicator, organ, period, numerator.orElse(null), denominator.orElse(null), units.size(), (int)
                        expected);
    }

    private static Optional<Double> overUnits(Indicator indicator, Expression expression, List<Case> rows) {
        return rows.stream().collect(Collectors.groupingBy(Case::unit)).values().stream()
                .map(those -> number(expression, counted(indicator, those)))
                .flatMap(Optional::stream)
                .reduce(Double::sum);
    }

    private static Optional<Double> number(Expression expression, List<Row> rows) {
        @Nullable Object value = Reference.value(expression, rows);
        return Optional.ofNullable(value).map(one -> ((Number) one).doubleValue());
    }

    /** Rows that fulfil the condition, gathered where the definition says so. */
    private static List<Row> counted(Indicator indicator, List<Case> cases) {
        var where = indicator.where();
        var kept = cases.stream()
                .filter(one -> where == null || Boolean.TRUE.equals(Reference.value(where, row(one))))
                .toList();
        var each = indicator.each();
        if (each == null) {
            return kept.stream().map(ReferenceEngine::row).toList();
        }
        var groups = new LinkedHashMap<List<@Nullable Object>, List<Row>>();
        for (var one : kept) {
            var key = new ArrayList<@Nullable Object>();
            key.add(one.unit());
            key.add(one.day());
            key.add(one.person());
            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(row(one));
        }
        var gathered = new ArrayList<Row>();
        groups.forEach((key, rows) -> {
            var columns = new HashMap<String, @Nullable Object>();
            columns.put(each.by(), key.getLast());
            each.columns()
                    .forEach(
                            made -> columns.put(made.name(), Reference.kept(Reference.value(made.expression(), rows))));
            gathered.add(new Row(columns));
        });
        return gathered;
    }

    /** Units in the order of places, for tests that print. */
    static List<String> units(List<Place> places) {
        return List.copyOf(places.stream().map(Place::organ).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static Row row(Case one) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("unit", one.unit());
        columns.put("day", one.day());
        columns.put("kind", one.kind());
        columns.put("grade", one.grade() == null ? null : BigDecimal.valueOf(one.grade()));
        columns.put("size", one.size());
        columns.put("open", one.open());
        columns.put("asked_on", one.askedOn());
        columns.put("person", one.person());
        return new Row(columns);
    }
}
