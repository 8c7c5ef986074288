package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.ACKNOWLEDGEMENT;
import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.EXTENSION_REQUEST;
import static mx.andamio.commitments.db.Tables.OBSTACLE;
import static mx.andamio.commitments.db.Tables.REPORT;
import static mx.andamio.commitments.db.Tables.STANDING;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.OffCourse;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.ratings.Rating.Missing;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.sessions.SessionId;
import org.jooq.DSLContext;
import org.jooq.Record12;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class OffCourseInPostgres implements OffCourse {

    private static final List<String> OPEN = Arrays.stream(Stage.values())
            .filter(stage -> !stage.isOver())
            .map(Stage::name)
            .toList();

    private final DSLContext database;
    private final StandingFill fill;
    private final Clock clock;
    private final ZoneId zone;

    OffCourseInPostgres(DSLContext database, StandingFill fill, Clock clock, @Value("${andamio.zone}") String zone) {
        this.database = database;
        this.fill = fill;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public List<Straying> of(Collection<String> organs, LocalDate soon) {
        var today = LocalDate.now(clock.withZone(zone));
        fill.upTo(today);
        var asked = organs.toArray(String[]::new);
        var waits = STANDING.COMMITMENT_ID.in(select(OBSTACLE.COMMITMENT_ID)
                .from(OBSTACLE)
                .where(OBSTACLE.CLOSED.isNull().and(OBSTACLE.OWNER_ORGAN.eq(any(asked)))));
        var unanswered = STANDING.COMMITMENT_ID.in(select(COMMITMENT.ID)
                .from(COMMITMENT)
                .where(COMMITMENT
                        .KIND
                        .eq(CommitmentKind.RECOMMENDATION.name())
                        .and(COMMITMENT.SIGNED_ON.le(today.minusDays(ANSWER)))
                        .and(COMMITMENT.ORGAN.eq(any(asked))))
                .andNotExists(selectOne().from(ACKNOWLEDGEMENT).where(ACKNOWLEDGEMENT.COMMITMENT_ID.eq(COMMITMENT.ID)))
                .andNotExists(selectOne().from(REPORT).where(REPORT.COMMITMENT_ID.eq(COMMITMENT.ID))));
        var asks = STANDING.COMMITMENT_ID.in(select(EXTENSION_REQUEST.COMMITMENT_ID)
                .from(EXTENSION_REQUEST)
                .where(EXTENSION_REQUEST.ANSWER.isNull()));
        return database
                .select(
                        STANDING.COMMITMENT_ID,
                        STANDING.ORGAN,
                        STANDING.LINE,
                        STANDING.USED_STEP,
                        STANDING.USED_WHY,
                        STANDING.DUE_ON,
                        STANDING.DEVIATION,
                        STANDING.SIMULATED,
                        field(waits),
                        STANDING.CONTRADICTED,
                        field(unanswered),
                        field(asks))
                .from(STANDING)
                .where(STANDING.ORGAN
                        .eq(any(asked))
                        .and(STANDING.USED_STEP
                                .le((short) Step.NEEDS_SUPPORT.level())
                                .or(STANDING.USED_WHY.eq(Missing.NO_REPORT.name()))
                                .or(STANDING.DUE_ON.le(soon))
                                .or(STANDING.CONTRADICTED)
                                .or(waits)
                                .or(unanswered)
                                .or(asks)))
                .fetch(row -> straying(row, today, soon))
                .stream()
                // past due and met
                .filter(one -> one.why() != null)
                .toList();
    }

    @Override
    public List<Straying> agreedIn(Collection<SessionId> sessions) {
        var today = LocalDate.now(clock.withZone(zone));
        fill.upTo(today);
        return database.select(
                        COMMITMENT.ID,
                        COMMITMENT.ORGAN,
                        COMMITMENT.LINE,
                        STANDING.USED_STEP,
                        STANDING.USED_WHY,
                        COMMITMENT.DUE_ON,
                        STANDING.DEVIATION,
                        COMMITMENT.SIMULATED,
                        inline(false),
                        inline(false),
                        inline(false),
                        inline(false))
                .from(COMMITMENT)
                .leftJoin(STANDING)
                .on(STANDING.COMMITMENT_ID.eq(COMMITMENT.ID))
                .where(AgreedIn.these(sessions).and(COMMITMENT.STAGE.in(OPEN)))
                .fetch(row -> straying(row, today, today));
    }

    private static Straying straying(
            Record12<
                            UUID,
                            String,
                            String,
                            Short,
                            String,
                            LocalDate,
                            BigDecimal,
                            Boolean,
                            Boolean,
                            Boolean,
                            Boolean,
                            Boolean>
                    row,
            LocalDate today,
            LocalDate soon) {
        return new Straying(
                new CommitmentId(row.value1()),
                row.value2(),
                row.value3(),
                why(row, today, soon),
                row.value6(),
                row.value7(),
                row.value8());
    }

    /** What is past due and met is not at step 1, and waits for nothing but its verification. */
    private static @Nullable Why why(
            Record12<
                            UUID,
                            String,
                            String,
                            Short,
                            String,
                            LocalDate,
                            BigDecimal,
                            Boolean,
                            Boolean,
                            Boolean,
                            Boolean,
                            Boolean>
                    row,
            LocalDate today,
            LocalDate soon) {
        if (row.value12()) {
            return Why.EXTENSION_ASKED;
        }
        @Nullable Short step = row.value4();
        @Nullable LocalDate due = row.value6();
        var atRisk = step != null && step == Step.AT_RISK.level();
        if (due != null && due.isBefore(today) && (atRisk || step == null)) {
            return Why.OVERDUE;
        }
        if (atRisk) {
            return Why.AT_RISK;
        }
        if (row.value10()) {
            return Why.CONTRADICTED;
        }
        if (step != null && step == Step.NEEDS_SUPPORT.level()) {
            return Why.NEEDS_SUPPORT;
        }
        if (row.value9()) {
            return Why.OBSTACLE;
        }
        if (row.value11()) {
            return Why.UNANSWERED;
        }
        if (Missing.NO_REPORT.name().equals(row.value5())) {
            return Why.SILENT;
        }
        return due != null && !due.isBefore(today) && !due.isAfter(soon) ? Why.DUE : null;
    }

    @Override
    public Map<CommitmentId, String> texts(Collection<CommitmentId> ids) {
        return database.select(COMMITMENT.ID, COMMITMENT.TEXT)
                .from(COMMITMENT)
                .where(COMMITMENT.ID.eq(
                        any(ids.stream().map(CommitmentId::value).toArray(UUID[]::new))))
                .fetchMap(row -> new CommitmentId(row.value1()), row -> row.value2());
    }
}
