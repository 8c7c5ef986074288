package mx.andamio.measurement.counting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;

/** Where measurements are kept. */
public interface KeptMeasurements {

    /** All periods that were counted, by key of the indicator, the first one ahead; in as many statements for many indicators as for one. */
    Map<String, List<Counted>> counted(Collection<Indicator> indicators, Kept kept);

    /** In one step: the measurements of these periods are those, and of periods that are gone there are none. */
    void replace(
            Indicator indicator,
            Kept kept,
            Collection<Wanted> fresh,
            Collection<Period> gone,
            Collection<Measurement> measured);

    /** Of periods that were counted: their figures stay, and these are the deliveries that they come of. */
    void retell(Collection<Retold> same);

    /** A period of an indicator that other deliveries tell the same of. */
    record Retold(Indicator indicator, Kept kept, Wanted wanted) {}
}
