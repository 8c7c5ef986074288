package mx.andamio.register;

/**
 * Who does something: an account, or a named part of the system such as {@code pack}.
 *
 * @param name user name of the account, or the part's name
 */
public record Actor(String name) {

    /** Loads institution packs and accepts what the demonstration brings. */
    public static final Actor PACK = new Actor("pack");

    /** Acts at the start of the application, from the command line. */
    public static final Actor SYSTEM = new Actor("system");

    /** Whoever has a link of that post: no account has a colon in its name. */
    public static Actor byLink(String of) {
        return new Actor("enlace:" + of);
    }

    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an actor has a name");
        }
    }
}
