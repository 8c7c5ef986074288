package mx.andamio.targets.store;

import static mx.andamio.targets.db.Tables.LINE;
import static mx.andamio.targets.db.Tables.PLAN;
import static mx.andamio.targets.db.Tables.VERSION;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.pack.OrganType;
import mx.andamio.targets.Act;
import mx.andamio.targets.Basis;
import mx.andamio.targets.Line;
import mx.andamio.targets.Line.Kind;
import mx.andamio.targets.Mark;
import mx.andamio.targets.Plan;
import mx.andamio.targets.Plan.Version;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Plans, their versions and lines, as rows. */
final class PlanRows {

    private final DSLContext database;

    PlanRows(DSLContext database) {
        this.database = database;
    }

    List<Plan> all() {
        return found(noCondition());
    }

    Optional<Plan> one(UUID id) {
        return found(PLAN.ID.eq(id)).stream().findFirst();
    }

    List<Plan> inForce(String indicator) {
        return found(PLAN.INDICATOR.eq(indicator).and(PLAN.IN_FORCE.isNotNull()));
    }

    List<Plan> inForce() {
        return found(PLAN.IN_FORCE.isNotNull());
    }

    /** Of one organ, region or unit in each plan in force that plans for it, by plan. */
    Map<UUID, Line> linesInForce(String organ) {
        return database.select(LINE.fields())
                .from(LINE)
                .join(PLAN)
                .on(PLAN.ID.eq(LINE.PLAN).and(PLAN.IN_FORCE.eq(LINE.VERSION)))
                .where(LINE.ORGAN.eq(organ).and(cardinality(LINE.PLANNED).gt(0)))
                .fetchMap(LINE.PLAN, PlanRows::line);
    }

    /** Nobody else changes it until the end of the transaction. */
    Optional<Plan> locked(UUID id) {
        database.select(PLAN.ID).from(PLAN).where(PLAN.ID.eq(id)).forUpdate().fetch();
        return one(id);
    }

    /** Nobody else changes any of an indicator until the end of the transaction. */
    void lockAll(String indicator) {
        database.select(PLAN.ID)
                .from(PLAN)
                .where(PLAN.INDICATOR.eq(indicator))
                .orderBy(PLAN.ID)
                .forUpdate()
                .fetch();
    }

    private List<Plan> found(Condition which) {
        var rows = database.selectFrom(PLAN)
                .where(which)
                .orderBy(PLAN.STARTS.desc(), PLAN.INDICATOR, PLAN.ID)
                .fetch();
        var versions = database.selectFrom(VERSION)
                .where(VERSION.PLAN.in(database.select(PLAN.ID).from(PLAN).where(which)))
                .orderBy(VERSION.NUMBER)
                .fetchGroups(VERSION.PLAN, PlanRows::version);
        return rows.map(row -> plan(row, versions.getOrDefault(row.get(PLAN.ID), List.of())));
    }

