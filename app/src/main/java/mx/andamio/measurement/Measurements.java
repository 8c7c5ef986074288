package mx.andamio.measurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;

/** What was counted. */
public interface Measurements {

    /** Of one organ or unit, {@code *} for all together, the first period ahead; periods that were not counted are not in it. */
    List<Told> series(Indicator indicator, String organ, Kept kept, LocalDate from, LocalDate to);

    /** As {@link #series} for many organs in one statement, by organ. */
    Map<String, List<Told>> series(Indicator indicator, List<String> organs, Kept kept, LocalDate from, LocalDate to);

    /** Of every organ, unit and region in one period, by code. */
    Map<String, Measurement> across(Indicator indicator, Period period);

    /** Of one organ in a period of each indicator that has any, by its key. */
    Map<String, Measurement> of(String organ, Period period);

    /** Periods that were counted, the first one ahead. */
    List<Counted> counted(Indicator indicator, Kept kept);

    /** The last period that was counted. */
    default Optional<Counted> last(Indicator indicator, Kept kept) {
        var all = counted(indicator, kept);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /** A measurement, and of what it was counted. */
    record Told(Measurement measurement, Counted counted) {}

    /**
     * Of what the measurements of a period were counted.
     *
     * @param cutOff last day that any delivery of the period tells of
     * @param definition hash of what was counted by
     * @param deliveries names in the lake
     * @param simulated whether any of them was made up
     */
    record Counted(
            Period period,
            String definition,
            LocalDate cutOff,
            List<String> deliveries,
            Instant at,
            boolean simulated) {}
}
