package mx.andamio.commitments;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.OutcomeChecks.assertRefused;
import static mx.andamio.support.SomeReports.HEAD;
import static mx.andamio.support.SomeReports.JSPM;
import static mx.andamio.support.SomeReports.LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import mx.andamio.commitments.Report.Standing;
import mx.andamio.commitments.goals.Measured;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.ratings.Reported;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reports, validates, authorises and gives back, and what it makes of the commitment. */
class ReportingTest extends ReportingFixture {

    @Autowired
    Register register;

    @Test
    void aReportGoesFromTheLiaisonToTheHeadAndCountsAllTheWay() {
        var id = signed(null);
        var report = done(LIAISON, id, says("Vamos bien"));

        assertThat(only(id).standing()).isEqualTo(Standing.PRELIMINARY);
        assertThat(followed(id).last().orElseThrow())
                .isEqualTo(new Reported(Step.REACHABLE, "Vamos bien", today(), "22-HEAD"));
        assertThat(followed(id).preliminary()).isTrue();

        assertDone(reporting.pass(aCommand(), JSPM, report, 0));
        assertThat(only(id).standing()).isEqualTo(Standing.PRELIMINARY);
        assertDone(reporting.pass(aCommand(), HEAD, report, 1));

        assertThat(only(id).standing()).isEqualTo(Standing.AUTHORISED);
        assertThat(followed(id).preliminary()).isFalse();
        assertThat(only(id).chain())
                .extracting(link -> link.step().name() + " " + link.post() + " " + link.actor())
                .containsExactly("CAPTURED 22-LIAISON enlace", "VALIDATED 22-JSPM jspm", "AUTHORISED 22-HEAD titular");
    }

    @Test
    void theHeadAuthorisesWhatTheHeadReportsAndWhatNobodyValidated() {
        var id = signed(null);
        done(HEAD, id, says("Vamos bien"));
        assertThat(only(id).standing()).isEqualTo(Standing.AUTHORISED);

        var other = signed(null);
        var report = done(LIAISON, other, says("Vamos bien"));
        assertDone(reporting.pass(aCommand(), HEAD, report, 0));
        assertThat(only(other).by(Report.Step.VALIDATED)).isEmpty();
        assertThat(only(other).standing()).isEqualTo(Standing.AUTHORISED);
    }

    @ParameterizedTest
    @CsvSource({
        "HEAD,15-HEAD", // of another organ
        "LIAISON,15-LIAISON",
        "NORMATIVE,DPM-HEAD", // the verifier
        "SECRETARIAT,", // for no post
        "HEAD,17-JSPM"
    })
    void whoActsForNoPostOfTheChainIsRefused(Role role, @Nullable String post) {
        var id = signed(null);
        var stranger = new Asker(new Actor("otro"), role, post);

        assertRefused(reporting.report(aCommand(), stranger, id, asked(says("Va"))), "report.not_yours", Kind.USER);
        var report = done(LIAISON, id, says("Vamos bien"));
        assertRefused(reporting.pass(aCommand(), stranger, report, 0), "report.not_yours", Kind.USER);
        assertRefused(reporting.giveBack(aCommand(), stranger, report, 0, "No"), "report.not_yours", Kind.USER);
        assertThat(followUp.reports(id)).hasSize(1);
    }

    @Test
    void whoCapturesDoesNotAnswerForIt() {
        var id = signed(null);
        var report = done(LIAISON, id, says("Vamos bien"));

        assertRefused(reporting.pass(aCommand(), LIAISON, report, 0), "report.not_yours", Kind.USER);
    }

    @Test
    void aCoResponsibleCapturesAndAnotherOrganAuthorises() {
        var id = signed(null);
        var co = new Asker(new Actor("corresponsable"), Role.JSPM, "15-JSPM");

        var report = done(co, id, says("Nuestra parte va"));

        assertThat(only(id).standing()).isEqualTo(Standing.PRELIMINARY);
        assertThat(only(id).said().post()).isEqualTo("22-HEAD");
        assertRefused(reporting.pass(aCommand(), co, report, 0), "report.not_yours", Kind.USER);
    }

    @Test
    void whatWasGivenBackCountsNoLonger() {
        var id = signed(stock());
        done(HEAD, id, says("Primero").value("40", today()));
        var report = done(LIAISON, id, says("Segundo").value("400", today()));
        assertThat(followed(id).facts().measured()).extracting(Measured::value).containsExactly(new BigDecimal("400"));

        assertRefused(reporting.giveBack(aCommand(), JSPM, report, 0, " "), "report.reason", Kind.USER);
        assertDone(reporting.giveBack(aCommand(), JSPM, report, 0, "Son 40, no 400"));

        assertThat(followed(id).facts().measured()).extracting(Measured::value).containsExactly(new BigDecimal("40"));
        assertThat(followed(id).last().orElseThrow().text()).isEqualTo("Primero");
        assertRefused(reporting.pass(aCommand(), HEAD, report, 1), "report.done", Kind.CONFLICT);

        done(LIAISON, id, says("Segundo, corregido").value("41", today()));
        assertThat(followUp.reports(id)).hasSize(3);
        var returned = followUp.reports(id).stream()
                .filter(one -> one.id().equals(report))
                .findFirst()
                .orElseThrow();
        assertThat(returned.standing()).isEqualTo(Standing.RETURNED);
        assertThat(returned.said().text()).isEqualTo("Segundo");
        assertThat(returned.chain())
                .extracting(link -> link.step().name() + " " + link.post() + " " + link.reason())
                .containsExactly("CAPTURED 22-LIAISON null", "RETURNED 22-JSPM Son 40, no 400");
    }

