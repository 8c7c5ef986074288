package mx.andamio.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.meetings.act.Act;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * The draft of an act goes round before it is closed: as it stood when it was sent, until a day. Those who were there comment on it and agree to it; whoever keeps the
 * record answers each comment. Refused in all cases as {@link Room#note}: {@code room.*}.
 */
public interface Reviews {

    /** Letters of a comment, and of an answer. */
    int LONGEST = 2000;

    /** Days that a draft goes round at most. */
    int DAYS = 60;

    /** How it stands; nothing where the draft was never sent. */
    Optional<Review> of(SessionId session);

    /** Sends the draft as it stands to those who were there, until that day. Refused: {@code close.nobody}, {@code review.until} (past, or more than {@link #DAYS} ahead). */
    Outcome send(Command command, SessionId session, LocalDate until);

    /**
     * Keeps what somebody says of the last version. Refused: {@code review.none} (none was sent), {@code review.over} (its day is past), {@code review.not_there} (nobody of that seat was in
     * the session), {@code review.about} (the draft has no such outcome), {@code review.text}.
     *
     * @param member code of a seat
     * @param about number of the outcome of which it speaks, null for the whole
     * @return done with the id of the comment
     */
    Outcome comment(Command command, SessionId session, String member, @Nullable Integer about, String text);

    /**
     * Says what came of a comment. Refused: {@code review.comment} (none such), {@code review.answered}, {@code review.words} (nothing is said, or too much).
     *
     * @param taken whether the draft says it now
     */
    Outcome answer(Command command, SessionId session, UUID comment, boolean taken, String words);

    /** Notes that somebody agrees to the last version; said twice it is said once. Refused as a comment: {@code review.none}, {@code review.not_there}. */
    Outcome agree(Command command, SessionId session, String member);

    /**
     * @param sent all versions, the last first
     * @param comments on all versions, the oldest first
     * @param agreed to the last version
     * @param changed whether the draft says something else than its last version
     * @param over whether the day of the last version is past
     * @param silent names of the seats that were there and did not agree to the last version
     */
    record Review(
            List<Sent> sent,
            List<Comment> comments,
            List<Agreed> agreed,
            boolean changed,
            boolean over,
            List<String> silent) {

        public Sent last() {
            return sent.getFirst();
        }

        public long unanswered() {
            return comments.stream().filter(one -> one.taken() == null).count();
        }
    }

    /** @param sha256 of the draft in canonical form */
    record Sent(int number, LocalDate until, Instant at, String by, Act draft, String sha256) {}

    /**
     * @param number of the version
     * @param name of the seat
     * @param by user name, or the post that had the link
     * @param taken null while nobody answered
     */
    record Comment(
            UUID id,
            int number,
            String seat,
            String name,
            @Nullable Integer about,
            String text,
            Instant at,
            String by,
            @Nullable Boolean taken,
            @Nullable String answer) {}

    record Agreed(String seat, String name, Instant at, String by) {}
}
