package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.PROMISE;

import java.util.Arrays;
import java.util.List;
import mx.andamio.commitments.Evidence;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.Promised;
import mx.andamio.commitments.Promises.Line;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectSeekStep4;

/** Promises as they are kept, with their evidence: two queries, however many there are. */
final class PromiseRows {

    private final DSLContext database;
    private final EvidenceRows evidence;

    PromiseRows(DSLContext database, EvidenceRows evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    List<Line> all(Condition condition) {
        return lines(ordered(condition).fetch());
    }

    List<Line> of(Condition condition, int page, int size) {
        return lines(ordered(condition).offset((long) page * size).limit(size).fetch());
    }

    private SelectSeekStep4<Record, ?, ?, ?, ?> ordered(Condition condition) {
        return database.select(PROMISE.asterisk())
                .from(PROMISE)
                .where(condition)
                .orderBy(PROMISE.DEADLINE.asc().nullsLast(), PROMISE.PROMISED_ON, PROMISE.CREATED_AT, PROMISE.ID);
    }

    private List<Line> lines(List<Record> rows) {
        var later = evidence.of(rows.stream().map(row -> row.get(PROMISE.ID)).toList());
        return rows.stream()
                .map(row -> line(row, later.getOrDefault(row.get(PROMISE.ID), List.of())))
                .toList();
    }

    private static Line line(Record row, List<Evidence> evidence) {
        return new Line(
                new PromiseId(row.get(PROMISE.ID)),
                new Promised(
                        row.get(PROMISE.PAPER_ID),
                        row.get(PROMISE.ITEM_ID),
                        row.get(PROMISE.SESSION_ID),
                        row.get(PROMISE.TEXT),
                        row.get(PROMISE.VERB),
                        row.get(PROMISE.DELIVERABLE),
                        row.get(PROMISE.BASELINE),
                        row.get(PROMISE.TARGET),
                        row.get(PROMISE.UNIT),
                        row.get(PROMISE.DEADLINE),
                        row.get(PROMISE.DEADLINE_PRECISION),
                        row.get(PROMISE.RESPONSIBLE),
                        Arrays.asList(row.get(PROMISE.MISSING)),
                        row.get(PROMISE.PROMISED_ON),
                        row.get(PROMISE.SOURCE),
                        row.get(PROMISE.SIMULATED)),
                evidence);
    }
}
