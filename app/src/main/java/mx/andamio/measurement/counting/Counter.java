package mx.andamio.measurement.counting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measurement.counting.KeptMeasurements.Renewal;
import mx.andamio.measurement.counting.Workshop.Asking;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Dataset.OrganCodes;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.Level;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.lake.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings what is kept to what the lake has. What should have been counted of what is compared with what was: a delivery, one that replaces another, a
 * definition that changed, units that moved and a process that died half-way are all the same case, and what did not change is not counted again.
 */
@Component
public class Counter {

    private static final Logger LOG = LoggerFactory.getLogger(Counter.class);

    /** Measurements of units that the engine sorts at once: some hundred megabytes, of which what it has no memory for is put aside on disk. */
    private static final int AT_ONCE = 6_000_000;

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
     * @param stopped asked between datasets
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
            if (stopped.getAsBoolean()) {
                return changed;
            }
            var due = due(entry.getKey(), entry.getValue(), asking);
            for (var portion : portions(due, asking.places(entry.getKey()).size())) {
                if (stopped.getAsBoolean()) {
                    return changed;
                }
                count(entry.getKey(), portion, asking, stopped);
            }
            due.stream().map(Due::indicator).distinct().forEach(changed::add);
        }
        return changed;
    }

    /** What is to be counted of an indicator in periods of one type. */
    private record Due(Indicator indicator, Kept kept, Plan plan) {

        Renewal renewal() {
            return new Renewal(indicator, kept, plan.fresh(), plan.gone());
        }
    }

    /** One question of what is due at that place. */
    private record Asked(int due, Question question) {}

    /** Indicators together as long as what is measured of them is not too much to be sorted at once; all of an indicator is in one portion. */
    private static List<List<Due>> portions(List<Due> due, int units) {
        var portions = new ArrayList<List<Due>>();
        var held = 0L;
        for (var one : due) {
            var more = (long) units * one.plan().fresh().size();
            if (portions.isEmpty()
                    || held + more > AT_ONCE
                            && !portions.getLast().getLast().indicator().equals(one.indicator())) {
                portions.add(new ArrayList<>());
                held = 0;
            }
            portions.getLast().add(one);
            held += more;
        }
        return portions;
    }

    private List<Due> due(Dataset dataset, List<Delivery> deliveries, Asking asking) {
        var all = indicators.of(dataset);
        var counted = new EnumMap<Kept, Map<String, List<Counted>>>(Kept.class);
        for (var one : Kept.values()) {
            counted.put(one, kept.counted(all, one));
        }
        var due = new ArrayList<Due>();
        for (var indicator : all) {
            var definition = asking.definition(indicator);
            counted.forEach((one, there) -> {
                var plan =
                        Plan.of(indicator, one, definition, deliveries, there.getOrDefault(indicator.key(), List.of()));
                if (!plan.isEmpty()) {
                    due.add(new Due(indicator, one, plan));
                }
            });
        }
        return due;
    }

    /** All of a dataset at once, since the same rows are read for all; where that does not succeed one by one, so that what cannot be counted keeps back as little as may be. */
    private void count(Dataset dataset, List<Due> due, Asking asking, BooleanSupplier stopped) throws EngineFailure {
        try {
            keep(dataset, due, asking);
        } catch (EngineFailure e) {
            if (stopped.getAsBoolean()) {
                throw e;
            }
            LOG.info("indicators of {} are counted one by one", dataset.code(), e);
            for (var one : due) {
                keep(dataset, List.of(one), asking);
            }
        }
    }

    private void keep(Dataset dataset, List<Due> due, Asking asking) throws EngineFailure {
        var asked = IntStream.range(0, due.size())
                .boxed()
                .flatMap(at -> questions(at, due.get(at)))
                .toList();
        kept.replace(
                due.stream().map(Due::renewal).toList(),
                taker -> asking.measure(
                        dataset,
                        asked.stream().map(Asked::question).toList(),
                        (question, one) -> taker.take(asked.get(question).due(), one)));
    }

    /** An organ that is a unit of itself is measured at both levels, at that of organs last. */
    private static Stream<Asked> questions(int at, Due due) {
        return due.plan().ranges().stream()
                .flatMap(range -> levels(due.indicator(), due.kept()).stream()
                        .map(level -> new Asked(
                                at,
                                new Question(
                                        due.indicator(),
                                        level,
                                        due.kept().type(),
                                        range.getFirst().begin(),
                                        range.getLast().end()))));
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

    /** Units by month only: what a unit did in a year is counted when somebody asks. */
    private static List<Level> levels(Indicator indicator, Kept kept) {
        return kept == Kept.MONTH && indicator.dataset().organs() == OrganCodes.UNIT
                ? List.of(Level.UNIT, Level.OOAD, Level.REGION, Level.NATION)
                : List.of(Level.OOAD, Level.REGION, Level.NATION);
    }
}
