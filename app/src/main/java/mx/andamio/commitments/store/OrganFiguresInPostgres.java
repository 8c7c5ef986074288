package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.ASSESSMENT;
import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.EXTENSION;
import static mx.andamio.commitments.db.Tables.LOOK;
import static mx.andamio.commitments.db.Tables.OBSTACLE;
import static mx.andamio.commitments.db.Tables.REPORT;
import static mx.andamio.commitments.db.Tables.STANDING;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.commitments.OrganFigures;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.life.Verification;
import mx.andamio.commitments.ratings.Rating.Missing;
import mx.andamio.commitments.ratings.Step;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One statement for each figure, whatever the number of organs. */
@Component
class OrganFiguresInPostgres implements OrganFigures {

    private static final Condition IS_OVER =
            COMMITMENT.STAGE.in(names(Stage.CLOSED, Stage.CANCELLED, Stage.REPLACED, Stage.NOT_MET));
    private static final Condition HAS_STEP = STANDING.USED_STEP.isNotNull();

    private final DSLContext database;
    private final StandingFill fill;
    private final Clock clock;
    private final ZoneId zone;

    OrganFiguresInPostgres(DSLContext database, StandingFill fill, Clock clock, @Value("${andamio.zone}") String zone) {
        this.database = database;
        this.fill = fill;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public Map<Figure, Map<String, Counted>> of(LocalDate from, LocalDate to, boolean simulated) {
        var today = LocalDate.now(clock.withZone(zone));
        var last = to.isBefore(today) ? to : today;
        var figures = new EnumMap<Figure, Map<String, Counted>>(Figure.class);
        figures.put(Figure.IN_FORCE, inForce(from, last, simulated));
        figures.put(Figure.HEARD, heard(from, last, simulated));
        figures.put(Figure.VERIFIED_ON_TIME, verifiedOnTime(from, last, simulated));
        figures.put(Figure.DISTANCE, distance(from, last, simulated));
        figures.put(Figure.OBSTACLES_CLEARED, obstaclesCleared(from, last, simulated));
        figures.put(
                Figure.WELL_ON_THE_WAY,
                today.isBefore(from) || today.isAfter(to) ? Map.of() : wellOnTheWay(today, simulated));
        return figures;
    }

    private Map<String, Counted> inForce(LocalDate from, LocalDate last, boolean simulated) {
        return counted(database.select(COMMITMENT.ORGAN, whole(count()), count(), count())
                .from(COMMITMENT)
                .where(isInForce(from, last, simulated))
                .groupBy(COMMITMENT.ORGAN));
    }

    private Map<String, Counted> heard(LocalDate from, LocalDate last, boolean simulated) {
        var spoken = exists(selectOne()
                .from(REPORT)
                .where(REPORT.COMMITMENT_ID.eq(COMMITMENT.ID))
                .and(REPORT.ARRIVED_ON.between(from, last))
                .and(ReportRows.COUNTS));
        return counted(database.select(COMMITMENT.ORGAN, whole(count().filterWhere(spoken)), count(), count())
                .from(COMMITMENT)
                .where(isInForce(from, last, simulated))
                .groupBy(COMMITMENT.ORGAN));
    }

    private static Condition isInForce(LocalDate from, LocalDate last, boolean simulated) {
        return COMMITMENT
                .SIGNED_ON
                .le(last)
                .and(COMMITMENT.SIMULATED.eq(simulated))
                .andNot(IS_OVER.and(COMMITMENT.SINCE.lt(from)));
    }

    /** A date that was moved later is not yet another date: only the first counts. */
    private Map<String, Counted> verifiedOnTime(LocalDate from, LocalDate last, boolean simulated) {
        var first = coalesce(
                field(select(min(EXTENSION.MOVED_FROM))
                        .from(EXTENSION)
                        .where(EXTENSION.COMMITMENT_ID.eq(COMMITMENT.ID))),
                COMMITMENT.DUE_ON);
        var confirmed = COMMITMENT
                .STAGE
                .in(names(Stage.VERIFIED, Stage.CLOSED))
                .and(exists(selectOne()
                        .from(LOOK)
                        .where(LOOK.COMMITMENT_ID.eq(COMMITMENT.ID))
                        .and(LOOK.KIND.in(
                                Verification.Kind.REVIEWED.name(), Verification.Kind.VALIDATED_ON_SITE.name()))
                        .and(LOOK.LOOKED_ON.le(first))));
        return counted(database.select(COMMITMENT.ORGAN, whole(count().filterWhere(confirmed)), count(), count())
                .from(COMMITMENT)
                .where(COMMITMENT.SIGNED_ON.isNotNull())
                .and(COMMITMENT.SIMULATED.eq(simulated))
                .and(COMMITMENT.STAGE.notIn(names(Stage.CANCELLED, Stage.REPLACED)))
                .and(first.between(from, last))
                .groupBy(COMMITMENT.ORGAN));
    }

    private Map<String, Counted> distance(LocalDate from, LocalDate last, boolean simulated) {
        var said = lateral(select(REPORT.STEP)
                        .from(REPORT)
                        .where(REPORT.COMMITMENT_ID.eq(ASSESSMENT.COMMITMENT_ID))
                        .and(REPORT.ARRIVED_ON.le(ASSESSMENT.ASSESSED_ON))
                        .and(ReportRows.COUNTS)
                        .orderBy(REPORT.ARRIVED_AT.desc(), REPORT.ID)
                        .limit(1))
                .as("said");
        var step = Objects.requireNonNull(said.field(REPORT.STEP));
        return counted(database.select(COMMITMENT.ORGAN, sum(abs(step.minus(ASSESSMENT.OVERALL))), count(), count())
                .from(ASSESSMENT)
                .join(COMMITMENT)
                .on(COMMITMENT.ID.eq(ASSESSMENT.COMMITMENT_ID))
                .crossJoin(said)
                .where(ASSESSMENT.ASSESSED_ON.between(from, last))
                .and(COMMITMENT.SIMULATED.eq(simulated))
                .groupBy(COMMITMENT.ORGAN));
    }

    private Map<String, Counted> obstaclesCleared(LocalDate from, LocalDate last, boolean simulated) {
        var cleared = OBSTACLE.CLOSED.le(OBSTACLE.OPENED.plus(CLEARED_WITHIN));
        return counted(database.select(OBSTACLE.OWNER_ORGAN, whole(count().filterWhere(cleared)), count(), count())
                .from(OBSTACLE)
                .join(COMMITMENT)
                .on(COMMITMENT.ID.eq(OBSTACLE.COMMITMENT_ID))
                .where(OBSTACLE.OPENED.between(from.minusDays(CLEARED_WITHIN), last.minusDays(CLEARED_WITHIN)))
                .and(COMMITMENT.SIMULATED.eq(simulated))
                .groupBy(OBSTACLE.OWNER_ORGAN));
    }

    private Map<String, Counted> wellOnTheWay(LocalDate today, boolean simulated) {
        fill.upTo(today);
        var well = STANDING.USED_STEP.ge((short) Step.REACHABLE.level());
        return counted(database.select(
                        STANDING.ORGAN, whole(count().filterWhere(well)), count().filterWhere(HAS_STEP), count())
                .from(STANDING)
                .where(STANDING.SIMULATED.eq(simulated))
                .and(HAS_STEP.or(STANDING.USED_WHY.ne(Missing.NOT_YET_DUE.name())))
                .groupBy(STANDING.ORGAN));
    }

    private static Field<BigDecimal> whole(Field<Integer> count) {
        return count.cast(BigDecimal.class);
    }

    private static Map<String, Counted> counted(Select<Record4<String, BigDecimal, Integer, Integer>> asked) {
        return asked.fetch().stream()
                .collect(Collectors.toMap(
                        Record4::value1, row -> new Counted(row.value2(), row.value3(), row.value4())));
    }

    private static String[] names(Stage... stages) {
        return Stream.of(stages).map(Stage::name).toArray(String[]::new);
    }
}
