package mx.andamio.meetings;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.OutcomeChecks.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.meetings.Deciding.Decided;
import mx.andamio.meetings.Deciding.NewOutcome;
import mx.andamio.meetings.outcomes.Ballot;
import mx.andamio.meetings.outcomes.Ballot.Vote;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.outcomes.Result.Decision;
import mx.andamio.meetings.quorum.Count;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.sessions.SessionId;
import org.junit.jupiter.api.Test;

/** What a session comes to, and what it cannot. */
class MeetingOutcomesTest extends HeldFixture {

    @Test
    void nothingIsAdoptedWithoutAQuorumAndAnythingElseIsNoted() {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        var beto = member(session, "Beto Díaz");
        member(session, "Carla Solís");
        arrived(session, ana);

        assertRefused(
                deciding.enter(command(), session, adopted("Se aprueba el programa")),
                "outcome.quorum",
                Reason.Kind.USER);
        assertDone(enter(session, new Result.Information("Se dio cuenta del avance")));
        assertDone(
                enter(session, new Result.Resolution("No se aprueba", Decision.REJECTED, null, Map.of(), List.of())));

        arrived(session, beto);
        assertDone(deciding.enter(command(), session, adopted("Se aprueba el programa")));
        assertThat(deciding.of(session).getLast().count())
                .isNotNull()
                .extracting(Count::present)
                .isEqualTo(2);
        // lost in the middle of the session
        assertDone(room.note(command(), session, List.of(moved(beto, Move.LEFT))));
        assertRefused(
                deciding.enter(command(), session, adopted("Se aprueba otro")), "outcome.quorum", Reason.Kind.USER);
    }

    @Test
    void whoIsRecusedIsNotCountedForItsItem() {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        var beto = member(session, "Beto Díaz");
        assertDone(kept.take(command(), session, 60));
        assertDone(kept.add(command(), session, "Compra de equipo", 5));
        var item = kept.of(session).orElseThrow().items().getLast().id();
        arrived(session, ana, beto);
        assertDone(room.note(command(), session, List.of(new Room.Entry(beto, null, false, Move.RECUSED, item, null))));

        assertRefused(
                deciding.enter(command(), session, adopted(item, "Se compra")), "outcome.quorum", Reason.Kind.USER);
        assertDone(deciding.enter(command(), session, adopted("Se aprueba el acta anterior")));
    }

    @Test
    void onlyMembersWhoWereThereHaveVoted() {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        var beto = member(session, "Beto Díaz");
        var carla = member(session, "Carla Solís");
        arrived(session, ana, beto);

        assertRefused(voted(session, new Ballot.Counted(3, 0, 0)), "vote.many", Reason.Kind.USER);
        assertRefused(voted(session, new Ballot.Counted(2, -1, 0)), "vote.negative", Reason.Kind.USER);
        assertRefused(voted(session, new Ballot.Counted(1, 1, 0)), "outcome.votes", Reason.Kind.USER);
        assertRefused(
                voted(session, new Ballot.ByName(Map.of(ana, Vote.FOR, carla, Vote.FOR))),
                "vote.voter",
                Reason.Kind.USER);
        assertRefused(voted(session, new Ballot.BySector(Map.of("W", Vote.FOR))), "vote.sector", Reason.Kind.USER);
        assertDone(voted(session, new Ballot.ByName(Map.of(ana, Vote.FOR, beto, Vote.ABSTAINED))));

        assertThat(((Result.Resolution) deciding.of(session).getFirst().result()).ballot())
                .isEqualTo(new Ballot.ByName(Map.of(ana, Vote.FOR, beto, Vote.ABSTAINED)));
    }

    @Test
    void whatIsAskedOfPostsIsAskedOfPostsThatThereAre() {
        var session = quorate();

        assertRefused(
                deciding.enter(command(), session, adopted("Se instruye", task("Abrir salas", "NADIE"))),
                "audience.member",
                Reason.Kind.USER);
        assertRefused(
                deciding.enter(command(), session, adopted("Se instruye", task(" ", "22"))),
                "outcome.text",
                Reason.Kind.USER);
        assertDone(deciding.enter(command(), session, adopted("Se instruye", task("Abrir salas", "22", "DPM-HEAD"))));
    }

    @Test
    void whatWasEnteredByMistakeIsWithdrawnWithItsReason() {
        var session = quorate();
        var outcome = UUID.fromString(result(enter(session, new Result.Information("Se dio cuenta"))));

        assertRefused(deciding.withdraw(command(), session, outcome, ""), "outcome.why", Reason.Kind.USER);
        assertDone(deciding.withdraw(command(), session, outcome, "Era de otra sesión"));
        assertRefused(
                deciding.withdraw(command(), session, outcome, "Otra vez"), "outcome.withdrawn", Reason.Kind.CONFLICT);
        assertRefused(
                deciding.withdraw(command(), session, UUID.randomUUID(), "No"), "outcome.absent", Reason.Kind.ABSENT);

        assertThat(deciding.of(session)).extracting(Decided::withdrawn).containsExactly("Era de otra sesión");
    }

    @Test
    void onlyAnItemOfTheAgendaIsDeferred() {
        var session = quorate();

        assertRefused(enter(session, new Result.Deferred("Faltó tiempo")), "outcome.deferred", Reason.Kind.USER);
        assertRefused(
                deciding.enter(
                        command(),
                        session,
                        new NewOutcome(UUID.randomUUID(), null, new Result.Deferred("Faltó tiempo"))),
                "outcome.item",
                Reason.Kind.USER);
    }

    private SessionId quorate() {
        var session = today();
        arrived(session, member(session, "Ana Ruiz"));
        return session;
    }

    private Outcome enter(SessionId session, Result result) {
        return deciding.enter(command(), session, new NewOutcome(null, null, result));
    }

    private Outcome voted(SessionId session, Ballot ballot) {
        return enter(session, new Result.Resolution("Se aprueba", Decision.ADOPTED, ballot, Map.of(), List.of()));
    }
}
