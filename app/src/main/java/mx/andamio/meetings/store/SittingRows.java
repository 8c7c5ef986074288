package mx.andamio.meetings.store;

import static mx.andamio.meetings.db.Tables.PRESENCE;
import static mx.andamio.meetings.db.Tables.SITTING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.meetings.Room.Noted;
import mx.andamio.meetings.quorum.Presence;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionRecords;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sessions that are held, and who is there, as rows. */
@Component
class SittingRows implements SessionRecords {

    private final DSLContext database;

    SittingRows(DSLContext database) {
        this.database = database;
    }

    /**
     * @param secondCall since when, null where it was not called again
     * @param closed when, null while it is not
     */
    record Held(@Nullable Instant secondCall, @Nullable Instant closed) {

        static final Held NOT_YET = new Held(null, null);
    }

    Held held(SessionId session) {
        return database.selectFrom(SITTING)
                .where(SITTING.SESSION_ID.eq(session.value()))
                .fetchOptional(SittingRows::held)
                .orElse(Held.NOT_YET);
    }

    private static Held held(Record row) {
        return new Held(instant(row.get(SITTING.SECOND_CALL_AT)), instant(row.get(SITTING.CLOSED_AT)));
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** Begins it, where it has not begun, and holds it until the transaction ends. */
    Held lock(SessionId session) {
        database.insertInto(SITTING)
                .set(SITTING.SESSION_ID, session.value())
                .onConflictDoNothing()
                .execute();
        return database.selectFrom(SITTING)
                .where(SITTING.SESSION_ID.eq(session.value()))
                .forUpdate()
                .fetchSingle(SittingRows::held);
    }

    void calledAgain(SessionId session, Instant at) {
        database.update(SITTING)
                .set(SITTING.SECOND_CALL_AT, at(at))
                .where(SITTING.SESSION_ID.eq(session.value()))
                .execute();
    }

    void closed(SessionId session, Instant at, String by) {
        database.update(SITTING)
                .set(SITTING.CLOSED_AT, at(at))
                .set(SITTING.CLOSED_BY, by)
                .where(SITTING.SESSION_ID.eq(session.value()))
                .execute();
    }

    /** @param names of seats by code; of one that is no longer a seat its code */
    List<Noted> noted(SessionId session, Map<String, String> names) {
        return database.selectFrom(PRESENCE)
                .where(PRESENCE.SESSION_ID.eq(session.value()))
                .orderBy(PRESENCE.AT, PRESENCE.PLACE)
                .fetch(row -> {
                    @Nullable String seat = row.get(PRESENCE.SEAT);
                    return new Noted(
                            row.get(PRESENCE.ID),
                            seat,
                            seat == null ? null : names.getOrDefault(seat, seat),
                            row.get(PRESENCE.PERSON),
                            row.get(PRESENCE.DEPUTY),
                            Move.valueOf(row.get(PRESENCE.MOVE)),
                            row.get(PRESENCE.ITEM_ID),
                            row.get(PRESENCE.AT).toInstant(),
                            row.get(PRESENCE.NOTED_BY),
                            row.get(PRESENCE.STRUCK_WHY));
                });
    }

    @Override
    public boolean hasBegun(SessionId session) {
        return database.fetchExists(PRESENCE, PRESENCE.SESSION_ID.eq(session.value()));
    }

    /** @param seat null of a guest */
    UUID note(
            SessionId session, @Nullable String seat, @Nullable String person, Presence what, Instant now, String by) {
        var id = UUID.randomUUID();
        int last = Objects.requireNonNull(database.select(coalesce(max(PRESENCE.PLACE), inline(0)))
                .from(PRESENCE)
                .where(PRESENCE.SESSION_ID.eq(session.value()))
                .fetchSingle()
                .value1());
        database.insertInto(PRESENCE)
                .set(PRESENCE.ID, id)
                .set(PRESENCE.SESSION_ID, session.value())
                .set(PRESENCE.PLACE, last + 1)
                .set(PRESENCE.SEAT, seat)
                .set(PRESENCE.DEPUTY, what.deputy())
                .set(PRESENCE.PERSON, person)
                .set(PRESENCE.MOVE, what.move().name())
                .set(PRESENCE.ITEM_ID, what.item())
                .set(PRESENCE.AT, at(what.at()))
                .set(PRESENCE.NOTED_AT, at(now))
                .set(PRESENCE.NOTED_BY, by)
                .execute();
        return id;
    }

    void strike(UUID noted, String why, String by) {
        database.update(PRESENCE)
                .set(PRESENCE.STRUCK_WHY, why)
                .set(PRESENCE.STRUCK_BY, by)
                .where(PRESENCE.ID.eq(noted))
                .execute();
    }
}
