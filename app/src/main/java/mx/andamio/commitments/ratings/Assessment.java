package mx.andamio.commitments.ratings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.ratings.Rating.Because;
import mx.andamio.commitments.ratings.Rating.Missing;

/**
 * What another post judges (<em>evaluado</em>): four criteria, then the step as a judgement, not as their mean.
 *
 * @param reason in words; may be blank where the step is near its lowest criterion and the computed step
 * @param post code of the post that judged, which is not the responsible one
 */
public record Assessment(Criteria criteria, Step overall, String reason, String post, LocalDate on) {

    /** Steps between the judgement and what it is held against, from which on it needs a reason. */
    private static final int FAR = 2;

    public Assessment {
        reason = reason.strip();
    }

    /**
     * Judges.
     *
     * <p>Refused: {@code assessment.own} (by the responsible post), {@code assessment.reason} (no reason where the step is more than one from
     * the lowest criterion or from the computed step).
     *
     * @param computed on the day of the judgement; without a step only the criteria count
     */
    public static Ruling<Assessment> judge(Assessment judged, String responsible, Rating computed) {
        if (judged.post().equals(responsible)) {
            return Ruling.refused("assessment.own");
        }
        return judged.reason().isEmpty() && judged.needsReason(computed)
                ? Ruling.refused("assessment.reason")
                : Ruling.granted(judged);
    }

    private boolean needsReason(Rating computed) {
        return overall.apart(criteria.lowest()) >= FAR
                || computed.step().filter(step -> overall.apart(step) >= FAR).isPresent();
    }

    /** Days from the judgement to another day; below 0 where it lies ahead. */
    public long age(LocalDate day) {
        return ChronoUnit.DAYS.between(on, day);
    }

    /** The last assessment as a rating, however old. */
    public static Rating rating(Optional<Assessment> last) {
        return last.<Rating>map(one -> new Rating.Stepped(
                        one.overall(), List.of(new Because(new Ground.Judged(one.reason(), one.on()), one.overall()))))
                .orElseGet(() -> new Rating.NoStep(Missing.NONE, List.of(new Because(new Ground.Nobody(), null))));
    }
}
