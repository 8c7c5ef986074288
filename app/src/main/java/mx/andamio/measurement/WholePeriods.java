package mx.andamio.measurement;

import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measures.forecasts.Forecast;
import mx.andamio.measures.forecasts.Series;
import mx.andamio.measures.periods.Period;

/**
 * Periods of a series that have ended and have a value: of these alone something is told of what comes.
 *
 * @param told in order, at least {@value Forecast#FEWEST}
 */
public record WholePeriods(List<Told> told) {

    /** Empty where fewer than {@value Forecast#FEWEST} are known. */
    public static Optional<WholePeriods> of(List<Told> series) {
        var whole = series.stream()
                .filter(one -> one.measurement().value() != null)
                .filter(one -> !one.counted().isRunning())
                .toList();
        return whole.size() < Forecast.FEWEST ? Optional.empty() : Optional.of(new WholePeriods(whole));
    }

    public Period first() {
        return told.getFirst().measurement().period();
    }

    /** Of what the last one was counted. */
    public Counted last() {
        return told.getLast().counted();
    }

    /** By how many periods each is after the first one. */
    public NavigableMap<Integer, Double> values() {
        var values = new TreeMap<Integer, Double>();
        told.forEach(one -> values.put(
                (int) first().until(one.measurement().period()),
                Objects.requireNonNull(one.measurement().value())));
        return values;
    }

    /** Of the periods after the last one. */
    public Optional<Forecast> forecast(int horizon) {
        return Forecast.of(Series.evenly(values()), first().type().season(), horizon);
    }
}
