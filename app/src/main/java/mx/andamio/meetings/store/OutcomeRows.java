package mx.andamio.meetings.store;

import static mx.andamio.meetings.db.Tables.MADE;
import static mx.andamio.meetings.db.Tables.OUTCOME;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.meetings.Deciding.Made;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.sessions.SessionId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What sessions came to, as rows. */
@Component
class OutcomeRows {

    private final DSLContext database;

    OutcomeRows(DSLContext database) {
        this.database = database;
    }

    /** @param withdrawn why, null while it holds */
    record Row(
            UUID id,
            int number,
            @Nullable UUID item,
            Instant at,
            Result result,
            String by,
            @Nullable String withdrawn,
            @Nullable String folio,
            List<Made> made) {

        boolean holds() {
            return withdrawn == null;
        }
    }

    List<Row> of(SessionId session) {
        var made = made(session);
        return database.selectFrom(OUTCOME)
                .where(OUTCOME.SESSION_ID.eq(session.value()))
                .orderBy(OUTCOME.PLACE)
                .fetch(row -> new Row(
                        row.get(OUTCOME.ID),
                        row.get(OUTCOME.PLACE),
                        row.get(OUTCOME.ITEM_ID),
                        row.get(OUTCOME.AT).toInstant(),
                        Json.read(row.get(OUTCOME.WHAT), Result.class),
                        row.get(OUTCOME.NOTED_BY),
                        row.get(OUTCOME.WITHDRAWN_WHY),
                        row.get(OUTCOME.FOLIO),
                        made.getOrDefault(row.get(OUTCOME.ID), List.of())));
    }

    private Map<UUID, List<Made>> made(SessionId session) {
        return database.select(MADE.asterisk())
                .from(MADE)
                .where(MADE.OUTCOME_ID.in(
                        select(OUTCOME.ID).from(OUTCOME).where(OUTCOME.SESSION_ID.eq(session.value()))))
                .orderBy(MADE.OUTCOME_ID, MADE.PLACE)
                .fetchGroups(
                        row -> row.get(MADE.OUTCOME_ID),
                        row -> new Made(row.get(MADE.KIND).equals("INSTRUCTION"), row.get(MADE.MADE_ID)));
    }

    UUID enter(SessionId session, @Nullable UUID item, Instant at, Result result, String by) {
        var id = UUID.randomUUID();
        int last = Objects.requireNonNull(database.select(coalesce(max(OUTCOME.PLACE), inline(0)))
                .from(OUTCOME)
                .where(OUTCOME.SESSION_ID.eq(session.value()))
                .fetchSingle()
                .value1());
        database.insertInto(OUTCOME)
                .set(OUTCOME.ID, id)
                .set(OUTCOME.SESSION_ID, session.value())
                .set(OUTCOME.PLACE, last + 1)
                .set(OUTCOME.KIND, kind(result))
                .set(OUTCOME.ITEM_ID, item)
                .set(OUTCOME.AT, SittingRows.at(at))
                .set(OUTCOME.WHAT, Json.result(result))
                .set(OUTCOME.NOTED_BY, by)
                .execute();
        return id;
    }

    static String kind(Result result) {
        return switch (result) {
            case Result.Resolution _ -> "RESOLUTION";
            case Result.Commitment _ -> "COMMITMENT";
            case Result.Recommendation _ -> "RECOMMENDATION";
            case Result.Information _ -> "INFORMATION";
            case Result.Deferred _ -> "DEFERRED";
        };
    }

    void withdraw(UUID outcome, String why, String by) {
        database.update(OUTCOME)
                .set(OUTCOME.WITHDRAWN_WHY, why)
                .set(OUTCOME.WITHDRAWN_BY, by)
                .where(OUTCOME.ID.eq(outcome))
                .execute();
    }

    void folio(UUID outcome, String folio) {
        database.update(OUTCOME)
                .set(OUTCOME.FOLIO, folio)
                .where(OUTCOME.ID.eq(outcome))
                .execute();
    }

    void made(UUID outcome, List<Made> made) {
        for (var at = 0; at < made.size(); at++) {
            database.insertInto(MADE)
                    .set(MADE.OUTCOME_ID, outcome)
                    .set(MADE.PLACE, at + 1)
                    .set(MADE.KIND, made.get(at).instruction() ? "INSTRUCTION" : "COMMITMENT")
                    .set(MADE.MADE_ID, made.get(at).id())
                    .execute();
        }
    }
}
