package mx.andamio.requests;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** When silence is passed on. Days are whole days of the institution's zone. */
public record Schedule(List<PlannedStep> steps) {

    public Schedule {
        steps = steps.stream()
                .sorted(Comparator.comparingInt(PlannedStep::number))
                .toList();
    }

    /**
     * The day from which a request is counted: that on which it was asked, or later where a superior would otherwise be told before the day that was granted
     * has passed.
     */
    public LocalDate countedFrom(LocalDate askedOn, LocalDate due) {
        var latest = steps.stream()
                .filter(step -> step.kind() != PlannedStep.Kind.REMINDER)
                .mapToInt(PlannedStep::afterDays)
                .min()
                .stream()
                .mapToObj(days -> due.plusDays(1L - days))
                .findFirst()
                .orElse(askedOn);
        return latest.isAfter(askedOn) ? latest : askedOn;
    }

    /** The day of a step. */
    public static LocalDate day(PlannedStep step, LocalDate countedFrom) {
        return countedFrom.plusDays(step.afterDays());
    }

    /** Steps whose day has come, the first ahead. */
    public List<PlannedStep> due(LocalDate countedFrom, LocalDate today) {
        return steps.stream()
                .filter(step -> !day(step, countedFrom).isAfter(today))
                .toList();
    }
}
