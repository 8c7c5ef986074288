package mx.andamio.commitments;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mx.andamio.commitments.InBulk.Change;
import mx.andamio.commitments.InBulk.Chosen;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.life.Transfer;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.sessions.Sessions;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.People;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Another post answers for what was signed. */
@InstallationTest
class TransferTest {

    private static final Asker DESK = new Asker(new Actor("mesa"), Role.DESK, null);
    private static final Asker NEW = new Asker(new Actor("titular"), Role.HEAD, "15-HEAD");
    private static final Asker OLD = new Asker(new Actor("anterior"), Role.HEAD, "22-HEAD");

    @Autowired
    Transferring transferring;

    @Autowired
    Commitments commitments;

    @Autowired
    Reporting reporting;

    @Autowired
    Ratings ratings;

    @Autowired
    InBulk bulk;

    @Autowired
    Sessions sessions;

    @Autowired
    SomeCommitments some;

    @Autowired
    Desk desk;

    @Autowired
    People people;

    @Autowired
    Register register;

    @Autowired
    MockMvcTester web;

    @Test
    void whoAnsweredUntilWhenIsKeptAndTheNewPostAnswersFromThatDay() {
        var id = signed("DPM-HEAD");

        assertThat(transfer(id, "15-HEAD", "Se reorganizó el área")).isInstanceOf(Outcome.Done.class);

        var after = one(id);
        assertThat(after.terms().parties()).isEqualTo(new Parties("15-HEAD", List.of(), "DPM-HEAD"));
        assertThat(after.state().stage()).isEqualTo(Stage.SIGNED);
        assertThat(transferring.of(id)).singleElement().satisfies(kept -> {
            assertThat(kept.from()).isEqualTo("22-HEAD");
            assertThat(kept.to()).isEqualTo("15-HEAD");
            assertThat(kept.on()).isEqualTo(after.takenOn());
            assertThat(kept.agreement().folio()).isEqualTo("AC-9");
        });
        assertThat(register.newest(1, Long.MAX_VALUE).getFirst().type()).isEqualTo("commitments.transfer");
        assertThat(reporting.step(NEW, after)).isPresent();
        assertThat(reporting.step(OLD, after)).isEmpty();
    }

    @Test
    void silenceCountsFromTheDayOfTheTransfer() {
        var id = signed("DPM-HEAD");
        assertThat(one(id).lastWord()).isEqualTo(SomeCommitments.SIGNED);
        var silent = ratings.today(id).orElseThrow().computed().toString();

        transfer(id, "15-HEAD", "Se reorganizó el área");

        assertThat(one(id).lastWord()).isEqualTo(one(id).takenOn()).isAfter(SomeCommitments.SIGNED);
        assertThat(silent).contains("Silence");
        assertThat(ratings.today(id).orElseThrow().computed().toString()).doesNotContain("Silence");
    }

    @Test
    void theNewPostAcknowledgesOnceAndNobodyElseDoes() {
        var id = signed("DPM-HEAD");
        assertThat(code(transferring.acknowledge(Desk.asks("commitments.transfer.acknowledge"), NEW, id)))
                .isEqualTo("transfer.none");
        transfer(id, "15-HEAD", "Se reorganizó el área");
        assertThat(waiting()).contains(id);

        assertThat(acknowledged(OLD, id)).isEqualTo("acknowledgement.not_yours");
        assertThat(acknowledged(NEW, id)).isEmpty();
        assertThat(acknowledged(NEW, id)).isEqualTo("acknowledgement.given");

        assertThat(waiting()).doesNotContain(id);
        assertThat(transferring.of(id).getLast().acknowledgedOn()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "22-HEAD, Se reorganizó, transfer.same",
        "DPM-HEAD, Se reorganizó, parties.verifier_same",
        "NO-HAY, Se reorganizó, commitment.post",
        "15-HEAD, ' ', transfer.reason"
    })
    void whatDoesNotHoldIsRefusedAndChangesNothing(String post, String reason, String refused) {
        var id = signed("DPM-HEAD");

        assertThat(code(transfer(id, post, reason))).isEqualTo(refused);

        assertThat(one(id).terms().parties().responsible()).isEqualTo("22-HEAD");
        assertThat(transferring.of(id)).isEmpty();
    }

    @Test
    void withoutAnAgreementOrASignatureNothingIsTransferred() {
        var id = signed("DPM-HEAD");
        var draft = some.draft("22", "Abrir " + Unique.word());

        assertThat(code(transferring.transfer(
                        Desk.asks("commitments.transfer"), id, 0, "15-HEAD", "Porque sí", NewAgreement.NONE)))
                .isEqualTo("agreement.session");
        assertThat(code(transfer(draft, "15-HEAD", "Porque sí"))).isEqualTo("commitment.stage");
    }

