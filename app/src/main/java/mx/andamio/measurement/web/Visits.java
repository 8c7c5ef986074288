package mx.andamio.measurement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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
        var wanted = Stream.of(DONE, MENDED)
                .flatMap(code -> indicators.edition(code, today).stream())
                .toList();
        var told = measurements.recent(wanted, unit, Kept.MONTH, Kept.MONTH.slots() - 1);
        var visits = new TreeMap<Period, Measurement>();
        var findings = new TreeMap<Period, Measurement>();
        for (var indicator : wanted) {
            told.getOrDefault(indicator.key(), List.of()).stream()
                    .map(Told::measurement)
                    .filter(one -> one.reported() > 0)
                    .forEach(one -> (indicator.code().equals(DONE) ? visits : findings).put(one.period(), one));
        }
        return visits.descendingMap().entrySet().stream()
                .filter(one -> one.getValue().denominator() != null)
                .map(one -> visited(one.getKey(), one.getValue(), Optional.ofNullable(findings.get(one.getKey()))))
                .toList();
    }

    private static Visited visited(Period month, Measurement visits, Optional<Measurement> findings) {
        return new Visited(
                month,
                visits.toldDenominator(),
                visits.toldNumerator(),
                findings.map(Measurement::toldDenominator).orElse(null),
                findings.map(Measurement::toldNumerator).orElse(null));
    }
}
