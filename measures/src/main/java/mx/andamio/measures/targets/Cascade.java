package mx.andamio.measures.targets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.andamio.measures.targets.Spreading.Impossible;
import mx.andamio.measures.targets.Spreading.Obstacle;
import mx.andamio.measures.targets.Spreading.Spread;

/**
 * Spreads a whole number by weights: what is locked stays, nobody gets less than its floor or more than its cap, and the parts add up to the total exactly. Where nothing binds, each
 * part is within one of its proportion (largest remainder).
 */
public final class Cascade {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    private Cascade() {}

    /**
     * @param total of all parts, locked ones included, at least 0
     * @param shares with distinct keys, at least one
     */
    public static Spreading spread(long total, List<Share> shares) {
        var locked = shares.stream().mapToLong(one -> one.locked().orElse(0)).reduce(0, Math::addExact);
        var free = shares.stream().filter(one -> one.locked().isEmpty()).toList();
        var left = total - locked;
        var floors = free.stream().mapToLong(Share::floor).reduce(0, Math::addExact);
        if (floors > left) {
            return new Impossible(Obstacle.TOO_LITTLE, floors - left);
        }
        var caps = BigDecimal.ZERO;
        for (var one : free) {
            caps = caps.add(BigDecimal.valueOf(one.cap()));
        }
        if (caps.compareTo(BigDecimal.valueOf(left)) < 0) {
            return new Impossible(Obstacle.TOO_MUCH, left - caps.longValueExact());
        }
        var parts = whole(left, free, proportions(left, free));
        var all = new LinkedHashMap<String, Long>();
        for (var one : shares) {
            all.put(one.key(), one.locked().isPresent() ? one.locked().getAsLong() : of(parts, one));
        }
        return new Spread(all);
    }

    /**
     * Each one's proportion, bound by its floor and cap. Those whose floor binds take it, and the others share what is left; then, where caps bind, the same with those: until
     * nothing binds any more.
     */
    private static Map<String, BigDecimal> proportions(long total, List<Share> shares) {
        var settled = new LinkedHashMap<String, BigDecimal>();
        var open = new ArrayList<>(shares);
        var left = BigDecimal.valueOf(total);
        while (!open.isEmpty()) {
            var proportion = proportion(left, open);
            var tooLow = bound(open, proportion, true);
            var tooHigh = bound(open, proportion, false);
            var lacking = tooLow.stream()
                    .map(one -> BigDecimal.valueOf(one.floor()).subtract(of(proportion, one)))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var spare = tooHigh.stream()
                    .map(one -> of(proportion, one).subtract(BigDecimal.valueOf(one.cap())))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (tooLow.isEmpty() && tooHigh.isEmpty()) {
                settled.putAll(proportion);
                return settled;
            }
            // the side that moves more is settled first: settling it can only make the other side bind less
            var floorsFirst = lacking.compareTo(spare) >= 0;
            for (var one : floorsFirst ? tooLow : tooHigh) {
                var part = BigDecimal.valueOf(floorsFirst ? one.floor() : one.cap());
                settled.put(one.key(), part);
                left = left.subtract(part);
                open.remove(one);
            }
        }
        return settled;
    }

    private static Map<String, BigDecimal> proportion(BigDecimal total, List<Share> shares) {
        var weights = shares.stream().map(Share::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var count = BigDecimal.valueOf(shares.size());
        return shares.stream()
                .collect(Collectors.toMap(
                        Share::key,
                        // without any weight all are alike
                        one -> weights.signum() == 0
                                ? total.divide(count, EXACT)
                                : total.multiply(one.weight()).divide(weights, EXACT)));
    }

    private static List<Share> bound(List<Share> shares, Map<String, BigDecimal> proportion, boolean floors) {
        return shares.stream()
                .filter(one -> {
                    var part = of(proportion, one);
                    return floors
                            ? part.compareTo(BigDecimal.valueOf(one.floor())) < 0
                            : part.compareTo(BigDecimal.valueOf(one.cap())) > 0;
                })
                .toList();
    }

    private static <T> T of(Map<String, T> values, Share one) {
        return Objects.requireNonNull(values.get(one.key()), one.key());
    }

    /** Whole parts: each rounded down, and one more to those that lost most by it while they may take it; of equals to the first. */
    private static Map<String, Long> whole(long total, List<Share> shares, Map<String, BigDecimal> proportions) {
        var parts = new LinkedHashMap<String, Long>();
        shares.forEach(one -> parts.put(
                one.key(),
                Math.clamp(
                        of(proportions, one).setScale(0, RoundingMode.FLOOR).longValueExact(),
                        one.floor(),
                        one.cap())));
        var left = total - parts.values().stream().mapToLong(part -> part).sum();
        var byLoss = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.<Integer, BigDecimal>comparing(at ->
                                BigDecimal.valueOf(of(parts, shares.get(at))).subtract(of(proportions, shares.get(at))))
                        .thenComparing(at -> at))
                .map(shares::get)
                .toList();
        while (left > 0) {
            for (var one : byLoss) {
                if (left > 0 && of(parts, one) < one.cap()) {
                    parts.merge(one.key(), 1L, Long::sum);
                    left--;
                }
            }
        }
        return parts;
    }
}
