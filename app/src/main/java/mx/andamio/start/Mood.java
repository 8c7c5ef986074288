package mx.andamio.start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** How things go in an organ of the demonstration, as shares in percent of its commitments that go each way. */
enum Mood {
    STRONG(95, 5, 0, 0, 0),
    STEADY(52, 28, 9, 5, 6),
    STRAINED(30, 22, 30, 9, 9),
    TROUBLED(22, 18, 20, 30, 10),
    QUIET(14, 12, 6, 4, 64);

    /** Of twenty-five organs so many are in each mood: more of them well than badly, none of them all. */
    private static final List<Integer> OF_TWENTY_FIVE = List.of(4, 9, 6, 3, 3);

    /** How one commitment goes. */
    enum Way {
        WELL,
        CLOSE,
        BEHIND,
        LATE,
        SILENT
    }

    // an unmodifiable list, though its type does not say so
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Integer> shares;

    Mood(int... shares) {
        this.shares = Arrays.stream(shares).boxed().toList();
    }

    /** One for each of so many organs, the same each time. */
    static List<Mood> of(int organs) {
        var moods = new ArrayList<Mood>();
        for (var i = 0; i < organs; i++) {
            moods.add(values()[at(OF_TWENTY_FIVE, i % 25 + 0.5)]);
        }
        Collections.shuffle(moods, new Random(25));
        return moods;
    }

    /** One for each of so many commitments, in no order but the same each time. */
    List<Way> ways(int many, long seed) {
        var ways = new ArrayList<Way>();
        for (var i = 0; i < many; i++) {
            ways.add(Way.values()[at(shares, (i + 0.5) * 100 / many)]);
        }
        Collections.shuffle(ways, new Random(seed));
        return ways;
    }

    private static int at(List<Integer> sizes, double place) {
        var end = 0;
        for (var i = 0; i < sizes.size(); i++) {
            end += sizes.get(i);
            if (place < end) {
                return i;
            }
        }
        throw new IllegalArgumentException("shares do not cover " + place);
    }
}
