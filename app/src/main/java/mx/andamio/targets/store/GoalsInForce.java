package mx.andamio.targets.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import mx.andamio.commitments.GoalPlans;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.measurement.WhoseMeasurements;
import mx.andamio.targets.Line;
import mx.andamio.targets.Plan;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Targets as the ways of goals. */
@Component
class GoalsInForce implements GoalPlans {

    private final PlanRows rows;
    private final WhoseMeasurements whose;
    private final Clock clock;
    private final ZoneId zone;

    GoalsInForce(DSLContext database, WhoseMeasurements whose, Clock clock, @Value("${andamio.zone}") String zone) {
        this.rows = new PlanRows(database);
        this.whose = whose;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public Optional<Way> of(String indicator, String organ) {
        var today = LocalDate.now(clock.withZone(zone));
        var line = whose.tellOf(organ).orElse(organ);
        return rows.inForce(indicator).stream()
                .sorted(Comparator.comparing((Plan plan) -> plan.ends().isBefore(today))
                        .thenComparing(plan -> Math.abs(plan.ends().toEpochDay() - today.toEpochDay())))
                .flatMap(plan -> rows.line(plan.id(), Objects.requireNonNull(plan.inForce()), line).stream()
                        .filter(one -> !one.planned().isEmpty())
                        .map(one -> way(plan, one)))
                .findFirst();
    }

    private static Way way(Plan plan, Line line) {
        var before = plan.starts().minusDays(1);
        var ends = new ArrayList<Dated>();
        var done = 0L;
        for (var at = 0; at < plan.months(); at++) {
            done = plan.sums()
                    ? Math.addExact(done, line.planned().get(at))
                    : line.planned().get(at);
            ends.add(new Dated(plan.number(done), plan.month(at + 1).minusDays(1)));
        }
        var base = plan.sums() ? Long.valueOf(0) : line.base();
        return new Way(
                base == null ? null : new Dated(plan.number(base), before),
                ends.subList(0, ends.size() - 1),
                ends.getLast());
    }
}
