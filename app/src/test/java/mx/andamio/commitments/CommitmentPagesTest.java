package mx.andamio.commitments;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Stage;
import mx.andamio.identity.Role;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@InstallationTest
class CommitmentPagesTest {

    @Autowired
    MockMvcTester web;

    @Autowired
    Commitments commitments;

    @Autowired
    Promises promises;

    @Autowired
    SomeCommitments some;

    @Autowired
    Desk desk;

    @Test
    void theListNarrowsByTheAddressAndCountsEachStage() {
        var word = Unique.word();
        some.draft("22", "Abrir " + word);
        some.signedElsewhere("15", "Reducir " + word);

        assertThat(page("/compromisos?q=" + word)).contains("Abrir " + word, "Reducir " + word, "2 compromisos");
        assertThat(page("/compromisos?q=" + word + "&estado=SIGNED"))
                .contains("Reducir " + word)
                .doesNotContain("Abrir " + word);
        assertThat(page("/compromisos?q=" + word + "&organo=22"))
                .contains("Abrir " + word)
                .doesNotContain("Reducir " + word);
        assertThat(page("/compromisos?q=" + word + "&region=R-OCCIDENTE")).contains("Ningún compromiso aquí");
    }

    @Test
    void theCardSaysWhatIsMissingAndWhereItWasSigned() {
        var id = some.signedElsewhere("22", "Abrir " + Unique.word());

        assertThat(page("/compromisos/" + id.value()))
                .contains("Firmado fuera del sistema", "Acta de prueba.pdf", "Completo: 0 de 6", "Le falta");
    }

    @Test
    void aStageThatThereIsNotIsRefused() {
        assertThat(web.get()
                        .uri("/compromisos?estado=LOST")
                        .with(as(Role.ADMIN))
                        .exchange())
                .hasStatus(422);
        assertThat(web.get()
                        .uri("/compromisos/" + UUID.randomUUID())
                        .with(as(Role.ADMIN))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void whatWasPromisedIsTakenOnceAndKeepsItsOrigin() {
        var promise = aPromise();

        var taken = web.post()
                .uri("/prometido/" + promise.id().value() + "/compromiso")
                .param("organ", "22")
                .with(as(Role.SECRETARIAT))
                .with(csrf())
                .exchange();

        var commitment = commitments.taken(promise.id()).orElseThrow();
        assertThat(taken).hasRedirectedUrl("/compromisos/" + commitment.id().value());
        assertThat(commitment.state().stage()).isEqualTo(Stage.DRAFT);
        assertThat(commitment.terms().origin())
                .isEqualTo(new Origin.Bulletin(
                        promise.promise().paper(),
                        promise.promise().item(),
                        promise.promise().text()));
        assertThat(page("/prometido/" + promise.id().value()))
                .contains("Se tomó como compromiso")
                .doesNotContain("Tomar como compromiso");
    }

    @Test
    void theInterfaceGivesWhatIsKnownAndNullForTheRest() {
        var word = Unique.word();
        var id = some.signedElsewhere("22", "Abrir " + word);

        var answer = web.get()
                .uri("/api/v1/commitments?q=" + word)
                .with(as(Role.HEAD))
                .exchange();

        assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[0].id")
                .isEqualTo(id.value().toString());
        assertThat(answer).bodyJson().extractingPath("$.items[0].organ").isEqualTo("22");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[0].signed_outside")
                .isEqualTo(true);
        assertThat(answer).bodyJson().extractingPath("$.items[0].target").isNull();
        assertThat(answer).bodyJson().extractingPath("$.items[0].state").isEqualTo("signed");
    }

    private Promises.Line aPromise() {
        var word = Unique.word();
        desk.registered(aBulletin().promise("Abrir", "doce salas " + word, 12, null));
        return promises.found(new Promises.Filter(word, null), 0, 1).items().getFirst();
    }

    private String page(String address) {
        try {
            return web.get()
                    .uri(address)
                    .with(as(Role.SECRETARIAT))
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
