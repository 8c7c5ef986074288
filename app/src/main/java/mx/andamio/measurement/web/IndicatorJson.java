package mx.andamio.measurement.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measures.definitions.Bilingual;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import org.jspecify.annotations.Nullable;

/** An indicator as the JSON interface gives it. */
record IndicatorJson(
        String code,
        String edition,
        @Nullable String officialCode,
        Bilingual title,
        Bilingual definition,
        String source,
        String dataset,
        String accumulation,
        String direction,
        Bilingual unit,
        BigDecimal factor,
        String numerator,
        @Nullable String denominator,
        @Nullable String where,
        @Nullable BigDecimal good,
        @Nullable BigDecimal bad,
        int suppressBelow,
        int delayDays,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> programmes) {

    static IndicatorJson of(Indicator one) {
        var limits = one.thresholds();
        var denominator = one.denominator();
        var where = one.where();
        return new IndicatorJson(
                one.code(),
                one.edition(),
                one.officialCode(),
                one.title(),
                one.definition(),
                one.source(),
                one.dataset().code(),
                one.accumulation().name().toLowerCase(Locale.ROOT),
                one.direction().name().toLowerCase(Locale.ROOT),
                one.unit(),
                one.factor(),
                IndicatorWords.formula(one.numerator()),
                denominator == null ? null : IndicatorWords.formula(denominator),
                where == null ? null : IndicatorWords.formula(where),
                limits == null ? null : limits.good(),
                limits == null ? null : limits.bad(),
                one.suppressBelow(),
                one.delay(),
                one.from(),
                one.to(),
                one.programmes());
    }

    /**
     * A measurement.
     *
     * @param numerator null where it may not be told
     * @param reason why there is no value; null where there is one
     * @param reported units that delivered
     * @param expected units that should
     */
    record Value(
            String organ,
            String period,
            LocalDate from,
            LocalDate to,
            @Nullable Double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            @Nullable String reason,
            int reported,
            int expected,
            @Nullable LocalDate cutOff,
            @Nullable String definition,
            List<String> deliveries,
            @Nullable Instant countedAt,
            boolean simulated) {

        static Value of(Told told) {
            var from = told.counted();
            return of(
                    told.measurement(),
                    from.cutOff(),
                    from.definition(),
                    from.deliveries(),
                    from.at(),
                    from.simulated());
        }

        private static Value of(
                Measurement one,
                LocalDate cutOff,
                String definition,
                List<String> deliveries,
                Instant at,
                boolean simulated) {
            var reason = one.reason();
            return new Value(
                    one.organ(),
                    IndicatorWords.code(one.period()),
                    one.period().begin(),
                    one.period().end(),
                    one.value(),
                    one.toldNumerator(),
                    one.toldDenominator(),
                    reason == null ? null : reason.name(),
                    one.reported(),
                    one.expected(),
                    cutOff,
                    definition,
                    deliveries,
                    at,
                    simulated);
        }
    }
}
