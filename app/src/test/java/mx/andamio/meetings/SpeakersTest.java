package mx.andamio.meetings;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.OutcomeChecks.assertRefused;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.meetings.Room.Entry;
import mx.andamio.meetings.Speakers.Asking;
import mx.andamio.meetings.Speakers.Speaker;
import mx.andamio.meetings.Speakers.Turn;
import mx.andamio.meetings.outcomes.Ballot;
import mx.andamio.meetings.outcomes.Ballot.Vote;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.register.Reason.Kind;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who asks to speak, and who does. */
class SpeakersTest extends HeldFixture {

    @Autowired
    Speakers speakers;

    @Test
    void oneSpeaksAtATimeAndTheOthersWaitInTheirOrder() {
        var session = today();
        var ana = present(session, "Ana Ruiz");
        var beto = present(session, "Beto Díaz");
        var first = asked(session, ana);
        var second = asked(session, beto);
        // who waits already stays where they are
        assertThat(asked(session, ana)).isEqualTo(first);

        assertDone(speakers.turn(command(), session, first, Turn.BEGIN));
        assertDone(speakers.turn(command(), session, second, Turn.BEGIN));
        assertThat(speakers.of(session))
                .extracting(Speaker::name, Speaker::isSpeaking, one -> one.ended() != null)
                .containsExactly(tuple("Ana Ruiz", false, true), tuple("Beto Díaz", true, false));

        assertRefused(speakers.turn(command(), session, first, Turn.BEGIN), "speaker.turn", Kind.CONFLICT);
        assertRefused(speakers.turn(command(), session, first, Turn.END), "speaker.turn", Kind.CONFLICT);
        assertDone(speakers.turn(command(), session, second, Turn.END));
        // having spoken, they may ask again
        assertThat(asked(session, ana)).isNotEqualTo(first);
    }

    @Test
    void whoIsNotThereOrIsRecusedFromTheItemDoesNotSpeak() {
        var session = today();
        var ana = present(session, "Ana Ruiz");
        var beto = member(session, "Beto Díaz");
        assertDone(kept.take(command(), session, 60));
        assertDone(kept.add(command(), session, "Compra de equipo", 5));
        var item = kept.of(session).orElseThrow().items().getLast().id();

        refused(session, beto, null, null, "speaker.not_there");
        refused(session, null, "Un invitado", null, "speaker.not_there");
        assertRefused(
                speakers.ask(command(), session, new Asking(ana, null, UUID.randomUUID())), "speaker.item", Kind.USER);

        assertDone(room.note(
                command(), session, List.of(new Entry(null, "Un invitado", false, Move.ARRIVED, null, null))));
        assertDone(speakers.ask(command(), session, new Asking(null, "Un invitado", item)));

        var waits = result(speakers.ask(command(), session, new Asking(ana, null, item)));
        assertDone(room.note(command(), session, List.of(new Entry(ana, null, false, Move.RECUSED, item, null))));
        assertRefused(
                speakers.turn(command(), session, UUID.fromString(waits), Turn.BEGIN),
                "speaker.recused",
                Kind.CONFLICT);
        refused(session, ana, null, item, "speaker.recused");
        assertDone(speakers.turn(command(), session, UUID.fromString(waits), Turn.WITHDRAW));
        // of another matter they do
        assertDone(speakers.ask(command(), session, new Asking(ana, null, null)));
    }

    @Test
    void whoLeftWaitsNoMoreUntilTheyAreBack() throws Exception {
        var session = today();
        var ana = present(session, "Ana Ruiz");
        asked(session, ana);
        assertThat(page("/sesiones/" + session + "/proyeccion", Role.HEAD)).contains("Siguen:", "Ana Ruiz");

        assertDone(room.note(command(), session, List.of(moved(ana, Move.LEFT))));
        assertThat(page("/sesiones/" + session + "/proyeccion", Role.HEAD)).doesNotContain("Siguen:");
        assertRefused(
                speakers.turn(
                        command(), session, speakers.of(session).getFirst().id(), Turn.BEGIN),
                "speaker.not_there",
                Kind.CONFLICT);

        arrived(session, ana);
        assertThat(page("/sesiones/" + session + "/proyeccion", Role.HEAD)).contains("Siguen:");
    }

    @Test
    void theSecretariatKeepsTheListOnThePageAndOthersSeeIt() throws Exception {
        var session = today();
        var ana = present(session, "Ana Ruiz");
        var sala = "/sesiones/" + session + "/sala";

        post(sala + "/oradores", "who", ana);
        assertThat(page(sala, Role.SECRETARIAT)).contains("Lista de oradores", "Dar la palabra");
        post(sala + "/oradores/" + speakers.of(session).getFirst().id(), "turn", "BEGIN");

        assertThat(page(sala, Role.HEAD)).contains("En uso de la palabra:").doesNotContain("Dar la palabra");
        assertThat(page(sala, Role.SECRETARIAT)).contains("Terminó");
        assertDone(closing.close(command(), session, false));
        assertRefused(
                speakers.turn(
                        command(), session, speakers.of(session).getFirst().id(), Turn.END),
                "room.closed",
                Kind.CONFLICT);
    }

    @Test
    void aProgramKeepsTheListToo() {
        var session = today();
        var ana = present(session, "Ana Ruiz");
        var api = "/api/v1/sessions/" + session + "/speakers";

        assertThat(sent(api, "{\"member\":\"" + ana + "\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].state")
                .isEqualTo("waiting");
        var id = speakers.of(session).getFirst().id();
        assertThat(sent(api + "/" + id + "/turn", "{\"turn\":\"begin\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].state")
                .isEqualTo("speaking");
        assertThat(sent(api + "/" + id + "/turn", "{\"turn\":\"sing\"}")).hasStatus(422);
        assertThat(sent(api, "{\"member\":\"" + member(session, "Beto Díaz") + "\"}"))
                .hasStatus(409);
    }

    @Test
    void aVoteByNameAndBySectorIsNotedOnThePage() {
        var session = today();
        var ana = present(session, "Ana Ruiz");
        post(
                "/sesiones/" + session + "/sala/resultados",
                "kind",
                "resolution",
                "text",
                "Se aprueba",
                "vote_" + ana,
                "for");

        assertThat(deciding.of(session))
                .singleElement()
                .satisfies(one -> assertThat(((Result.Resolution) one.result()).ballot())
                        .isEqualTo(new Ballot.ByName(Map.of(ana, Vote.FOR))));
        // of somebody who is not there
        post(
                "/sesiones/" + session + "/sala/resultados",
                "kind",
                "resolution",
                "text",
                "Se aprueba otro",
                "vote_" + member(session, "Beto Díaz"),
                "for");
        assertThat(deciding.of(session)).hasSize(1);
    }

    private String present(SessionId session, String person) {
        var seat = member(session, person);
        arrived(session, seat);
        return seat;
    }

    private UUID asked(SessionId session, String seat) {
        return UUID.fromString(result(speakers.ask(command(), session, new Asking(seat, null, null))));
    }

    private void refused(
            SessionId session, @Nullable String seat, @Nullable String guest, @Nullable UUID item, String code) {
        assertRefused(speakers.ask(command(), session, new Asking(seat, guest, item)), code, Kind.CONFLICT);
    }

    private MvcTestResult sent(String address, String body) {
        return web.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();
    }
}
