package mx.andamio.posts;

/** How somebody came to a post. */
public enum AppointmentProcess {
    DESIGNATION,
    COUNCIL,
    ACTING,
    ELECTION,
    NOT_SAID
}
