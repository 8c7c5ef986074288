package mx.andamio.meetings.store;

import static mx.andamio.meetings.db.Tables.REVIEW;
import static mx.andamio.meetings.db.Tables.REVIEW_AGREEMENT;
import static mx.andamio.meetings.db.Tables.REVIEW_COMMENT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mx.andamio.meetings.Reviews.Agreed;
import mx.andamio.meetings.Reviews.Comment;
import mx.andamio.meetings.Reviews.Sent;
import mx.andamio.meetings.act.Act;
import mx.andamio.sessions.SessionId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Drafts that went round, and what was said of them, as rows. */
@Component
class ReviewRows {

    private final DSLContext database;

    ReviewRows(DSLContext database) {
        this.database = database;
    }

    /** The last first. */
    List<Sent> sent(SessionId session) {
        return database.selectFrom(REVIEW)
                .where(REVIEW.SESSION_ID.eq(session.value()))
                .orderBy(REVIEW.NUMBER.desc())
                .fetch(row -> new Sent(
                        row.get(REVIEW.NUMBER),
                        row.get(REVIEW.UNTIL_ON),
                        row.get(REVIEW.SENT_AT).toInstant(),
                        row.get(REVIEW.SENT_BY),
                        ActRows.read(row.get(REVIEW.JSON), Act.class),
                        row.get(REVIEW.SHA256)));
    }

    void send(SessionId session, Sent one, String json) {
        database.insertInto(REVIEW)
                .set(REVIEW.SESSION_ID, session.value())
                .set(REVIEW.NUMBER, one.number())
                .set(REVIEW.UNTIL_ON, one.until())
                .set(REVIEW.SENT_AT, SittingRows.at(one.at()))
                .set(REVIEW.SENT_BY, one.by())
                .set(REVIEW.JSON, json)
                .set(REVIEW.SHA256, one.sha256())
                .execute();
    }

    /** The oldest first. */
    List<Comment> comments(SessionId session) {
        return database.selectFrom(REVIEW_COMMENT)
                .where(REVIEW_COMMENT.SESSION_ID.eq(session.value()))
                .orderBy(REVIEW_COMMENT.AT, REVIEW_COMMENT.ID)
                .fetch(row -> new Comment(
                        row.get(REVIEW_COMMENT.ID),
                        row.get(REVIEW_COMMENT.NUMBER),
                        row.get(REVIEW_COMMENT.SEAT),
                        row.get(REVIEW_COMMENT.NAME),
                        row.get(REVIEW_COMMENT.ABOUT),
                        row.get(REVIEW_COMMENT.TEXT),
                        row.get(REVIEW_COMMENT.AT).toInstant(),
                        row.get(REVIEW_COMMENT.BY),
                        row.get(REVIEW_COMMENT.TAKEN),
                        row.get(REVIEW_COMMENT.ANSWER)));
    }

    void comment(SessionId session, Comment one) {
        database.insertInto(REVIEW_COMMENT)
                .set(REVIEW_COMMENT.ID, one.id())
                .set(REVIEW_COMMENT.SESSION_ID, session.value())
                .set(REVIEW_COMMENT.NUMBER, one.number())
                .set(REVIEW_COMMENT.SEAT, one.seat())
                .set(REVIEW_COMMENT.NAME, one.name())
                .set(REVIEW_COMMENT.ABOUT, one.about())
                .set(REVIEW_COMMENT.TEXT, one.text())
                .set(REVIEW_COMMENT.AT, SittingRows.at(one.at()))
                .set(REVIEW_COMMENT.BY, one.by())
                .execute();
    }

    void answer(UUID comment, boolean taken, String words, Instant at, String by) {
        database.update(REVIEW_COMMENT)
                .set(REVIEW_COMMENT.TAKEN, taken)
                .set(REVIEW_COMMENT.ANSWER, words)
                .set(REVIEW_COMMENT.ANSWERED_AT, SittingRows.at(at))
                .set(REVIEW_COMMENT.ANSWERED_BY, by)
                .where(REVIEW_COMMENT.ID.eq(comment))
                .execute();
    }

    List<Agreed> agreed(SessionId session, int number) {
        return database.selectFrom(REVIEW_AGREEMENT)
                .where(REVIEW_AGREEMENT.SESSION_ID.eq(session.value()).and(REVIEW_AGREEMENT.NUMBER.eq(number)))
                .orderBy(REVIEW_AGREEMENT.AT, REVIEW_AGREEMENT.SEAT)
                .fetch(row -> new Agreed(
                        row.get(REVIEW_AGREEMENT.SEAT),
                        row.get(REVIEW_AGREEMENT.NAME),
                        row.get(REVIEW_AGREEMENT.AT).toInstant(),
                        row.get(REVIEW_AGREEMENT.BY)));
    }

    void agree(SessionId session, int number, Agreed one) {
        database.insertInto(REVIEW_AGREEMENT)
                .set(REVIEW_AGREEMENT.SESSION_ID, session.value())
                .set(REVIEW_AGREEMENT.NUMBER, number)
                .set(REVIEW_AGREEMENT.SEAT, one.seat())
                .set(REVIEW_AGREEMENT.NAME, one.name())
                .set(REVIEW_AGREEMENT.AT, SittingRows.at(one.at()))
                .set(REVIEW_AGREEMENT.BY, one.by())
                .execute();
    }
}
