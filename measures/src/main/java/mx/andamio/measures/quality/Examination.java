package mx.andamio.measures.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.quality.Finding.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what was measured, month by month, of whoever delivers it: by code of the unit or organ, the months that are over, the first one ahead. Each subject is looked
 * at by itself, so that what did not change need not be looked at again. Findings come in the order of codes.
 */
public final class Examination {

    /** Of a month in which nothing came. */
    private static final double NOTHING = -1;

    private final Quality quality;

    public Examination(Quality quality) {
        this.quality = quality;
    }

    /** Impossible values and jumps of one indicator. */
    public List<Finding> odd(Indicator indicator, SortedMap<String, List<Measurement>> series) {
        var findings = new ArrayList<Finding>();
        series.forEach((organ, months) -> {
            impossible(indicator, organ, months, findings);
            jumps(indicator, organ, months, findings);
        });
        return List.copyOf(findings);
    }

    private void impossible(Indicator indicator, String organ, List<Measurement> months, List<Finding> findings) {
        for (var one : months) {
            var why = Impossible.of(quality, indicator, one);
            if (why != null) {
                var figures = new LinkedHashMap<String, Double>();
                put(figures, Finding.VALUE, one.value());
                put(figures, Finding.NUMERATOR, one.numerator());
                put(figures, Finding.DENOMINATOR, one.denominator());
                findings.add(finding(Kind.IMPOSSIBLE, indicator, organ, one.period(), one.period(), figures));
            }
        }
    }

    private static void put(Map<String, Double> figures, String name, @Nullable Double value) {
        if (value != null) {
            figures.put(name, value);
        }
    }

    private void jumps(Indicator indicator, String organ, List<Measurement> months, List<Finding> findings) {
        var points = months.stream()
                .filter(one -> one.value() != null)
                .map(one -> Point.of(indicator, one))
                .toList();
        for (var jump : Jumps.of(quality.jumping(), points)) {
            var figures = new LinkedHashMap<String, Double>();
            figures.put(Finding.VALUE, jump.value());
            figures.put(Finding.USUAL, jump.usual());
            figures.put(Finding.Z, jump.z());
            figures.put(Finding.MAD, jump.mad());
            findings.add(finding(Kind.JUMP, indicator, organ, jump.from(), jump.to(), figures));
        }
    }

    private static Finding finding(
            Kind kind, Indicator indicator, String organ, Period from, Period to, Map<String, Double> figures) {
        return new Finding(
                kind, indicator.key(), indicator.dataset().code(), indicator.key(), organ, from, to, figures);
    }

    /**
     * Where one of the rules does not hold.
     *
     * @param measured asked once for each indicator that the rule names
     */
    public List<Finding> broken(
            Quality.Rule rule, Function<Indicator, ? extends Map<String, List<Measurement>>> measured) {
        var months = new LinkedHashMap<String, Map<String, Map<Period, Measurement>>>();
        for (var figure : rule.figures()) {
            months.computeIfAbsent(figure.indicator().key(), _ -> byMonth(measured.apply(figure.indicator())));
        }
        var first = rule.figures().getFirst().indicator();
        var findings = new ArrayList<Finding>();
        new TreeMap<>(Objects.requireNonNull(months.get(first.key())))
                .forEach((organ, all) -> all.keySet().stream().sorted().forEach(month -> {
                    var broken = Broken.of(
                            rule,
                            figure -> Objects.requireNonNull(
                                            months.get(figure.indicator().key()))
                                    .getOrDefault(organ, Map.of())
                                    .get(month));
                    broken.ifPresent(one -> findings.add(new Finding(
                            Kind.RULE,
                            rule.code(),
                            first.dataset().code(),
                            first.key(),
                            organ,
                            month,
                            month,
                            one.figures())));
                }));
        return List.copyOf(findings);
    }

    private static Map<String, Map<Period, Measurement>> byMonth(Map<String, List<Measurement>> series) {
        return series.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().stream()
                                .collect(Collectors.toMap(Measurement::period, Function.identity()))));
    }

    /**
     * Who told nothing of a dataset and should have. Of all its indicators together: a unit that tells of one of them is not silent.
     *
     * @param months in which anybody should have told
     * @param cases by unit or organ, how many any of the indicators shows that there were, at the least; months in which it told nothing are not in it
     */
    public List<Finding> silent(
            Dataset dataset, SortedSet<Period> months, SortedMap<String, Map<Period, Double>> cases) {
        var all = List.copyOf(months);
        var findings = new ArrayList<Finding>();
        cases.forEach((organ, told) -> {
            var row = all.stream()
                    .mapToDouble(month -> told.getOrDefault(month, NOTHING))
                    .toArray();
            for (var run : Silences.of(quality.silence(), row)) {
                findings.add(new Finding(
                        Kind.SILENT,
                        dataset.code(),
                        dataset.code(),
                        null,
                        organ,
                        all.get(run.from()),
                        all.get(run.to()),
                        Map.of(Finding.MONTHS, (double) run.months())));
            }
        });
        return List.copyOf(findings);
    }
}
