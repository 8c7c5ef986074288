package mx.andamio.meetings.quorum;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.pack.Sector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds of every meeting, whoever comes and goes. */
class QuorumPropertiesTest {

    private static final Instant BEGIN = Instant.parse("2026-11-23T16:00:00Z");
    private static final Instant END = BEGIN.plusSeconds(2000);
    private static final UUID ITEM = new UUID(0, 1);
    private static final List<Move> MOVES = List.of(Move.ARRIVED, Move.LEFT, Move.RECUSED);
    private static final int SEATS = 9;

    /** Three sectors of three, the last seat of each without a vote. */
    private static final Electorate BODY = new Electorate(
            IntStream.range(0, SEATS)
                    .mapToObj(n -> new Seat("S" + n, "SECTOR" + n % 3, n < 6))
                    .toList(),
            IntStream.range(0, 3)
                    .mapToObj(n -> new Sector("SECTOR" + n, "Sector " + n, null))
                    .toList());

    private static final QuorumRule RULE = QuorumRule.of(null);

    /** Each at a moment of its own. */
    private static Gen<List<Presence>> comings() {
        return lists().of(integers().between(0, 10_000_000))
                .ofSizeBetween(0, 40)
                .map(numbers -> {
                    var comings = new ArrayList<Presence>();
                    for (var number : numbers) {
                        var move = MOVES.get(number % 3);
                        comings.add(new Presence(
                                "S" + number / 3 % (SEATS + 2),
                                move,
                                number / 40 % 2 == 0,
                                move == Move.RECUSED ? ITEM : null,
                                BEGIN.plusSeconds(comings.size() * 7L)));
                    }
                    return comings;
                });
    }

    @Test
    void theOrderOfNotingChangesNothing() {
        qt().forAll(comings(), integers().all()).check((comings, seed) -> {
            var shuffled = new ArrayList<>(comings);
            Collections.shuffle(shuffled, new Random(seed));
            return new Floor(shuffled).in(END).equals(new Floor(comings).in(END))
                    && new Floor(shuffled).takingPart(ITEM, END).equals(new Floor(comings).takingPart(ITEM, END));
        });
    }

    @Test
    void nobodyCountsTwiceAndOnlyMembersWithAVote() {
        qt().forAll(comings()).check(comings -> {
            var count = count(comings, null);
            return count.members() == 6
                    && count.present() <= 6
                    && count.present()
                            == count.sectors().stream()
                                    .mapToInt(Count.OfSector::present)
                                    .sum();
        });
    }

    @Test
    void whoComesNeverLosesAQuorumAndWhoGoesNeverMakesOne() {
        qt().forAll(comings(), integers().between(0, SEATS - 1)).check((comings, seat) -> {
            var before = count(comings, null);
            var come = count(with(comings, seat, Move.ARRIVED), null);
            var gone = count(with(comings, seat, Move.LEFT), null);
            return (!before.isMet() || come.isMet()) && (before.isMet() || !gone.isMet());
        });
    }

    @Test
    void aRecusalTakesFromItsItemAndFromNothingElse() {
        qt().forAll(comings(), integers().between(0, SEATS - 1)).check((comings, seat) -> {
            var recused = with(comings, seat, Move.RECUSED);
            return count(recused, ITEM).present() <= count(comings, ITEM).present()
                    && count(recused, null).present() == count(comings, null).present();
        });
    }

    @Test
    void aQuorumIsMoreThanHalfAndSomebodyOfEach() {
        qt().forAll(comings()).check(comings -> {
            var count = count(comings, null);
            var each = count.sectors().stream().allMatch(sector -> sector.present() > 0);
            return count.isMet() == (2 * count.present() > count.members() && each);
        });
    }

    private static List<Presence> with(List<Presence> comings, int seat, Move move) {
        var more = new ArrayList<>(comings);
        more.add(new Presence("S" + seat, move, false, move == Move.RECUSED ? ITEM : null, END));
        return more;
    }

    private static Count count(List<Presence> comings, @Nullable UUID item) {
        return BODY.count(RULE.call(null, false), new Floor(comings).takingPart(item, END));
    }
}
