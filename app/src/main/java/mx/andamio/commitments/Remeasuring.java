package mx.andamio.commitments;

import java.util.Collection;

/** For who measures: says that what goals read is no longer what it was. */
public interface Remeasuring {

    /** @param indicators codes of those that were counted anew @return how many open commitments read one of them; their ratings are computed anew */
    int changed(Collection<String> indicators);
}
