package mx.andamio.commitments;

import java.util.List;
import java.util.Optional;
import mx.andamio.commitments.life.Admission;
import mx.andamio.commitments.life.Aim;
import mx.andamio.commitments.life.Terms;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Asker;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;

/** Gives one instruction to many posts, and hears that they know. */
public interface Instructing {

    /**
     * What would come of it today, without doing anything.
     *
     * <p>Refused: {@code instruction.text} (longer than {@link Instruction#LONGEST_TEXT}), {@code instruction.folio_long}, {@code instruction.issuer} and
     * {@code commitment.post} (no such post), {@code instruction.due_past}, {@code instruction.session} (it comes from a session that is not here), {@code audience.unknown}, {@code audience.member}, {@code instruction.nobody},
     * {@code instruction.own} (numbers of a post or organ that it does not go to), and as {@code Instructed.terms}.
     */
    Ruling<Plan> plan(NewInstruction asked);

    /**
     * Gives it: all of its parts or none. Instructions and recommendations bind at once, commitments are drafts until each post signs its own. Refused as
     * {@link #plan}, and: {@code instruction.vacant}, {@code instruction.incomplete} (what binds at once lacks something of the six requirements but
     * interim targets), {@code instruction.folio} (another has it).
     *
     * @return done with the id
     */
    Outcome issue(Command command, NewInstruction asked);

    /**
     * Gives what a session agreed, in the transaction of the caller. What would bind at once and lacks something of the six requirements is a draft until somebody says it.
     * Posts that are known to be vacant have their part too. Refused as {@link #plan}, and {@code instruction.folio}.
     */
    Ruling<InstructionId> agreed(Command command, NewInstruction asked);

    /**
     * One more post. Refused as {@link #issue}, and: {@code instruction.absent}, {@code instruction.has_post}.
     *
     * @param member code of a post, or of an organ for the post at its head
     * @param own its own numbers, null for those of all
     * @return done with the id of its part
     */
    Outcome add(Command command, InstructionId id, String member, Aim.@Nullable Own own, boolean vacant);

    /**
     * The post of a part knows of it. Refused: {@code commitment.absent}, {@code acknowledgement.none} (it is part of no instruction),
     * {@code acknowledgement.not_yours} (only an account that acts for its responsible post), {@code acknowledgement.given}, {@code acknowledgement.over}.
     *
     * @return done with the day
     */
    Outcome acknowledge(Command command, Asker who, CommitmentId part);

    /**
     * @param parts one a post
     * @param vacant those of them whose last holder is known to have left
     */
    record Plan(List<Part> parts, List<OrganPost> vacant) {

        public Plan {
            parts = List.copyOf(parts);
            vacant = List.copyOf(vacant);
        }

        /** The first part that lacks too much to bind at once. */
        public Optional<Part> incomplete() {
            return parts.stream().filter(part -> !part.gate().mayBeGiven()).findFirst();
        }

        /** Why it is refused though it was understood; empty where nothing is in its way but, perhaps, its folio. */
        public Optional<Reason> objection(NewInstruction asked) {
            if (!vacant.isEmpty() && !asked.vacant()) {
                return Optional.of(Reason.of(
                        "instruction.vacant",
                        Reason.Kind.USER,
                        String.join(", ", vacant.stream().map(OrganPost::name).toList())));
            }
            return asked.what().bindsAtOnce() ? incomplete().map(Part::objection) : Optional.empty();
        }
    }

    /** @param gate what it lacks of the six requirements */
    record Part(OrganPost post, Terms terms, Admission gate) {

        private Reason objection() {
            return Reason.of(
                    "instruction.incomplete",
                    Reason.Kind.USER,
                    post.name(),
                    Integer.toString(gate.met()),
                    Integer.toString(Admission.OF));
        }
    }
}
