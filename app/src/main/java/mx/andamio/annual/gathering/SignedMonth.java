package mx.andamio.annual.gathering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.andamio.annual.model.Figure.Coverage;
import mx.andamio.annual.model.Missing;
import mx.andamio.annual.model.Yearly;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measurement.SignOffs;
import mx.andamio.measurement.SignOffs.Month;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The figures of a month as they were signed. A signature keeps values; numerator, denominator and coverage are those of the measurement as long as it still
 * says the value that was signed, and are left out where it does not.
 */
@Component
class SignedMonth {

    private final Indicators indicators;
    private final SignOffs signOffs;
    private final Measurements measurements;

    SignedMonth(Indicators indicators, SignOffs signOffs, Measurements measurements) {
        this.indicators = indicators;
        this.signOffs = signOffs;
        this.measurements = measurements;
    }

    /** @param indicator key of its edition */
    record Key(String indicator, boolean simulated) {}

    /**
     * @param parts as they were signed; null of what was signed without a value
     * @param isQuotient whether its parts make its value
     * @param hasMoved whether what is counted today is otherwise
     */
    record Told(
            Key key,
            LocalDate month,
            Yearly.@Nullable Month parts,
            boolean isQuotient,
            @Nullable Coverage coverage,
            LocalDate cutOff,
            boolean hasMoved) {

        boolean hasValue() {
            return parts != null;
        }

        /** @throws NullPointerException where it has no value */
        Yearly.Month signed() {
            return Objects.requireNonNull(parts);
        }

        boolean simulated() {
            return key.simulated();
        }
    }

    /**
     * Also those that were signed without a value.
     *
     * @param missing where is added what was signed and has no definition any more
     */
    List<Told> of(Asked asked, Month month, List<Missing> missing) {
        var period = Period.of(PeriodType.MONTH, month.month());
        var detail = signOffs.month(month.dataset(), month.month());
        var now = measurements.of(Question.EVERYONE, period);
        var editions = indicators.of(month.dataset()).stream().collect(Collectors.toMap(Indicator::key, one -> one));
        var counted = measurements.counted(editions.values(), period, period);
        var found = new ArrayList<Told>();
        for (var figure : detail.signatures().getLast().figures()) {
            var indicator = editions.get(figure.indicator());
            if (indicator != null) {
                var files = counted.getOrDefault(indicator.key(), List.of()).stream()
                        .findFirst()
                        .orElse(null);
                found.add(told(month, indicator, figure, now.get(indicator.key()), files));
            } else {
                missing.add(undefined(asked, month, figure.indicator()));
            }
        }
        return found;
    }

    private static Told told(
            Month month,
            Indicator indicator,
            SignOffs.Figure figure,
            @Nullable Measurement now,
            @Nullable Counted files) {
        var same = now != null && figure.isSameAs(new SignOffs.Figure(indicator.key(), now.value()));
        var value = figure.value();
        var simulated = files == null ? month.simulated() : files.simulated();
        return new Told(
                new Key(indicator.key(), simulated),
                month.month(),
                value == null
                        ? null
                        : new Yearly.Month(
                                BigDecimal.valueOf(value),
                                same ? exact(Objects.requireNonNull(now).toldNumerator()) : null,
                                same ? exact(Objects.requireNonNull(now).toldDenominator()) : null),
                same && Objects.requireNonNull(now).toldDenominator() != null && divides(indicator),
                same ? units(Objects.requireNonNull(now)) : null,
                files == null ? YearMonth.from(month.month()).atEndOfMonth() : files.cutOff(),
                !same);
    }

    /** Units that deliver without being expected are no fault of the report. */
    private static Coverage units(Measurement now) {
        return new Coverage(now.reported(), Math.max(now.reported(), now.expected()), "UNITS");
    }

    private static boolean divides(Indicator indicator) {
        return indicator.denominator() != null;
    }

    private static @Nullable BigDecimal exact(@Nullable Double number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }

    private static Missing undefined(Asked asked, Month month, String key) {
        var day = YearMonth.from(month.month()).toString();
        return asked.missing(
                        "measure." + key + "." + day,
                        asked.say("annual.what.month", key, day),
                        "undefined",
                        "/firma-de-cifras/" + month.dataset().code() + "/" + day)
                .of(month.simulated());
    }
}
