package mx.andamio.measurement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measurement.web.Views.Visited;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import org.springframework.stereotype.Component;

/** Supervision visits of a unit, by two indicators: of those that were planned the ones that were done, and of their findings the ones that were mended. */
@Component
class Visits {

    private static final String DONE = "SUPERVISION-DONE";
    private static final String MENDED = "SUPERVISION-MENDED";

    private final Indicators indicators;
    private final Measurements measurements;

    Visits(Indicators indicators, Measurements measurements) {
        this.indicators = indicators;
        this.measurements = measurements;
    }

    /** Of a year, the last month ahead; empty where the institution has no such indicators. */
    List<Visited> of(String unit, LocalDate today) {
        var found = byMonth(MENDED, unit, today);
        return byMonth(DONE, unit, today).descendingMap().entrySet().stream()
                .filter(one -> one.getValue().denominator() != null)
                .map(one -> {
                    var seen = Optional.ofNullable(found.get(one.getKey()));
                    return new Visited(
                            one.getKey(),
                            one.getValue().toldDenominator(),
                            one.getValue().toldNumerator(),
                            seen.map(Measurement::toldDenominator).orElse(null),
                            seen.map(Measurement::toldNumerator).orElse(null));
                })
                .toList();
    }

    private NavigableMap<Period, Measurement> byMonth(String code, String unit, LocalDate today) {
        var months = new TreeMap<Period, Measurement>();
        indicators
                .edition(code, today)
                .map(one -> measurements.series(one, unit, Kept.MONTH, today.minusYears(1), today.plusYears(1)))
                .stream()
                .flatMap(List::stream)
                .map(Told::measurement)
                .filter(one -> one.reported() > 0)
                .forEach(one -> months.put(one.period(), one));
        return months;
    }
}
