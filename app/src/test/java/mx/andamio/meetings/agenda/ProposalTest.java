package mx.andamio.meetings.agenda;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.andamio.meetings.agenda.Line.Agreed;
import mx.andamio.meetings.agenda.Line.OffCourse;
import mx.andamio.meetings.agenda.Line.Single;
import mx.andamio.meetings.agenda.Line.Turn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    @Test
    void whatFitsHasALineOfItsOwnTheGravestFirst() {
        var silent = candidate(1, Cause.SILENT, "abasto");
        var carried = candidate(2, Cause.CARRIED, null);
        var behind = candidate(3, Cause.AT_RISK, "abasto", "-0.30");
        var farBehind = candidate(4, Cause.AT_RISK, "abasto", "-0.90");

        var proposal = Proposal.of(List.of(silent, behind, carried, farBehind), 20, Before.NOTHING);

        assertThat(proposal.lines())
                .containsExactly(
                        new Single(carried, 5), new Single(farBehind, 5), new Single(behind, 5), new Single(silent, 5));
        assertThat(proposal.minutes()).isEqualTo(20);
    }

    @Test
    void nothingOffCourseIsNoLine() {
        assertThat(Proposal.of(List.of(), 60, Before.NOTHING).lines()).isEmpty();
    }

    @Test
    void whatTheSeriesAgreedIsAlwaysThereAndTakesNoMoreThanHalf() {
        var agreed = many(300, Cause.CARRIED, "abasto");
        var others = many(300, Cause.OVERDUE, "abasto");

        var proposal = Proposal.of(both(agreed, others), 60, Before.NOTHING);

        assertThat(proposal.minutes()).isLessThanOrEqualTo(60);
        var told = proposal.lines().stream()
                .filter(line -> line.cause() == Cause.CARRIED)
                .toList();
        assertThat(told.stream().flatMap(line -> line.candidates().stream()))
                .containsExactlyInAnyOrderElementsOf(agreed);
        assertThat(told.stream().mapToInt(Line::minutes).sum()).isLessThanOrEqualTo(30);
        assertThat(told).last().isInstanceOf(Agreed.class);
        assertThat(proposal.lines()).extracting(Line::cause).contains(Cause.OVERDUE);
    }

    @Test
    void whatDoesNotFitIsToldTogetherByLineOfActionWithItsReasons() {
        var supply = both(many(30, Cause.OVERDUE, "abasto"), many(10, Cause.SILENT, "abasto"));
        var proposal = Proposal.of(both(supply, many(40, Cause.SILENT, "equipamiento")), 60, Before.NOTHING);

        var group = onlyGroup(proposal);
        assertThat(group.turn()).isEqualTo(new Turn("abasto"));
        assertThat(group.causes()).isEqualTo(Map.of(Cause.OVERDUE, 19, Cause.SILENT, 10));
        // those with a line of their own are not told twice
        assertThat(proposal.lines().stream().flatMap(line -> line.candidates().stream()))
                .doesNotHaveDuplicates();
        assertThat(proposal.lines()).filteredOn(Single.class::isInstance).hasSize(11);
        assertThat(proposal.minutes()).isEqualTo(60);
    }

    @Test
    void linesOfActionTakeTurns() {
        var all = both(many(40, Cause.SILENT, "abasto"), many(40, Cause.SILENT, "equipamiento"));

        var turn = onlyGroup(Proposal.of(all, 60, new Before(Map.of(new Turn("abasto"), MAY), Map.of())))
                .turn();

        assertThat(turn).isEqualTo(new Turn("equipamiento"));
    }

    @Test
    void aSingleLineGoesFirstToWhoHadNoneForLong() {
        var all = many(40, Cause.OVERDUE, "abasto");
        var first = Proposal.of(all, 30, Before.NOTHING);
        var told = singles(first);

        var second = Proposal.of(
                all, 30, new Before(Map.of(), told.stream().collect(toMap(Candidate::commitment, _ -> MAY))));

        assertThat(told).hasSize(5);
        assertThat(singles(second)).hasSize(5).doesNotContainAnyElementsOf(told);
    }

    @Test
    void moreLinesOfActionThanThereIsTimeForAreToldAsOne() {
        var all = IntStream.range(0, 50)
                .boxed()
                .flatMap(line -> many(3, Cause.OVERDUE, "línea " + line).stream())
                .toList();

        var proposal = Proposal.of(all, 20, Before.NOTHING);

        assertThat(onlyGroup(proposal).turn()).isEqualTo(new Turn(null));
        assertThat(proposal.minutes()).isEqualTo(20);
    }

    @Test
    void theShortestSessionHasALineForEachPart() {
        var proposal = Proposal.of(
                both(many(9, Cause.CARRIED, null), many(900, Cause.SILENT, "abasto")),
                Proposal.SHORTEST,
                Before.NOTHING);

        assertThat(proposal.minutes()).isEqualTo(Proposal.SHORTEST);
        assertThat(proposal.lines()).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Proposal.of(List.of(), Proposal.SHORTEST - 1, Before.NOTHING))
                .withMessageContaining("15");
    }

    private static OffCourse onlyGroup(Proposal proposal) {
        var groups =
                proposal.lines().stream().filter(OffCourse.class::isInstance).toList();
        assertThat(groups).hasSize(1);
        return (OffCourse) groups.getFirst();
    }

    private static List<Candidate> singles(Proposal proposal) {
        return proposal.lines().stream()
                .filter(Single.class::isInstance)
                .flatMap(line -> line.candidates().stream())
                .toList();
    }

    private static List<Candidate> both(List<Candidate> some, List<Candidate> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<Candidate> many(int of, Cause cause, @Nullable String line) {
        var from = Arrays.asList(cause, line).hashCode();
        return IntStream.range(0, of)
                .mapToObj(at -> candidate(from + at, cause, line))
                .toList();
    }

    private static Candidate candidate(int number, Cause cause, @Nullable String line) {
        return candidate(number, cause, line, null);
    }

    private static Candidate candidate(int number, Cause cause, @Nullable String line, @Nullable String deviation) {
        return new Candidate(
                new UUID(cause.name().hashCode(), number),
                cause,
                "25",
                line,
                MAY,
                deviation == null ? null : new BigDecimal(deviation),
                false);
    }
}
