package mx.andamio.meetings;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import java.util.stream.IntStream;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.Settling;
import mx.andamio.commitments.Settling.Exit;
import mx.andamio.identity.Role;
import mx.andamio.meetings.Agenda.Item;
import mx.andamio.meetings.Agenda.Kind;
import mx.andamio.meetings.agenda.Cause;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.Desk;
import mx.andamio.support.OutcomeChecks;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** A session whose agenda is what another one agreed. */
class FollowUpSessionTest extends MeetingsFixture {

    @Autowired
    Settling settling;

    @Test
    void itsAgendaIsWhatThatSessionAgreedAndIsOpenAndNothingElse() {
        var first = held();
        var between = someSessions.held("Otro grupo " + number, HELD.plusDays(1));
        var open = agreed(first, "Abrir " + number + " salas");
        var gone = agreed(first, "Cerrar " + number + " salas");
        OutcomeChecks.assertDone(settling.leave(
                Desk.asks("commitments.leave"),
                gone,
                0,
                Exit.CANCELLED,
                new NewAgreement(first, "AC-1", "Se cancela", HELD),
                null));
        agreed(between, "Pintar " + number + " salas");
        var later = called(first, 3);
        agreed(later, "Medir " + number + " salas");

        // In working sessions, which call everybody: whatever is off course anywhere would come too.
        var follow = following(first, "STV", 40);
        var proposed = agenda.propose(follow, 90).orElseThrow();

        assertThat(sessions.session(follow).orElseThrow().follows()).isEqualTo(first);
        assertThat(proposed.items()).extracting(Item::reason).containsExactly(Cause.CARRIED);
        assertThat(proposed.items().getFirst().commitments()).containsExactly(open);
        assertThat(proposed.qualifying()).isOne();
        assertThat(agenda.before(follow)).containsExactly(open);
    }

    @Test
    void whatDoesNotFitAloneIsToldInOneLine() {
        var first = held();
        IntStream.range(0, 10).forEach(i -> agreed(first, "Abrir sala " + i + " de " + number));

        var items =
                agenda.propose(following(first, "STV", 41), 30).orElseThrow().items();

        assertThat(items)
                .extracting(Item::kind)
                .containsExactly(Kind.SINGLE, Kind.SINGLE, Kind.SINGLE, Kind.SINGLE, Kind.SINGLE, Kind.AGREED);
        assertThat(items.getLast().commitments()).hasSize(5);
        assertThat(items.stream().mapToInt(Item::minutes).sum()).isEqualTo(30);
    }

    @Test
    void itStaysAFollowUpWhenItIsMovedAndFollowsOnlyWhatWasBefore() {
        var first = held();
        var follow = following(first, "STV", 42);
        var number = sessions.session(follow).orElseThrow().number();

        assertThat(calendar.plan(
                        Desk.asks("sessions.session.plan"), new Planned("STV", "única", number, day(43), null)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(sessions.session(follow).orElseThrow().follows()).isEqualTo(first);
        assertThat(refused(called(first, 60), 59)).isEqualTo("plan.follows");
        assertThat(refused(new SessionId(UUID.randomUUID()), 59)).isEqualTo("plan.follows");
    }

    @Test
    void theSecretariatCallsItFromThePageOfTheSessionThatWasHeld() throws Exception {
        var first = held();
        assertThat(page("/sesiones/" + first, Role.SECRETARIAT)).contains("Convocar sesión de seguimiento");
        assertThat(page("/sesiones/" + first, Role.LIAISON)).doesNotContain("/seguimiento");
        assertThat(page("/sesiones/" + called(first, 4), Role.SECRETARIAT)).doesNotContain("/seguimiento");

        var answer = web.post()
                .uri("/sesiones/" + first + "/seguimiento")
                .param("command", UUID.randomUUID().toString())
                .param("body", bodyOf(first))
                .param("on", day(50).toString())
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatus3xxRedirection();
        assertThat(page(String.valueOf(answer.getResponse().getRedirectedUrl()), Role.SECRETARIAT))
                .contains("Da seguimiento a", "/sesiones/" + first);
    }

    @Test
    void aProgramSaysWhichSessionItFollows() {
        var first = held();

        assertThat(web.post()
                        .uri("/api/v1/bodies/STV/sessions")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"on\":\"%s\",\"follows\":\"%s\"}".formatted(day(51), first))
                        .with(as(Role.SECRETARIAT))
                        .with(csrf())
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.follows")
                .isEqualTo(first.toString());
    }

    private SessionId following(SessionId first, String body, int days) {
        return id(calendar.plan(
                Desk.asks("sessions.session.plan"),
                new Planned(body, "única", Unique.number(), day(days), null, first)));
    }

    private String refused(SessionId follows, int days) {
        var outcome = calendar.plan(
                Desk.asks("sessions.session.plan"),
                new Planned("STV", "única", Unique.number(), day(days), null, follows));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason().code();
    }

    private String bodyOf(SessionId session) {
        return sessions.session(session).orElseThrow().bodyCode();
    }
}
