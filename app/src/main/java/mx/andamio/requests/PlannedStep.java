package mx.andamio.requests;

/**
 * A step that is taken while nobody answers.
 *
 * @param number from 1, in the order of the days
 * @param level how far up the tree of posts, 1 to 5; only of {@link Kind#SUPERIOR}
 * @param afterDays days after the one from which is counted, 1 to 365
 */
public record PlannedStep(int number, Kind kind, int level, int afterDays) {

    /** Whom it tells. */
    public enum Kind {
        /** The post that was asked, again. */
        REMINDER,
        /** A post above it. */
        SUPERIOR,
        /** The office that runs the sessions. */
        SECRETARIAT,
        /** The top of its tree, and the next session. */
        AGENDA
    }
}
