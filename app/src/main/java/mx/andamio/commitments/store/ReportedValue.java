package mx.andamio.commitments.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.ValueField;
import mx.andamio.commitments.goals.Decimals;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import org.jspecify.annotations.Nullable;

/** Whether a value that somebody reports can be one of the goal. */
final class ReportedValue {

    private ReportedValue() {}

    /** Whether its values are amounts, each with a first day. */
    static boolean isFlow(@Nullable Stated goal) {
        return ValueField.of(goal).filter(ValueField::flow).isPresent();
    }

    /** What is wrong with it; empty when nothing is. */
    static Optional<Reason> wrong(NewReport.Value value, @Nullable Stated goal, LocalDate today) {
        if (ValueField.of(goal).isEmpty()) {
            return said("report.no_number");
        }
        if (!Decimals.fits(value.value())) {
            return said("report.value");
        }
        if (goal instanceof Rubric && !isLevel(value.value())) {
            return said("report.level");
        }
        return days(value, isFlow(goal), today).or(() -> parts(value));
    }

    private static boolean isLevel(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                && value.signum() >= 0
                && value.compareTo(BigDecimal.valueOf(Rubric.HIGHEST)) <= 0;
    }

    private static Optional<Reason> days(NewReport.Value value, boolean flow, LocalDate today) {
        var cutOff = value.cutOff();
        if (cutOff == null) {
            return said("report.cut_off");
        }
        if (cutOff.isAfter(today)) {
            return said("report.future", cutOff.toString());
        }
        var from = value.from();
        if (from == null) {
            return flow ? said("report.from") : Optional.empty();
        }
        return cutOff.isBefore(from) ? said("report.from_order") : Optional.empty();
    }

    private static Optional<Reason> parts(NewReport.Value value) {
        var numerator = value.numerator();
        var denominator = value.denominator();
        if (numerator == null && denominator == null) {
            return Optional.empty();
        }
        return numerator == null
                        || denominator == null
                        || !Decimals.fits(numerator)
                        || !Decimals.fits(denominator)
                        || denominator.signum() <= 0
                ? said("report.parts")
                : Optional.empty();
    }

    private static Optional<Reason> said(String code, String... parameters) {
        return Optional.of(Reason.of(code, Kind.USER, parameters));
    }
}
