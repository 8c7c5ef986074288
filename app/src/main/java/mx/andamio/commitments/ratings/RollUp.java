package mx.andamio.commitments.ratings;

import java.math.BigDecimal;
import java.util.List;
import mx.andamio.commitments.ratings.Rating.Because;
import mx.andamio.commitments.ratings.Rating.Missing;

/**
 * Many commitments as one tile. Shares are of those that have a step; the coverage is theirs of all of which something is due.
 *
 * @param coverage least share with a step; below it the tile has none
 * @param atRisk share at step 1 from which on the tile is at 1
 * @param support share at steps 1 and 2 from which on it is at 2
 * @param onTrack share at step 4 from which on it is at 4, if none is at step 1
 */
public record RollUp(BigDecimal coverage, BigDecimal atRisk, BigDecimal support, BigDecimal onTrack) {

    public static final RollUp DEFAULT =
            new RollUp(new BigDecimal("0.50"), new BigDecimal("0.20"), new BigDecimal("0.33"), new BigDecimal("0.80"));

    /** Of the ratings that are used of commitments which are signed and open. The reason has the counts. */
    public Rating rating(List<Rating> used) {
        return rating(Counts.of(used));
    }

    /** The same of those that were counted already. */
    public Rating rating(Counts counts) {
        var ground = new Ground.Counted(counts);
        if (counts.due() == 0) {
            return none(counts.notYetDue() == 0 ? Missing.NONE : Missing.NOT_YET_DUE, ground);
        }
        if (!Counts.atLeast(counts.rated(), coverage, counts.due()) || counts.rated() == 0) {
            return none(Missing.NO_REPORT, ground);
        }
        var step = step(counts);
        return new Rating.Stepped(step, List.of(new Because(ground, step)));
    }

    private static Rating none(Missing why, Ground ground) {
        return new Rating.NoStep(why, List.of(new Because(ground, null)));
    }

    private Step step(Counts counts) {
        var all = counts.rated();
        if (Counts.atLeast(counts.atRisk(), atRisk, all)) {
            return Step.AT_RISK;
        }
        if (Counts.atLeast(counts.atRisk() + counts.needSupport(), support, all)) {
            return Step.NEEDS_SUPPORT;
        }
        return Counts.atLeast(counts.onTrack(), onTrack, all) && counts.atRisk() == 0 ? Step.ON_TRACK : Step.REACHABLE;
    }
}
