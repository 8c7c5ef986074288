package mx.andamio.measurement.counting;

import java.util.Collection;
import java.util.List;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;

/** Where measurements are kept. */
public interface KeptMeasurements {

    List<Counted> counted(Indicator indicator, Kept kept);

    /** In one step: the measurements of these periods are those, and of periods that are gone there are none. */
    void replace(
            Indicator indicator,
            Kept kept,
            Collection<Wanted> fresh,
            Collection<Period> gone,
            Collection<Measurement> measured);
}
