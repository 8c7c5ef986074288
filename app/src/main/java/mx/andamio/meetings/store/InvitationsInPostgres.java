package mx.andamio.meetings.store;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import mx.andamio.identity.Asker;
import mx.andamio.identity.LinkTries;
import mx.andamio.identity.ShownSecrets;
import mx.andamio.meetings.Calls;
import mx.andamio.meetings.Calls.Answer;
import mx.andamio.meetings.Calls.Call;
import mx.andamio.meetings.Calls.HandedIn;
import mx.andamio.meetings.Calls.Invited;
import mx.andamio.meetings.Invitations;
import mx.andamio.meetings.Reviews;
import mx.andamio.meetings.Room;
import mx.andamio.meetings.Seatings;
import mx.andamio.meetings.Speakers;
import mx.andamio.meetings.call.Reply;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.meetings.store.CallRows.Row;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class InvitationsInPostgres implements Invitations {

    private final Calls calls;
    private final CallRows rows;
    private final CallObjections objections;
    private final Seatings seatings;
    private final Sessions sessions;
    private final Room room;
    private final Speakers speakers;
    private final Reviews reviews;
    private final Register register;
    private final LinkTries tries;
    private final ShownSecrets<UUID, String> shown;
    private final Clock clock;

    InvitationsInPostgres(
            Calls calls,
            CallRows rows,
            CallObjections objections,
            Seatings seatings,
            Sessions sessions,
            Room room,
            Speakers speakers,
            Reviews reviews,
            Register register,
            LinkTries tries,
            Clock clock) {
        this.calls = calls;
        this.rows = rows;
        this.objections = objections;
        this.seatings = seatings;
        this.sessions = sessions;
        this.room = room;
        this.speakers = speakers;
        this.reviews = reviews;
        this.register = register;
        this.tries = tries;
        this.shown = new ShownSecrets<>(clock);
        this.clock = clock;
    }

    @Override
    public Outcome answer(
            Command command, UUID invitation, Reply reply, @Nullable String deputy, @Nullable String words) {
        return open(command, invitation, (_, session) -> {
            if (reply == Reply.DEPUTY
                    && (deputy == null
                            || deputy.isBlank()
                            || deputy.length() > Calls.LONGEST
                            || !admitsDeputies(session))) {
                return Outcome.refused("answer.deputy", Kind.USER, session.bodyName());
            }
            if (words != null && words.length() > Calls.LONGEST) {
                return Outcome.refused("answer.words", Kind.USER, Integer.toString(Calls.LONGEST));
            }
            var answer = new Answer(
                    reply,
                    reply == Reply.DEPUTY ? deputy : null,
                    words,
                    clock.instant(),
                    command.actor().name());
            rows.answered(invitation, answer);
            register.write(
                    command,
                    Map.of(
                            "session",
                            session.id().toString(),
                            "invitation",
                            invitation.toString(),
                            "reply",
                            reply.name()));
            return Outcome.done(invitation);
        });
    }

    private boolean admitsDeputies(Session session) {
        return seatings.on(session.bodyCode(), session.days().getFirst()).admitsDeputies();
    }

    @Override
    public Outcome handIn(Command command, UUID invitation, UUID paper, String address) {
        var said = address.strip();
        return open(command, invitation, (asked, session) -> {
            var theirs = rows.arrangement(session.id()).arrangement().from(asked.code());
            if (theirs.stream().noneMatch(one -> one.id().equals(paper))) {
                return Outcome.refused("paper.absent", Kind.ABSENT);
            }
            var objection = said.isEmpty()
                    ? Optional.of(Reason.of("call.address", Kind.USER, said))
                    : CallObjections.address(said);
            if (objection.isPresent()) {
                return new Outcome.Refused(objection.get());
            }
            var what = new HandedIn(said, clock.instant(), command.actor().name());
            if (!rows.handIn(session.id(), paper, what)) {
                return Outcome.refused("paper.handed_in", Kind.CONFLICT);
            }
            register.write(
                    command, Map.of("session", session.id().toString(), "paper", paper.toString(), "address", said));
            return Outcome.done(invitation);
        });
    }

    @Override
    public Outcome arrive(Command command, UUID invitation, String word) {
        var asked = rows.invitation(invitation).orElse(null);
        if (asked == null) {
            return absent();
        }
        if (!word.strip().equals(rows.door(asked.session()).orElse(null))) {
            return Outcome.refused("door.word", Kind.USER);
        }
        var who = calls.of(asked.session()).flatMap(call -> invited(call, asked));
        var answer = asked.answer();
        var deputy = answer != null && answer.reply() == Reply.DEPUTY ? answer.deputy() : null;
        var entry = who.filter(Invited::member).isPresent()
                ? new Room.Entry(asked.code(), deputy, deputy != null, Move.ARRIVED, null, null)
                : new Room.Entry(
                        null,
                        Objects.requireNonNullElseGet(deputy, () -> name(asked, who)),
                        false,
                        Move.ARRIVED,
                        null,
                        null);
        return room.note(command, asked.session(), List.of(entry));
    }

    @Override
    public Outcome speak(Command command, UUID invitation) {
        return rows.invitation(invitation)
                .map(asked -> {
                    var who = calls.of(asked.session()).flatMap(call -> invited(call, asked));
                    var asking = who.filter(Invited::member).isPresent()
                            ? new Speakers.Asking(asked.code(), null, null)
                            : new Speakers.Asking(null, guest(asked, who), null);
                    return speakers.ask(command, asked.session(), asking);
                })
                .orElseGet(InvitationsInPostgres::absent);
    }

    @Override
    public Outcome comment(Command command, UUID invitation, @Nullable Integer about, String text) {
        return rows.invitation(invitation)
                .map(asked -> reviews.comment(command, asked.session(), seat(asked), about, text))
                .orElseGet(InvitationsInPostgres::absent);
    }

    @Override
    public Outcome agree(Command command, UUID invitation) {
        return rows.invitation(invitation)
                .map(asked -> reviews.agree(command, asked.session(), seat(asked)))
                .orElseGet(InvitationsInPostgres::absent);
    }

    /** Of somebody who was named there is none. */
    private static String seat(Row asked) {
        return Objects.requireNonNullElse(asked.code(), "");
    }

    /** As noted when they came: who comes instead, where they said so. */
    private static String guest(Row asked, Optional<Invited> who) {
        var answer = asked.answer();
        return answer != null && answer.reply() == Reply.DEPUTY && answer.deputy() != null
                ? answer.deputy()
                : name(asked, who);
    }

    private static String name(Row asked, Optional<Invited> who) {
        return who.map(one -> Objects.requireNonNullElse(one.person(), one.name()))
                .orElseGet(() -> Objects.requireNonNullElse(asked.person(), String.valueOf(asked.code())));
    }

    @Override
    public Outcome link(Command command, UUID invitation) {
        return open(command, invitation, (_, session) -> {
            shown.keep(command.actor(), invitation, rows.link(invitation, clock.instant()));
            register.write(command, Map.of("session", session.id().toString(), "invitation", invitation.toString()));
            return Outcome.done(invitation);
        });
    }

    @Override
    public Optional<String> shown(Asker who, UUID invitation) {
        return shown.of(who.actor(), invitation);
    }

    @Override
    public Optional<Asked> opened(String token, String address) {
        var found = rows.byToken(token).flatMap(this::asked);
        if (found.isEmpty()) {
            tries.missed(LinkTries.Kind.ANSWER, address);
        }
        return found;
    }

    @Override
    public Optional<Asked> ofPost(SessionId session, String post) {
        return rows.invitations(session).stream()
                .filter(one -> post.equals(one.code()))
                .findFirst()
                .flatMap(this::asked);
    }

    private Optional<Asked> asked(Row row) {
        return calls.of(row.session())
                .filter(Call::open)
                .flatMap(call -> invited(call, row)
                        .map(one -> new Asked(
                                row.id(), call, one, call.arrangement().from(one.code()))));
    }

    private static Optional<Invited> invited(Call call, Row row) {
        return call.invited().stream().filter(one -> row.id().equals(one.id())).findFirst();
    }

    @Override
    public Optional<String> door(SessionId session) {
        return rows.door(session);
    }

    private Outcome open(Command command, UUID invitation, BiFunction<Row, Session, Outcome> change) {
        return rows.invitation(invitation)
                .map(row -> register.once(command, () -> {
                    var session = sessions.session(row.session()).orElseThrow();
                    return objections
                            .shut(session)
                            .<Outcome>map(Outcome.Refused::new)
                            .orElseGet(() -> change.apply(row, session));
                }))
                .orElseGet(InvitationsInPostgres::absent);
    }

    private static Outcome absent() {
        return Outcome.refused("invitation.absent", Kind.ABSENT);
    }
}
