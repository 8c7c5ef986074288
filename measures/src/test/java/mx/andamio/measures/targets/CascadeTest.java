package mx.andamio.measures.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import mx.andamio.measures.targets.Spreading.Impossible;
import mx.andamio.measures.targets.Spreading.Obstacle;
import mx.andamio.measures.targets.Spreading.Spread;
import org.junit.jupiter.api.Test;

class CascadeTest {

    @Test
    void partsFollowTheirWeightsAndAddUpToTheUnit() {
        assertThat(parts(2_020_275, share("a", 1), share("b", 1), share("c", 1)))
                .isEqualTo(Map.of("a", 673_425L, "b", 673_425L, "c", 673_425L));
        assertThat(parts(100, share("a", 1), share("b", 1), share("c", 1)))
                .isEqualTo(Map.of("a", 34L, "b", 33L, "c", 33L));
        assertThat(parts(10, share("a", 0.5), share("b", 2))).isEqualTo(Map.of("a", 2L, "b", 8L));
    }

    @Test
    void floorsAndCapsBindAndTheOthersShareWhatIsLeft() {
        assertThat(parts(100, share("a", 1).atLeast(60), share("b", 1), share("c", 2)))
                .isEqualTo(Map.of("a", 60L, "b", 13L, "c", 27L));
        assertThat(parts(100, share("a", 8).atMost(10), share("b", 1), share("c", 1)))
                .isEqualTo(Map.of("a", 10L, "b", 45L, "c", 45L));
    }

    @Test
    void whatIsLockedStaysAndTheRestIsPlannedAnew() {
        assertThat(parts(100, share("ene", 1).lockedAt(40), share("feb", 1), share("mar", 2)))
                .isEqualTo(Map.of("ene", 40L, "feb", 20L, "mar", 40L));
        assertThat(parts(
                        100,
                        share("ene", 1).atMost(10).lockedAt(70),
                        share("feb", 1).lockedAt(30)))
                .isEqualTo(Map.of("ene", 70L, "feb", 30L));
    }

    @Test
    void withoutAnyWeightAllAreAlike() {
        assertThat(parts(5, share("a", 0), share("b", 0))).isEqualTo(Map.of("a", 3L, "b", 2L));
        assertThat(parts(5, share("a", 0), share("b", 1))).isEqualTo(Map.of("a", 0L, "b", 5L));
    }

    @Test
    void whatCannotBeIsSaidWithHowMuchIsMissing() {
        assertThat(Cascade.spread(
                        10, List.of(share("a", 1).atLeast(8), share("b", 1).atLeast(5))))
                .isEqualTo(new Impossible(Obstacle.TOO_LITTLE, 3));
        assertThat(Cascade.spread(
                        10, List.of(share("a", 1).atMost(4), share("b", 1).lockedAt(3))))
                .isEqualTo(new Impossible(Obstacle.TOO_MUCH, 3));
        assertThatThrownBy(() -> share("a", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> share("a", 1).atMost(3).atLeast(4)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever the weights, floors, caps and locks: exact, within bounds, and never less for a greater weight where nothing else differs. */
    @Test
    void whateverIsAskedTheSumIsExact() {
        var random = new Random(20261122);
        for (var n = 0; n < 2_000; n++) {
            var shares = IntStream.range(0, 1 + random.nextInt(40))
                    .mapToObj(at -> any("k" + at, random))
                    .toList();
            var total = random.nextLong(5_000);

            switch (Cascade.spread(total, shares)) {
                case Impossible(Obstacle _, long missing) -> assertThat(missing).isPositive();
                case Spread(Map<String, Long> parts) -> {
                    assertThat(parts.values().stream().mapToLong(part -> part).sum())
                            .isEqualTo(total);
                    for (var one : shares) {
                        var part = parts.get(one.key());
                        if (one.locked().isPresent()) {
                            assertThat(part).isEqualTo(one.locked().getAsLong());
                        } else {
                            assertThat(part).isBetween(one.floor(), one.cap());
                        }
                    }
                    monotonous(shares, parts);
                }
            }
        }
    }

    private static void monotonous(List<Share> shares, Map<String, Long> parts) {
        for (var one : shares) {
            for (var other : shares) {
                if (free(one) && free(other) && one.weight().compareTo(other.weight()) > 0) {
                    assertThat(Objects.requireNonNull(parts.get(one.key())) + 1)
                            .isGreaterThanOrEqualTo(Objects.requireNonNull(parts.get(other.key())));
                }
            }
        }
    }

    private static boolean free(Share share) {
        return share.locked().isEmpty() && share.floor() == 0 && share.cap() == Long.MAX_VALUE;
    }

    private static Share any(String key, Random random) {
        var share = share(key, random.nextInt(100) / 10.0);
        var floor = random.nextInt(4) == 0 ? random.nextLong(60) : 0;
        var bound = random.nextInt(4) == 0 ? share.atMost(floor + random.nextLong(200)) : share;
        var both = bound.atLeast(floor);
        return random.nextInt(6) == 0 ? both.lockedAt(random.nextLong(100)) : both;
    }

    private static Share share(String key, double weight) {
        return Share.of(key, BigDecimal.valueOf(weight));
    }

    private static Map<String, Long> parts(long total, Share... shares) {
        var spreading = Cascade.spread(total, List.of(shares));
        assertThat(spreading).asInstanceOf(type(Spread.class)).isNotNull();
        return ((Spread) spreading).parts();
    }
}
