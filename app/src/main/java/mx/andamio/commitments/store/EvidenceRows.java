package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.EVIDENCE;
import static mx.andamio.commitments.db.Tables.PROMISE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.commitments.Evidence;
import mx.andamio.commitments.EvidenceId;
import mx.andamio.commitments.Finding;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.Standing;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Evidence as it is kept. */
final class EvidenceRows {

    private final DSLContext database;

    EvidenceRows(DSLContext database) {
        this.database = database;
    }

    /** By promise, the latest first. */
    Map<UUID, List<Evidence>> of(Collection<UUID> promises) {
        return database.selectFrom(EVIDENCE)
                .where(EVIDENCE.PROMISE_ID.in(promises))
                .orderBy(EVIDENCE.STATED_ON.desc(), EVIDENCE.RECORDED_AT.desc())
                .fetchGroups(row -> row.get(EVIDENCE.PROMISE_ID), EvidenceRows::evidence);
    }

    Optional<Evidence> one(EvidenceId id) {
        return database.selectFrom(EVIDENCE)
                .where(EVIDENCE.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(EvidenceRows::evidence);
    }

    /** {@link Standing#of} in the words of the database: the promise's latest evidence that holds says this. */
    Condition stands(Standing standing, LocalDate today) {
        return switch (standing) {
            case SILENT -> silent().and(PROMISE.DEADLINE.isNull().or(PROMISE.DEADLINE.ge(today)));
            case SILENT_PAST_DUE -> silent().and(PROMISE.DEADLINE.lt(today));
            case KEPT, PARTLY, REDATED, NOT_KEPT, NEWS -> says(standing.name());
        };
    }

    private static Condition silent() {
        return notExists(selectOne().from(EVIDENCE).where(holds()));
    }

    private static Condition holds() {
        return EVIDENCE.PROMISE_ID.eq(PROMISE.ID).and(EVIDENCE.WITHDRAWN_WHY.isNull());
    }

    private static Condition says(String finding) {
        var later = EVIDENCE.as("later");
        var isLater = later.STATED_ON
                .gt(EVIDENCE.STATED_ON)
                .or(later.STATED_ON.eq(EVIDENCE.STATED_ON).and(later.RECORDED_AT.gt(EVIDENCE.RECORDED_AT)));
        return exists(selectOne()
                .from(EVIDENCE)
                .where(holds().and(EVIDENCE.FINDING.eq(finding))
                        .and(notExists(selectOne()
                                .from(later)
                                .where(later.PROMISE_ID.eq(PROMISE.ID))
                                .and(later.WITHDRAWN_WHY.isNull())
                                .and(isLater)))));
    }

    private static Evidence evidence(Record row) {
        return new Evidence(
                new EvidenceId(row.get(EVIDENCE.ID)),
                new PromiseId(row.get(EVIDENCE.PROMISE_ID)),
                row.get(EVIDENCE.STATED_ON),
                row.get(EVIDENCE.PRECISION),
                Finding.valueOf(row.get(EVIDENCE.FINDING)),
                row.get(EVIDENCE.REDATED_TO),
                row.get(EVIDENCE.TEXT),
                row.get(EVIDENCE.SOURCE),
                row.get(EVIDENCE.RECORDED_AT).toInstant(),
                row.get(EVIDENCE.RECORDED_BY),
                row.get(EVIDENCE.WITHDRAWN_WHY));
    }
}
