package mx.andamio.measures.simulator;

import java.util.SplittableRandom;

/** Chance, named: whoever asks by the same name is dealt the same, in whatever order and on whatever thread. */
final class Draw {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    /** Above it a Poisson number is taken from the normal one that it is close to. */
    private static final double MANY = 30;

    private final SplittableRandom random;

    private Draw(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Draw of(long seed, String name, long... parts) {
        var mixed = mix(seed);
        for (var at = 0; at < name.length(); at++) {
            mixed = mix(mixed ^ name.charAt(at));
        }
        for (var part : parts) {
            mixed = mix(mixed + GOLDEN ^ part);
        }
        return new Draw(mixed);
    }

    private static long mix(long bits) {
        var mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return (mixed ^ mixed >>> 31) + GOLDEN;
    }

    /** From 0, below 1. */
    double part() {
        return random.nextDouble();
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0, below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T oneOf(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    double normal() {
        return random.nextGaussian();
    }

    /** Of exponential law, 1 on the average. */
    double span() {
        return -StrictMath.log(1 - random.nextDouble());
    }

    /** The whole number below or above, so that the average is kept. */
    int whole(double number) {
        var below = StrictMath.floor(number);
        return (int) below + (chance(number - below) ? 1 : 0);
    }

    int poisson(double mean) {
        if (mean > MANY) {
            return (int) Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * normal()));
        }
        var limit = StrictMath.exp(-mean);
        var many = 0;
        for (var product = part(); product > limit; product *= part()) {
            many++;
        }
        return many;
    }

    /** How many of so many. */
    int of(int many, double probability) {
        if (many > MANY) {
            var deviation = StrictMath.sqrt(many * probability * (1 - probability));
            return Math.clamp(Math.round(many * probability + deviation * normal()), 0, many);
        }
        var hits = 0;
        for (var at = 0; at < many; at++) {
            hits += chance(probability) ? 1 : 0;
        }
        return hits;
    }
}
