package mx.andamio.measurement.counting;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measures.periods.Period;

/**
 * Of what a period has to be counted.
 *
 * @param definition hash of what decides the figures
 * @param cutOff last day of it that any delivery tells of
 * @param deliveries names in the lake, in order
 */
public record Wanted(Period period, String definition, LocalDate cutOff, List<String> deliveries) {

    boolean isSameAs(Counted counted) {
        return counted.definition().equals(definition)
                && counted.cutOff().equals(cutOff)
                && counted.deliveries().equals(deliveries);
    }
}
