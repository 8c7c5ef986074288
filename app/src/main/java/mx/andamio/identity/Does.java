package mx.andamio.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a handler's {@link mx.andamio.register.Command} parameter with what the command asks. Its id is the form's field {@code command}
 * or the header {@code Idempotency-Key}; its actor is whoever is signed in.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Does {
    /** Stable dotted word, {@code module.thing.verb}. */
    String value();
}