    @Test
    void itGoesOnFromPostToPostAndACoResponsibleMayTakeItOver() {
        var id = some.signedElsewhere(
                "22", "Abrir " + Unique.word(), new Parties("22-HEAD", List.of("15-HEAD"), null), null);
        transfer(id, "15-HEAD", "Lo llevaba ya");
        transfer(id, "14-HEAD", "Cambió la sede");

        assertThat(one(id).terms().parties()).isEqualTo(new Parties("14-HEAD", List.of(), null));
        assertThat(transferring.of(id)).extracting(Transfer::from).containsExactly("22-HEAD", "15-HEAD");
        assertThat(waiting()).doesNotContain(id);
    }

    @Test
    void manyAreTransferredByTheRulesOfOne() {
        var first = signed("DPM-HEAD");
        var second = signed("15-HEAD");
        var draft = some.draft("22", "Abrir " + Unique.word());
        var change = new Change.Transfer("15-HEAD", "Se reorganizó el área", agreed());
        var chosen = List.of(new Chosen(first, 0), new Chosen(second, 0), new Chosen(draft, 0));

        assertThat(bulk.foresee(DESK, chosen, change))
                .extracting(one -> one.objection().map(reason -> reason.code()).orElse(""))
                .containsExactly("", "parties.verifier_same", "commitment.stage");
        assertThat(bulk.change(Desk.asks("commitments.bulk"), DESK, chosen, change, true))
                .isEqualTo(new Outcome.Done("1/3"));

        assertThat(transferring.of(first)).hasSize(1);
        assertThat(register.newest(1, Long.MAX_VALUE).getFirst().type()).isEqualTo("commitments.transfer");
    }

    @Test
    void formAndJsonSayTheHistory() throws Exception {
        var id = signed("DPM-HEAD");
        var agreed = agreed();
        var sent = web.post()
                .uri("/api/v1/commitments/" + id + "/transfers")
                .with(people.as(Role.DESK))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"post": "15-HEAD", "reason": "Se reorganizó", "version": 0,
                         "agreement": {"session": "%s", "folio": "AC-7", "text": "Se traspasa", "date": "%s"}}""".formatted(Objects.requireNonNull(agreed.session()).value(), agreed.date()))
                .exchange();
        assertThat(sent).hasStatusOk();
        assertThat(JsonPath.<String>read(sent.getResponse().getContentAsString(), "$[0].from"))
                .isEqualTo("22-HEAD");

        var head = people.acting(Role.HEAD, "15-HEAD");
        assertThat(web.get().uri("/mis-compromisos").with(head))
                .bodyText()
                .contains("Recibidos de otro cargo", "/compromisos/" + id + "/traspaso/acuse");
        assertThat(web.post()
                        .uri("/compromisos/" + id + "/traspaso/acuse")
                        .with(head)
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(web.get().uri("/compromisos/" + id).with(people.as(Role.DESK)))
                .bodyText()
                .contains("Quién responde", "Titular del OOAD Puebla", "AC-7", "Acuse del");
    }

    private CommitmentId signed(String verifier) {
        return some.signedElsewhere("22", "Abrir " + Unique.word(), new Parties("22-HEAD", List.of(), verifier), null);
    }

    private Outcome transfer(CommitmentId id, String post, String reason) {
        return transferring.transfer(Desk.asks("commitments.transfer"), id, one(id).version(), post, reason, agreed());
    }

    private String acknowledged(Asker who, CommitmentId id) {
        return code(transferring.acknowledge(Desk.asks("commitments.transfer.acknowledge"), who, id));
    }

    private List<CommitmentId> waiting() {
        return transferring.waiting("15-HEAD").stream()
                .map(one -> one.commitment().id())
                .toList();
    }

    private NewAgreement agreed() {
        desk.registered(aBulletin()
                .dated(Unique.day())
                .meeting("Comité " + Unique.word(), 8, null)
                .figure(816, "acuerdos " + Unique.word()));
        return new NewAgreement(
                sessions.sessions(null, 0, 1).items().getFirst().id(), "AC-9", "Se traspasa", LocalDate.of(2026, 6, 1));
    }

    private Commitment one(CommitmentId id) {
        return commitments.commitment(id).orElseThrow();
    }

    private static String code(Outcome outcome) {
        return outcome instanceof Outcome.Refused(var reason) ? reason.code() : "";
    }
}
