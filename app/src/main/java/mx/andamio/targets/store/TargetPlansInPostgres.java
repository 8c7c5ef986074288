package mx.andamio.targets.store;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.targets.Act;
import mx.andamio.targets.Line;
import mx.andamio.targets.Mark;
import mx.andamio.targets.Plan;
import mx.andamio.targets.Plan.Version;
import mx.andamio.targets.TargetPlans;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class TargetPlansInPostgres implements TargetPlans {

    private final Register register;
    private final Clock clock;
    private final ZoneId zone;
    private final PlanRows rows;
    private final Beginning beginning;
    private final Actuals actuals;
    private final Obstacles obstacles;

    TargetPlansInPostgres(
            DSLContext database,
            Register register,
            Clock clock,
            @Value("${andamio.zone}") String zone,
            Beginning beginning,
            Actuals actuals,
            Obstacles obstacles) {
        this.register = register;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
        this.rows = new PlanRows(database);
        this.beginning = beginning;
        this.actuals = actuals;
        this.obstacles = obstacles;
    }

    @Override
    public List<Plan> all() {
        return rows.all();
    }

    @Override
    public Optional<Plan> one(UUID id) {
        return rows.one(id);
    }

    @Override
    public List<Line> lines(UUID id, int version) {
        return rows.lines(id, version, false);
    }

    @Override
    public List<Line> units(UUID id, int version, String organ) {
        return rows.units(id, version, organ);
    }

    @Override
    public List<Line> all(UUID id, int version) {
        return rows.lines(id, version, true);
    }

    @Override
    public Optional<Line> line(UUID id, int version, String code) {
        return rows.line(id, version, code);
    }

    private static boolean isSaid(String reason) {
        return !reason.isBlank() && reason.length() <= LONGEST;
    }

    @Override
    public Outcome begin(Command command, NewPlan asked) {
        return register.once(command, () -> {
            if (!isSaid(asked.reason())) {
                return Outcome.refused("target.reason", Kind.USER);
            }
            return switch (beginning.of(asked)) {
                case Beginning.Refused(var reason) -> new Outcome.Refused(reason);
                case Beginning.Ready ready -> {
                    var plan = new Plan(
                            UUID.randomUUID(),
                            asked.indicator(),
                            ready.indicator().edition(),
                            asked.from().atDay(1),
                            asked.months(),
                            asked.decimals(),
                            asked.basis(),
                            ready.indicator().accumulation() == Accumulation.FLOW,
                            asked.capacity(),
                            asked.types(),
                            asked.simulated() || ready.simulated(),
                            List.of(),
                            null,
                            null,
                            null);
                    var spread = sheet(plan, ready.lines()).spread(asked.total());
                    yield switch (spread) {
                        case Sheet.Stuck(var blocked) -> obstacles.refused(plan, blocked);
                        case Sheet.Filled(var lines) -> {
                            rows.add(plan);
                            keep(command, plan, Act.BEGUN, asked.total(), asked.reason(), lines);
                            yield Outcome.done(plan.id());
                        }
                    };
                }
            };
        });
    }

    private static Sheet sheet(Plan plan, List<Line> lines) {
        return new Sheet(plan.basis(), plan.sums(), plan.months(), lines);
    }

    /** Another version and its entry, which tells all that a person said; what follows from it can be computed again. */
    private void keep(Command command, Plan plan, Act act, long total, String reason, List<Line> lines) {
        var version = new Version(
                plan.versions().size() + 1,
                total,
                act,
                reason.strip(),
                clock.instant(),
                command.actor().name());
        rows.add(plan.id(), version, lines);
        var payload = new LinkedHashMap<String, Object>();
        payload.put("plan", plan.id().toString());
        payload.put("indicator", plan.indicator());
        payload.put("from", plan.starts().toString());
        payload.put("months", plan.months());
        payload.put("version", version.number());
        payload.put("total", plan.number(total).toPlainString());
        payload.put("reason", version.reason());
        payload.put(
                "settled",
                lines.stream()
                        .filter(one -> one.settled() != null || one.marks().contains(Mark.SETTLED))
                        .map(Line::organ)
                        .toList());
        register.write(command, payload);
    }

    /** Of the last version alone, and by nobody else meanwhile. */
    private Outcome ofLatest(Command command, UUID id, int version, Function<Plan, Outcome> effect) {
        return register.once(command, () -> latest(id, version, effect));
    }

    private Outcome latest(UUID id, int version, Function<Plan, Outcome> effect) {
        var plan = rows.locked(id);
        if (plan.isEmpty()) {
            return Outcome.refused("target.absent", Kind.ABSENT);
        }
        var latest = plan.get().latest();
        return latest.number() == version
                ? effect.apply(plan.get())
                : Outcome.refused(
                        "target.changed",
                        Kind.CONFLICT,
                        Integer.toString(latest.number()),
                        latest.by(),
                        latest.at().atZone(zone).toLocalDate().toString());
    }

    private Outcome next(Command command, Plan plan, Act act, long total, String reason, List<Line> lines) {
        return switch (sheet(plan, lines).spread(total)) {
            case Sheet.Stuck(var blocked) -> obstacles.refused(plan, blocked);
            case Sheet.Filled(var filled) -> {
                keep(command, plan, act, total, reason, filled);
                yield Outcome.done(plan.versions().size() + 1);
            }
        };
    }

    @Override
    public Outcome adjust(Command command, UUID id, int version, Adjustment asked) {
        return ofLatest(command, id, version, plan -> {
            var lines = new ArrayList<>(all(id, version));
            var at = lines.stream().map(Line::organ).toList().indexOf(asked.organ());
            if (at < 0
                    || lines.get(at).kind() == Line.Kind.NATION
                    || !lines.get(at).hasMonths() && !plan.basis().addsUp()) {
                return Outcome.refused("target.organ", Kind.USER, asked.organ());
            }
            var before = lines.get(at);
            if (isNoBound(asked, plan) || before.isUnit() && (asked.least() > 0 || asked.most() != null)) {
                return Outcome.refused("target.bounds", Kind.USER);
            }
            if (!isSaid(asked.reason())) {
                return Outcome.refused("target.reason", Kind.USER);
            }
            var after = before.hasMonths()
                    ? months(before.bound(asked.least(), asked.most(), asked.settled()), asked.months())
                    : before.bound(0, null, asked.settled());
            if (after.equals(before)) {
                return Outcome.refused("target.same", Kind.USER);
            }
            lines.set(at, after);
            return next(command, plan, Act.ADJUSTED, plan.latest().total(), asked.reason(), lines);
        });
    }

    private static boolean isNoBound(Adjustment asked, Plan plan) {
        return isNoAmount(asked.least())
                || asked.most() != null && (isNoAmount(asked.most()) || asked.most() < asked.least())
                || asked.settled() != null && isNoAmount(asked.settled())
                || asked.months().entrySet().stream()
                        .anyMatch(
                                one -> one.getKey() < 0 || one.getKey() >= plan.months() || isNoAmount(one.getValue()));
    }

    private static boolean isNoAmount(long amount) {
        return amount < 0 || amount > MOST;
    }

    private static Line months(Line line, Map<Integer, Long> settled) {
        var cells = new ArrayList<>(line.planned());
        var marks = new ArrayList<>(line.marks());
        for (var i = 0; i < marks.size(); i++) {
            if (marks.get(i) == Mark.FREE || marks.get(i) == Mark.SETTLED) {
                marks.set(i, settled.containsKey(i) ? Mark.SETTLED : Mark.FREE);
                cells.set(i, Objects.requireNonNullElse(settled.get(i), cells.get(i)));
            }
        }
        return line.planning(cells, marks);
    }

    @Override
    public Outcome total(Command command, UUID id, int version, long total, String reason) {
        return ofLatest(command, id, version, plan -> {
            if (isNoAmount(total)) {
                return Outcome.refused("target.total", Kind.USER);
            }
            if (total == plan.latest().total()) {
                return Outcome.refused("target.same", Kind.USER);
            }
            return isSaid(reason)
                    ? next(command, plan, Act.TOTAL, total, reason, all(id, version))
                    : Outcome.refused("target.reason", Kind.USER);
        });
    }

    @Override
    public Outcome replan(Command command, UUID id, int version, Replanning how) {
        return ofLatest(command, id, version, plan -> {
            var total = how.total() == null ? plan.latest().total() : how.total();
            if (isNoAmount(total)) {
                return Outcome.refused("target.total", Kind.USER);
            }
            if (!isSaid(how.reason())) {
                return Outcome.refused("target.reason", Kind.USER);
            }
            var measured = actuals.of(plan, all(id, version));
            if (measured.months() == 0) {
                return Outcome.refused("target.nothing_measured", Kind.USER);
            }
            if (measured.months() == plan.months()) {
                return Outcome.refused("target.nothing_left", Kind.USER);
            }
            if (measured.simulated() && !plan.simulated()) {
                rows.simulated(id);
            }
            return next(command, plan, Act.REPLANNED, total, how.reason(), measured.lines());
        });
    }

    @Override
    public Outcome approve(Command command, UUID id, int version) {
        return register.once(command, () -> {
            // all of the indicator before the one, so that of two that are approved at once neither waits for the other
            rows.one(id).ifPresent(plan -> rows.lockAll(plan.indicator()));
            return latest(id, version, plan -> approved(command, plan));
        });
    }

    private Outcome approved(Command command, Plan plan) {
        if (plan.isSettled()) {
            return Outcome.refused("target.approved", Kind.CONFLICT);
        }
        var other = rows.inForce(plan.indicator()).stream()
                .filter(one -> !one.id().equals(plan.id()))
                .filter(one ->
                        !one.starts().isAfter(plan.ends()) && !plan.starts().isAfter(one.ends()))
                .findFirst();
        if (other.isPresent()) {
            return Outcome.refused(
                    "target.overlaps",
                    Kind.CONFLICT,
                    other.get().starts().toString(),
                    other.get().ends().toString());
        }
        var version = plan.latest().number();
        rows.approve(plan.id(), version, clock.instant(), command.actor().name());
        register.write(
                command, Map.of("plan", plan.id().toString(), "indicator", plan.indicator(), "version", version));
        return Outcome.done(version);
    }
}
