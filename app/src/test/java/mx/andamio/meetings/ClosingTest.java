package mx.andamio.meetings;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.OutcomeChecks.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.InstructionId;
import mx.andamio.commitments.Instructions;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.Settling;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Stage;
import mx.andamio.meetings.Agenda.Kind;
import mx.andamio.meetings.Deciding.Decided;
import mx.andamio.meetings.Deciding.NewOutcome;
import mx.andamio.meetings.act.Act;
import mx.andamio.meetings.agenda.Cause;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.outcomes.Task;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.sessions.SessionId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a session came to becomes obligations, its act is frozen, and what is open comes back. */
class ClosingTest extends HeldFixture {

    @Autowired
    Commitments commitments;

    @Autowired
    Instructions instructions;

    @Autowired
    Settling settling;

    @Test
    void whatWasAskedBecomesWhatPostsOwe() {
        var session = quorate();
        assertDone(deciding.enter(
                command(),
                session,
                adopted(
                        "Se instruye abrir salas",
                        whole("Abrir 4 salas", "22-HEAD", "15-HEAD"),
                        task("Informar", "16"))));
        assertDone(enter(session, new Result.Commitment(task("Reparar el almacén " + number, "22"))));
        assertDone(enter(session, new Result.Recommendation(task("Revisar horarios", "DPM-HEAD"))));

        assertDone(closing.close(command(), session, false));

        var decided = deciding.of(session);
        assertThat(decided).extracting(one -> one.made().size()).containsExactly(2, 1, 1);
        var parts = parts(decided.getFirst(), 0);
        assertThat(parts)
                .extracting(one -> one.terms().parties().responsible())
                .containsExactlyInAnyOrder("22-HEAD", "15-HEAD");
        assertThat(parts).allSatisfy(one -> {
            assertThat(one.terms().kind()).isEqualTo(CommitmentKind.INSTRUCTION);
            assertThat(one.state().stage()).isEqualTo(Stage.SIGNED);
            assertThat(one.terms().origin()).isEqualTo(new Origin.SessionItem(session, null, reference(session, 1)));
        });
        // it lacks who verifies it and what shows it: it waits for that, and comes back meanwhile
        assertThat(parts(decided.getFirst(), 1))
                .extracting(one -> one.state().stage())
                .containsExactly(Stage.DRAFT);
        var commitment = commitment(decided.get(1));
        assertThat(commitment.organ()).isEqualTo("22");
        assertThat(commitment.state().stage()).isEqualTo(Stage.DRAFT);
        assertThat(parts(decided.get(2), 0))
                .extracting(one -> one.terms().kind())
                .containsExactly(CommitmentKind.RECOMMENDATION);
    }

    @Test
    void theNextAgendaHasEverythingThatIsOpenAndNothingThatWasCancelled() {
        var session = quorate();
        for (var text : List.of("Abrir salas", "Reparar techos", "Comprar camas")) {
            assertDone(enter(session, new Result.Commitment(task(text + " " + number, "22"))));
        }
        assertDone(closing.close(command(), session, false));
        var made = deciding.of(session).stream().map(this::commitment).toList();
        var cancelled = made.get(1);
        assertDone(settling.leave(
                command(),
                cancelled.id(),
                cancelled.version(),
                Settling.Exit.CANCELLED,
                new NewAgreement(
                        session, "Acuerdo 9", "Se cancela", pages.words().today()),
                null));

        var next = agenda.propose(called(session, 1), 60).orElseThrow();

        assertThat(next.items())
                .flatExtracting(Agenda.Item::commitments)
                .containsExactlyInAnyOrder(made.get(0).id(), made.get(2).id());
        assertThat(next.items()).extracting(Agenda.Item::reason).containsOnly(Cause.CARRIED);
    }

    @Test
    void nothingOfAClosedSessionChanges() {
        var session = quorate();
        assertDone(enter(session, new Result.Information("Se dio cuenta")));
        var hash = result(closing.close(command(), session, false));
        var act = acts.of(session).orElseThrow();

        assertThat(act.sha256()).isEqualTo(hash);
        assertThat(act.act().isFinal()).isTrue();
        assertRefused(enter(session, new Result.Information("Algo más")), "room.closed", Reason.Kind.CONFLICT);
        assertRefused(room.note(command(), session, List.of()), "room.closed", Reason.Kind.CONFLICT);
        assertRefused(closing.close(command(), session, false), "room.closed", Reason.Kind.CONFLICT);
        assertRefused(kept.take(command(), session, 60), "agenda.held", Reason.Kind.CONFLICT);
        // who belongs to the body from now on is not in its act
        member(session, "Zoila Vega");
        assertThat(acts.of(session)).contains(act);
    }

