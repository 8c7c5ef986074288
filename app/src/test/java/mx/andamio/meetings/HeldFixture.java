package mx.andamio.meetings;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.meetings.Deciding.NewOutcome;
import mx.andamio.meetings.Room.Entry;
import mx.andamio.meetings.Seatings.NewMember;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.outcomes.Result.Decision;
import mx.andamio.meetings.outcomes.Task;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.Desk;
import mx.andamio.support.SomeBodyRules;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** A body of its own with three members, whose session is today. */
abstract class HeldFixture extends MeetingsFixture {

    @Autowired
    Room room;

    @Autowired
    Seatings seatings;

    @Autowired
    Deciding deciding;

    @Autowired
    Closing closing;

    @Autowired
    Acts acts;

    @Autowired
    KeptAgenda kept;

    @Autowired
    SomeBodyRules bodyRules;

    /** Of the same series as what {@link #held()} told of. */
    SessionId today() {
        var first = held();
        bodyRules.ofOneOffice(bodyOf(first));
        return on(first, pages.words().today());
    }

    SessionId on(SessionId first, LocalDate day) {
        var session = sessions.session(first).orElseThrow();
        return id(calendar.plan(command(), new Planned(session.bodyCode(), session.series(), null, day, null)));
    }

    String bodyOf(SessionId session) {
        return sessions.session(session).orElseThrow().bodyCode();
    }

    /** @return code of the seat */
    String member(SessionId session, String person) {
        return member(session, person, LocalDate.of(2026, 1, 1), null);
    }

    String member(SessionId session, String person, LocalDate from, @Nullable LocalDate to) {
        return result(seatings.add(
                command(), new NewMember(bodyOf(session), person, null, null, true, from, to, "Acta constitutiva")));
    }

    void arrived(SessionId session, String... seats) {
        assertDone(room.note(
                command(),
                session,
                List.of(seats).stream().map(seat -> moved(seat, Move.ARRIVED)).toList()));
    }

    static Entry moved(String seat, Move move) {
        return new Entry(seat, null, false, move, null, null);
    }

    static NewOutcome adopted(String text, Task... instructions) {
        return adopted(null, text, instructions);
    }

    static NewOutcome adopted(@Nullable UUID item, String text, Task... instructions) {
        return new NewOutcome(
                item,
                null,
                new Result.Resolution(text, Decision.ADOPTED, null, java.util.Map.of(), List.of(instructions)));
    }

    Task task(String text, String... to) {
        return new Task(text, List.of(to), null, pages.words().today().plusDays(40), null, null, null, null);
    }

    static Command command() {
        return Desk.asks("meetings.test");
    }

    static String result(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).result();
    }
}
