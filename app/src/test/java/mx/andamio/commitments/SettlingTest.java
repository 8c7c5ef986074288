package mx.andamio.commitments;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.OutcomeChecks.assertRefused;
import static mx.andamio.support.SomeReports.HEAD;
import static mx.andamio.support.SomeReports.LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import mx.andamio.commitments.Settling.Exit;
import mx.andamio.commitments.goals.GoalVersion;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.life.State;
import mx.andamio.identity.Asker;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import mx.andamio.support.Desk;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Ways out by an agreement, and other dates. */
class SettlingTest extends FollowUpFixture {

    @Autowired
    Settling settling;

    @Autowired
    Sessions sessions;

    @Autowired
    Desk desk;

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

    private Outcome extend(Asker who, CommitmentId id, @Nullable LocalDate to, @Nullable NewAgreement agreement) {
        return settling.extend(aCommand(), who, id, version(id), to, "Se atrasó la licitación", agreement);
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
}
