package mx.andamio.measures.forecasts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What was published of one strategy in 2025, totals of the year up to a few cuts: each cut is forecast from those before it, by days. Of the whole year nothing was
 * published, so nothing is compared with it.
 */
class PublishedCutsTest {

    /** Totals of 19 August and 21 October were published with that of their last week: the cuts of a week before are what is left. */
    private static final String CUTS = """
            cirugías programadas,2025-07-31,831328
            cirugías programadas,2025-08-12,914872
            cirugías programadas,2025-08-19,953872
            cirugías programadas,2025-10-14,1264112
            cirugías programadas,2025-10-21,1305431
            consultas de especialidad,2025-07-31,13900000
            consultas de especialidad,2025-08-12,15226000
            consultas de especialidad,2025-08-19,16100000
            consultas de especialidad,2025-10-14,21825128
            consultas de especialidad,2025-10-21,22600000
            consultas de medicina familiar,2025-07-31,57000000
            consultas de medicina familiar,2025-08-12,61100000
            consultas de medicina familiar,2025-08-19,63100000
            consultas de medicina familiar,2025-10-14,79600000
            consultas de medicina familiar,2025-10-21,81600000
            """;

    private record Cut(LocalDate on, double value) {}

    /** @param outlook empty where too few were known */
    private record Tried(String series, int known, int ahead, Cut cut, Optional<Outlook> outlook) {

        String words() {
            var told = "%s to %s, %d days ahead, from %d cuts: ".formatted(series, cut.on(), ahead, known);
            return told
                    + outlook.map(one -> "%.0f expected, 80 %% between %.0f and %.0f; published %.0f (%+.1f %%, %s)"
                                    .formatted(
                                            one.mean(),
                                            one.lo80(),
                                            one.hi80(),
                                            cut.value(),
                                            100 * (one.mean() / cut.value() - 1),
                                            one.lo80() <= cut.value() && cut.value() <= one.hi80()
                                                    ? "within"
                                                    : "outside"))
                            .orElse("fewer than %d, nothing is expected; published %.0f"
                                    .formatted(Forecast.FEWEST, cut.value()));
        }
    }

    @Test
    void laterCutsAreForecastFromEarlierOnesWhereThereAreFourAndSaidNotToBeElse() {
        var tried = new ArrayList<Tried>();
        read().forEach((series, cuts) -> {
            for (var known = 1; known < cuts.size(); known++) {
                tried.add(tried(series, cuts.subList(0, known), cuts.get(known)));
            }
        });

        tried.forEach(one -> System.out.println(one.words()));
        assertThat(tried).hasSize(12);
        assertThat(tried.stream().filter(one -> one.known() < Forecast.FEWEST))
                .hasSize(9)
                .allMatch(one -> one.outlook().isEmpty());
        assertThat(tried.stream().filter(one -> one.known() >= Forecast.FEWEST))
                .hasSize(3)
                .allSatisfy(one -> {
                    var outlook = one.outlook().orElseThrow();
                    assertThat(outlook.mean())
                            .isCloseTo(one.cut().value(), org.assertj.core.data.Percentage.withPercentage(1));
                    assertThat(outlook.lo80()).isLessThan(outlook.mean());
                });
    }

    private static Tried tried(String series, List<Cut> known, Cut cut) {
        var first = known.getFirst().on();
        var told = new TreeMap<Integer, Double>();
        known.forEach(one -> told.put((int) ChronoUnit.DAYS.between(first, one.on()), one.value()));
        var ahead = (int) ChronoUnit.DAYS.between(known.getLast().on(), cut.on());
        // numbered days: nothing of a week is seen in totals that are days or weeks apart
        var outlook = known.size() < Forecast.FEWEST
                ? Optional.<Outlook>empty()
                : Forecast.of(Series.evenly(told), 1, ahead).map(one -> one.at(ahead));
        return new Tried(series, known.size(), ahead, cut, outlook);
    }

    private static Map<String, List<Cut>> read() {
        var series = new LinkedHashMap<String, List<Cut>>();
        CUTS.lines().forEach(line -> {
            var cells = line.split(",", -1);
            series.computeIfAbsent(cells[0], _ -> new ArrayList<>())
                    .add(new Cut(LocalDate.parse(cells[1]), Double.parseDouble(cells[2])));
        });
        return series;
    }
}
