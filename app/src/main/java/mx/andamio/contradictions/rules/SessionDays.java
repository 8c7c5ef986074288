package mx.andamio.contradictions.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import mx.andamio.contradictions.Statement;

/**
 * Whether two papers put one numbered meeting on days that cannot be of one meeting. A paper may tell of the opening and another of the
 * closing: their days differ and nothing is wrong, unless more than a week lies between them.
 */
final class SessionDays {

    private static final int WEEK = 7;
    private static final Set<String> OF_ONE_DAY = Set.of("opening", "closing");

    private SessionDays() {}

    static boolean conflict(Statement one, Statement other) {
        var days = Days.of(one);
        var others = Days.of(other);
        var between = days.from().isAfter(others.to())
                ? ChronoUnit.DAYS.between(others.to(), days.from())
                : ChronoUnit.DAYS.between(days.to(), others.from());
        var phase = Objects.requireNonNullElse(one.said().detail(), "");
        var samePhase = OF_ONE_DAY.contains(phase) && phase.equals(other.said().detail());
        return between > (samePhase ? 0 : WEEK);
    }

    private record Days(LocalDate from, LocalDate to) {

        static Days of(Statement statement) {
            var ends = statement.said().value().split("/", 2);
            return new Days(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
        }
    }
}
