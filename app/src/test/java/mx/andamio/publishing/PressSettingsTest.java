package mx.andamio.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.support.People;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who decides what is shown, how, and that it is written down. */
class PressSettingsTest extends PressFixture {

    private static final String HERE = "/ajustes/sala-de-prensa";

    @Autowired
    People people;

    @Autowired
    Register register;

    @Test
    void anAdministratorOpensAndClosesTheRoomWithAReasonAndItIsWrittenDown() {
        var before = register.size();

        assertThat(post(Role.ADMIN, "/interruptor", "open", "true", "why", "Acuerdo de prueba"))
                .hasRedirectedUrl(HERE);
        assertThat(room.isOpen()).isTrue();
        var entry = register.newest(1, Long.MAX_VALUE).getFirst();
        assertThat(register.size()).isEqualTo(before + 1);
        assertThat(entry.type()).isEqualTo("publishing.room.turn");
        assertThat(entry.payload()).contains("Acuerdo de prueba", "true");

        post(Role.ADMIN, "/interruptor", "open", "false", "why", "Fin de la prueba");
        assertThat(room.isOpen()).isFalse();
    }

    @Test
    void theSameCommandTwiceIsOneChange() {
        var command = UUID.randomUUID().toString();
        var before = register.size();

        for (var i = 0; i < 2; i++) {
            post(Role.ADMIN, "/interruptor", "open", "true", "why", "prueba", "command", command);
        }

        assertThat(register.size()).isEqualTo(before + 1);
    }

    @Test
    void communicationKeepsSilenceButNeitherOpensTheRoomNorEndsASilence() throws Exception {
        var today = room.today().toString();

        assertThat(post(Role.COMMUNICATION, "/interruptor", "open", "true", "why", "x"))
                .hasStatus(403);
        assertThat(post(Role.COMMUNICATION, "/silencios", "from", today, "to", today, "covers", "ROOM", "why", "Ley"))
                .hasStatus(302);
        var silence = room.rules().on(room.today()).getFirst();
        assertThat(post(Role.COMMUNICATION, "/silencios/" + silence.id() + "/retiro", "why", "x"))
                .hasStatus(403);

        assertThat(page(Role.COMMUNICATION, ""))
                .contains("Ley", "Hoy hay silencio")
                .doesNotContain("/retiro");
        assertThat(page(Role.ADMIN, "")).contains("/silencios/" + silence.id() + "/retiro");
        post(Role.ADMIN, "/silencios/" + silence.id() + "/retiro", "why", "Fecha equivocada");
        assertThat(room.rules().isSilent(room.today())).isFalse();
        assertThat(page(Role.COMMUNICATION, "")).contains("Fecha equivocada", "levantado");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, ROOM, '', press.why",
        "2, 1, ROOM, Ley, silence.days",
        "0, 400, ROOM, Ley, silence.long",
        "-3, -1, ROOM, Ley, silence.past",
    })
    void aSilenceThatMakesNoSenseIsRefused(int from, int to, Covers covers, String why, String code) {
        var today = room.today();

        var outcome = room.keepSilence(
                asks("publishing.silence.keep"), today.plusDays(from), today.plusDays(to), covers, why);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"'', 2027-01-01", "2027-02-30, 2027-03-01", "+99999-01-01, +99999-01-02", "ayer, hoy"})
    void daysThatAreNoneAreAnsweredInWords(String from, String to) {
        var answer = post(Role.ADMIN, "/silencios", "from", from, "to", to, "covers", "ROOM", "why", "Ley");

        assertThat(answer).hasRedirectedUrl(HERE + "#silencios");
        assertThat(answer).flash().extractingByKey("andamio.notice").asString().contains("primer y el último día");
    }

    @ParameterizedTest
    @CsvSource({"/silencios, covers", "/papeles/00000000-0000-4000-8000-000000000000, placement", "/interruptor, open"})
    void aChoiceThatIsNoneIsRefused(String path, String field) {
        assertThat(post(Role.ADMIN, path, field, "OTRO", "why", "x")).hasStatus(422);
    }

    @Test
    void whatIsNotThereOrAlreadySoIsRefused() {
        var paper = published(longAgo(), "Nota " + Unique.word());
        var waiting = desk.receive(aNote(longAgo(), "En espera")).id();

        assertThat(refusal(room.turn(asks("publishing.room.turn"), false, "x"))).isEqualTo("press.already");
        assertThat(refusal(room.place(asks("publishing.paper.place"), paper, Placement.ORDINARY, "x")))
                .isEqualTo("press.already");
        assertThat(refusal(room.place(asks("publishing.paper.place"), waiting, Placement.EXEMPT, "x")))
                .isEqualTo("press.paper_absent");
        assertThat(refusal(room.endSilence(asks("publishing.silence.end"), new SilenceId(UUID.randomUUID()), "x")))
                .isEqualTo("silence.absent");
        silence(room.today(), room.today(), Covers.ROOM);
        var silence = room.rules().on(room.today()).getFirst();
        done(room.endSilence(asks("publishing.silence.end"), silence.id(), "x"));
        assertThat(refusal(room.endSilence(asks("publishing.silence.end"), silence.id(), "x")))
                .isEqualTo("silence.over");
    }

    private static String refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).reason().code();
    }

    @Test
    void aPaperIsTakenOutAndPutBackFromTheList() throws Exception {
        var word = Unique.word();
        var paper = published(LocalDate.of(1940, 1, 1), "Nota " + word);

        post(Role.COMMUNICATION, "/papeles/" + paper, "placement", "RETIRED", "why", "Dato de salud de una persona");

        assertThat(page(Role.COMMUNICATION, "?q=" + word))
                .contains("Nota " + word, "retirado", "Dato de salud de una persona", "Publicar como los demás");
    }

    private String page(Role role, String query) throws Exception {
        return web.get()
                .uri(HERE + query)
                .with(people.as(role))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcTestResult post(Role role, String path, String... fields) {
        var request = web.post().uri(HERE + path).with(people.as(role)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
