package mx.andamio.commitments.life;

/**
 * How often a body lets a date be moved.
 *
 * @param allowed extensions that need no session of their own, 0 or more
 */
public record ExtensionPolicy(int allowed) {

    /** Once. */
    public static final ExtensionPolicy DEFAULT = new ExtensionPolicy(1);

    public ExtensionPolicy {
        if (allowed < 0) {
            throw new IllegalArgumentException("a body allows 0 or more extensions");
        }
    }
}
