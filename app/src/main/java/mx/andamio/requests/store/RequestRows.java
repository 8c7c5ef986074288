package mx.andamio.requests.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static mx.andamio.requests.db.Tables.ASKING;
import static mx.andamio.requests.db.Tables.REQUEST;
import static mx.andamio.requests.db.Tables.STEP_TAKEN;
import static org.jooq.impl.DSL.any;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.ReportId;
import mx.andamio.requests.AskingId;
import mx.andamio.requests.PlannedStep;
import mx.andamio.requests.RequestId;
import mx.andamio.requests.UpdateRequest;
import mx.andamio.requests.UpdateRequest.Taken;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SortField;

/** Requests as they stand in their tables. */
final class RequestRows {

    static final String OPEN = "OPEN";
    static final Condition IS_OPEN = REQUEST.STATE.eq(OPEN);

    private final DSLContext database;

    RequestRows(DSLContext database) {
        this.database = database;
    }

    /** In two statements, however many there are. */
    List<UpdateRequest> all(Condition which, int offset, int limit, SortField<?>... order) {
        var rows = database.select(REQUEST.asterisk(), ASKING.asterisk())
                .from(REQUEST)
                .join(ASKING)
                .on(ASKING.ID.eq(REQUEST.ASKING_ID))
                .where(which)
                .orderBy(order)
                .offset(offset)
                .limit(limit)
                .fetch();
        var steps = steps(rows);
        return rows.map(row -> request(row, steps.getOrDefault(row.get(REQUEST.ID), List.of())));
    }

    List<UpdateRequest> all(Condition which) {
        return all(which, 0, Integer.MAX_VALUE, REQUEST.POST.asc(), REQUEST.ID.asc());
    }

    private Map<UUID, List<Taken>> steps(Result<? extends Record> rows) {
        return database
                .selectFrom(STEP_TAKEN)
                .where(STEP_TAKEN.REQUEST_ID.eq(
                        any(rows.stream().map(row -> row.get(REQUEST.ID)).toArray(UUID[]::new))))
                .orderBy(STEP_TAKEN.NUMBER)
                .fetch()
                .stream()
                .collect(groupingBy(row -> row.get(STEP_TAKEN.REQUEST_ID), mapping(RequestRows::step, toList())));
    }

    private static Taken step(Record row) {
        return new Taken(
                row.get(STEP_TAKEN.NUMBER),
                PlannedStep.Kind.valueOf(row.get(STEP_TAKEN.KIND)),
                row.get(STEP_TAKEN.POST),
                row.get(STEP_TAKEN.DUE_ON));
    }

    private static UpdateRequest request(Record row, List<Taken> steps) {
        return new UpdateRequest(
                new RequestId(row.get(REQUEST.ID)),
                new AskingId(row.get(REQUEST.ASKING_ID)),
                new CommitmentId(row.get(REQUEST.COMMITMENT_ID)),
                row.get(REQUEST.POST),
                row.get(REQUEST.ORGAN),
                row.get(ASKING.MESSAGE),
                row.get(ASKING.ASKED_BY),
                row.get(ASKING.ASKED_AS),
                row.get(ASKING.ASKED_ON),
                row.get(ASKING.DUE_ON),
                row.get(REQUEST.COUNTED_FROM),
                state(row),
                steps,
                row.get(REQUEST.VERSION));
    }

    private static UpdateRequest.State state(Record row) {
        return switch (row.get(REQUEST.STATE)) {
            case "ANSWERED" ->
                new UpdateRequest.Answered(row.get(REQUEST.ENDED_ON), new ReportId(row.get(REQUEST.REPORT_ID)));
            case "OVER" -> new UpdateRequest.Over(row.get(REQUEST.ENDED_ON));
            case "WITHDRAWN" -> new UpdateRequest.Withdrawn(row.get(REQUEST.ENDED_ON), row.get(REQUEST.WHY));
            default -> new UpdateRequest.Open();
        };
    }
}
