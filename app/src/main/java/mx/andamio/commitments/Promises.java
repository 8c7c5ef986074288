package mx.andamio.commitments;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import org.jspecify.annotations.Nullable;

/** Promises that papers tell of (<em>prometido</em>): the first state in the life of a commitment. */
public interface Promises {

    /** Takes a promise from a paper, in the transaction of the caller. The same finding taken again is the same promise, of that session if it had none. */
    PromiseId take(Command command, Promised promised);

    /** All promises, those due first ahead, those without a date last. */
    Slice<Line> all(int page, int size);

    List<Line> ofSession(UUID session);

    /** Promises for which a paper makes this post, or its organ as a whole, responsible; those due first ahead. */
    List<Line> ofPost(String post);

    Optional<Line> promise(PromiseId id);

    /** Code of the post that the paper's words make responsible; empty when they name none. */
    Optional<String> post(PromiseId id);

    /** Promises that fit, those due first ahead, those without a date last. */
    Slice<Line> found(Filter filter, int page, int size);

    /** How many promises fit. */
    long count(Filter filter);

    /** How many with those words stand how, counted together; each standing is in it. */
    Map<Standing, Long> counts(String query);

    /** All of them, for a table that leaves the application. */
    List<Line> every(Filter filter);

    List<Line> ofPaper(UUID paper);

    /**
     * A promise with its name and what later sources say of it.
     *
     * @param evidence the latest first, what was withdrawn included
     */
    record Line(PromiseId id, Promised promise, List<Evidence> evidence) {

        public Line {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Narrows a list.
     *
     * @param query words of the promise, its responsible or its source, accents and case aside; empty for all
     * @param standing null for all
     */
    record Filter(String query, @Nullable Standing standing) {

        public static final Filter NONE = new Filter("", null);
    }
}
