package mx.andamio.commitments;

import static mx.andamio.support.SomeCommitments.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.commitments.Board.By;
import mx.andamio.commitments.Board.Look;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.ratings.Rating;
import mx.andamio.commitments.ratings.SideBySide;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.TestClock;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class BoardTest {

    @Autowired
    Board board;

    @Autowired
    Ratings ratings;

    @Autowired
    Commitments commitments;

    @Autowired
    SomeCommitments some;

    @Autowired
    TestClock clock;

    /** A line of nobody else, by which these are found again. */
    private final String line = Unique.word();

    private final Scope scope = Scope.of(By.LINE, line);

    @Test
    void aDraftIsNoPartOfItAndWhatIsSignedIs() {
        some.draft("22", "Abrir " + line);
        assertThat(board.tally(scope)).isEqualTo(Board.Tally.NONE);

        signed(null);

        assertThat(board.tally(scope).all()).isEqualTo(1);
        assertThat(board.tally(scope).counts().silent()).isEqualTo(1);
        assertThat(board.tally(scope).rating()).isInstanceOf(Rating.NoStep.class);
    }

    @Test
    void whatIsKeptIsWhatTheModelSays() {
        signed(null);
        signed(milestone(today().plusDays(30)));
        signed(milestone(today().minusDays(1)));

        assertAgrees();
        assertThat(board.tally(scope).counts().notYetDue()).isEqualTo(1);
    }

    @Test
    void aNewDayIsFilledByWhoeverAsksFirst() {
        signed(milestone(today().plusDays(30)));
        signed(milestone(today().plusDays(60)));
        assertThat(board.tally(scope).counts().notYetDue()).isEqualTo(2);

        try (var _ = clock.later(Duration.ofDays(31))) {
            assertThat(board.tally(scope).counts().notYetDue()).isEqualTo(1);
            assertAgrees();
        }
        assertThat(board.tally(scope).counts().notYetDue()).isEqualTo(2);
        assertAgrees();
    }

    @Test
    void theMostUrgentStandFirst() {
        var near = signed(milestone(today().plusDays(3)));
        var far = signed(milestone(today().plusDays(90)));

        assertThat(board.found(scope, new Look.All(), 0, 10).items()).containsExactly(near, far);
        assertThat(board.found(scope, new Look.Due(today(), today().plusDays(30)), 0, 10)
                        .items())
                .containsExactly(near);
        assertThat(board.found(scope, new Look.NotYetDue(), 0, 1).total()).isEqualTo(2);
        assertThat(board.found(scope, new Look.At(Step.AT_RISK), 0, 10).items()).isEmpty();
    }

    @Test
    void theyAreToldTogetherByOrganLineProgrammeAndPost() {
        signed(null);
        signed(milestone(today().plusDays(9)));

        assertThat(board.tallies(By.ORGAN, scope)).containsOnlyKeys("22");
        assertThat(board.tallies(By.ORGAN, scope).get("22"))
                .isEqualTo(board.tally(scope))
                .extracting(Board.Tally::simulated)
                .isEqualTo(2);
        assertThat(board.tallies(By.PROGRAMME, scope)).containsOnlyKeys("2-30-100", line);
        assertThat(board.tallies(By.RESPONSIBLE, scope)).containsOnlyKeys("22-HEAD");
        assertThat(board.tallies(By.LINE, Scope.of(By.PROGRAMME, line))).containsOnlyKeys(line);
        assertThat(board.tally(new Scope(null, "R-NO-HAY", line, null, null))).isEqualTo(Board.Tally.NONE);
    }

    /** Each look finds exactly those that the model puts there. */
    private void assertAgrees() {
        var all = commitments.every(new Commitments.Filter("", null, null, null, line, null, null, true, false, null));
        var ids = all.stream().map(Commitment::id).toList();
        Map<CommitmentId, SideBySide> model = ratings.today(ids);
        assertThat(model).hasSize(ids.size());
        for (var step : Step.values()) {
            assertThat(board.found(scope, new Look.At(step), 0, 500).items())
                    .containsExactlyInAnyOrderElementsOf(
                            ids.stream().filter(id -> isAt(of(model, id), step)).toList());
        }
        assertThat(board.found(scope, new Look.NotYetDue(), 0, 500).items())
                .containsExactlyInAnyOrderElementsOf(ids.stream()
                        .filter(id -> of(model, id).used().rating() instanceof Rating.NoStep none
                                && none.why() == Rating.Missing.NOT_YET_DUE)
                        .toList());
        assertThat(board.tally(scope).all()).isEqualTo(ids.size());
    }

    private static boolean isAt(SideBySide side, Step step) {
        return side.used().rating().step().filter(step::equals).isPresent();
    }

    private static SideBySide of(Map<CommitmentId, SideBySide> model, CommitmentId id) {
        return Objects.requireNonNull(model.get(id));
    }

    private CommitmentId signed(@Nullable Stated goal) {
        return some.signedElsewhere(new NewCommitment(
                "22",
                null,
                new Terms(
                        CommitmentKind.COMMITMENT,
                        "Abrir " + Unique.word(),
                        new Parties("22-HEAD", List.of(), "DPM-HEAD"),
                        goal,
                        null,
                        null,
                        new Alignment(line, null, List.of("2-30-100", line)),
                        new Origin.Document("Relación de prueba", SIGNED)),
                null,
                true));
    }

    private static Milestones milestone(LocalDate due) {
        return new Milestones(SIGNED, List.of(new Milestone("a", "Obra", "Acta", due, BigDecimal.ONE)));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("America/Mexico_City")));
    }
}
