package mx.andamio.register;

/**
 * One intention of somebody.
 *
 * @param id names the intention
 * @param actor whose it is
 * @param type what it asks, as a stable dotted word ({@code library.paper.receive})
 */
public record Command(CommandId id, Actor actor, String type) {

    /** A command that the system gives itself. */
    public static Command bySystem(Actor actor, String type) {
        return new Command(CommandId.fresh(), actor, type);
    }
}
