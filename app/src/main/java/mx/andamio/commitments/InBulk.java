package mx.andamio.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Permission;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One change to many commitments. Each is judged by the rules that hold for it alone, and the register says of each what a change of it alone would say,
 * all under one command.
 */
public interface InBulk {

    /** So many at once: enough for a region's list, few enough that nobody waits long for those rows. */
    int MOST = 1000;

    /** What is to be done to each. */
    sealed interface Change {

        /** The permission that a change of one needs. */
        default Permission needs() {
            return switch (this) {
                case Reassign _, Transfer _, Tag _, Untag _, Sign _ -> Permission.COMMIT;
                case Move _ -> Permission.REPORT;
            };
        }

        /**
         * Another responsible post, of what may be written. Refused for one: {@code commitment.signed}, {@code commitment.post}, {@code bulk.same},
         * {@code parties.verifier_same}, {@code parties.co_responsible}.
         */
        record Reassign(String post) implements Change {}

        /** Another responsible post, of what is signed, by an agreement. Refused for one: as {@link Transferring#transfer}. */
        record Transfer(String post, String reason, NewAgreement agreement) implements Change {}

        /** A programme to which it belongs, of what is not over. Refused for one: {@code bulk.over}, {@code bulk.programme}, {@code bulk.same}. */
        record Tag(String programme) implements Change {}

        /** It belongs to that programme no longer. Refused for one: {@code bulk.over}, {@code bulk.same}. */
        record Untag(String programme) implements Change {}

        /** Another date, each an extension of its own. Refused for one: as {@link Settling#extend}. */
        record Move(
                @Nullable LocalDate to,
                String reason,
                @Nullable NewAgreement agreement) implements Change {}

        /** A signature. Refused for one: as {@link Drafting#sign}. */
        record Sign(LocalDate on) implements Change {}
    }

    /** @param version as it was seen; another's change in between leaves that one as it is */
    record Chosen(CommitmentId id, int version) {}

    /**
     * What would become of one.
     *
     * @param commitment as it stands; null where it is not there
     * @param objection why it would stay as it is; empty where it would be changed
     */
    record Foreseen(CommitmentId id, @Nullable Commitment commitment, Optional<Reason> objection) {}

    /** What would become of each, each once, in the order asked for. Changes nothing. */
    List<Foreseen> foresee(Asker who, List<Chosen> chosen, Change change);

    /**
     * Changes all of them or nothing, or where {@code possible} those that can be changed.
     *
     * <p>Refused: {@code bulk.none} (nothing was chosen), {@code bulk.many}, {@code bulk.not_yours} (without the permission that a change of one needs),
     * {@code bulk.nobody} (none can be changed), {@code bulk.some} (not all can, and all were asked for).
     *
     * @return done with how many were changed, a slash, and of how many
     */
    Outcome change(Command command, Asker who, List<Chosen> chosen, Change change, boolean possible);
}
