package mx.andamio.meetings;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.OutcomeChecks.assertRefused;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.meetings.act.Correction.Change;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Sha256;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.ArchiveCheck;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Nothing that was closed is edited: what an act should have said is another act. */
class CorrectionsTest extends HeldFixture {

    private static final Change DATE = new Change("Acuerdo 1", "30 de junio", "31 de julio", "Error de la captura");

    @Autowired
    Corrections corrections;

    private SessionId closed() {
        var session = today();
        arrived(session, member(session, "Ana Ruiz"));
        assertDone(deciding.enter(command(), session, adopted("Abrir salas el 30 de junio")));
        assertDone(closing.close(command(), session, false));
        return session;
    }

    private Acts.Kept act(SessionId session) {
        return acts.of(session).orElseThrow();
    }

    @Test
    void aCorrectionRefersToTheActWhichStaysAsItWas() {
        var session = closed();
        var before = act(session);

        assertDone(corrections.make(command(), session, List.of(DATE), null));
        assertDone(corrections.make(
                command(), session, List.of(new Change("Asistencia", "", "Asistió Luis Mora", "Faltó")), null));

        assertThat(act(session)).isEqualTo(before);
        var made = corrections.of(session);
        assertThat(made).extracting(one -> one.correction().number()).containsExactly(1, 2);
        assertThat(made).allSatisfy(one -> {
            assertThat(one.correction().act()).isEqualTo(before.sha256());
            assertThat(one.sha256())
                    .isEqualTo(HexFormat.of().formatHex(Sha256.of(one.json().getBytes(StandardCharsets.UTF_8))));
        });
        assertThat(made.getFirst().correction().previous()).isNull();
        assertThat(made.getLast().correction().previous())
                .isEqualTo(made.getFirst().sha256());
    }

    @Test
    void theSessionThatAgreedToItIsSaidAndWasHeld() {
        var session = closed();
        var later = on(session, pages.words().today());
        assertRefused(corrections.make(command(), session, List.of(DATE), later), "correction.agreed", Kind.USER);
        arrived(
                later,
                Objects.requireNonNull(
                        seatings.recorded(bodyOf(later)).getFirst().id().toString()));

        assertDone(corrections.make(command(), session, List.of(DATE), later));

        assertThat(Objects.requireNonNull(
                                corrections.of(session).getFirst().correction().agreed())
                        .session())
                .isEqualTo(later.value());
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        var session = closed();
        var open = on(session, pages.words().today());
        arrived(open, member(open, "Ana Ruiz"));
        var none = new SessionId(UUID.randomUUID());
        assertRefused(corrections.make(command(), none, List.of(DATE), null), "correction.absent", Kind.ABSENT);
        assertRefused(corrections.make(command(), open, List.of(DATE), null), "correction.open", Kind.CONFLICT);
        assertRefused(corrections.make(command(), session, List.of(), null), "correction.none", Kind.USER);
        assertRefused(
                corrections.make(command(), session, List.of(new Change("Acuerdo 1", "", "x", " ")), null),
                "correction.text",
                Kind.USER);
        assertThat(corrections.of(session)).isEmpty();
    }

    @Test
    void thePageOfTheActSaysThatItIsCorrectedAndItsSheetIsForGood() throws Exception {
        var session = closed();
        post(
                "/sesiones/" + session + "/acta/correcciones",
                "where",
                "Acuerdo 1",
                "was",
                "30 de junio",
                "reads",
                "31 de <julio>",
                "why",
                "Error");

        assertThat(web.get().uri("/sesiones/" + session + "/acta").with(as(Role.HEAD)))
                .bodyText()
                .contains("Esta acta tiene una corrección", "31 de &lt;julio&gt;")
                .doesNotContain("Asentar una corrección");
        var address = "/api/v1/sessions/" + session + "/act/corrections/1?format=pdf";
        var first = pdf(address);
        assertThat(ArchiveCheck.failures(first, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(pdf(address)).isEqualTo(first);
    }

    private byte[] pdf(String address) {
        return web.get()
                .uri(address)
                .with(as(Role.HEAD))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
    }
}
