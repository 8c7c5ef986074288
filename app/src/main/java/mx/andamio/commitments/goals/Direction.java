package mx.andamio.commitments.goals;

/** Where a number is to go. */
public enum Direction {
    /** More is better: prescriptions filled. */
    UP,
    /** Less is better: waits, deferral, complaints. The common case here. */
    DOWN,
    /** It is to stay within a band. */
    HOLD
}
