package mx.andamio.commitments;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.SomeReports.HEAD;
import static mx.andamio.support.SomeReports.LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import mx.andamio.commitments.Settling.Exit;
import mx.andamio.commitments.goals.GoalVersion;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.life.Verification;
import mx.andamio.commitments.ratings.OpenBlocker;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeReports;
import mx.andamio.support.TestClock;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a commitment once it is reported on: verification, ways out, other dates, obstacles, dependencies. */
@InstallationTest
class FollowUpTest {

    private static final Asker VERIFIER = new Asker(new Actor("normativa"), Role.NORMATIVE, "DPM-HEAD");
    private static final Asker SECRETARIAT = new Asker(new Actor("secretaria"), Role.SECRETARIAT, null);
    private static final Asker STRANGER = new Asker(new Actor("vecino"), Role.HEAD, "15-HEAD");

    @Autowired
    Reporting reporting;

    @Autowired
    Verifying verifying;

    @Autowired
    Settling settling;

    @Autowired
    Waiting waiting;

    @Autowired
    FollowUp followUp;

    @Autowired
    Commitments commitments;

    @Autowired
    Sessions sessions;

    @Autowired
    SomeCommitments some;

    @Autowired
    SomeReports reports;

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

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

    @ParameterizedTest
    @EnumSource(Exit.class)
    void outItGoesByAnAgreementOnly(Exit exit) {
        var id = reports.aSigned();
        var successor = exit == Exit.REPLACED ? reports.aSigned() : null;

        assertRefused(
                settling.leave(
                        aCommand(), id, 0, exit, new NewAgreement(null, "AC-1", "Se acuerda", today()), successor),
                "agreement.session",
                Kind.USER);
        assertRefused(
                settling.leave(
                        aCommand(),
                        id,
                        0,
                        exit,
                        new NewAgreement(new SessionId(UUID.randomUUID()), "AC-1", "Se acuerda", today()),
                        successor),
                "agreement.session",
                Kind.USER);
        assertRefused(
                settling.leave(
                        aCommand(), id, 0, exit, new NewAgreement(aSession(), " ", "Se acuerda", today()), successor),
                "agreement.folio",
                Kind.USER);
        assertDone(settling.leave(aCommand(), id, 0, exit, agreed(), successor));

        assertThat(stage(id).name()).isEqualTo(exit.name());
        assertThat(commitments.commitment(id).orElseThrow().state())
                .isInstanceOfSatisfying(
                        State.Exit.class,
                        out -> assertThat(out.agreement().folio()).isEqualTo("AC-1"));
        assertRefused(settling.leave(aCommand(), id, 1, exit, agreed(), successor), "commitment.stage", Kind.USER);
    }

    @Test
    void itIsReplacedByAnotherThatIsHere() {
        var id = reports.aSigned();

        assertRefused(
                settling.leave(aCommand(), id, 0, Exit.REPLACED, agreed(), null), "commitment.successor", Kind.USER);
        assertRefused(
                settling.leave(aCommand(), id, 0, Exit.REPLACED, agreed(), id), "commitment.successor", Kind.USER);
    }

    @Test
    void aMovedDateIsAnotherVersionOfTheGoalAndTheOriginalStays() {
        var id = reports.aSigned();
        var original = LocalDate.of(2030, 12, 31);

        assertRefused(extend(STRANGER, id, original.plusDays(1), null), "extension.not_yours", Kind.USER);
        assertRefused(extend(LIAISON, id, original.plusDays(1), null), "extension.not_yours", Kind.USER);
        assertRefused(extend(HEAD, id, original, null), "extension.later", Kind.USER);
        assertRefused(extend(HEAD, id, null, null), "extension.no_date", Kind.USER);
        assertDone(extend(HEAD, id, original.plusYears(1), null));
        assertRefused(extend(HEAD, id, original.plusYears(2), null), "extension.policy", Kind.USER);
        assertDone(extend(HEAD, id, original.plusYears(2), agreed()));

        assertThat(Headline.of(commitments.commitment(id).orElseThrow().terms().goal())
                        .due())
                .isEqualTo(original.plusYears(2));
        assertThat(commitments.goals(id))
                .extracting(GoalVersion::goal)
                .extracting(goal -> Headline.of(goal).due())
                .containsExactly(original, original.plusYears(1), original.plusYears(2));
        assertThat(followed(id).extensions()).isEqualTo(2);
        assertThat(followed(id).originalDue()).isEqualTo(original);
        assertThat(commitments.extensions(id).getLast().agreement()).isNotNull();
    }

