package mx.andamio.pages;

/** What was asked for does not exist, or not for this person: the answer is 404. */
public final class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotHere() {
        super("not here");
    }
}
