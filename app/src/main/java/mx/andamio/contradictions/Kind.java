package mx.andamio.contradictions;

/** What sort of thing is told differently. */
public enum Kind {
    /** The same count or amount. */
    FIGURE,
    /** The same share of something. */
    PERCENT,
    /** A published goal of a programme. */
    GOAL,
    /** The days of a numbered meeting. */
    SESSION_DAYS,
    /** The number of a meeting on a day. */
    SESSION_NUMBER,
    /** Where a numbered meeting was. */
    SESSION_PLACE,
    /** Which body met in a place on a day. */
    SESSION_BODY,
    /** How many organs or heads a meeting had, or how many commitments it signed. */
    SESSION_COUNT,
    /** Who held a post on a day. */
    POST_HOLDER,
    /** Which post a person held on a day. */
    PERSON_POST,
    /** How a person's name is written. */
    PERSON_NAME,
    /** By when something was promised. */
    PROMISE_DATE,
    /** How much was promised. */
    PROMISE_TARGET,
    /** What one paper says in two ways. */
    WITHIN_PAPER
}
