package mx.andamio.targets.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mx.andamio.measurement.PlannedTargets;
import mx.andamio.targets.Line;
import mx.andamio.targets.Plan;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Targets for the page of an indicator. */
@Component
class PlannedInForce implements PlannedTargets {

    private final PlanRows rows;

    PlannedInForce(DSLContext database) {
        this.rows = new PlanRows(database);
    }

    @Override
    public List<Planned> of(String indicator, String organ) {
        return rows.inForce(indicator).stream()
                .flatMap(plan -> rows.line(plan.id(), Objects.requireNonNull(plan.inForce()), organ).stream()
                        .filter(line -> !line.planned().isEmpty())
                        .map(line -> planned(plan, line)))
                .toList();
    }

    @Override
    public Map<String, List<Planned>> of(String organ) {
        var lines = rows.linesInForce(organ);
        return rows.inForce().stream()
                .filter(plan -> lines.containsKey(plan.id()))
                .collect(Collectors.groupingBy(
                        Plan::indicator,
                        Collectors.mapping(
                                plan -> planned(plan, Objects.requireNonNull(lines.get(plan.id()))),
                                Collectors.toList())));
    }

    private static Planned planned(Plan plan, Line line) {
        var months = new TreeMap<LocalDate, BigDecimal>();
        for (var i = 0; i < plan.months(); i++) {
            months.put(plan.month(i), plan.number(line.planned().get(i)));
        }
        return new Planned(months, "/metas/" + plan.id() + "?version=" + plan.inForce(), plan.simulated());
    }
}
