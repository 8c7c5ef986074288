package mx.andamio.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Every change goes through here. */
public interface Register {

    /**
     * Carries out {@code command} in a transaction of its own, unless it was carried out before: then its first result comes back
     * and nothing happens again. A command of the same name by another actor, of another type or that asks something else is refused
     * ({@code request.command_used}). A refusal, like an exception, leaves no trace, so that the same command may be tried again.
     */
    Outcome once(Command command, Supplier<Outcome> effect);

    /** Whether this very command was carried out before: {@link #once} would give its first result. */
    boolean carriedOut(Command command);

    /** Whether something else was carried out under this command's name: {@link #once} would refuse it. */
    boolean usedOtherwise(Command command);

    /**
     * Writes down a change in the transaction that makes it.
     *
     * @param payload what changed: strings, whole numbers, booleans, lists and maps of these; null values are kept
     * @throws IllegalStateException outside a transaction
     */
    Entry write(Command command, Map<String, ?> payload);

    /** As {@link #write(Command, Map)} where one command makes several kinds of change. */
    Entry write(Command command, String type, Map<String, ?> payload);

    /**
     * Writes down many changes in their order, an entry for each, in a few statements. Whoever else writes waits from here until the transaction ends, so it
     * comes last.
     *
     * @throws IllegalStateException outside a transaction
     */
    void writeAll(Command command, List<Change> changes);

    /** @param payload as {@link #write(Command, Map)} takes it */
    record Change(String type, Map<String, ?> payload) {}

    /** The newest entries first. */
    List<Entry> newest(int limit, long beforeSeq);

    /**
     * The newest entries first of those whose payload is about one of these: its {@code commitment}, or else its {@code user_name}.
     *
     * @param limit at most so many
     */
    List<Entry> about(Collection<String> subjects, int limit);

    /** How many entries there are. */
    long size();

    /** Recomputes the whole chain. @return the first entry that does not fit, or empty when all do */
    java.util.Optional<Long> firstBroken();
}
