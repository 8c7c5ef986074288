package mx.andamio.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.commitments.goals.GoalVersion;
import mx.andamio.commitments.life.Extension;
import mx.andamio.commitments.life.Stage;
import mx.andamio.pages.Slice;
import org.jspecify.annotations.Nullable;

/** Looks commitments up. */
public interface Commitments {

    Optional<Commitment> commitment(CommitmentId id);

    /** Those that fit; due first ahead, without a date last. */
    default Slice<Commitment> found(Filter filter, int page, int size) {
        return found(filter, ListOrder.DUE, page, size);
    }

    /** Those that fit, in that order; of equals the one that is due first ahead. */
    Slice<Commitment> found(Filter filter, ListOrder order, int page, int size);

    /** All that fit, for a table that leaves the application. */
    List<Commitment> every(Filter filter);

    /** How many fit at each stage, whatever stage the filter names; stages without any are not in it. */
    Map<Stage, Long> stages(Filter filter);

    /** On which days commitments of an organ were signed and came to an end, the latest first. */
    List<Day> days(String organ);

    /**
     * What happened to commitments of an organ on one day.
     *
     * @param stage {@link Stage#SIGNED}, or how they ended
     * @param number how many, at least one
     * @param one any of them, with its text
     * @param simulated whether all are
     */
    record Day(LocalDate on, Stage stage, int number, CommitmentId one, String text, boolean simulated) {}

    /** Versions of its goal, the first ahead; empty while none was stated. */
    List<GoalVersion> goals(CommitmentId id);

    /** How its date was moved, the first ahead. */
    List<Extension> extensions(CommitmentId id);

    /** What a promise became; empty while nobody took it. */
    Optional<Commitment> taken(PromiseId promise);

    /** The organ's commitment with that key of its office. */
    Optional<Commitment> byKey(String organ, String ownKey);

    /**
     * Narrows a list. Null and empty mean all.
     *
     * @param query words of the text, the responsible or the key, accents and case aside
     * @param post code of the responsible post or of a co-responsible
     * @param open only those that are signed and neither closed nor out
     * @param incomplete only those that lack something of the six requirements
     * @param dueBy due on that day or before
     * @param imported id of a spreadsheet that told of them
     * @param parent the instruction that they are parts of
     */
    record Filter(
            String query,
            @Nullable Stage stage,
            @Nullable String organ,
            @Nullable String region,
            @Nullable String line,
            @Nullable String programme,
            @Nullable String post,
            boolean open,
            boolean incomplete,
            @Nullable LocalDate dueBy,
            @Nullable UUID imported,
            @Nullable InstructionId parent) {

        /** Whatever they came with and are parts of. */
        public Filter(
                String query,
                @Nullable Stage stage,
                @Nullable String organ,
                @Nullable String region,
                @Nullable String line,
                @Nullable String programme,
                @Nullable String post,
                boolean open,
                boolean incomplete,
                @Nullable LocalDate dueBy) {
            this(query, stage, organ, region, line, programme, post, open, incomplete, dueBy, null, null);
        }

        public static final Filter NONE = new Filter("", null, null, null, null, null, null, false, false, null);

        public Filter at(@Nullable Stage other) {
            return new Filter(
                    query, other, organ, region, line, programme, post, open, incomplete, dueBy, imported, parent);
        }

        public Filter ofOrgan(String code) {
            return new Filter(
                    query, stage, code, region, line, programme, post, open, incomplete, dueBy, imported, parent);
        }

        public Filter ofPost(String code) {
            return new Filter(
                    query, stage, organ, region, line, programme, code, open, incomplete, dueBy, imported, parent);
        }

        public Filter partsOf(InstructionId instruction) {
            return new Filter(
                    query, stage, organ, region, line, programme, post, open, incomplete, dueBy, imported, instruction);
        }
    }
}
