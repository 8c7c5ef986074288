package mx.andamio.measurement.counting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.MeasureEngine.Taker;
import mx.andamio.measures.periods.Period;

/** Where measurements are kept. */
public interface KeptMeasurements {

    /** All periods that were counted, by key of the indicator, the first one ahead; in as many statements for many indicators as for one. */
    Map<String, List<Counted>> counted(Collection<Indicator> indicators, Kept kept);

    /**
     * In one step: the measurements of all these periods are those, and of periods that are gone there are none. Of an organ that is told twice the last one stays.
     *
     * @throws EngineFailure of the source; then all is as it was
     */
    void replace(List<Renewal> renewals, Source measured) throws EngineFailure;

    /** Of periods that were counted: their figures stay, and these are the deliveries that they come of. */
    void retell(Collection<Retold> same);

    /**
     * Periods of one type of which an indicator is counted.
     *
     * @param gone of which nothing counts any more
     */
    record Renewal(Indicator indicator, Kept kept, Collection<Wanted> fresh, Collection<Period> gone) {

        /** Those whose figures change. */
        public Set<Period> periods() {
            return Stream.concat(fresh.stream().map(Wanted::period), gone.stream())
                    .collect(Collectors.toSet());
        }
    }

    /** Tells what was measured: of which renewal, and what. More than can be held may come; who tells all of an organ together is taken faster. */
    @FunctionalInterface
    interface Source {

        void tell(Taker taker) throws EngineFailure;
    }

    /** A period of an indicator that other deliveries tell the same of. */
    record Retold(Indicator indicator, Kept kept, Wanted wanted) {}
}
