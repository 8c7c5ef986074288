package mx.andamio.commitments;

import java.util.Optional;
import java.util.function.Function;
import mx.andamio.register.Reason;

/**
 * What a rule of the model says to something that was asked: here it is, or why not. Unlike {@link mx.andamio.register.Outcome}, which tells
 * of a command that ran, it carries the value that the rule made, and nothing was written yet.
 */
public sealed interface Ruling<T> {

    record Granted<T>(T value) implements Ruling<T> {}

    record Refused<T>(Reason reason) implements Ruling<T> {}

    static <T> Ruling<T> granted(T value) {
        return new Granted<>(value);
    }

    /** Refused in a way that whoever asked can correct; the words are under {@code reason.<code>}. */
    static <T> Ruling<T> refused(String code, String... parameters) {
        return new Refused<>(Reason.of(code, Reason.Kind.USER, parameters));
    }

    /** Goes on with another rule where this one granted. */
    default <R> Ruling<R> then(Function<T, Ruling<R>> next) {
        return switch (this) {
            case Granted<T>(var value) -> next.apply(value);
            case Refused<T>(var reason) -> new Refused<>(reason);
        };
    }

    /** What was granted; empty where it was refused. */
    default Optional<T> toOptional() {
        return this instanceof Granted<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    /** Why it was refused; empty where it was granted. */
    default Optional<Reason> objection() {
        return this instanceof Refused<T>(var reason) ? Optional.of(reason) : Optional.empty();
    }
}
