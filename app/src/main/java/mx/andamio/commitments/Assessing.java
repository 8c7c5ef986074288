package mx.andamio.commitments;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import mx.andamio.commitments.ratings.Assessment;
import mx.andamio.commitments.ratings.Criteria;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;

/** What posts that are not the responsible judge of commitments, and how far that is from what was reported. */
public interface Assessing {

    /**
     * Judges, as of today. An earlier judgement stays beside it. Refused: {@code commitment.absent}, {@code commitment.stage} (not signed and open),
     * {@code assessment.post} (whoever asks acts for no post), {@code assessment.own} (for the responsible post or a co-responsible),
     * {@code assessment.reason} (far from its lowest criterion or from the computed step, without a reason).
     *
     * @param post code of the post for which the account acts, null where for none
     * @return done with the id of the commitment
     */
    Outcome assess(Command command, CommitmentId id, Judgement judgement, @Nullable String post);

    /** Of a commitment, the newest first. */
    List<Assessment> of(CommitmentId id);

    /** How far the reports of a post were from the judgements that met them, by month of the judgement, the earliest first. */
    List<GapOfMonth> gaps(String post);

    /**
     * A month of a post's reports and what others judged.
     *
     * @param mean of reported less judged, −3 to 3, two decimals; above 0 the post reports better than it is judged
     * @param pairs how many reports were judged in it, 1 or more
     * @param better how many were better than judged
     * @param worse how many were worse than judged
     */
    record GapOfMonth(YearMonth month, BigDecimal mean, int pairs, int better, int worse) {}

    /** @param reason may be blank where the step is near its lowest criterion and the computed step */
    record Judgement(Criteria criteria, Step overall, String reason) {}
}
