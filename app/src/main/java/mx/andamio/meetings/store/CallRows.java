package mx.andamio.meetings.store;

import static mx.andamio.meetings.db.Tables.ARRANGEMENT;
import static mx.andamio.meetings.db.Tables.CALL;
import static mx.andamio.meetings.db.Tables.DOOR;
import static mx.andamio.meetings.db.Tables.HANDED_IN;
import static mx.andamio.meetings.db.Tables.INVITATION;
import static mx.andamio.meetings.db.Tables.INVITATION_LINK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.identity.Secrets;
import mx.andamio.meetings.Calls.Answer;
import mx.andamio.meetings.Calls.HandedIn;
import mx.andamio.meetings.Calls.Sent;
import mx.andamio.meetings.call.Arrangement;
import mx.andamio.meetings.call.Reply;
import mx.andamio.sessions.SessionId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls, invitations and what was handed in, as rows. */
@Component
class CallRows {

    private final DSLContext database;

    CallRows(DSLContext database) {
        this.database = database;
    }

    record Written(int version, Arrangement arrangement) {

        static final Written NOTHING = new Written(0, Arrangement.NONE);
    }

    Written arrangement(SessionId session) {
        return database.selectFrom(ARRANGEMENT)
                .where(ARRANGEMENT.SESSION_ID.eq(session.value()))
                .fetchOptional(CallRows::written)
                .orElse(Written.NOTHING);
    }

    private static Written written(Record row) {
        return new Written(row.get(ARRANGEMENT.VERSION), Json.read(row.get(ARRANGEMENT.WHAT), Arrangement.class));
    }

    /** Held until the transaction ends. */
    Written lock(SessionId session) {
        database.insertInto(ARRANGEMENT)
                .set(ARRANGEMENT.SESSION_ID, session.value())
                .set(ARRANGEMENT.WHAT, Json.of(Arrangement.NONE))
                .onConflictDoNothing()
                .execute();
        return database.selectFrom(ARRANGEMENT)
                .where(ARRANGEMENT.SESSION_ID.eq(session.value()))
                .forUpdate()
                .fetchSingle(CallRows::written);
    }

    void write(SessionId session, Arrangement arrangement) {
        database.update(ARRANGEMENT)
                .set(ARRANGEMENT.WHAT, Json.of(arrangement))
                .set(ARRANGEMENT.VERSION, ARRANGEMENT.VERSION.plus(1))
                .where(ARRANGEMENT.SESSION_ID.eq(session.value()))
                .execute();
    }

    /** What a call told: compared to know whether anything changed since. */
    record Told(List<LocalDate> days, @Nullable String place, Arrangement arrangement, List<String> agenda) {}

    List<Sent> sent(SessionId session) {
        return database.selectFrom(CALL)
                .where(CALL.SESSION_ID.eq(session.value()))
                .orderBy(CALL.NUMBER.desc())
                .fetch(row -> new Sent(
                        row.get(CALL.NUMBER),
                        row.get(CALL.SENT_ON),
                        row.get(CALL.SENT_AT).toInstant(),
                        row.get(CALL.SENT_BY),
                        row.get(CALL.NOTICE),
                        row.get(CALL.NOTICE_RULE)));
    }

    Optional<Told> lastTold(SessionId session) {
        return database.select(CALL.WHAT)
                .from(CALL)
                .where(CALL.SESSION_ID.eq(session.value()))
                .orderBy(CALL.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> Json.read(row.value1(), Told.class));
    }

    void sent(SessionId session, Sent sent, Told told) {
        database.insertInto(CALL)
                .set(CALL.SESSION_ID, session.value())
                .set(CALL.NUMBER, sent.number())
                .set(CALL.SENT_ON, sent.on())
                .set(CALL.SENT_AT, SittingRows.at(sent.at()))
                .set(CALL.SENT_BY, sent.by())
                .set(CALL.NOTICE, sent.notice())
                .set(CALL.NOTICE_RULE, sent.rule())
                .set(CALL.WHAT, Json.of(told))
                .execute();
    }

    /** @param person who was named, or who held the post when it was asked */
    record Row(
            UUID id,
            SessionId session,
            @Nullable String code,
            @Nullable String person,
            @Nullable Answer answer) {}

