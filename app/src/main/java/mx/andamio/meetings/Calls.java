package mx.andamio.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.meetings.call.Arrangement;
import mx.andamio.meetings.call.Happening;
import mx.andamio.meetings.call.Reply;
import mx.andamio.pages.Words;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** The call to a session: when and where it meets, who is asked to come, and with which papers. What they answer is of {@link Invitations}. */
public interface Calls {

    /** Letters of a name, a title, a room, an address. */
    int LONGEST = 200;

    /** Letters of words. */
    int MOST_WORDS = 2000;

    /** Parts, papers or guests of one session. */
    int MOST = 60;

    /** Nothing where there is no such session, or it has no day. */
    Optional<Call> of(SessionId session);

    /**
     * Writes the arrangement anew, whole. It is told to nobody until the call is sent.
     *
     * <p>Refused, as all that follows: {@code call.absent} (no such session), {@code call.removed}, {@code call.day} (it has none), {@code call.closed}. Also: {@code call.changed} (somebody wrote
     * another version), {@code call.minutes}, {@code call.long} (a text), {@code call.many}, {@code call.address} (no https), {@code call.part} (without name, day or hour, or on no day of the session),
     * {@code call.paper} (without title, or due after the session), {@code call.post} (no such post or group), {@code call.guest} (nobody, or no mail address).
     *
     * @param version that was seen, from 0; null for whatever there is
     */
    Outcome arrange(Command command, SessionId session, @Nullable Integer version, Arrangement arrangement);

    /**
     * Sends it to everybody who belongs to the body on that day and to the guests, with a calendar file and a link by which they answer, as far as mail is set up and addresses are known.
     * Sent again, calendars follow. Refused also: {@code call.past} (its last day is past), {@code call.nobody} (there is nobody to ask), {@code call.same} (nothing changed since it was sent last).
     *
     * @return done with its number
     */
    Outcome send(Command command, SessionId session);

    /** What a session takes of somebody's time: its parts that concern them, or its days. */
    List<Happening> happenings(Call call, @Nullable String code);

    /** The same as a calendar file that is nobody's invitation. */
    String file(Call call, @Nullable String code);

    /**
     * @param version of the arrangement, from 0
     * @param invited members first; those whom the last call did not ask have no id yet
     * @param sent the last first
     * @param agenda what is to be spoken of, in the language of the institution
     * @param changed whether what was sent last is no longer so; false where nothing was sent
     * @param noticeRule days before it that the body's rule asks for; null where it says nothing
     * @param handedIn by paper
     * @param open whether it may still change
     */
    record Call(
            Session session,
            Arrangement arrangement,
            int version,
            List<Invited> invited,
            List<Sent> sent,
            List<String> agenda,
            boolean changed,
            @Nullable Integer noticeRule,
            Map<UUID, HandedIn> handedIn,
            boolean open) {

        public Call {
            invited = List.copyOf(invited);
            sent = List.copyOf(sent);
            agenda = List.copyOf(agenda);
            handedIn = Map.copyOf(handedIn);
        }

        /** Room, venue and place; empty where none is known. */
        public String where() {
            return Stream.of(arrangement.room(), session.venue(), session.place())
                    .filter(Objects::nonNull)
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        /** Its days and its hour. */
        public String when(Words words) {
            var days = session.days();
            var day = days.size() == 1 ? words.longDate(days.getFirst()) : words.days(days.getFirst(), days.getLast());
            var starts = arrangement.starts();
            return starts == null ? day : words.text("call.at", day, starts.toString());
        }

        /** Those of the papers that somebody owes still. */
        public List<Arrangement.Paper> owed() {
            return arrangement.papers().stream()
                    .filter(one -> one.from() != null && one.address() == null && !handedIn.containsKey(one.id()))
                    .toList();
        }

        public long replied(Reply reply) {
            return invited.stream()
                    .filter(one -> one.answer() != null && one.answer().reply() == reply)
                    .count();
        }
    }

    /**
     * @param id null while no call asked them
     * @param code of a seat or a post; null of a guest who was named
     * @param name of the post, or of whom was named
     * @param person who holds it, null where that is not known
     * @param organ code, null of who belongs to none
     * @param reached whether any mail address of theirs is known
     */
    record Invited(
            @Nullable UUID id,
            @Nullable String code,
            String name,
            @Nullable String person,
            @Nullable String organ,
            boolean member,
            boolean votes,
            boolean reached,
            @Nullable Answer answer) {}

    /** @param by user name, or that it came by a link */
    record Answer(
            Reply reply, @Nullable String deputy, @Nullable String words, Instant at, String by) {}

    /** @param notice days between it and the session */
    record Sent(
            int number,
            LocalDate on,
            Instant at,
            String by,
            int notice,
            @Nullable Integer rule) {

        /** Whether it was sent later than the body's rule asks for. */
        public boolean isLate() {
            return rule != null && notice < rule;
        }
    }

    record HandedIn(String address, Instant at, String by) {}
}
