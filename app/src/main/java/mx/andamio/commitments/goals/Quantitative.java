package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A number that is to be reached or held. */
public sealed interface Quantitative extends Goal permits Reach, Hold {

    Measure measure();

    Dated baseline();

    Direction direction();

    /** How far a value is. */
    Progress.Known against(BigDecimal value, LocalDate asOf, BigDecimal due);

    /** What is due on a day; empty before the baseline. */
    Optional<BigDecimal> dueAt(LocalDate day);

    @Override
    default LocalDate settled() {
        return due().plusDays(measure().publicationDelay());
    }

    @Override
    default Optional<Thresholds> thresholds() {
        return Optional.ofNullable(measure().thresholds());
    }

    /** The last value whose publication delay has passed, against what was due on <em>its</em> day, not today. */
    @Override
    default Progress progress(Facts facts, LocalDate today) {
        if (today.isBefore(baseline().on())) {
            return new Progress.NotYetDue(baseline().on());
        }
        var last = new Series(measure(), baseline()).last(facts.measured(), today);
        return last.<Progress>flatMap(at -> dueAt(at.on()).map(due -> against(at.value(), at.on(), due)))
                .orElseGet(Progress.NoValue::new);
    }
}
