package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import mx.andamio.commitments.Ruling;

/**
 * One step of {@link Milestones}.
 *
 * @param code unique in its goal, and kept from version to version
 * @param text what is delivered
 * @param acceptance what must be seen for it to be accepted
 * @param weight more than zero; only its share of all weights counts, so 2 and 3 are 40 and 60 %
 */
public record Milestone(String code, String text, String acceptance, LocalDate due, BigDecimal weight) {

    public Milestone {
        weight = Decimals.exact(weight);
        if (code.isBlank() || text.isBlank() || acceptance.isBlank() || weight.signum() <= 0) {
            throw new IllegalArgumentException("a milestone has a code, a text, acceptance criteria and a weight");
        }
    }

    Milestone movedTo(LocalDate later) {
        return new Milestone(code, text, acceptance, later, weight);
    }

    /** Of what somebody typed. Refused: {@code milestone.text}, {@code milestone.acceptance}, {@code milestone.weight} (not more than zero). */
    public static Ruling<Milestone> of(String code, String text, String acceptance, LocalDate due, BigDecimal weight) {
        if (text.isBlank()) {
            return Ruling.refused("milestone.text");
        }
        if (acceptance.isBlank()) {
            return Ruling.refused("milestone.acceptance");
        }
        return Decimals.fits(weight) && weight.signum() > 0
                ? Ruling.granted(new Milestone(code, text, acceptance, due, weight))
                : Ruling.refused("milestone.weight");
    }
}
