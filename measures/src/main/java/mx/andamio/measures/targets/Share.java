package mx.andamio.measures.targets;

import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * One of those among whom a target is spread.
 *
 * @param key names it among the others
 * @param weight capacity or history, at least 0; only its proportion to the others' matters
 * @param floor it gets no less
 * @param cap it gets no more
 * @param locked what a person, or what has already happened, has settled; floor and cap do not bind it
 */
public record Share(String key, BigDecimal weight, long floor, long cap, OptionalLong locked) {

    public Share {
        if (weight.signum() < 0) {
            throw new IllegalArgumentException("a weight is not negative: " + key);
        }
        if (floor < 0 || floor > cap) {
            throw new IllegalArgumentException("a floor is from 0 to its cap: " + key);
        }
    }

    public static Share of(String key, BigDecimal weight) {
        return new Share(key, weight, 0, Long.MAX_VALUE, OptionalLong.empty());
    }

    public Share atLeast(long least) {
        return new Share(key, weight, least, cap, locked);
    }

    public Share atMost(long most) {
        return new Share(key, weight, floor, most, locked);
    }

    public Share lockedAt(long value) {
        return new Share(key, weight, floor, cap, OptionalLong.of(value));
    }
}
