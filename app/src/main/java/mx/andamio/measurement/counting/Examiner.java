package mx.andamio.measurement.counting;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.directory.Directory;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measurement.Units;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.measurement.counting.KeptFindings.Found;
import mx.andamio.measurement.counting.KeptFindings.Subject;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Dataset.OrganCodes;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.quality.Examination;
import mx.andamio.measures.quality.Finding;
import mx.andamio.measures.quality.Quality.Rule;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import org.springframework.stereotype.Component;

/**
 * Looks at what was counted anew, and once after each start at everything: the rules may be others. Months that are not over are not looked at: what is
 * missing of them is still to come.
 */
@Component
class Examiner {

    /** Months, more than anything was ever counted of. */
    private static final int EVER = 100_000;

    private final Indicators indicators;
    private final Measurements measurements;
    private final KeptFindings findings;
    private final Units units;
    private final Directory directory;

    /** Still to be looked at. */
    private final Set<Subject> due = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean started = new AtomicBoolean();

    Examiner(
            Indicators indicators, Measurements measurements, KeptFindings findings, Units units, Directory directory) {
        this.indicators = indicators;
        this.measurements = measurements;
        this.findings = findings;
        this.units = units;
        this.directory = directory;
    }

    /** Next time everything is looked at. */
    void again() {
        started.set(false);
    }

    /**
     * @param changed what was counted anew since it was asked last, or is of another file than it was
     * @param stopped asked between subjects; what was not looked at until then is when it is called again
     */
    void examine(Collection<Indicator> changed, BooleanSupplier stopped) {
        if (!started.get()) {
            var all = indicators.datasets().stream()
                    .flatMap(one -> subjects(one).keySet().stream())
                    .toList();
            findings.keepOnly(all);
            due.addAll(all);
            started.set(true);
        }
        for (var one : changed) {
            due.add(silences(one.dataset()));
            due.add(oddities(one));
            // a rule may name figures of another dataset than its first one
            indicators.quality().rules().stream()
                    .filter(rule -> rule.figures().stream()
                            .anyMatch(figure -> figure.indicator().key().equals(one.key())))
                    .forEach(rule -> due.add(breaches(rule)));
        }
        if (due.isEmpty()) {
            return;
        }
        var look = new Look(
                new Places(units.all(), directory.all()),
                measurements.counted(indicators.all(), Kept.MONTH, EVER),
                new Examination(indicators.quality()));
        for (var dataset : indicators.datasets()) {
            for (var one : subjects(dataset).entrySet()) {
                if (stopped.getAsBoolean()) {
                    return;
                }
                var subject = one.getKey();
                if (due.contains(subject)) {
                    findings.replace(subject, look.found(one.getValue().apply(look), dataset));
                    due.remove(subject);
                }
            }
        }
    }

    /** What is looked at of a dataset by itself, and how. */
    private Map<Subject, Function<Look, List<Finding>>> subjects(Dataset dataset) {
        var subjects = new LinkedHashMap<Subject, Function<Look, List<Finding>>>();
        subjects.put(silences(dataset), look -> look.silent(dataset));
        indicators.of(dataset).forEach(one -> subjects.put(oddities(one), look -> look.odd(one)));
        rules(dataset).forEach(rule -> subjects.put(breaches(rule), look -> look.broken(rule)));
        return subjects;
    }

    private Stream<Rule> rules(Dataset dataset) {
        return indicators.quality().rules().stream()
                .filter(rule -> rule.figures().getFirst().indicator().dataset().equals(dataset));
    }

    private static Subject silences(Dataset dataset) {
        return new Subject(dataset.code(), dataset.code());
    }

    private static Subject oddities(Indicator indicator) {
        return new Subject(indicator.dataset().code(), indicator.key());
    }

    private static Subject breaches(Rule rule) {
        return new Subject(rule.figures().getFirst().indicator().dataset().code(), rule.code());
    }

    /** Who delivers, and to whom each belongs. */
    private record Places(List<Unit> units, List<Organ> organs) {

