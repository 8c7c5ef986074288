package mx.andamio.meetings.call;

/** What somebody answers who was asked to come. */
public enum Reply {
    COMES,
    /** Somebody else comes in their place. */
    DEPUTY,
    DECLINES
}
