package mx.andamio.start;

import static mx.andamio.start.SimulatedLife.done;
import static mx.andamio.start.SimulatedLife.simulated;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Question;
import mx.andamio.pack.OrganType;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.targets.Basis;
import mx.andamio.targets.TargetPlans;
import mx.andamio.targets.TargetPlans.Adjustment;
import mx.andamio.targets.TargetPlans.NewPlan;
import mx.andamio.targets.TargetPlans.Replanning;
import org.springframework.stereotype.Component;

/** One simulated plan of targets over what was simulated: half of its year was measured already, one organ's target is settled, and it is in force. */
@Component
class DemoTargets {

    static final String INDICATOR = "CONS-30";

    private static final int YEAR = 12;
    private static final int MEASURED = 6;
    /** What the nation is to have, in percent of its year before. */
    private static final int PERCENT = 105;

    private static final String SAID = "SIMULADO: sólo para la demostración";
    private static final Command MADE = simulated("targets.simulate");

    private final TargetPlans plans;
    private final Indicators indicators;
    private final Measurements measurements;
    private final Register register;

    DemoTargets(TargetPlans plans, Indicators indicators, Measurements measurements, Register register) {
        this.plans = plans;
        this.indicators = indicators;
        this.measurements = measurements;
        this.register = register;
    }

    /** Whether there is nothing to wait for: it is made, or what it rests on is counted. */
    boolean isReady() {
        return register.carriedOut(MADE) || series().size() >= YEAR + MEASURED;
    }

    /** Once {@link #isReady}; a later start changes nothing. */
    void ensure() {
        if (register.carriedOut(MADE)) {
            return;
        }
        plan(series());
        done(register.once(MADE, () -> {
            register.write(MADE, Map.of("indicator", INDICATOR));
            return Outcome.done(INDICATOR);
        }));
    }

    private List<Told> series() {
        return indicators.editions(INDICATOR).stream()
                .reduce((one, later) -> later)
                .map(this::series)
                .orElse(List.of());
    }

    private List<Told> series(Indicator indicator) {
        return measurements.series(indicator, Question.EVERYONE, Kept.MONTH).stream()
                .filter(one -> one.counted().simulated() && !one.counted().isRunning())
                .toList();
    }

    private void plan(List<Told> series) {
        var from =
                YearMonth.from(series.getLast().measurement().period().begin()).minusMonths(MEASURED - 1L);
        var before = series.stream()
                .map(Told::measurement)
                .filter(one -> one.period().begin().isBefore(from.atDay(1)))
                .filter(one ->
                        !one.period().begin().isBefore(from.minusMonths(YEAR).atDay(1)))
                .mapToDouble(one -> Objects.requireNonNullElse(one.value(), 0.0))
                .sum();
        var id = UUID.fromString(done(plans.begin(
                simulated("targets.begin"),
                new NewPlan(
                        INDICATOR,
                        from,
                        YEAR,
                        0,
                        Basis.HISTORY,
                        null,
                        List.of(OrganType.OOAD, OrganType.UMAE),
                        true,
                        Math.round(before * PERCENT / 100),
                        null,
                        null,
                        SAID,
                        true))));
        var organ = plans.lines(id, 1).stream()
                .filter(one -> one.isOrgan() && one.whole(true) > 0)
                .findFirst()
                .orElseThrow();
        done(plans.adjust(
                simulated("targets.adjust"),
                id,
                1,
                new Adjustment(organ.organ(), 0, null, organ.whole(true) + organ.whole(true) / 10, Map.of(), SAID)));
        done(plans.approve(simulated("targets.approve"), id, 2));
        done(plans.replan(simulated("targets.replan"), id, 2, new Replanning(null, SAID)));
    }
}
