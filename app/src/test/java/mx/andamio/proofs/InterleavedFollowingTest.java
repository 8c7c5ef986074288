package mx.andamio.proofs;

import static mx.andamio.support.SomeReports.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import mx.andamio.commitments.Assessing;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.InBulk;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.Settling;
import mx.andamio.commitments.Transferring;
import mx.andamio.commitments.Waiting;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.ratings.Criteria;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeReports;
import mx.andamio.support.SomeSessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Several people at one commitment at the same moment: random reports, judgements, obstacles, new dates, changes of many, another responsible and a way
 * out with the version that all saw. What each was told must fit what is there afterwards.
 */
@InstallationTest
// An installation of its own: hundreds of commitments of one organ would push those of other tests off their pages.
@TestPropertySource(properties = "andamio.data=target/test-data-following${andamio.test.fork:}")
class InterleavedFollowingTest {

    private static final Asker SECRETARIAT = new Asker(new Actor("secretaria"), Role.SECRETARIAT, null);
    private static final LocalDate DUE = LocalDate.of(2030, 12, 31);
    private static final String PROGRAMME = "2-30-100";

    @Autowired
    SomeReports some;

    @Autowired
    SomeSessions sessions;

    @Autowired
    Commitments commitments;

    @Autowired
    FollowUp followUp;

    @Autowired
    Reporting reporting;

    @Autowired
    Assessing assessing;

    @Autowired
    Waiting waiting;

    @Autowired
    Settling settling;

    @Autowired
    Transferring transferring;

    @Autowired
    InBulk bulk;

    @Autowired
    Register register;

    private final Crowd crowd = new Crowd();

    @AfterAll
    static void figures() {
        System.out.println("[interleavings] " + Crowd.figures());
    }

    /** What somebody does. */
    private enum Kind {
        REPORT,
        ASSESS,
        OBSTACLE,
        EXTEND,
        TAG,
        TRANSFER,
        LEAVE;

        /** What needs the version that was seen: of those that saw the same, one goes through. */
        boolean comparesVersions() {
            return this == EXTEND || this == TAG || this == TRANSFER || this == LEAVE;
        }
    }

    private record Act(Kind kind, Supplier<Outcome> does) {}

    /** Sends a change with the version that was seen; the control, refused, sends it with the one that is there. */
    private interface Sending {
        Outcome send(CommitmentId id, int seen, IntFunction<Outcome> change);
    }

    @Test
    void whatWasToldIsThereAndNothingElse() {
        assertThat(faults(Crowd.share(10), (_, seen, change) -> change.apply(seen)))
                .as("seed %d", Crowd.SEED)
                .isEmpty();
        assertThat(register.firstBroken()).isEmpty();
    }

    /** The control: whoever sends the version that is there for the one that was seen overwrites what nobody showed them. */
    @Test
    void aChangeThatDoesNotCompareVersionsIsCaught() {
        Sending careless = (id, seen, change) -> {
            var outcome = change.apply(seen);
            for (var again = 0; again < 3 && outcome instanceof Outcome.Refused; again++) {
                outcome = change.apply(one(id).version());
            }
            return outcome;
        };

        assertThat(faults(40, careless)).isNotEmpty();
    }

    private List<String> faults(int interleavings, Sending sending) {
        var faults = new ArrayList<String>();
        var session = sessions.held("Reunión Nacional");
        for (var n = 0; n < interleavings; n++) {
            var before = one(some.aSigned());
            var acts = crowd.someOf(5, i -> act(before, session, sending, i));
            var told = crowd.atOnce(acts, act -> act.does().get());
            var what = acts.stream().map(Act::kind).toList();
            check(before, what, told).forEach(fault -> faults.add(fault + ": " + what + " " + told));
        }
        return faults;
    }

