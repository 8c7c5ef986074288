package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.ITEM;
import static mx.andamio.library.db.Tables.PAPER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mx.andamio.library.CleanPapers;
import mx.andamio.library.PaperId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CleanPapersInPostgres implements CleanPapers {

    private static final Condition WARNED = exists(selectOne().from(ITEM).where(ofPaper(ITEM.WARNED.isTrue())));
    private static final Condition CLEAN = PAPER.REGISTERED_AT
            .isNull()
            .and(PAPER.REPLACES.isNull())
            .and(PAPER.NOTICES.eq(JSONB.valueOf("[]")))
            .and(exists(selectOne().from(ITEM).where(ofPaper(noCondition()))))
            .and(notExists(
                    selectOne().from(ITEM).where(ofPaper(ITEM.WARNED.isTrue().or(ITEM.DECISION.ne("pending"))))));
    private static final Field<Integer> FINDINGS =
            field(select(count()).from(ITEM).where(ofPaper(noCondition())));

    private final DSLContext database;

    CleanPapersInPostgres(DSLContext database) {
        this.database = database;
    }

    private static Condition ofPaper(Condition which) {
        return ITEM.PAPER_ID.eq(PAPER.ID).and(which);
    }

    @Override
    public Waiting waiting(Instant until) {
        var papers = count().filterWhere(CLEAN);
        var findings = coalesce(sum(FINDINGS).filterWhere(CLEAN), inline(0));
        var warned = count().filterWhere(WARNED);
        return database.select(papers, findings, warned, count())
                .from(PAPER)
                .where(PaperLines.WAITING.and(PAPER.RECEIVED_AT.le(until.atOffset(ZoneOffset.UTC))))
                .fetchSingle(row -> new Waiting(
                        row.value1(),
                        row.value2().longValue(),
                        row.value3(),
                        row.value4() - row.value1() - row.value3()));
    }

    @Override
    public List<PaperId> next(Instant until, @Nullable PaperId after, int limit) {
        var beginning = after == null ? new UUID(0, 0) : after.value();
        return database.select(PAPER.ID)
                .from(PAPER)
                .where(CLEAN.and(PAPER.RECEIVED_AT.le(until.atOffset(ZoneOffset.UTC)))
                        .and(PAPER.ID.gt(beginning)))
                .orderBy(PAPER.ID)
                .limit(limit)
                .fetch(row -> new PaperId(row.value1()));
    }
}
