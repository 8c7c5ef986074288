package mx.andamio.meetings.store;

import static mx.andamio.meetings.db.Tables.SPEAKER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.meetings.Speakers.Speaker;
import mx.andamio.sessions.SessionId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Those who asked to speak, as rows. */
@Component
class SpeakerRows {

    private final DSLContext database;

    SpeakerRows(DSLContext database) {
        this.database = database;
    }

    List<Speaker> of(SessionId session) {
        return database.selectFrom(SPEAKER)
                .where(SPEAKER.SESSION_ID.eq(session.value()))
                .orderBy(SPEAKER.PLACE)
                .fetch(row -> new Speaker(
                        row.get(SPEAKER.ID),
                        row.get(SPEAKER.SEAT),
                        row.get(SPEAKER.NAME),
                        row.get(SPEAKER.ITEM_ID),
                        row.get(SPEAKER.ASKED_AT).toInstant(),
                        SittingRows.instant(row.get(SPEAKER.BEGAN_AT)),
                        SittingRows.instant(row.get(SPEAKER.ENDED_AT))));
    }

    void add(SessionId session, Speaker one) {
        int last = Objects.requireNonNull(database.select(coalesce(max(SPEAKER.PLACE), inline(0)))
                .from(SPEAKER)
                .where(SPEAKER.SESSION_ID.eq(session.value()))
                .fetchSingle()
                .value1());
        database.insertInto(SPEAKER)
                .set(SPEAKER.ID, one.id())
                .set(SPEAKER.SESSION_ID, session.value())
                .set(SPEAKER.PLACE, last + 1)
                .set(SPEAKER.SEAT, one.seat())
                .set(SPEAKER.NAME, one.name())
                .set(SPEAKER.ITEM_ID, one.item())
                .set(SPEAKER.ASKED_AT, SittingRows.at(one.asked()))
                .execute();
    }

    void began(UUID id, Instant at) {
        database.update(SPEAKER)
                .set(SPEAKER.BEGAN_AT, SittingRows.at(at))
                .where(SPEAKER.ID.eq(id))
                .execute();
    }

    void ended(UUID id, Instant at) {
        database.update(SPEAKER)
                .set(SPEAKER.ENDED_AT, SittingRows.at(at))
                .where(SPEAKER.ID.eq(id))
                .execute();
    }
}
