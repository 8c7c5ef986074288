package mx.andamio.meetings.quorum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.pack.Quorum;
import mx.andamio.pack.Quorum.Call;
import mx.andamio.pack.Sector;
import mx.andamio.pack.Share;
import org.junit.jupiter.api.Test;

/** An assembly of ten workers, ten employers and ten of the executive. */
class QuorumTest {

    private static final List<Sector> SECTORS =
            List.of(new Sector("W", "Obrero", 10), new Sector("E", "Patronal", 10), new Sector("X", "Ejecutivo", 10));
    private static final Instant TEN = Instant.parse("2026-11-23T16:00:00Z");
    private static final UUID ITEM = new UUID(0, 1);

    private final Electorate assembly = new Electorate(
            Stream.of("W", "E", "X")
                    .flatMap(sector -> IntStream.rangeClosed(1, 10).mapToObj(n -> new Seat(sector + n, sector, true)))
                    .toList(),
            SECTORS);

    private final QuorumRule rule = QuorumRule.of(null);

    @Test
    void whereNobodySaidARuleItIsMoreThanHalfWithSomebodyOfEachSector() {
        assertThat(rule.provisional()).isTrue();
        assertThat(count(10, 5, 1).isMet()).isTrue();
        assertThat(count(10, 4, 1).isMet()).isFalse();
        // twenty of thirty, and nobody of the executive
        var without = count(10, 10, 0);
        assertThat(without.isMet()).isFalse();
        assertThat(without.missing()).isZero();
        assertThat(without.sectors().getLast().isMet()).isFalse();
    }

    @Test
    void seatsThatNobodyHoldsCountAmongTheMembers() {
        var named = new Electorate(
                seats("W", 8).map(code -> new Seat(code, "W", true)).toList(), SECTORS);

        assertThat(named.members()).isEqualTo(30);
        assertThat(named.count(rule.call(null, false), seats("W", 8).toList()).needed())
                .isEqualTo(16);
    }

    @Test
    void whoIsNoMemberOrHasNoVoteDoesNotCount() {
        var body = new Electorate(
                List.of(new Seat("A", null, true), new Seat("B", null, true), new Seat("S", null, false)), List.of());

        var count = body.count(rule.call(null, false), List.of("A", "S", "LAPSED"));

        assertThat(count.members()).isEqualTo(2);
        assertThat(count.present()).isEqualTo(1);
        assertThat(count.isMet()).isFalse();
    }

    @Test
    void aBodyWithoutMembersIsNeverQuorate() {
        assertThat(new Electorate(List.of(), List.of())
                        .count(rule.call(null, false), List.of("A"))
                        .isMet())
                .isFalse();
    }

    @Test
    void whoLeavesIsGoneFromThatMomentOn() {
        var floor = new Floor(List.of(at("W1", Move.ARRIVED, 0), at("W1", Move.LEFT, 60), at("W1", Move.ARRIVED, 90)));

        assertThat(floor.in(TEN.minusSeconds(1))).isEmpty();
        assertThat(floor.in(TEN)).containsExactly("W1");
        assertThat(floor.in(TEN.plusSeconds(60))).isEmpty();
        assertThat(floor.in(TEN.plusSeconds(90))).containsExactly("W1");
    }

    @Test
    void whatIsNotedLateCountsFromWhenItHappened() {
        var floor = new Floor(List.of(at("W1", Move.ARRIVED, 100), at("W1", Move.ARRIVED, 0), at("W1", Move.LEFT, 50)));

        assertThat(floor.in(TEN.plusSeconds(10))).containsExactly("W1");
        assertThat(floor.in(TEN.plusSeconds(60))).isEmpty();
        assertThat(floor.in(TEN.plusSeconds(100))).containsExactly("W1");
    }

    @Test
    void aMemberAndItsDeputyAreOneAndTheOneStaysWhenTheOtherGoes() {
        var deputy = new Presence("W1", Move.ARRIVED, true, null, TEN);
        var both = new Floor(List.of(at("W1", Move.ARRIVED, 0), deputy, at("W1", Move.LEFT, 5)));

        assertThat(both.in(TEN)).containsExactly("W1");
        assertThat(both.in(TEN.plusSeconds(10))).containsExactly("W1");
        assertThat(both.isIn("W1", false, TEN.plusSeconds(10))).isFalse();
    }

    @Test
    void whoIsRecusedIsMissingForThatItemOnly() {
        var floor = new Floor(
                List.of(at("W1", Move.ARRIVED, 0), new Presence("W1", Move.RECUSED, false, ITEM, TEN.plusSeconds(5))));

        assertThat(floor.takingPart(ITEM, TEN)).containsExactly("W1");
        assertThat(floor.takingPart(ITEM, TEN.plusSeconds(5))).isEmpty();
        assertThat(floor.takingPart(new UUID(0, 2), TEN.plusSeconds(5))).containsExactly("W1");
        assertThat(floor.takingPart(null, TEN.plusSeconds(5))).containsExactly("W1");
    }

    @Test
    void aBusinessMayNeedMoreAndASecondCallLess() {
        var said = QuorumRule.of(new Quorum(
                call("more than 1/2"),
                call("at least 1/3"),
                List.of(new Quorum.OfItem("BUDGET", call("at least 2/3")))));

        assertThat(said.provisional()).isFalse();
        assertThat(assembly.count(said.call(null, false), Set.of()).needed()).isEqualTo(16);
        assertThat(assembly.count(said.call(null, true), Set.of()).needed()).isEqualTo(10);
        assertThat(assembly.count(said.call("BUDGET", true), Set.of()).needed()).isEqualTo(20);
        assertThat(assembly.count(said.call("OTHER", false), Set.of()).needed()).isEqualTo(16);
    }

    private Count count(int workers, int employers, int executive) {
        return assembly.count(
                rule.call(null, false),
                Stream.of(seats("W", workers), seats("E", employers), seats("X", executive))
                        .flatMap(each -> each)
                        .toList());
    }

    private static Stream<String> seats(String sector, int first) {
        return IntStream.rangeClosed(1, first).mapToObj(n -> sector + n);
    }

    private static Call call(String share) {
        return new Call(Share.parse(share).orElseThrow(), null, null);
    }

    private static Presence at(String seat, Move move, int seconds) {
        return new Presence(seat, move, false, null, TEN.plusSeconds(seconds));
    }
}