    private Act act(Commitment seen, SessionId session, Sending sending, int n) {
        var kind = Kind.values()[crowd.any(Kind.values().length)];
        var id = seen.id();
        var agreed = new NewAgreement(session, "AC-" + n, "Se acuerda", SomeCommitments.SIGNED);
        Supplier<Outcome> does = switch (kind) {
            case REPORT ->
                () -> reporting.report(
                        Crowd.asks("commitments.report"),
                        HEAD,
                        id,
                        new NewReport(Step.REACHABLE, "Va " + n, false, null, List.of(), List.of()));
            case ASSESS ->
                () -> assessing.assess(
                        Crowd.asks("commitments.assess"),
                        id,
                        new Assessing.Judgement(
                                new Criteria(Step.REACHABLE, Step.REACHABLE, Step.REACHABLE, Step.REACHABLE),
                                Step.REACHABLE,
                                "Va " + n),
                        "DPM-HEAD");
            case OBSTACLE ->
                () -> waiting.open(
                        Crowd.asks("commitments.obstacle.open"), HEAD, id, Blocker.Kind.ORGAN, "DA", "Falta " + n);
            case EXTEND ->
                () -> sending.send(
                        id,
                        seen.version(),
                        version -> settling.extend(
                                Crowd.asks("commitments.extend"),
                                SECRETARIAT,
                                id,
                                version,
                                DUE.plusDays(n + 1),
                                "Lluvias",
                                agreed));
            case TAG ->
                () -> sending.send(
                        id,
                        seen.version(),
                        version -> bulk.change(
                                Crowd.asks("commitments.bulk"),
                                SECRETARIAT,
                                List.of(new InBulk.Chosen(id, version)),
                                new InBulk.Change.Tag(PROGRAMME),
                                false));
            case TRANSFER ->
                () -> sending.send(
                        id,
                        seen.version(),
                        version -> transferring.transfer(
                                Crowd.asks("commitments.transfer"), id, version, "14-HEAD", "Se reorganizó", agreed));
            case LEAVE ->
                () -> sending.send(
                        id,
                        seen.version(),
                        version -> settling.leave(
                                Crowd.asks("commitments.leave"), id, version, Settling.Exit.CANCELLED, agreed, null));
        };
        return new Act(kind, does);
    }

    private List<String> check(Commitment before, List<Kind> what, List<Outcome> told) {
        var faults = new ArrayList<String>(Crowd.refusals(
                told,
                "commitment.changed",
                "commitment.stage",
                "report.over",
                "report.not_yours",
                "blocker.not_yours",
                "bulk.nobody",
                "bulk.some"));
        var id = before.id();
        var after = one(id);
        count(faults, "reports", followUp.reports(id).size(), done(Kind.REPORT, what, told));
        count(faults, "judgements", assessing.of(id).size(), done(Kind.ASSESS, what, told));
        count(faults, "obstacles", followUp.obstacles(id).size(), done(Kind.OBSTACLE, what, told));
        count(faults, "extensions", commitments.extensions(id).size(), done(Kind.EXTEND, what, told));
        count(faults, "transfers", transferring.of(id).size(), done(Kind.TRANSFER, what, told));
        count(
                faults,
                "programmes",
                after.terms().alignment().programmes().contains(PROGRAMME) ? 1 : 0,
                done(Kind.TAG, what, told));
        count(faults, "ways out", after.state().stage() == Stage.CANCELLED ? 1 : 0, done(Kind.LEAVE, what, told));
        var changes = IntStream.range(0, what.size())
                .filter(n -> what.get(n).comparesVersions() && told.get(n) instanceof Outcome.Done)
                .count();
        if (changes > 1) {
            faults.add(
                    "%d of those who saw version %d were told that theirs holds".formatted(changes, before.version()));
        }
        if (after.version() - before.version() < changes) {
            faults.add("version %d after %d, with %d changes".formatted(after.version(), before.version(), changes));
        }
        return faults;
    }

    private static void count(List<String> faults, String of, int kept, int told) {
        if (kept != told) {
            faults.add("%d %s kept, %d told".formatted(kept, of, told));
        }
    }

    private static int done(Kind kind, List<Kind> what, List<Outcome> told) {
        return (int) IntStream.range(0, what.size())
                .filter(n -> what.get(n) == kind && told.get(n) instanceof Outcome.Done)
                .count();
    }

    private Commitment one(CommitmentId id) {
        return commitments.commitment(id).orElseThrow();
    }
}
