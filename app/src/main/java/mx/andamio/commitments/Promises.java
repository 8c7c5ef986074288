package mx.andamio.commitments;

import java.util.List;
import java.util.UUID;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;

/** Promises that papers tell of (<em>prometido</em>): the first state in the life of a commitment. */
public interface Promises {

    /** Takes a promise from a paper, in the transaction of the caller. The same finding taken again is the same promise, of that session if it had none. */
    PromiseId take(Command command, Promised promised);

    /** All promises, those due first ahead, those without a date last. */
    Slice<Line> all(int page, int size);

    List<Line> ofSession(UUID session);

    /** Promises for which a paper makes this post, or its organ as a whole, responsible; those due first ahead. */
    List<Line> ofPost(String post);

    /** A promise with its name. */
    record Line(PromiseId id, Promised promise) {}
}
