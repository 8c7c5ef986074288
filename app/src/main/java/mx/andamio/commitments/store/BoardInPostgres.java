package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.STANDING;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import mx.andamio.commitments.Board;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.ratings.Counts;
import mx.andamio.commitments.ratings.Rating.Missing;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.commitments.ratings.Used.Basis;
import mx.andamio.directory.Directory;
import mx.andamio.pages.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class BoardInPostgres implements Board {

    private static final Condition IS_NOT_YET_DUE = STANDING.USED_WHY.eq(Missing.NOT_YET_DUE.name());
    private static final Condition IS_SILENT = STANDING.USED_WHY.ne(Missing.NOT_YET_DUE.name());
    private static final Condition TO_DECIDE = STANDING.USED_STEP.le((short) Step.NEEDS_SUPPORT.level());

    private static final Field<Integer> AT_RISK = at(Step.AT_RISK);
    private static final Field<Integer> NEED_SUPPORT = at(Step.NEEDS_SUPPORT);
    private static final Field<Integer> REACHABLE = at(Step.REACHABLE);
    private static final Field<Integer> ON_TRACK = at(Step.ON_TRACK);
    private static final Field<Integer> SILENT = count().filterWhere(IS_SILENT);
    private static final Field<Integer> NOT_YET_DUE = count().filterWhere(IS_NOT_YET_DUE);
    private static final Field<Integer> SIMULATED = count().filterWhere(condition(STANDING.SIMULATED));

    private final DSLContext database;
    private final StandingFill fill;
    private final Directory directory;
    private final Clock clock;
    private final ZoneId zone;

    BoardInPostgres(
            DSLContext database,
            StandingFill fill,
            Directory directory,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.database = database;
        this.fill = fill;
        this.directory = directory;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public Map<String, Tally> tallies(By by, Scope scope) {
        fill.upTo(today());
        var code = code(by);
        var tallies = new LinkedHashMap<String, Tally>();
        database.select(code, AT_RISK, NEED_SUPPORT, REACHABLE, ON_TRACK, SILENT, NOT_YET_DUE, SIMULATED)
                .from(STANDING)
                .where(where(scope))
                .groupBy(code)
                .forEach(row -> {
                    var told = row.get(code);
                    if (told != null) {
                        tallies.put(told, tally(row));
                    }
                });
        return tallies;
    }

    @Override
    public Tally tally(Scope scope) {
        fill.upTo(today());
        return Objects.requireNonNull(
                database.select(AT_RISK, NEED_SUPPORT, REACHABLE, ON_TRACK, SILENT, NOT_YET_DUE, SIMULATED)
                        .from(STANDING)
                        .where(where(scope))
                        .fetchOne(BoardInPostgres::tally));
    }

    @Override
    public Slice<CommitmentId> found(Scope scope, Look look, int page, int size) {
        Slice.check(page, size);
        fill.upTo(today());
        var condition = where(scope).and(where(look));
        return new Slice<>(
                database.select(STANDING.COMMITMENT_ID)
                        .from(STANDING)
                        .where(condition)
                        .orderBy(
                                STANDING.USED_STEP.asc().nullsLast(),
                                STANDING.DUE_ON.asc().nullsLast(),
                                STANDING.COMMITMENT_ID)
                        .offset((long) page * size)
                        .limit(size)
                        .fetch(row -> new CommitmentId(row.value1())),
                database.fetchCount(STANDING, condition));
    }

    private static Field<String> code(By by) {
        return switch (by) {
            case ORGAN -> STANDING.ORGAN;
            case LINE -> STANDING.LINE;
            case PROGRAMME -> function(name("unnest"), SQLDataType.VARCHAR, STANDING.PROGRAMMES);
            case RESPONSIBLE -> STANDING.RESPONSIBLE;
        };
    }

    private static Field<Integer> at(Step step) {
        return count().filterWhere(STANDING.USED_STEP.eq(inline((short) step.level())));
    }

    private static Tally tally(Record row) {
        return new Tally(
                new Counts(
                        row.get(AT_RISK),
                        row.get(NEED_SUPPORT),
                        row.get(REACHABLE),
                        row.get(ON_TRACK),
                        row.get(SILENT),
                        row.get(NOT_YET_DUE)),
                row.get(SIMULATED));
    }

    private Condition where(Scope scope) {
        return is(STANDING.ORGAN, scope.organ())
                .and(scope.region() == null ? noCondition() : STANDING.ORGAN.in(directory.codesIn(scope.region())))
                .and(is(STANDING.LINE, scope.line()))
                .and(
                        scope.programme() == null
                                ? noCondition()
                                : STANDING.PROGRAMMES.contains(new String[] {scope.programme()}))
                .and(is(STANDING.RESPONSIBLE, scope.responsible()));
    }

    private static Condition is(Field<String> field, @Nullable String code) {
        return code == null ? noCondition() : field.eq(code);
    }

    private static Condition where(Look look) {
        return switch (look) {
            case Look.All all -> noCondition();
            case Look.At(var step) -> STANDING.USED_STEP.eq((short) step.level());
            case Look.Silent silent -> IS_SILENT;
            case Look.NotYetDue notYet -> IS_NOT_YET_DUE;
            case Look.Decide decide -> TO_DECIDE;
            case Look.Unassessed(var post) ->
                STANDING.BASIS
                        .eq(Basis.COMPUTED.name())
                        .and(post == null ? noCondition() : STANDING.RESPONSIBLE.isDistinctFrom(post));
            case Look.Due(var from, var to) -> STANDING.DUE_ON.between(from, to);
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
