package mx.andamio.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.identity.Asker;
import mx.andamio.meetings.Calls.Call;
import mx.andamio.meetings.Calls.Invited;
import mx.andamio.meetings.call.Arrangement;
import mx.andamio.meetings.call.Reply;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** What those do whom a call asked: they answer, hand in what they owe, and say that they are there. {@code call.*} is refused as {@link Calls#arrange}. */
public interface Invitations {

    /** Keeps what somebody answers; the last answer holds. Refused: {@code invitation.absent}, {@code call.*}, {@code answer.deputy} (no name, or the body admits none), {@code answer.words}. */
    Outcome answer(Command command, UUID invitation, Reply reply, @Nullable String deputy, @Nullable String words);

    /** Keeps where a paper is that was owed. Refused: {@code invitation.absent}, {@code call.*}, {@code paper.absent} (theirs is no such paper), {@code paper.handed_in}, {@code call.address}. */
    Outcome handIn(Command command, UUID invitation, UUID paper, String address);

    /** Notes that they are there, who know the word on the wall. Refused: {@code invitation.absent}, {@code door.word}, and as {@link Room#note}. */
    Outcome arrive(Command command, UUID invitation, String word);

    /** Asks to speak, of who is there. Refused: {@code invitation.absent}, and as {@link Speakers#ask}. */
    Outcome speak(Command command, UUID invitation);

    /** Says something of the draft that goes round. Refused: {@code invitation.absent}, and as {@link Reviews#comment}. */
    Outcome comment(Command command, UUID invitation, @Nullable Integer about, String text);

    /** Agrees to it. Refused: {@code invitation.absent}, and as {@link Reviews#agree}. */
    Outcome agree(Command command, UUID invitation);

    /** Makes a link for who copies it, beside those that were sent. Refused: {@code invitation.absent}, {@code call.*}. Done with the id of the invitation. */
    Outcome link(Command command, UUID invitation);

    /** The token that they made a moment ago. */
    Optional<String> shown(Asker who, UUID invitation);

    /** Whom a link asks, while its session is not closed; {@code address} counts as one that tries where it serves nothing. */
    Optional<Asked> opened(String token, String address);

    /** Whom a call asks who acts for that post. */
    Optional<Asked> ofPost(SessionId session, String post);

    /** The word that the wall shows to those who are there; nothing where no call was sent. */
    Optional<String> door(SessionId session);

    /** @param papers that they are to hand in */
    record Asked(UUID id, Call call, Invited who, List<Arrangement.Paper> papers) {}
}