    private static Plan plan(Record row, List<Version> versions) {
        return new Plan(
                row.get(PLAN.ID),
                row.get(PLAN.INDICATOR),
                row.get(PLAN.EDITION),
                row.get(PLAN.STARTS),
                row.get(PLAN.MONTHS),
                row.get(PLAN.DECIMALS),
                Basis.valueOf(row.get(PLAN.BASIS)),
                row.get(PLAN.SUMS),
                row.get(PLAN.CAPACITY),
                Stream.of(row.get(PLAN.ORGAN_TYPES)).map(OrganType::valueOf).toList(),
                row.get(PLAN.SIMULATED),
                versions,
                row.get(PLAN.IN_FORCE),
                instant(row.get(PLAN.APPROVED_AT)),
                row.get(PLAN.APPROVED_BY));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static Version version(Record row) {
        return new Version(
                row.get(VERSION.NUMBER),
                row.get(VERSION.TOTAL),
                Act.valueOf(row.get(VERSION.ACT)),
                row.get(VERSION.REASON),
                row.get(VERSION.RECORDED_AT).toInstant(),
                row.get(VERSION.RECORDED_BY));
    }

    /** With units or without. */
    List<Line> lines(UUID plan, int version, boolean units) {
        return lines(plan, version, units ? noCondition() : LINE.KIND.ne(Kind.UNIT.name()));
    }

    List<Line> units(UUID plan, int version, String organ) {
        return lines(plan, version, LINE.ABOVE.eq(organ).and(LINE.KIND.eq(Kind.UNIT.name())));
    }

    private List<Line> lines(UUID plan, int version, Condition which) {
        return database.selectFrom(LINE)
                .where(LINE.PLAN.eq(plan).and(LINE.VERSION.eq(version)).and(which))
                .orderBy(LINE.POSITION)
                .fetch(PlanRows::line);
    }

    Optional<Line> line(UUID plan, int version, String organ) {
        return database.selectFrom(LINE)
                .where(LINE.PLAN.eq(plan).and(LINE.VERSION.eq(version)).and(LINE.ORGAN.eq(organ)))
                .fetchOptional(PlanRows::line);
    }

    private static Line line(Record row) {
        return new Line(
                row.get(LINE.ORGAN),
                row.get(LINE.ABOVE),
                Kind.valueOf(row.get(LINE.KIND)),
                row.get(LINE.WEIGHT),
                row.get(LINE.LEAST),
                row.get(LINE.MOST),
                row.get(LINE.SETTLED),
                row.get(LINE.BASE),
                history(row.get(LINE.HISTORY)),
                List.of(row.get(LINE.PLANNED)),
                Stream.of(row.get(LINE.MARKS)).map(Mark::valueOf).toList());
    }

    /** Places of months that are not known are null. */
    private static List<@Nullable Long> history(Long[] months) {
        var all = new ArrayList<@Nullable Long>();
        for (var month : months) {
            all.add(month);
        }
        return all;
    }

    void add(Plan plan) {
        database.insertInto(PLAN)
                .set(PLAN.ID, plan.id())
                .set(PLAN.INDICATOR, plan.indicator())
                .set(PLAN.EDITION, plan.edition())
                .set(PLAN.STARTS, plan.starts())
                .set(PLAN.MONTHS, (short) plan.months())
                .set(PLAN.DECIMALS, (short) plan.decimals())
                .set(PLAN.BASIS, plan.basis().name())
                .set(PLAN.SUMS, plan.sums())
                .set(PLAN.CAPACITY, plan.capacity())
                .set(
                        PLAN.ORGAN_TYPES,
                        plan.types().stream().map(OrganType::name).toArray(String[]::new))
                .set(PLAN.SIMULATED, plan.simulated())
                .set(PLAN.LATEST, 1)
                .execute();
    }

    void add(UUID plan, Version version, List<Line> lines) {
        database.insertInto(VERSION)
                .set(VERSION.PLAN, plan)
                .set(VERSION.NUMBER, version.number())
                .set(VERSION.TOTAL, version.total())
                .set(VERSION.ACT, version.act().name())
                .set(VERSION.REASON, version.reason())
                .set(VERSION.RECORDED_AT, version.at().atOffset(ZoneOffset.UTC))
                .set(VERSION.RECORDED_BY, version.by())
                .execute();
        var inserts = new ArrayList<Query>();
        for (var line : lines) {
            inserts.add(insert(plan, version.number(), inserts.size(), line));
        }
        database.batch(inserts).execute();
        database.update(PLAN)
                .set(PLAN.LATEST, version.number())
                .where(PLAN.ID.eq(plan))
                .execute();
    }

    private Query insert(UUID plan, int version, int position, Line line) {
        return database.insertInto(LINE)
                .set(LINE.PLAN, plan)
                .set(LINE.VERSION, version)
                .set(LINE.ORGAN, line.organ())
                .set(LINE.ABOVE, line.above())
                .set(LINE.KIND, line.kind().name())
                .set(LINE.POSITION, (short) position)
                .set(LINE.WEIGHT, line.weight())
                .set(LINE.LEAST, line.least())
                .set(LINE.MOST, line.most())
                .set(LINE.SETTLED, line.settled())
                .set(LINE.BASE, line.base())
                .set(LINE.HISTORY, line.history().toArray(Long[]::new))
                .set(LINE.PLANNED, line.planned().toArray(Long[]::new))
                .set(LINE.MARKS, line.marks().stream().map(Mark::name).toArray(String[]::new));
    }

    void simulated(UUID plan) {
        database.update(PLAN).set(PLAN.SIMULATED, true).where(PLAN.ID.eq(plan)).execute();
    }

    void approve(UUID plan, int version, Instant at, String by) {
        database.update(PLAN)
                .set(PLAN.IN_FORCE, version)
                .set(PLAN.APPROVED_AT, at.atOffset(ZoneOffset.UTC))
                .set(PLAN.APPROVED_BY, by)
                .where(PLAN.ID.eq(plan))
                .execute();
    }
}