    List<Row> invitations(SessionId session) {
        return database.selectFrom(INVITATION)
                .where(INVITATION.SESSION_ID.eq(session.value()))
                .fetch(CallRows::row);
    }

    Optional<Row> invitation(UUID id) {
        return database.selectFrom(INVITATION).where(INVITATION.ID.eq(id)).fetchOptional(CallRows::row);
    }

    private static Row row(Record row) {
        @Nullable String reply = row.get(INVITATION.REPLY);
        return new Row(
                row.get(INVITATION.ID),
                new SessionId(row.get(INVITATION.SESSION_ID)),
                row.get(INVITATION.CODE),
                row.get(INVITATION.PERSON),
                reply == null
                        ? null
                        : new Answer(
                                Reply.valueOf(reply),
                                row.get(INVITATION.DEPUTY),
                                row.get(INVITATION.WORDS),
                                row.get(INVITATION.REPLIED_AT).toInstant(),
                                row.get(INVITATION.REPLIED_BY)));
    }

    UUID invite(SessionId session, @Nullable String code, @Nullable String person) {
        var id = UUID.randomUUID();
        database.insertInto(INVITATION)
                .set(INVITATION.ID, id)
                .set(INVITATION.SESSION_ID, session.value())
                .set(INVITATION.CODE, code)
                .set(INVITATION.PERSON, person)
                .execute();
        return id;
    }

    void answered(UUID invitation, Answer answer) {
        database.update(INVITATION)
                .set(INVITATION.REPLY, answer.reply().name())
                .set(INVITATION.DEPUTY, answer.deputy())
                .set(INVITATION.WORDS, answer.words())
                .set(INVITATION.REPLIED_AT, SittingRows.at(answer.at()))
                .set(INVITATION.REPLIED_BY, answer.by())
                .where(INVITATION.ID.eq(invitation))
                .execute();
    }

    /** @return its token, which is kept nowhere */
    String link(UUID invitation, Instant at) {
        var token = Secrets.ofAddress();
        database.insertInto(INVITATION_LINK)
                .set(INVITATION_LINK.HASH, Secrets.hash(token))
                .set(INVITATION_LINK.INVITATION_ID, invitation)
                .set(INVITATION_LINK.MADE_AT, SittingRows.at(at))
                .execute();
        return token;
    }

    Optional<Row> byToken(String token) {
        return database.select(INVITATION_LINK.INVITATION_ID)
                .from(INVITATION_LINK)
                .where(INVITATION_LINK.HASH.eq(Secrets.hash(token)))
                .fetchOptional(INVITATION_LINK.INVITATION_ID)
                .flatMap(this::invitation);
    }

    Map<UUID, HandedIn> handedIn(SessionId session) {
        return database.selectFrom(HANDED_IN)
                .where(HANDED_IN.SESSION_ID.eq(session.value()))
                .fetchMap(
                        HANDED_IN.PAPER_ID,
                        row -> new HandedIn(
                                row.get(HANDED_IN.ADDRESS),
                                row.get(HANDED_IN.AT).toInstant(),
                                row.get(HANDED_IN.BY)));
    }

    /** @return whether nobody had */
    boolean handIn(SessionId session, UUID paper, HandedIn what) {
        return database.insertInto(HANDED_IN)
                        .set(HANDED_IN.PAPER_ID, paper)
                        .set(HANDED_IN.SESSION_ID, session.value())
                        .set(HANDED_IN.ADDRESS, what.address())
                        .set(HANDED_IN.AT, SittingRows.at(what.at()))
                        .set(HANDED_IN.BY, what.by())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    Optional<String> door(SessionId session) {
        return database.select(DOOR.WORD)
                .from(DOOR)
                .where(DOOR.SESSION_ID.eq(session.value()))
                .fetchOptional(DOOR.WORD);
    }

    void door(SessionId session, String word) {
        Objects.requireNonNull(word);
        database.insertInto(DOOR)
                .set(DOOR.SESSION_ID, session.value())
                .set(DOOR.WORD, word)
                .onConflictDoNothing()
                .execute();
    }
}
