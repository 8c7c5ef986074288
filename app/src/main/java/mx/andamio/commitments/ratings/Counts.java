package mx.andamio.commitments.ratings;

import java.math.BigDecimal;
import java.util.List;
import mx.andamio.commitments.ratings.Rating.Missing;
import mx.andamio.commitments.ratings.Rating.NoStep;

/**
 * How many commitments stand where.
 *
 * @param atRisk at step 1
 * @param needSupport at step 2
 * @param reachable at step 3
 * @param onTrack at step 4
 * @param silent something is due, and there is no step: <em>sin reporte</em>, no goal or no value
 * @param notYetDue nothing is due yet: neither counted for nor against the coverage
 */
public record Counts(int atRisk, int needSupport, int reachable, int onTrack, int silent, int notYetDue) {

    public static Counts of(List<Rating> ratings) {
        var notYet = (int) ratings.stream().filter(Counts::isNotYetDue).count();
        var without = (int) ratings.stream().filter(one -> one.step().isEmpty()).count();
        return new Counts(
                at(ratings, Step.AT_RISK),
                at(ratings, Step.NEEDS_SUPPORT),
                at(ratings, Step.REACHABLE),
                at(ratings, Step.ON_TRACK),
                without - notYet,
                notYet);
    }

    private static int at(List<Rating> ratings, Step step) {
        return (int) ratings.stream()
                .filter(one -> one.step().filter(step::equals).isPresent())
                .count();
    }

    private static boolean isNotYetDue(Rating rating) {
        return rating instanceof NoStep none && none.why() == Missing.NOT_YET_DUE;
    }

    public Counts plus(Counts other) {
        return new Counts(
                atRisk + other.atRisk,
                needSupport + other.needSupport,
                reachable + other.reachable,
                onTrack + other.onTrack,
                silent + other.silent,
                notYetDue + other.notYetDue);
    }

    /** <em>n</em>: those with a step. */
    public int rated() {
        return atRisk + needSupport + reachable + onTrack;
    }

    /** <em>m</em>: those of which something is due. */
    public int due() {
        return rated() + silent;
    }

    /** Whether {@code part} of {@code whole} is at least this share; compared without dividing. */
    static boolean atLeast(int part, BigDecimal share, int whole) {
        return BigDecimal.valueOf(part).compareTo(share.multiply(BigDecimal.valueOf(whole))) >= 0;
    }
}
