package mx.andamio.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.andamio.commitments.Assessing;
import mx.andamio.commitments.Board;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.Instructions;
import mx.andamio.commitments.Waiting;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.life.Verification;
import mx.andamio.commitments.ratings.RollUp;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.register.Register;
import mx.andamio.requests.UpdateRequests;
import mx.andamio.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What a demonstration shows, whatever the day of its first start. Each test that begins one has an installation of its own. */
abstract class DemoStoryChecks {

    @Autowired
    DemoCommitments demonstration;

    @Autowired
    DemoStory story;

    @Autowired
    Commitments commitments;

    @Autowired
    Board board;

    @Autowired
    FollowUp followUp;

    @Autowired
    Waiting waiting;

    @Autowired
    Assessing assessing;

    @Autowired
    mx.andamio.commitments.Verifying verifying;

    @Autowired
    Instructions instructions;

    @Autowired
    UpdateRequests requests;

    @Autowired
    Register register;

    @Autowired
    TestClock clock;

    /** Begins it; a second start adds nothing. */
    void begin() {
        demonstration.ensure();
        story.ensure();
        var written = register.size();
        demonstration.ensure();
        story.ensure();
        assertThat(register.size()).isEqualTo(written);
    }

    /** How many tiles of the region that signed are at each step; those without a step under {@code null}. */
    private Map<String, Long> tiles() {
        return board.tallies(Board.By.ORGAN, Board.Scope.NATION).values().stream()
                .filter(tally -> tally.all() > 1)
                .collect(Collectors.groupingBy(
                        tally -> RollUp.DEFAULT
                                .rating(tally.counts())
                                .step()
                                .map(Step::name)
                                .orElse("none"),
                        Collectors.counting()));
    }

    void everyStepHasTilesAndNoneHasMost() {
        var tiles = tiles();
        assertThat(tiles.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(25);
        assertThat(tiles.keySet())
                .containsExactlyInAnyOrder("ON_TRACK", "REACHABLE", "NEEDS_SUPPORT", "AT_RISK", "none");
        assertThat(tiles.values()).allMatch(many -> many >= 2 && many <= 12);
        assertThat(tiles.get("AT_RISK")).isLessThanOrEqualTo(5);
        assertThat(board.tallies(Board.By.ORGAN, Board.Scope.NATION).values())
                .as("all of it is stamped")
                .allMatch(tally -> tally.simulated() == tally.all());
    }

    void everyStateOfLifeIsThere(LocalDate today) {
        var invented = demonstration.invented();
        var stages = invented.stream()
                .collect(Collectors.groupingBy(one -> one.state().stage(), Collectors.counting()));
        assertThat(stages.keySet()).isEqualTo(EnumSet.allOf(Stage.class));
        assertThat(stages.get(Stage.RUNNING)).isBetween(500L, 700L);
        assertThat(stages.get(Stage.CLOSED)).isBetween(20L, 120L);
        assertThat(invented).anyMatch(one -> one.terms().goal() instanceof Reach);
        assertThat(invented).anyMatch(one -> one.terms().goal() instanceof Milestones);
        assertThat(invented)
                .as("nothing was heard of what is to come")
                .allMatch(one -> one.heardOn() == null || !one.heardOn().isAfter(today));
        assertThat(looks(invented)).contains(Verification.Kind.REJECTED, Verification.Kind.REVIEWED);
    }

    private List<Verification.Kind> looks(List<Commitment> invented) {
        return invented.stream()
                .flatMap(one -> verifying.looks(one.id()).stream())
                .map(Verification::kind)
                .distinct()
                .toList();
    }

    void whatFollowsASignatureIsThere(LocalDate today) {
        var open = demonstration.invented().stream()
                .filter(one -> one.state().stage().isSignedAndOpen())
                .toList();
        var followed = followUp.of(open.stream().map(Commitment::id).toList());
        assertThat(followed.values().stream().filter(one -> one.preliminary()).count())
                .as("wait in the chain")
                .isGreaterThan(20);
        assertThat(followed.values().stream().filter(one -> one.extensions() == 1))
                .hasSizeGreaterThan(5);
        assertThat(followed.values()).anyMatch(one -> one.extensions() == 2);
        var silent = open.stream()
                .filter(one -> one.lastWord() != null && one.lastWord().isBefore(today.minusDays(45)))
                .count();
        assertThat(silent).isBetween(60L, 200L);
        var waits = waiting.open(null);
        assertThat(waits)
                .hasSizeGreaterThan(40)
                .allMatch(one -> !one.blocker().opened().isAfter(today));
        assertThat(waits.stream().map(one -> one.blocker().owner()).distinct()).hasSizeGreaterThan(4);
        assertThat(open.stream().filter(one -> apart(one) > 0).count())
                .as("judged otherwise than told")
                .isGreaterThan(10);
    }

    private int apart(Commitment one) {
        var judged = assessing.of(one.id());
        var told = followUp.of(List.of(one.id())).get(one.id());
        return judged.isEmpty() || told == null || told.last().isEmpty()
                ? 0
                : judged.getFirst().overall().apart(told.last().get().step());
    }

    void oneInstructionWentToAllStateBodies() {
        var line = instructions.found(0, 10).items().stream()
                .filter(one -> one.instruction().simulated())
                .findFirst()
                .orElseThrow();
        assertThat(line.parts()).isEqualTo(35);
        assertThat(line.acknowledged()).isBetween(15, 32);
        assertThat(line.met()).isBetween(1, 8);
        assertThat(commitments.every(
                        Commitments.Filter.NONE.partsOf(line.instruction().id())))
                .allMatch(Commitment::simulated);
    }

    void requestsStandAtEveryStepOfTheLadder() {
        var counts = requests.counts(UpdateRequests.Filter.ALL);
        assertThat(counts.get(UpdateRequests.Look.OPEN)).isEqualTo(22);
        assertThat(counts.get(UpdateRequests.Look.ESCALATED)).isBetween(10L, 15L);
        assertThat(counts.get(UpdateRequests.Look.AGENDA)).isEqualTo(3);
        assertThat(counts.get(UpdateRequests.Look.ANSWERED)).isEqualTo(3);
        assertThat(counts.get(UpdateRequests.Look.ENDED)).isEqualTo(1);
    }

    void nothingIsSaidOfWhatIsReal() {
        var real = commitments.every(Commitments.Filter.NONE).stream()
                .filter(one -> !one.simulated())
                .toList();
        assertThat(real).allSatisfy(one -> {
            assertThat(followUp.reports(one.id())).isEmpty();
            assertThat(assessing.of(one.id())).isEmpty();
        });
        assertThat(demonstration.invented())
                .allSatisfy(one -> assertThat(followUp.reports(one.id()))
                        .allMatch(report -> report.said().text().startsWith("SIMULADO")));
    }
}
