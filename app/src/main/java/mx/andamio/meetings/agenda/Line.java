package mx.andamio.meetings.agenda;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of an agenda. */
public sealed interface Line {

    int minutes();

    /** The gravest first, one at least. */
    List<Candidate> candidates();

    /** The gravest reason. */
    default Cause cause() {
        return candidates().getFirst().cause();
    }

    /** How many of its commitments come for which reason, the gravest first. */
    default Map<Cause, Integer> causes() {
        var counts = new EnumMap<Cause, Integer>(Cause.class);
        candidates().forEach(one -> counts.merge(one.cause(), 1, Integer::sum));
        return counts;
    }

    /** Of one commitment. */
    record Single(Candidate candidate, int minutes) implements Line {
        @Override
        public List<Candidate> candidates() {
            return List.of(candidate);
        }
    }

    /** Of what earlier sessions of the series agreed and has no line of its own. */
    record Agreed(List<Candidate> candidates, int minutes) implements Line {
        public Agreed {
            candidates = List.copyOf(candidates);
        }
    }

    /** Of what is off course in one line of action; such lines take turns. */
    record OffCourse(Turn turn, List<Candidate> candidates, int minutes) implements Line {
        public OffCourse {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Whose turn it is. The line of action stays while reasons change, so that whoever waits has their turn.
     *
     * @param line of action, empty for those that have none, null for all
     */
    record Turn(@Nullable String line) {}
}
