package mx.andamio.commitments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.commitments.ratings.SideBySide;

/** The three ratings of commitments that are signed and open, always computed from what is known. */
public interface Ratings {

    /** In the order asked for, each with every reason; what is not signed and open, or not there, is not in it. */
    Map<CommitmentId, SideBySide> of(Collection<CommitmentId> ids, LocalDate day);

    /** As they stand today. */
    Map<CommitmentId, SideBySide> today(Collection<CommitmentId> ids);

    /** The same with the commitments themselves, in the order asked for. */
    List<Rated> rated(Collection<CommitmentId> ids);

    /** As it stands today; empty where it is not signed and open, or not there. */
    default Optional<SideBySide> today(CommitmentId id) {
        return Optional.ofNullable(today(List.of(id)).get(id));
    }
}
