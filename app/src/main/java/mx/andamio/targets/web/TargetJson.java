package mx.andamio.targets.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import mx.andamio.pack.OrganType;
import mx.andamio.targets.Act;
import mx.andamio.targets.Basis;
import mx.andamio.targets.Line;
import mx.andamio.targets.Mark;
import mx.andamio.targets.Plan;
import org.jspecify.annotations.Nullable;

/** Plans of targets as the JSON interface gives them, numbers in the indicator's unit. */
final class TargetJson {

    private TargetJson() {}

    /** @param from first month, as {@code 2026-01} */
    record PlanOut(
            UUID id,
            String indicator,
            String edition,
            String from,
            int months,
            int decimals,
            Basis basis,
            @Nullable String capacity,
            List<OrganType> types,
            boolean simulated,
            @Nullable Integer inForce,
            @Nullable Instant approvedAt,
            @Nullable String approvedBy,
            List<VersionOut> versions) {

        static PlanOut of(Plan plan) {
            return new PlanOut(
                    plan.id(),
                    plan.indicator(),
                    plan.edition(),
                    month(plan, 0),
                    plan.months(),
                    plan.decimals(),
                    plan.basis(),
                    plan.capacity(),
                    plan.types(),
                    plan.simulated(),
                    plan.inForce(),
                    plan.approvedAt(),
                    plan.approvedBy(),
                    plan.versions().stream()
                            .map(one -> new VersionOut(
                                    one.number(),
                                    plan.number(one.total()),
                                    one.act(),
                                    one.reason(),
                                    one.at(),
                                    one.by()))
                            .toList());
        }
    }

    record VersionOut(int number, BigDecimal total, Act act, String reason, Instant at, String by) {}

    /**
     * @param above code of an organ's region, or of a unit's organ
     * @param target of the whole plan; null where nothing is planned
     */
    record LineOut(
            String organ,
            Line.Kind kind,
            @Nullable String above,
            BigDecimal weight,
            BigDecimal floor,
            @Nullable BigDecimal cap,
            @Nullable BigDecimal settled,
            @Nullable BigDecimal yearBefore,
            @Nullable BigDecimal target,
            List<MonthOut> months) {

        static LineOut of(Plan plan, Line line) {
            return new LineOut(
                    line.organ(),
                    line.kind(),
                    line.above(),
                    line.weight(),
                    plan.number(line.least()),
                    number(plan, line.most()),
                    number(plan, line.settled()),
                    number(plan, line.before(plan.sums())),
                    line.planned().isEmpty() ? null : plan.number(line.whole(plan.sums())),
                    IntStream.range(0, line.planned().size())
                            .mapToObj(at -> new MonthOut(
                                    month(plan, at),
                                    plan.number(line.planned().get(at)),
                                    line.marks().isEmpty() ? null : line.marks().get(at)))
                            .toList());
        }
    }

    /** @param mark what holds it; null of the nation and regions */
    record MonthOut(
            String month, BigDecimal target, @Nullable Mark mark) {}

    private static @Nullable BigDecimal number(Plan plan, @Nullable Long amount) {
        return amount == null ? null : plan.number(amount);
    }

    private static String month(Plan plan, int at) {
        return plan.month(at).toString().substring(0, 7);
    }
}
