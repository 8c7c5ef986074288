package mx.andamio.measurement.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.measurement.PlannedTargets;
import mx.andamio.measurement.PlannedTargets.Planned;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import org.jspecify.annotations.Nullable;

/**
 * What one organ or unit is to reach.
 *
 * @param byIndicator by code
 */
record Targets(Map<String, List<Planned>> byIndicator) {

    static Targets of(List<PlannedTargets> sources, String organ) {
        var all = new HashMap<String, List<Planned>>();
        sources.forEach(source -> all.putAll(source.of(organ)));
        return new Targets(all);
    }

    /** Null where nothing is planned of it, or the period is no month. */
    @Nullable
    BigDecimal in(Indicator indicator, Period period) {
        return period.type() == PeriodType.MONTH
                ? PlannedTargets.inMonth(byIndicator.getOrDefault(indicator.code(), List.of()), period.begin())
                        .orElse(null)
                : null;
    }
}
