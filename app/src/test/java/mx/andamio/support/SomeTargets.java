package mx.andamio.support;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.counting.KeptMeasurements;
import mx.andamio.measurement.counting.Wanted;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.pack.OrganType;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.targets.Basis;
import mx.andamio.targets.TargetPlans;
import mx.andamio.targets.TargetPlans.NewPlan;
import org.springframework.stereotype.Component;

/** Plans of an amount for tests, each of months of its own, and what was measured of it. */
@Component
public class SomeTargets {

    public static final String INDICATOR = "CONS-30";

    private static final int MONTHS = 3;
    private static final AtomicInteger LAST = new AtomicInteger();

    private final TargetPlans plans;
    private final Indicators indicators;
    private final KeptMeasurements kept;

    SomeTargets(TargetPlans plans, Indicators indicators, KeptMeasurements kept) {
        this.plans = plans;
        this.indicators = indicators;
        this.kept = kept;
    }

    /** First day of three months that nobody else plans. */
    public static LocalDate months() {
        return LocalDate.of(2001, 1, 1).plusMonths((long) MONTHS * LAST.getAndIncrement());
    }

    /** What organs had in months from a day on, all together under {@code *}. */
    public void measured(LocalDate from, Map<String, List<Integer>> values) {
        var indicator = indicators.edition(INDICATOR, from).orElseThrow();
        var months = values.values().iterator().next().size();
        var fresh = new ArrayList<Wanted>();
        var measured = new ArrayList<Measurement>();
        for (var i = 0; i < months; i++) {
            var period = Period.of(PeriodType.MONTH, from.plusMonths(i));
            fresh.add(wanted(period));
            var at = i;
            values.forEach((organ, all) -> measured.add(
                    Measurement.of(indicator, organ, period, all.get(at).doubleValue(), null, 1, 1)));
            measured.add(Measurement.of(
                    indicator,
                    "*",
                    period,
                    values.values().stream().mapToDouble(all -> all.get(at)).sum(),
                    null,
                    1,
                    1));
        }
        SomeMeasurements.keep(kept, indicator, fresh, measured);
    }

    private static Wanted wanted(Period period) {
        return new Wanted(period, "made for a test", period.end(), List.of());
    }

    /** A draft by the year before: 600 over three months, of which Aguascalientes (01) had a quarter and Jalisco (14) the rest. */
    public UUID aDraft(LocalDate from) {
        measured(from.minusYears(1), Map.of("01", List.of(25, 50, 25), "14", List.of(75, 150, 75)));
        return begun(new NewPlan(
                INDICATOR,
                YearMonth.from(from),
                MONTHS,
                0,
                Basis.HISTORY,
                null,
                List.of(OrganType.OOAD),
                false,
                600,
                null,
                null,
                "Meta de prueba",
                true));
    }

    /** A draft that needs nothing measured. */
    public UUID anEvenDraft() {
        return begun(new NewPlan(
                INDICATOR,
                YearMonth.from(months()),
                MONTHS,
                0,
                Basis.EQUAL,
                null,
                List.of(OrganType.OOAD, OrganType.UMAE),
                false,
                6_000,
                null,
                null,
                "Meta de prueba",
                true));
    }

    public UUID begun(NewPlan plan) {
        return switch (plans.begin(Command.bySystem(Actor.SYSTEM, "targets.begin"), plan)) {
            case Outcome.Done(var id) -> UUID.fromString(id);
            case Outcome.Refused refused -> throw new AssertionError("refused: " + refused.reason());
        };
    }

    /** A plan of which one month was measured. */
    public UUID aMeasuredDraft() {
        var from = months();
        var id = aDraft(from);
        measured(from, Map.of("01", List.of(10), "14", List.of(90)));
        return id;
    }

    /** Addresses of pages by their route. */
    public Map<String, String> pages() {
        var here = "/metas/" + anEvenDraft();
        return Map.of(
                "/metas",
                "/metas",
                "/metas/nueva",
                "/metas/nueva",
                "/metas/{id}",
                here,
                "/metas/{id} compared",
                here + "?version=1&frente=1",
                "/metas/{id}/{organ}",
                here + "/01",
                "/metas/{id}/tabla.csv",
                here + "/tabla.csv");
    }
}
