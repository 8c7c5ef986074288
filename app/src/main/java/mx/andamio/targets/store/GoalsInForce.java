package mx.andamio.targets.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.andamio.commitments.GoalPlans;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.directory.Directory;
import mx.andamio.pack.OrganType;
import mx.andamio.targets.Line;
import mx.andamio.targets.Plan;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Targets as the ways of goals. */
@Component
class GoalsInForce implements GoalPlans {

    private static final List<OrganType> OF_THEIR_OWN = List.of(OrganType.OOAD, OrganType.UMAE, OrganType.REGION);

    private final PlanRows rows;
    private final Directory directory;
    private final Clock clock;
    private final ZoneId zone;

    GoalsInForce(DSLContext database, Directory directory, Clock clock, @Value("${andamio.zone}") String zone) {
        this.rows = new PlanRows(database);
        this.directory = directory;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public Optional<Way> of(String indicator, String organ) {
        var today = LocalDate.now(clock.withZone(zone));
        var whose = directory
                .organ(organ)
                .filter(one -> !OF_THEIR_OWN.contains(one.type()))
                .map(_ -> Line.NATION)
                .orElse(organ);
        return rows.inForce(indicator).stream()
                .sorted(Comparator.comparing((Plan plan) -> plan.ends().isBefore(today))
                        .thenComparing(plan -> Math.abs(plan.ends().toEpochDay() - today.toEpochDay())))
                .flatMap(plan -> rows.line(plan.id(), Objects.requireNonNull(plan.inForce()), whose).stream()
                        .filter(line -> !line.planned().isEmpty())
                        .map(line -> way(plan, line)))
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
