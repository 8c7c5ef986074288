package mx.andamio.measurement.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measurement.WholePeriods;
import mx.andamio.measurement.web.Views.Ahead;
import mx.andamio.measurement.web.Views.Expected;

/** What is expected of the periods after those that were counted. */
final class Outlooks {

    private static final int HORIZON = 6;

    private Outlooks() {}

    /** Empty where fewer than {@value mx.andamio.measures.forecasts.Forecast#FEWEST} whole periods are known. */
    static Optional<Ahead> of(List<Told> series) {
        return WholePeriods.of(series)
                .flatMap(whole -> whole.forecast(HORIZON)
                        .map(forecast -> new Ahead(
                                forecast.method(),
                                IntStream.rangeClosed(1, HORIZON)
                                        .mapToObj(h -> new Expected(
                                                whole.last().period().plus(h), forecast.at(h)))
                                        .toList())));
    }
}
