package mx.andamio.measures.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.quality.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Looks at all that was measured of datasets, month by month, of whoever delivers them. */
public final class Examination {

    private final Quality quality;
    private final Function<Indicator, Collection<Measurement>> measured;
    private final Map<String, Map<String, SortedMap<Period, Measurement>>> remembered = new HashMap<>();

    /**
     * @param measured of an indicator the months that are over, of the units or organs that deliver its dataset and of nobody else, in any order; asked
     *     once for each
     */
    public Examination(Quality quality, Function<Indicator, Collection<Measurement>> measured) {
        this.quality = quality;
        this.measured = measured;
    }

    /**
     * What is odd in a dataset, of organs in the order of their codes.
     *
     * @param indicators all that read it
     */
    public List<Finding> of(Dataset dataset, Collection<Indicator> indicators) {
        var findings = new ArrayList<>(silent(dataset, indicators));
        for (var indicator : indicators) {
            series(indicator).forEach((organ, months) -> {
                impossible(indicator, organ, months, findings);
                jumps(indicator, organ, months, findings);
            });
        }
        quality.rules().stream()
                .filter(rule -> rule.figures().getFirst().indicator().dataset().equals(dataset))
                .forEach(rule -> broken(rule, findings));
        return List.copyOf(findings);
    }

    private Map<String, SortedMap<Period, Measurement>> series(Indicator indicator) {
        var there = remembered.get(indicator.key());
        if (there == null) {
            there = new TreeMap<>();
            for (var one : measured.apply(indicator)) {
                there.computeIfAbsent(one.organ(), _ -> new TreeMap<>()).put(one.period(), one);
            }
            remembered.put(indicator.key(), there);
        }
        return there;
    }

    private void impossible(
            Indicator indicator, String organ, SortedMap<Period, Measurement> months, List<Finding> findings) {
        for (var one : months.values()) {
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

    private void jumps(
            Indicator indicator, String organ, SortedMap<Period, Measurement> months, List<Finding> findings) {
        var points = months.values().stream()
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

    private void broken(Quality.Rule rule, List<Finding> findings) {
        var first = rule.figures().getFirst().indicator();
        series(first)
                .forEach((organ, months) -> months.keySet().forEach(month -> {
                    var broken = Broken.of(
                            rule,
                            figure -> series(figure.indicator())
                                    .getOrDefault(organ, new TreeMap<>())
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
    }

    /** Of all indicators together: a unit that tells anything of the dataset is not silent. */
    private List<Finding> silent(Dataset dataset, Collection<Indicator> indicators) {
        var months = new TreeSet<Period>();
        var told = new TreeMap<String, Map<Period, Double>>();
        for (var indicator : indicators) {
            series(indicator)
                    .forEach((organ, all) -> all.values().forEach(one -> {
                        months.add(one.period());
                        told.computeIfAbsent(organ, _ -> new HashMap<>())
                                .merge(one.period(), one.reported() == 0 ? -1 : cases(indicator, one), Math::max);
                    }));
        }
        var all = List.copyOf(months);
        var findings = new ArrayList<Finding>();
        told.forEach((organ, cases) -> {
            var row = all.stream()
                    .mapToDouble(month -> cases.getOrDefault(month, -1.0))
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
        return findings;
    }

    /** As many as it shows that there were, at the least. */
    private static double cases(Indicator indicator, Measurement one) {
        var counted = indicator.accumulation() == Accumulation.PERCENTILE || one.denominator() != null
                ? one.denominator()
                : one.numerator();
        return Math.max(0, Objects.requireNonNullElse(counted, 0.0));
    }
}
