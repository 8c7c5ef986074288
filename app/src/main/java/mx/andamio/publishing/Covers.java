package mx.andamio.publishing;

/** What a silence keeps back while it lasts. Afterwards everything is shown again. */
public enum Covers {
    /** Every paper. */
    ROOM,
    /** Papers published on its days: what was there before stays, nothing is added. */
    PAPERS
}
