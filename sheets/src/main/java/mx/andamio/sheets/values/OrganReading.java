package mx.andamio.sheets.values;

import java.util.List;
import mx.andamio.pack.Organ;

/** What a cell says of an organ. */
public sealed interface OrganReading {

    /**
     * One organ and no other.
     *
     * @param oldCode whether it was named by a code of former years
     */
    record Known(Organ organ, boolean oldCode) implements OrganReading {}

    /** Several organs could be meant; at least two. */
    record Ambiguous(List<Organ> organs) implements OrganReading {
        public Ambiguous {
            organs = List.copyOf(organs);
        }
    }

    /** None of the institution's; those it may have been meant for, nearest first, possibly none. */
    record Unknown(List<Organ> near) implements OrganReading {
        public Unknown {
            near = List.copyOf(near);
        }
    }
}
