package mx.andamio.start;

import java.time.LocalDate;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Settling;
import mx.andamio.commitments.life.Verification;
import mx.andamio.commitments.ratings.Criteria;
import mx.andamio.commitments.ratings.Step;
import org.jspecify.annotations.Nullable;

/** Something that happens to an invented commitment. */
sealed interface StoryEvent {

    /** Days before the first start of the data folder on which it happens, 0 or more. */
    int ago();

    /**
     * How far a report comes: captured by the liaison, validated by the medical services, authorised by the head, or captured and given back.
     */
    enum Far {
        CAPTURED,
        VALIDATED,
        AUTHORISED,
        RETURNED
    }

    record Told(int ago, Step said, String text, boolean met, NewReport.@Nullable Value value, Far far)
            implements StoryEvent {}

    record Accepted(int ago, String milestone) implements StoryEvent {}

    record Waits(int ago, StoryWords.Wait what) implements StoryEvent {}

    /** @param agreed whether a session had to approve it */
    record Moved(int ago, LocalDate to, String reason, boolean agreed) implements StoryEvent {}

    record Judged(int ago, Criteria criteria, Step overall, String reason, String post) implements StoryEvent {}

    record Looked(int ago, Verification.Kind kind, String reason) implements StoryEvent {}

    record Closed(int ago) implements StoryEvent {}

    record Left(int ago, Settling.Exit how) implements StoryEvent {}
}
