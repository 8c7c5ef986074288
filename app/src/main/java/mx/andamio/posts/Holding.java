package mx.andamio.posts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who held a post on a day, and how that is known. */
public sealed interface Holding {

    /**
     * An appointment covers the day.
     *
     * @param contradicting papers of the appointment's time that show somebody else in the post
     */
    record Known(Appointment appointment, List<Seen> contradicting) implements Holding {}

    /** Papers of that very day show one person. */
    record SeenThen(Seen seen) implements Holding {}

    /** One person was seen before and after, and nobody else between: likely, not certain. */
    record SeenAround(Seen before, Seen after) implements Holding {}

    /**
     * Nothing covers the day.
     *
     * @param before who was seen last before it, if anybody was
     * @param after who was seen first after it, if anybody was
     */
    record Unknown(@Nullable Seen before, @Nullable Seen after) implements Holding {}

    /** The holder's name; null when unknown. */
    default @Nullable String person() {
        return switch (this) {
            case Known known -> known.appointment().person();
            case SeenThen then -> then.seen().person();
            case SeenAround around -> around.after().person();
            case Unknown _ -> null;
        };
    }
}