    @Test
    void anObstacleHasAnOwnerAndAClockAcrossOrgans() {
        var id = reports.aSigned();
        assertRefused(open(STRANGER, id, "DPM"), "blocker.not_yours", Kind.USER);
        assertRefused(open(LIAISON, id, "99"), "blocker.unknown", Kind.USER);
        assertRefused(open(LIAISON, id, " "), "blocker.owner", Kind.USER);
        var text = "Falta el dictamen " + Unique.word();
        assertDone(waiting.open(aCommand(), LIAISON, id, Blocker.Kind.ORGAN, "DPM-HEAD", text));

        try (var _ = clock.later(Duration.ofDays(31))) {
            assertThat(followed(id).blockers(today())).containsExactly(new OpenBlocker(text, 31));
        }
        var obstacle = followUp.obstacles(id).getFirst();
        assertThat(obstacle.organ()).isEqualTo("DPM");
        assertThat(waiting.open("DPM")).contains(obstacle);
        assertThat(waiting.open("DPES")).doesNotContain(obstacle);

        assertRefused(waiting.close(aCommand(), STRANGER, obstacle.id(), 0), "blocker.not_yours", Kind.USER);
        assertDone(waiting.close(aCommand(), VERIFIER, obstacle.id(), 0));
        assertRefused(waiting.close(aCommand(), VERIFIER, obstacle.id(), 0), "blocker.changed", Kind.CONFLICT);
        assertRefused(waiting.close(aCommand(), VERIFIER, obstacle.id(), 1), "blocker.closed", Kind.USER);
        assertThat(followed(id).obstacles()).isEmpty();
        assertThat(waiting.open("DPM")).doesNotContain(obstacle);
    }

    @Test
    void commitmentsNeverWaitForEachOtherInACircle() {
        var one = reports.aSigned();
        var two = reports.aSigned();
        var three = reports.aSigned();
        assertDone(waiting.waitFor(aCommand(), HEAD, one, two));
        assertDone(waiting.waitFor(aCommand(), HEAD, two, three));

        var circle = waiting.waitFor(aCommand(), HEAD, three, one);

        assertRefused(circle, "dependency.cycle", Kind.USER);
        assertThat(((Outcome.Refused) circle).reason().parameters().getFirst())
                .isEqualTo(text(one) + " → " + text(two) + " → " + text(three));
        assertRefused(waiting.waitFor(aCommand(), HEAD, one, one), "dependency.self", Kind.USER);
        assertRefused(waiting.waitFor(aCommand(), STRANGER, one, three), "blocker.not_yours", Kind.USER);
        assertThat(waiting.links(two).waitsFor()).extracting(Commitment::id).containsExactly(three);
        assertThat(waiting.links(two).waitedForBy()).extracting(Commitment::id).containsExactly(one);
        assertDone(waiting.stopWaiting(aCommand(), HEAD, two, three));
        assertDone(waiting.waitFor(aCommand(), HEAD, three, one));
        assertRefused(waiting.stopWaiting(aCommand(), HEAD, two, three), "dependency.absent", Kind.ABSENT);
    }

    @Test
    void twoAtOnceCloseNoCircle() throws Exception {
        for (var round = 0; round < 5; round++) {
            var one = reports.aSigned();
            var two = reports.aSigned();
            var gate = new CyclicBarrier(2);
            try (var senders = Executors.newFixedThreadPool(2)) {
                Callable<Outcome> there = () -> {
                    gate.await();
                    return waiting.waitFor(aCommand(), HEAD, one, two);
                };
                Callable<Outcome> back = () -> {
                    gate.await();
                    return waiting.waitFor(aCommand(), HEAD, two, one);
                };
                var answers = senders.invokeAll(List.of(there, back));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                        .filteredOn(Outcome.Done.class::isInstance)
                        .hasSize(1);
            }
        }
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

    private Outcome extend(Asker who, CommitmentId id, @Nullable LocalDate to, @Nullable NewAgreement agreement) {
        return settling.extend(aCommand(), who, id, version(id), to, "Se atrasó la licitación", agreement);
    }

    private Outcome open(Asker who, CommitmentId id, String owner) {
        return waiting.open(aCommand(), who, id, Blocker.Kind.ORGAN, owner, "Falta el dictamen");
    }

    private NewAgreement agreed() {
        return new NewAgreement(aSession(), "AC-1", "Se acuerda", today());
    }

    private SessionId aSession() {
        desk.registered(aBulletin()
                .dated(Unique.day())
                .meeting("Comité " + Unique.word(), 8, null)
                .figure(816, "acuerdos " + Unique.word()));
        return sessions.sessions(null, 0, 1).items().getFirst().id();
    }

    private FollowUp.Followed followed(CommitmentId id) {
        return Objects.requireNonNull(followUp.of(List.of(id)).get(id));
    }

    private String text(CommitmentId id) {
        return "«" + commitments.commitment(id).orElseThrow().terms().text() + "»";
    }

    private int version(CommitmentId id) {
        return commitments.commitment(id).orElseThrow().version();
    }

    private Stage stage(CommitmentId id) {
        return commitments.commitment(id).orElseThrow().state().stage();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("America/Mexico_City")));
    }

    private static void assertDone(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static void assertRefused(Outcome outcome, String code, Kind kind) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason().code()).isEqualTo(code);
            assertThat(refused.reason().kind()).isEqualTo(kind);
        });
    }

    private static Command aCommand() {
        return Command.bySystem(new Actor("prueba"), "commitments.test");
    }
}
