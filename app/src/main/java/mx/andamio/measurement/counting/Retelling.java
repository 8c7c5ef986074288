package mx.andamio.measurement.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measurement.counting.KeptMeasurements.Retold;
import mx.andamio.measurement.counting.Workshop.Asking;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.lake.Manifest;
import mx.andamio.measures.periods.Period;
import org.springframework.stereotype.Component;

/**
 * Before anything is counted: where a source told a period again and nothing that an indicator reads is another, its figures need not be counted again, only
 * said to come of the new file. Of a corrected month hardly ever more than a few columns changed.
 */
@Component
class Retelling {

    private final Indicators indicators;
    private final Workshop workshop;
    private final KeptMeasurements kept;

    Retelling(Indicators indicators, Workshop workshop, KeptMeasurements kept) {
        this.indicators = indicators;
        this.workshop = workshop;
        this.kept = kept;
    }

    /**
     * Says of all that is the same by another file that it is of that file.
     *
     * @return indicators of which it said so
     */
    List<Indicator> settle() {
        var retold = new ArrayList<Indicator>();
        if (!workshop.hasDeliveries()) {
            return retold;
        }
        var asking = workshop.asking();
        for (var dataset : indicators.datasets()) {
            var manifest = workshop.lake().manifest(dataset);
            if (manifest.deliveries().stream().anyMatch(one -> !one.counts())) {
                var same = same(dataset, manifest, asking);
                kept.retell(same);
                same.stream().map(Retold::indicator).distinct().forEach(retold::add);
            }
        }
        return retold;
    }

    private List<Retold> same(Dataset dataset, Manifest manifest, Asking asking) {
        var all = indicators.of(dataset);
        var untouched = new Untouched(manifest);
        var current = manifest.current().toList();
        var same = new ArrayList<Retold>();
        for (var type : Kept.values()) {
            var counted = kept.counted(all, type);
            for (var indicator : all) {
                var before = counted.getOrDefault(indicator.key(), List.of()).stream()
                        .collect(Collectors.toMap(Counted::period, Function.identity()));
                var columns = Set.copyOf(Question.columns(indicator));
                Plan.of(indicator, type, asking.definition(indicator), current, List.copyOf(before.values()))
                        .fresh()
                        .stream()
                        .filter(wanted -> isSame(wanted, before, columns, untouched))
                        .forEach(wanted -> same.add(new Retold(indicator, type, wanted)));
            }
        }
        return same;
    }

    private static boolean isSame(
            Wanted wanted, Map<Period, Counted> before, Set<String> columns, Untouched untouched) {
        var counted = before.get(wanted.period());
        return counted != null
                && counted.definition().equals(wanted.definition())
                && counted.cutOff().equals(wanted.cutOff())
                && untouched.isSame(wanted.period(), counted.deliveries(), wanted.deliveries(), columns);
    }
}
