package mx.andamio.measurement.counting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.counting.Workshop.Asking;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Dataset.OrganCodes;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.Level;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.lake.Delivery;
import org.springframework.stereotype.Component;

/**
 * Brings what is kept to what the lake has. What should have been counted of what is compared with what was: a delivery, one that replaces another, a
 * definition that changed, units that moved and a process that died half-way are all the same case, and what did not change is not counted again.
 */
@Component
public class Counter {

    private final Indicators indicators;
    private final Workshop workshop;
    private final KeptMeasurements kept;

    Counter(Indicators indicators, Workshop workshop, KeptMeasurements kept) {
        this.indicators = indicators;
        this.workshop = workshop;
        this.kept = kept;
    }

    /**
     * Counts what is to be counted.
     *
     * @param stopped asked between indicators
     * @return indicators of which something was counted
     * @throws EngineFailure when one could not be counted; those before it are kept
     */
    public List<Indicator> bringUpToDate(BooleanSupplier stopped) throws EngineFailure {
        var changed = new ArrayList<Indicator>();
        var delivered = delivered();
        if (delivered.isEmpty()) {
            return changed;
        }
        var asking = workshop.asking();
        for (var entry : delivered.entrySet()) {
            for (var indicator : indicators.all()) {
                if (stopped.getAsBoolean()) {
                    return changed;
                }
                if (indicator.dataset().code().equals(entry.getKey().code())
                        && bringUpToDate(indicator, entry.getValue(), asking)) {
                    changed.add(indicator);
                }
            }
        }
        return changed;
    }

    private Map<Dataset, List<Delivery>> delivered() {
        var delivered = new LinkedHashMap<Dataset, List<Delivery>>();
        if (!workshop.hasDeliveries()) {
            return delivered;
        }
        for (var dataset : indicators.datasets()) {
            var manifest = workshop.lake().manifest(dataset);
            if (!manifest.deliveries().isEmpty()) {
                delivered.put(dataset, manifest.current().toList());
            }
        }
        return delivered;
    }

    private boolean bringUpToDate(Indicator indicator, List<Delivery> deliveries, Asking asking) throws EngineFailure {
        var definition = asking.definition(indicator);
        var changed = false;
        for (var one : Kept.values()) {
            var plan = Plan.of(indicator, one, definition, deliveries, kept.counted(indicator, one));
            if (!plan.isEmpty()) {
                kept.replace(indicator, one, plan.fresh(), plan.gone(), measured(indicator, one, plan, asking));
                changed = true;
            }
        }
        return changed;
    }

    private static List<Measurement> measured(Indicator indicator, Kept kept, Plan plan, Asking asking)
            throws EngineFailure {
        // an organ that is a unit of itself is measured at both levels: one of them is kept
        var measured = new LinkedHashMap<String, Measurement>();
        for (var range : plan.ranges()) {
            for (var level : levels(indicator, kept)) {
                asking.measure(new Question(
                                indicator,
                                level,
                                kept.type(),
                                range.getFirst().begin(),
                                range.getLast().end()))
                        .forEach(one -> measured.put(one.organ() + one.period().begin(), one));
            }
        }
        return List.copyOf(measured.values());
    }

    /** Units by month only: what a unit did in a year is counted when somebody asks. */
    private static List<Level> levels(Indicator indicator, Kept kept) {
        return kept == Kept.MONTH && indicator.dataset().organs() == OrganCodes.UNIT
                ? List.of(Level.UNIT, Level.OOAD, Level.REGION, Level.NATION)
                : List.of(Level.OOAD, Level.REGION, Level.NATION);
    }
}
