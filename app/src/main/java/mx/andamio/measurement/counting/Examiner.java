package mx.andamio.measurement.counting;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.directory.Directory;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measurement.Units;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.measurement.counting.KeptFindings.Found;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Dataset.OrganCodes;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.quality.Examination;
import mx.andamio.measures.quality.Finding;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import org.springframework.stereotype.Component;

/**
 * Looks at what was counted anew, and once after each start at everything: the rules may be others. Months that are not over are not looked at: what is
 * missing of them is still to come.
 */
@Component
class Examiner {

    private final Indicators indicators;
    private final Measurements measurements;
    private final KeptFindings findings;
    private final Units units;
    private final Directory directory;

    /** Codes of datasets that are still to be looked at. */
    private final Set<String> due = ConcurrentHashMap.newKeySet();

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
     * @param stopped asked between datasets
     */
    void examine(Collection<Indicator> changed, BooleanSupplier stopped) {
        var datasets = indicators.datasets();
        if (!started.get()) {
            findings.keepOnly(datasets.stream().map(Dataset::code).toList());
            datasets.forEach(one -> due.add(one.code()));
            started.set(true);
        }
        changed.forEach(one -> due.add(one.dataset().code()));
        // a rule may name figures of another dataset than its first one
        changed.forEach(one -> due.addAll(rulesOf(one)));
        if (due.isEmpty()) {
            return;
        }
        var places = new Places(units.all(), directory.all());
        var known = measurements.counted(indicators.all(), Kept.MONTH, 0).keySet();
        for (var dataset : datasets) {
            if (stopped.getAsBoolean()) {
                return;
            }
            if (due.contains(dataset.code())) {
                var look = new Look(places, known);
                var all = indicators.of(dataset);
                var found = new Examination(indicators.quality(), look::delivered).of(dataset, all);
                findings.replace(dataset.code(), found.stream().map(look::found).toList());
                due.remove(dataset.code());
            }
        }
    }

    private List<String> rulesOf(Indicator changed) {
        return indicators.quality().rules().stream()
                .filter(rule -> rule.figures().stream()
                        .anyMatch(one -> one.indicator().key().equals(changed.key())))
                .map(rule -> rule.figures().getFirst().indicator().dataset().code())
                .toList();
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

    /** One dataset, of which no more is held than its findings need. */
    private final class Look {

        private final Places places;
        private final Set<String> known;
        private final Map<String, Map<Period, Counted>> counted = new HashMap<>();

        /** @param known keys of indicators of which anything was counted */
        private Look(Places places, Set<String> known) {
            this.places = places;
            this.known = known;
        }

        private Collection<Measurement> delivered(Indicator indicator) {
            if (!known.contains(indicator.key())) {
                return List.of();
            }
            var told = measurements
                    .series(
                            indicator,
                            places.delivering(indicator.dataset()),
                            Kept.MONTH,
                            Measurements.FIRST,
                            Measurements.LAST)
                    .values()
                    .stream()
                    .flatMap(List::stream)
                    .filter(one -> !one.counted().isRunning())
                    .toList();
            counted.put(
                    indicator.key(),
                    told.stream()
                            .map(Told::counted)
                            .collect(Collectors.toMap(Counted::period, one -> one, (one, _) -> one)));
            return told.stream().map(Told::measurement).toList();
        }

        private Found found(Finding finding) {
            var of = counted.entrySet().stream()
                    .filter(one ->
                            finding.indicator() == null || finding.indicator().equals(one.getKey()))
                    .map(one -> one.getValue().get(finding.from()))
                    .filter(Objects::nonNull)
                    .findFirst();
            return new Found(
                    finding,
                    places.parent(finding),
                    of.map(Counted::deliveries).orElse(List.of()),
                    of.map(Counted::simulated).orElse(false));
        }
    }
}
