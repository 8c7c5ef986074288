package mx.andamio.commitments.ratings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import mx.andamio.commitments.ratings.Situation.Word;

/** Whether nothing was heard for too long: more than one and a half reporting periods, or 45 days where there is none. */
final class Silence {

    private Silence() {}

    /** The silence, where it is too long; the day on which the limit is reached is not over it. */
    static Optional<Ground.Silence> of(Word word, LocalDate today, RatingRules rules) {
        var days = ChronoUnit.DAYS.between(word.last(), today);
        var limit = limit(word, rules);
        return BigDecimal.valueOf(days).compareTo(limit) > 0
                ? Optional.of(new Ground.Silence(days, limit))
                : Optional.empty();
    }

    private static BigDecimal limit(Word word, RatingRules rules) {
        var period = word.period();
        return period == null
                ? BigDecimal.valueOf(rules.silentDays())
                : rules.silentPeriods().multiply(BigDecimal.valueOf(period));
    }
}
