package mx.andamio.commitments;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.OutcomeChecks.assertRefused;
import static mx.andamio.support.SomeReports.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.life.Verification;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeReports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a commitment once it is reported on: verification and acceptance. */
class FollowUpTest extends FollowUpFixture {

    private static final Asker SECRETARIAT = new Asker(new Actor("secretaria"), Role.SECRETARIAT, null);

    @Autowired
    Reporting reporting;

    @Autowired
    Verifying verifying;

    @Autowired
    SomeCommitments some;

    @Test
    void whatAnotherPostConfirmsIsVerifiedAndClosed() {
        var id = reportedMet(SomeReports.PARTIES);

        assertDone(look(VERIFIER, id, Verification.Kind.REVIEWED, ""));
        assertThat(stage(id)).isEqualTo(Stage.VERIFIED);
        assertDone(verifying.close(aCommand(), VERIFIER, id, version(id)));

        assertThat(stage(id)).isEqualTo(Stage.CLOSED);
        assertThat(verifying.looks(id))
                .extracting(Verification::kind)
                .containsExactly(Verification.Kind.PRESENTED, Verification.Kind.REVIEWED);
    }

    @Test
    void whatIsRejectedRunsOnAndIsPresentedAgain() {
        var id = reportedMet(SomeReports.PARTIES);

        assertRefused(look(VERIFIER, id, Verification.Kind.REJECTED, " "), "verification.reason", Kind.USER);
        assertDone(look(VERIFIER, id, Verification.Kind.REJECTED, "La foto es de otra obra"));
        assertThat(stage(id)).isEqualTo(Stage.RUNNING);
        meet(id);

        assertThat(stage(id)).isEqualTo(Stage.REPORTED_MET);
        assertThat(verifying.looks(id))
                .extracting(Verification::kind)
                .containsExactly(Verification.Kind.PRESENTED, Verification.Kind.REJECTED, Verification.Kind.PRESENTED);
    }

    @ParameterizedTest
    @CsvSource({
        "NORMATIVE,DPES-HEAD", // another directorate than the one that is named
        "SECRETARIAT,",
        "DESK,",
        "SUPERVISOR,22-HEAD", // of the organ itself
        "NORMATIVE,22-HEAD"
    })
    void onlyTheVerifierLooks(Role role, @Nullable String post) {
        var id = reportedMet(SomeReports.PARTIES);
        var other = new Asker(new Actor("otro"), role, post);

        for (var kind :
                List.of(Verification.Kind.REVIEWED, Verification.Kind.VALIDATED_ON_SITE, Verification.Kind.REJECTED)) {
            assertRefused(look(other, id, kind, "No"), "verification.not_yours", Kind.USER);
        }
        assertRefused(verifying.close(aCommand(), other, id, version(id)), "verification.not_yours", Kind.USER);
        assertThat(stage(id)).isEqualTo(Stage.REPORTED_MET);
    }

    @Test
    void whereNobodyIsNamedTheSecretariatLooksAndSupervisionOnSite() {
        var nobody = new Parties("22-HEAD", List.of(), null);
        var first = reportedMet(nobody);
        assertDone(look(SECRETARIAT, first, Verification.Kind.REVIEWED, ""));
        assertThat(stage(first)).isEqualTo(Stage.VERIFIED);

        var visited = reportedMet(nobody);
        var supervisor = new Asker(new Actor("supervision"), Role.SUPERVISOR, null);
        assertRefused(look(supervisor, visited, Verification.Kind.REVIEWED, ""), "verification.not_yours", Kind.USER);
        assertDone(look(supervisor, visited, Verification.Kind.VALIDATED_ON_SITE, ""));
        assertThat(stage(visited)).isEqualTo(Stage.VERIFIED);

        var ofTheOrgan = new Asker(new Actor("local"), Role.DESK, "22-JSPM");
        assertRefused(
                look(ofTheOrgan, reportedMet(nobody), Verification.Kind.REVIEWED, ""),
                "verification.not_yours",
                Kind.USER);
    }

    @Test
    void nothingIsVerifiedBeforeItWasPresentedNorClosedBeforeItWasVerified() {
        var id = reports.aSigned();

        assertRefused(look(VERIFIER, id, Verification.Kind.REVIEWED, ""), "verification.none", Kind.USER);
        assertRefused(verifying.close(aCommand(), VERIFIER, id, version(id)), "commitment.stage", Kind.USER);
        assertRefused(verifying.close(aCommand(), VERIFIER, id, 7), "commitment.changed", Kind.CONFLICT);
    }

    @Test
    void aMilestoneIsAcceptedByTheVerifierOnceAndCounts() {
        var step = new Milestone("obra", "Obra", "Acta", LocalDate.of(2030, 1, 31), BigDecimal.ONE);
        var id = some.signedElsewhere(
                "22", "Abrir", SomeReports.PARTIES, new Milestones(SomeCommitments.SIGNED, List.of(step)));

        assertRefused(verifying.accept(aCommand(), HEAD, id, 0, "obra"), "verification.not_yours", Kind.USER);
        assertRefused(verifying.accept(aCommand(), VERIFIER, id, 0, "otra"), "milestone.absent", Kind.ABSENT);
        assertDone(verifying.accept(aCommand(), VERIFIER, id, 0, "obra"));
        assertRefused(verifying.accept(aCommand(), VERIFIER, id, 0, "obra"), "milestone.accepted", Kind.CONFLICT);

        assertThat(followed(id).facts().accepted()).containsOnlyKeys("obra");
    }

    private CommitmentId reportedMet(Parties parties) {
        var id = some.signedElsewhere("22", "Abrir salas", parties, null);
        meet(id);
        return id;
    }

    private void meet(CommitmentId id) {
        assertDone(reporting.report(
                aCommand(),
                HEAD,
                id,
                new NewReport(Step.ON_TRACK, "Listo", true, null, List.of(), List.of("https://example.org/acta"))));
    }

    private Outcome look(Asker who, CommitmentId id, Verification.Kind kind, String reason) {
        return verifying.look(aCommand(), who, id, version(id), kind, reason);
    }
}
