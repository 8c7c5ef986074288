package mx.andamio.commitments;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.OutcomeChecks.assertRefused;
import static mx.andamio.support.SomeReports.HEAD;
import static mx.andamio.support.SomeReports.LIAISON;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.ExtensionRequests.Answer;
import mx.andamio.commitments.ExtensionRequests.Request;
import mx.andamio.commitments.OffCourse.Straying;
import mx.andamio.commitments.OffCourse.Why;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Another date is asked for, and a session answers. */
class ExtensionRequestsTest extends FollowUpFixture {

    private static final LocalDate DUE = LocalDate.of(2030, 12, 31);
    private static final Asker OTHER = new Asker(new Actor("enlace15"), Role.LIAISON, "15-LIAISON");

    @Autowired
    ExtensionRequests requests;

    @Autowired
    Settling settling;

    @Autowired
    OffCourse offCourse;

    @Autowired
    MockMvcTester web;

    @Test
    void whatIsAskedComesToTheNextAgendaAndChangesNothingElse() {
        var id = reports.aSigned();
        assertThat(why(id)).isNotEqualTo(Why.EXTENSION_ASKED);

        assertDone(ask(LIAISON, id, DUE.plusMonths(3)));

        assertThat(why(id)).isEqualTo(Why.EXTENSION_ASKED);
        assertThat(Headline.of(commitments.commitment(id).orElseThrow().terms().goal())
                        .due())
                .isEqualTo(DUE);
        assertThat(followed(id).extensions()).isZero();
        assertThat(requests.of(id))
                .singleElement()
                .extracting(Request::to, Request::reason, Request::isOpen)
                .containsExactly(DUE.plusMonths(3), "Se atrasó la licitación", true);
    }

    @Test
    void aDateThatIsMovedGrantsIt() {
        var id = reports.aSigned();
        assertDone(ask(LIAISON, id, DUE.plusMonths(3)));

        assertDone(
                settling.extend(aCommand(), HEAD, id, version(id), DUE.plusMonths(2), "Se atrasó la licitación", null));

        assertThat(requests.of(id)).singleElement().extracting(Request::answer).isEqualTo(Answer.GRANTED);
        assertThat(why(id)).isNotEqualTo(Why.EXTENSION_ASKED);
        // having got one, it may ask again
        assertDone(ask(LIAISON, id, DUE.plusYears(1)));
    }

    @Test
    void whatIsRefusedKeepsItsReasonAndIsOffTheAgenda() {
        var id = reports.aSigned();
        var request = asked(id);

        assertRefused(requests.refuse(aCommand(), LIAISON, request, "No procede"), "extension.not_yours", Kind.USER);
        assertRefused(requests.refuse(aCommand(), HEAD, request, " "), "asked.why", Kind.USER);
        assertDone(requests.refuse(aCommand(), HEAD, request, "Hay presupuesto"));

        assertThat(requests.of(id))
                .singleElement()
                .extracting(Request::answer, Request::why)
                .containsExactly(Answer.REFUSED, "Hay presupuesto");
        assertThat(why(id)).isNotEqualTo(Why.EXTENSION_ASKED);
        assertRefused(requests.refuse(aCommand(), HEAD, request, "Otra vez"), "asked.answered", Kind.CONFLICT);
        assertRefused(requests.withdraw(aCommand(), LIAISON, request), "asked.answered", Kind.CONFLICT);
    }

    @Test
    void whoAskedTakesItBack() {
        var id = reports.aSigned();
        var request = asked(id);

        assertRefused(requests.withdraw(aCommand(), OTHER, request), "asked.not_yours", Kind.USER);
        assertDone(requests.withdraw(aCommand(), LIAISON, request));

        assertThat(why(id)).isNotEqualTo(Why.EXTENSION_ASKED);
        assertRefused(requests.withdraw(aCommand(), LIAISON, UUID.randomUUID()), "asked.absent", Kind.ABSENT);
    }

    @Test
    void whatCannotBeAskedIsRefusedWithItsReason() {
        var id = reports.aSigned();

        assertRefused(ask(OTHER, id, DUE.plusDays(1)), "asked.not_yours", Kind.USER);
        assertRefused(ask(LIAISON, id, DUE), "extension.later", Kind.USER);
        assertRefused(ask(LIAISON, id, null), "extension.no_date", Kind.USER);
        assertRefused(requests.ask(aCommand(), LIAISON, id, DUE.plusDays(1), " "), "extension.reason", Kind.USER);
        assertDone(ask(LIAISON, id, DUE.plusDays(1)));
        assertRefused(ask(LIAISON, id, DUE.plusDays(2)), "asked.open", Kind.CONFLICT);
        assertThat(requests.of(id)).hasSize(1);
    }

    @Test
    void thePageOfTheCommitmentSaysWhatIsAsked() {
        var id = reports.aSigned();
        asked(id);

        assertThat(web.get().uri("/compromisos/" + id).with(as(Role.AUDITOR)))
                .hasStatusOk()
                .bodyText()
                .contains("Prórrogas pedidas", "espera respuesta", "Se atrasó la licitación")
                .doesNotContain("Negarla");
        assertThat(web.get().uri("/compromisos/" + id).with(as(Role.SECRETARIAT)))
                .bodyText()
                .contains("Negarla", "value=\"2031-03-31\"");
    }

    private @Nullable Why why(CommitmentId id) {
        return offCourse.of(List.of("22"), today()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(Straying::why)
                .orElse(null);
    }

    private UUID asked(CommitmentId id) {
        var outcome = ask(LIAISON, id, DUE.plusMonths(3));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return UUID.fromString(((Outcome.Done) outcome).result());
    }

    private Outcome ask(Asker who, CommitmentId id, @Nullable LocalDate to) {
        return requests.ask(aCommand(), who, id, to, "Se atrasó la licitación");
    }
}
