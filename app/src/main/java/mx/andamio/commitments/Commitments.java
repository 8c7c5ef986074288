package mx.andamio.commitments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.commitments.goals.GoalVersion;
import mx.andamio.commitments.life.Extension;
import mx.andamio.commitments.life.Stage;
import mx.andamio.pages.Slice;
import org.jspecify.annotations.Nullable;

/** Looks commitments up. */
public interface Commitments {

    Optional<Commitment> commitment(CommitmentId id);

    /** Those that fit; due first ahead, without a date last. */
    Slice<Commitment> found(Filter filter, int page, int size);

    /** All that fit, for a table that leaves the application. */
    List<Commitment> every(Filter filter);

    /** How many fit at each stage, whatever stage the filter names; stages without any are not in it. */
    Map<Stage, Long> stages(Filter filter);

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
            @Nullable LocalDate dueBy) {

        public static final Filter NONE = new Filter("", null, null, null, null, null, null, false, false, null);

        public Filter at(@Nullable Stage other) {
            return new Filter(query, other, organ, region, line, programme, post, open, incomplete, dueBy);
        }

        public Filter ofOrgan(String code) {
            return new Filter(query, stage, code, region, line, programme, post, open, incomplete, dueBy);
        }

        public Filter ofPost(String code) {
            return new Filter(query, stage, organ, region, line, programme, code, open, incomplete, dueBy);
        }
    }
}