        /** Of a dataset: sums of others tell nothing more. */
        private List<String> delivering(Dataset dataset) {
            var single = organs.stream()
                    .filter(one -> one.type() != OrganType.REGION)
                    .filter(one -> dataset.organs() == OrganCodes.ORGAN || one.type() != OrganType.OOAD)
                    .map(Organ::code);
            var of = dataset.organs() == OrganCodes.ORGAN
                    ? Stream.<String>empty()
                    : units.stream().map(Unit::code);
            return Stream.concat(single, of).distinct().toList();
        }

        private String parent(Finding finding) {
            var day = finding.to().end();
            var times = units.stream()
                    .filter(one -> one.code().equals(finding.organ()))
                    .toList();
            return times.stream()
                    .filter(one -> !one.from().isAfter(day)
                            && (one.to() == null || !one.to().isBefore(day)))
                    .findFirst()
                    .or(() -> times.stream().reduce((_, later) -> later))
                    .map(Unit::organ)
                    .orElse(finding.organ());
        }
    }

    /** No more is held at once than the series of what one subject speaks of. */
    private final class Look {

        private final Places places;
        private final Map<String, List<Counted>> counted;
        private final Examination examination;

        /** @param counted months of which anything was counted, by key of the indicator */
        private Look(Places places, Map<String, List<Counted>> counted, Examination examination) {
            this.places = places;
            this.counted = counted;
            this.examination = examination;
        }

        private List<Finding> odd(Indicator indicator) {
            return examination.odd(indicator, series(indicator));
        }

        private List<Finding> broken(Rule rule) {
            return examination.broken(rule, this::series);
        }

        private List<Finding> silent(Dataset dataset) {
            var all = indicators.of(dataset);
            var months = all.stream().flatMap(this::months).collect(Collectors.toCollection(TreeSet::new));
            if (months.isEmpty()) {
                return List.of();
            }
            var quiet = places.delivering(dataset).stream()
                    .filter(toldAlways(all, months).negate())
                    .toList();
            return quiet.isEmpty()
                    ? List.of()
                    : examination.silent(
                            dataset, months, measurements.cases(all, quiet, months.first(), months.last()));
        }

        /** Who told something in every month: rows of a dataset are rows for each of its indicators, so the one of the most months tells it of nearly all at once. */
        private Predicate<String> toldAlways(List<Indicator> all, Set<Period> months) {
            var told = all.stream()
                    .max(Comparator.comparingLong(one -> months(one).count()))
                    .map(this::series)
                    .orElseThrow();
            return organ -> told.getOrDefault(organ, List.of()).stream()
                            .filter(one -> one.reported() > 0)
                            .count()
                    == months.size();
        }

        private Stream<Period> months(Indicator indicator) {
            return over(indicator).map(Counted::period);
        }

        private Stream<Counted> over(Indicator indicator) {
            return counted.getOrDefault(indicator.key(), List.of()).stream().filter(one -> !one.isRunning());
        }

        private SortedMap<String, List<Measurement>> series(Indicator indicator) {
            var months = months(indicator).collect(Collectors.toCollection(TreeSet::new));
            if (months.isEmpty()) {
                return Collections.emptySortedMap();
            }
            var series = new TreeMap<String, List<Measurement>>();
            measurements
                    .table(List.of(indicator), places.delivering(indicator.dataset()), months.first(), months.last())
                    .getOrDefault(indicator.key(), Map.of())
                    .forEach((organ, all) -> series.put(
                            organ,
                            all.stream()
                                    .filter(one -> months.contains(one.period()))
                                    .toList()));
            return series;
        }

        private List<Found> found(List<Finding> findings, Dataset dataset) {
            return findings.stream().map(one -> found(one, dataset)).toList();
        }

        private Found found(Finding finding, Dataset dataset) {
            var of = indicators.of(dataset).stream()
                    .filter(one ->
                            finding.indicator() == null || finding.indicator().equals(one.key()))
                    .flatMap(this::over)
                    .filter(one -> one.period().equals(finding.from()))
                    .findFirst();
            return new Found(
                    finding,
                    places.parent(finding),
                    of.map(Counted::deliveries).orElse(List.of()),
                    of.map(Counted::simulated).orElse(false));
        }
    }
}
