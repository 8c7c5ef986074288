package mx.andamio.commitments;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.OutcomeChecks.assertRefused;
import static mx.andamio.support.SomeReports.HEAD;
import static mx.andamio.support.SomeReports.LIAISON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.commitments.ratings.OpenBlocker;
import mx.andamio.identity.Asker;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Obstacles, and commitments that wait for each other. */
class WaitingTest extends FollowUpFixture {

    @Autowired
    Waiting waiting;

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

    private Outcome open(Asker who, CommitmentId id, String owner) {
        return waiting.open(aCommand(), who, id, Blocker.Kind.ORGAN, owner, "Falta el dictamen");
    }

    private String text(CommitmentId id) {
        return "«" + commitments.commitment(id).orElseThrow().terms().text() + "»";
    }
}