    @Test
    void whatWasDeferredComesToTheNextAgendaUntilItIsTreated() {
        var session = quorate();
        assertDone(kept.take(command(), session, 60));
        assertDone(kept.add(command(), session, "Calendario de obras", 10));
        assertRefused(closing.close(command(), session, false), "close.undecided", Reason.Kind.CONFLICT);
        assertDone(closing.close(command(), session, true));

        var next = called(session, 1);
        var first = agenda.propose(next, 60).orElseThrow().items().getFirst();
        assertThat(first.kind()).isEqualTo(Kind.DEFERRED);
        assertThat(first.minutes()).isEqualTo(10);
        assertThat(first.waiting()).isNotNull().satisfies(waits -> {
            assertThat(waits.text()).isEqualTo("Calendario de obras");
            assertThat(waits.since()).isEqualTo(pages.words().today());
        });
        assertDone(kept.take(command(), next, 60));
        var entry = kept.of(next).orElseThrow().items().getFirst();
        assertThat(entry.text()).isEqualTo("Calendario de obras");

        // dropped from the next it comes to the one after it
        assertDone(kept.drop(command(), next, entry.id(), "No hay tiempo"));
        assertThat(agenda.propose(next, 60).orElseThrow().items()).isEmpty();
        assertThat(agenda.propose(called(session, 2), 60).orElseThrow().items())
                .extracting(Agenda.Item::kind)
                .containsExactly(Kind.DEFERRED);
    }

    @Test
    void whatIsInTheWayOfClosingIsSaid() {
        var session = today();
        assertThat(closing.objections(session)).extracting(Reason::code).containsExactly("close.nobody");
        var ana = member(session, "Ana Ruiz");
        arrived(session, ana);
        assertDone(deciding.enter(
                command(),
                session,
                adopted("Se instruye", new Task("Abrir salas", List.of(), null, null, null, null, null, null))));
        assertThat(closing.objections(session)).extracting(Reason::code).containsExactly("close.task");
        assertRefused(closing.close(command(), session, false), "close.task", Reason.Kind.CONFLICT);

        // who adopted it was not there, it turns out
        assertDone(room.strike(
                command(),
                session,
                room.of(session).orElseThrow().noted().getFirst().id(),
                "Era otra persona"));
        assertThat(closing.objections(session))
                .extracting(Reason::code)
                .containsExactly("close.nobody", "close.task", "close.quorum");
        assertThat(acts.of(session).orElseThrow().act().isFinal()).isFalse();
    }

    @Test
    void theActSaysWhoWasThereByWhichRuleAndWhatCameOfIt() {
        var session = quorate();
        assertDone(deciding.enter(command(), session, adopted("Se instruye", task("Abrir salas", "22"))));
        var absent = member(session, "Beto Díaz");
        var draft = acts.of(session).orElseThrow();
        assertThat(draft.sha256()).isNull();
        assertRefused(closing.close(command(), session, false), "close.quorum", Reason.Kind.CONFLICT);
        arrived(session, absent);
        var late = deciding.of(session).getFirst().id();
        assertDone(deciding.withdraw(command(), session, late, "No había quórum"));
        assertDone(deciding.enter(command(), session, adopted("Se instruye", task("Abrir salas", "22"))));
        assertDone(closing.close(command(), session, false));

        var kept = acts.of(session).orElseThrow();
        var act = kept.act();
        assertThat(act.quorum().provisional()).isTrue();
        assertThat(act.quorum().members()).isEqualTo(2);
        assertThat(act.attendance()).extracting(Act.Attendant::person).containsExactly("Ana Ruiz", "Beto Díaz");
        assertThat(act.absent()).isEmpty();
        assertThat(act.withdrawn()).extracting(Act.Withdrawn::why).containsExactly("No había quórum");
        assertThat(act.outcomes()).singleElement().satisfies(one -> {
            assertThat(one.decision()).isEqualTo("adopted");
            assertThat(one.asked().getFirst().made()).hasSize(1);
            assertThat(one.quorum()).isEqualTo(new Act.Quorum(2, 2, 2, List.of()));
        });
        assertThat(kept.json()).startsWith("{\"absent\":[]").contains("\"format\":\"andamio-act/1\"");
    }

    private SessionId quorate() {
        var session = today();
        arrived(session, member(session, "Ana Ruiz"));
        return session;
    }

    private Outcome enter(SessionId session, Result result) {
        return deciding.enter(command(), session, new NewOutcome(null, null, result));
    }

    private Task whole(String text, String... to) {
        return new Task(
                text,
                List.of(to),
                null,
                pages.words().today().plusDays(40),
                "DPM-HEAD",
                null,
                "Informe mensual",
                "Acta de apertura");
    }

    private String reference(SessionId session, int number) {
        var one = sessions.session(session).orElseThrow();
        return one.bodyCode() + " " + one.number() + "/" + number;
    }

    private Commitment commitment(Decided one) {
        var made = one.made().getFirst();
        assertThat(made.instruction()).isFalse();
        return commitments.commitment(new CommitmentId(made.id())).orElseThrow();
    }

    private List<Commitment> parts(Decided one, int at) {
        var made = one.made().get(at);
        assertThat(made.instruction()).isTrue();
        return instructions.sent(new InstructionId(made.id())).orElseThrow().parts().stream()
                .map(Instructions.Child::commitment)
                .toList();
    }
}
