package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.STANDING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import mx.andamio.commitments.ratings.Rating;
import mx.andamio.commitments.ratings.Rating.NoStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Computes what is kept of ratings where it no longer holds. The database marks what something happened to; of the rest only those are touched whose
 * day has come, so that a new day costs what changed and not what there is.
 */
@Component
class StandingFill {

    /** So many in one transaction: enough for few round trips, few enough that nobody who changes one waits long. */
    private static final int BATCH = 1000;

    /** Whoever fills holds it, so that two who ask at once do not compute the same; letters of "stand". */
    private static final long LOCK = 0x7374616e64L;

    private final DSLContext database;
    private final RatedCases cases;
    private final TransactionTemplate transaction;

    StandingFill(DSLContext database, RatedCases cases, PlatformTransactionManager transactions) {
        this.database = database;
        this.cases = cases;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** After it, all that is visible holds for that day, but for what somebody is changing at this moment. */
    void upTo(LocalDate day) {
        while (hasOld(day) && Integer.valueOf(BATCH).equals(transaction.execute(_ -> batch(day)))) {
            // The next batch.
        }
    }

    /** Rows are locked before what they rest on is read: who changes that meanwhile waits, and marks them again. */
    private int batch(LocalDate day) {
        database.select(function(name("pg_advisory_xact_lock"), SQLDataType.OTHER, inline(LOCK)))
                .fetch();
        var ids = database.select(STANDING.COMMITMENT_ID)
                .from(STANDING)
                .where(isOld(day))
                .limit(BATCH)
                .forUpdate()
                .skipLocked()
                .fetch(STANDING.COMMITMENT_ID);
        var updates = new ArrayList<Query>();
        cases.of(ids).forEach((id, one) -> updates.add(update(id, one, day)));
        database.batch(updates).execute();
        return ids.size();
    }

    /**
     * The ends of two indexes: every page that shows a rating asks, and a plan that hopes to meet an old row soon would read all of them where there
     * is none.
     */
    private boolean hasOld(LocalDate day) {
        var ends = database.select(
                        field(min(STANDING.TURNS_ON).le(day)),
                        field(max(STANDING.DAY).gt(day)))
                .from(STANDING)
                .fetchSingle();
        return Boolean.TRUE.equals(ends.value1()) || Boolean.TRUE.equals(ends.value2());
    }

    /** Also what was computed for a later day: a clock may be set back. */
    private static Condition isOld(LocalDate day) {
        return STANDING.TURNS_ON.le(day).or(STANDING.DAY.gt(day));
    }

    private Query update(UUID id, RatedCase one, LocalDate day) {
        var ratings = one.on(day);
        return database.update(STANDING)
                .set(STANDING.TURNS_ON, one.turnsAfter(day))
                .set(STANDING.DAY, day)
                .set(STANDING.COMPUTED_STEP, step(ratings.computed()))
                .set(STANDING.COMPUTED_WHY, why(ratings.computed()))
                .set(STANDING.USED_STEP, step(ratings.used().rating()))
                .set(STANDING.USED_WHY, why(ratings.used().rating()))
                .set(STANDING.BASIS, ratings.used().basis().name())
                .set(STANDING.DEVIATION, one.deviation(day).orElse(null))
                .set(STANDING.CONTRADICTED, one.contradicted())
                .where(STANDING.COMMITMENT_ID.eq(id));
    }

    private static @Nullable Short step(Rating rating) {
        return rating.step().map(step -> (short) step.level()).orElse(null);
    }

    private static @Nullable String why(Rating rating) {
        return rating instanceof NoStep none ? none.why().name() : null;
    }
}
