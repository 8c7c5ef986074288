package mx.andamio.measurement.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measurement.web.Views.Ahead;
import mx.andamio.measurement.web.Views.Expected;
import mx.andamio.measures.forecasts.Forecast;
import mx.andamio.measures.forecasts.Series;

/** What is expected of the periods after those that were counted. */
final class Outlooks {

    private static final int HORIZON = 6;

    private Outlooks() {}

    /** Empty where fewer than {@value Forecast#FEWEST} whole periods are known. A period that runs still is not one of them. */
    static Optional<Ahead> of(List<Told> series) {
        var known = new TreeMap<Integer, Double>();
        var whole = series.stream()
                .filter(one -> one.measurement().value() != null)
                .filter(one -> !IndicatorWords.isRunning(
                        one.measurement().period(), one.counted().cutOff()))
                .toList();
        if (whole.size() < Forecast.FEWEST) {
            return Optional.empty();
        }
        var first = whole.getFirst().measurement().period();
        var last = whole.getLast().measurement().period();
        whole.forEach(one -> known.put(
                (int) first.until(one.measurement().period()),
                Objects.requireNonNull(one.measurement().value())));
        return Forecast.of(Series.evenly(known), first.type().season(), HORIZON)
                .map(forecast -> new Ahead(
                        forecast.method(),
                        IntStream.rangeClosed(1, HORIZON)
                                .mapToObj(h -> new Expected(last.plus(h), forecast.at(h)))
                                .toList()));
    }
}
