package mx.andamio.measurement.store;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.commitments.Landing;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Hold;
import mx.andamio.commitments.goals.Quantitative;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measurement.WholePeriods;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.forecasts.Forecast;
import mx.andamio.measures.periods.Period;
import org.springframework.stereotype.Component;

/** Where goals will probably be on the day of their target. */
@Component
class Landings {

    private static final MathContext FIGURES = new MathContext(6, RoundingMode.HALF_UP);
    private static final int CHANCE_DECIMALS = 3;
    /** Forecasts that are remembered: those of a page of the board, many times over. */
    private static final int REMEMBERED = 5_000;
    /** Nothing is said of what lies further off than this. */
    private static final int FURTHEST = 60;

    private record Asked(String indicator, String organ, int horizon, Instant counted) {}

    private final Map<Asked, Optional<Forecast>> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Asked, Optional<Forecast>> eldest) {
                    return size() > REMEMBERED;
                }
            });

    /**
     * Empty where fewer than {@value Forecast#FEWEST} whole periods are known, or none is left before the target's day.
     *
     * @param told with values, in order
     */
    Optional<Landing> of(Indicator indicator, String organ, List<Told> told, Quantitative goal) {
        return WholePeriods.of(told).flatMap(whole -> of(indicator, organ, whole, goal));
    }

    private Optional<Landing> of(Indicator indicator, String organ, WholePeriods whole, Quantitative goal) {
        var last = whole.last().period();
        var ahead = (int) last.until(Period.of(last.type(), goal.due()));
        if (ahead < 1 || ahead > FURTHEST) {
            return Optional.empty();
        }
        return remembered
                .computeIfAbsent(
                        new Asked(indicator.key(), organ, ahead, whole.last().at()), _ -> whole.forecast(ahead))
                .map(forecast -> landing(forecast, goal, whole, ahead));
    }

    private static Landing landing(Forecast forecast, Quantitative goal, WholePeriods known, int ahead) {
        var sums = goal.measure().accumulation() == Accumulation.FLOW;
        var before = sums ? before(goal, known) : 0;
        var outlook = sums ? forecast.total(ahead) : forecast.at(ahead);
        return new Landing(
                figure(before + outlook.mean()),
                figure(before + outlook.lo80()),
                figure(before + outlook.hi80()),
                BigDecimal.valueOf(chance(forecast, goal, before, ahead, sums))
                        .setScale(CHANCE_DECIMALS, RoundingMode.HALF_UP),
                known.told().size(),
                ahead);
    }

    /** What was summed since the baseline. */
    private static double before(Quantitative goal, WholePeriods known) {
        var sum = goal.baseline().value().doubleValue();
        for (var one : known.values().entrySet()) {
            var begins = known.first().plus(one.getKey()).begin();
            sum += begins.isAfter(goal.baseline().on()) ? one.getValue() : 0;
        }
        return sum;
    }

    private static double chance(Forecast forecast, Quantitative goal, double before, int ahead, boolean sums) {
        return switch (goal) {
            case Reach reach -> {
                var target = reach.trajectory().target().value().doubleValue();
                var atLeast = atLeast(forecast, target - before, ahead, sums);
                yield reach.trajectory()
                                        .target()
                                        .value()
                                        .compareTo(reach.baseline().value())
                                > 0
                        ? atLeast
                        : 1 - atLeast;
            }
            case Hold hold ->
                Math.max(
                        0,
                        atLeast(forecast, hold.band().lower().doubleValue() - before, ahead, sums)
                                - atLeast(forecast, hold.band().upper().doubleValue() - before, ahead, sums));
        };
    }

    private static double atLeast(Forecast forecast, double value, int ahead, boolean sums) {
        return sums ? forecast.chanceOfTotalAtLeast(value, ahead) : forecast.chanceOfAtLeast(value, ahead);
    }

    private static BigDecimal figure(double value) {
        return BigDecimal.valueOf(value).round(FIGURES);
    }
}
