package mx.andamio.commitments;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.andamio.commitments.life.FanOut;
import mx.andamio.commitments.ratings.Rating;
import mx.andamio.pages.Slice;
import org.jspecify.annotations.Nullable;

/** Looks instructions up. */
public interface Instructions {

    /** The newest first. */
    Slice<Line> found(int page, int size);

    Optional<Instruction> instruction(InstructionId id);

    /** With all of its parts. */
    Optional<Sent> sent(InstructionId id);

    /** The part that a commitment is; empty where it is part of none. */
    Optional<PartOf> partOf(CommitmentId id);

    /** Parts that a post has not said that it knows, and are not over; the oldest first. */
    List<PartOf> unacknowledged(String post);

    /**
     * How many of its parts are where.
     *
     * @param parts all
     * @param met confirmed by another post
     * @param over closed or out
     */
    record Line(Instruction instruction, int parts, int acknowledged, int met, int over) {

        public boolean isOver() {
            return over == parts;
        }
    }

    /** @param parts by organ, in the order of the directory */
    record Sent(Instruction instruction, List<Child> parts) {

        public Sent {
            parts = List.copyOf(parts);
        }

        public FanOut fanOut() {
            return new FanOut(parts.stream().map(Child::counted).toList());
        }
    }

    /**
     * A part of an instruction and what became of it.
     *
     * @param given day on which it was given
     * @param acknowledged null while its post has not said that it knows
     * @param rating that is used; without a step where it is not signed and open
     */
    record Child(
            Commitment commitment,
            LocalDate given,
            @Nullable Acknowledged acknowledged,
            FollowUp.Followed followed,
            Rating rating) {

        /** Code of its post. */
        public String post() {
            return Objects.requireNonNull(commitment.terms().parties().responsible());
        }

        public FanOut.Child counted() {
            return new FanOut.Child(
                    commitment.id(),
                    post(),
                    acknowledged == null ? null : acknowledged.on(),
                    followed.last().isPresent(),
                    commitment.state(),
                    rating);
        }
    }

    /**
     * What somebody said for the post.
     *
     * @param by user name
     */
    record Acknowledged(LocalDate on, String by) {}

    /** A commitment as part of an instruction. */
    record PartOf(
            Instruction instruction,
            Commitment commitment,
            LocalDate given,
            @Nullable Acknowledged acknowledged) {

        /** Days for which its post has not said that it knows, or had not. */
        public long days(LocalDate today) {
            return ChronoUnit.DAYS.between(given, acknowledged == null ? today : acknowledged.on());
        }
    }
}
