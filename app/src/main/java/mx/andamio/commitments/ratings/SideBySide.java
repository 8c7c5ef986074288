package mx.andamio.commitments.ratings;

import java.time.LocalDate;
import java.util.Optional;

/** The three ratings of a commitment on a day, none of which replaces another, and the one that is used. */
public record SideBySide(Rating reported, Rating computed, Rating assessed, Used used) {

    public static SideBySide of(
            Situation situation, Optional<Reported> report, Optional<Assessment> assessment, RatingRules rules) {
        LocalDate today = situation.today();
        var computed = Computed.rating(situation, rules);
        return new SideBySide(
                Reported.rating(report, today, situation.word().period(), rules),
                computed,
                Assessment.rating(assessment),
                Used.of(assessment, computed, today, rules));
    }
}
