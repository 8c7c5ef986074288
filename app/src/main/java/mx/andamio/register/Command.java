package mx.andamio.register;

/**
 * One intention of somebody.
 *
 * @param id names the intention
 * @param actor whose it is
 * @param type what it asks, as a stable dotted word ({@code library.paper.receive})
 * @param asked everything else that it asks, in any form that is the same when it is asked again; empty when type and id say it all.
 *     Only its hash is kept, so nothing secret belongs in it: short secrets can be guessed from a hash
 */
public record Command(CommandId id, Actor actor, String type, String asked) {

    public Command(CommandId id, Actor actor, String type) {
        this(id, actor, type, "");
    }

    /** A command that the system gives itself. */
    public static Command bySystem(Actor actor, String type) {
        return new Command(CommandId.fresh(), actor, type);
    }

    /** The same intention, which also asks {@code more}. */
    public Command asking(Object more) {
        return new Command(id, actor, type, asked + '\n' + more);
    }
}
