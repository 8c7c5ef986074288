package mx.andamio.commitments.ratings;

import java.util.Arrays;

/** One of four steps; 4 is the best. */
public enum Step {
    /** <em>En riesgo de incumplimiento</em>. */
    AT_RISK(1),
    /** <em>Requiere apoyo</em>. */
    NEEDS_SUPPORT(2),
    /** <em>Alcanzable</em>. */
    REACHABLE(3),
    /** <em>En meta</em>. */
    ON_TRACK(4);

    private final int level;

    Step(int level) {
        this.level = level;
    }

    /** 1 to 4. */
    public int level() {
        return level;
    }

    /** @throws IllegalArgumentException unless 1 to 4 */
    public static Step of(int level) {
        return Arrays.stream(values())
                .filter(step -> step.level == level)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a step is 1 to 4"));
    }

    /** The next worse one; the worst stays. */
    public Step down() {
        return of(Math.max(level - 1, 1));
    }

    public Step atMost(Step cap) {
        return level <= cap.level ? this : cap;
    }

    /** How many steps lie between, with no sign. */
    public int apart(Step other) {
        return Math.abs(level - other.level);
    }
}