    @Test
    void ofTwoWhoTakeAStepTheSecondIsTold() {
        var id = signed(null);
        var report = done(LIAISON, id, says("Vamos bien"));
        assertDone(reporting.pass(aCommand(), JSPM, report, 0));

        assertRefused(reporting.giveBack(aCommand(), HEAD, report, 0, "No"), "report.changed", Kind.CONFLICT);
        assertRefused(reporting.pass(aCommand(), JSPM, report, 1), "report.done", Kind.CONFLICT);
    }

    @Test
    void theFirstReportStartsItAndSilenceIsCountedFromItsArrival() {
        var id = signed(null);
        assertThat(commitments.commitment(id).orElseThrow().state().stage()).isEqualTo(Stage.SIGNED);

        done(LIAISON, id, says("Vamos bien"));

        var standing = commitments.commitment(id).orElseThrow();
        assertThat(standing.state().stage()).isEqualTo(Stage.RUNNING);
        assertThat(standing.state().since()).isEqualTo(today());
        assertThat(standing.heardOn()).isEqualTo(today());
        assertThat(followed(id).heardOn()).isEqualTo(today());
        try (var _ = clock.later(Duration.ofDays(40))) {
            done(LIAISON, id, says("Seguimos"));
            assertThat(commitments.commitment(id).orElseThrow().heardOn()).isEqualTo(today());
        }
    }

    @Test
    void whatIsSaidToBeMetIsPresentedOnceSomebodyAuthorisesIt() {
        var id = signed(null);
        assertRefused(
                reporting.report(aCommand(), LIAISON, id, asked(says("Listo").met())),
                "report.met_evidence",
                Kind.USER);

        var report = done(LIAISON, id, says("Listo").met().link("https://example.org/acta"));
        assertThat(stage(id)).isEqualTo(Stage.RUNNING);
        assertDone(reporting.pass(aCommand(), HEAD, report, 0));

        assertThat(stage(id)).isEqualTo(Stage.REPORTED_MET);
    }

    @Test
    void draftsAndWhatIsOverAreNotReportedOn() {
        var draft = some.draft("22", "Abrir salas");

        assertRefused(reporting.report(aCommand(), HEAD, draft, asked(says("Va"))), "report.unsigned", Kind.USER);
        assertRefused(
                reporting.report(aCommand(), HEAD, new CommitmentId(UUID.randomUUID()), asked(says("Va"))),
                "commitment.absent",
                Kind.ABSENT);
    }

    @Test
    void twoWhoReportAtOnceAreBothHeardAndTheRegisterHasBoth() throws Exception {
        var id = signed(stock());
        var before = register.size();
        var gate = new CyclicBarrier(8);
        try (var senders = Executors.newFixedThreadPool(8)) {
            var tasks = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Outcome>) () -> {
                        gate.await();
                        return reporting.report(aCommand(), i % 2 == 0 ? LIAISON : HEAD, id, asked(says("Va " + i)));
                    })
                    .toList();
            for (var answer : senders.invokeAll(tasks)) {
                assertThat(answer.get()).isInstanceOf(Outcome.Done.class);
            }
        }

        assertThat(followUp.reports(id)).hasSize(8);
        assertThat(stage(id)).isEqualTo(Stage.RUNNING);
        assertThat(register.size() - before).isEqualTo(8);
        assertThat(register.firstBroken()).isEmpty();
    }

    @Test
    void twoStepsAtOnceAreOneStep() throws Exception {
        var id = signed(null);
        var report = done(LIAISON, id, says("Vamos bien"));
        var gate = new CyclicBarrier(2);
        try (var senders = Executors.newFixedThreadPool(2)) {
            Callable<Outcome> authorise = () -> {
                gate.await();
                return reporting.pass(aCommand(), HEAD, report, 0);
            };
            var answers = senders.invokeAll(Collections.nCopies(2, authorise));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .filteredOn(Outcome.Done.class::isInstance)
                    .hasSize(1);
        }
        assertThat(only(id).chain()).hasSize(2);
    }

    @Test
    void manyAreReadInOneGo() {
        var ids = IntStream.range(0, 5).mapToObj(_ -> signed(stock())).toList();
        ids.forEach(id -> done(LIAISON, id, says("Va").value("40", today())));

        Map<CommitmentId, FollowUp.Followed> all = followUp.of(ids);

        assertThat(all.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(all.values()).allSatisfy(one -> {
            assertThat(one.facts().measured()).hasSize(1);
            assertThat(one.last()).isPresent();
            assertThat(one.extensions()).isZero();
        });
        assertThat(followUp.of(List.of())).isEmpty();
    }

    private static void assertDone(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
