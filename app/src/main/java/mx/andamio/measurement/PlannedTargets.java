package mx.andamio.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a module above plans to be reached of an indicator, for the page of that indicator. */
public interface PlannedTargets {

    /**
     * By plans in force; empty where there is none.
     *
     * @param indicator code
     * @param organ code of an organ or region, {@code *} for all together
     */
    List<Planned> of(String indicator, String organ);

    /** By plans in force of an organ, region or unit: codes of indicators with what is planned of each, in as many statements for many as for one. */
    Map<String, List<Planned>> of(String organ);

    /** What is to be reached in a month, of several that plan the same; empty where none does. */
    static Optional<BigDecimal> inMonth(List<Planned> plans, LocalDate month) {
        return plans.stream()
                .flatMap(one -> Stream.ofNullable(one.months().get(month)))
                .findFirst();
    }

    /**
     * A plan.
     *
     * @param months target of each month by its first day, in the indicator's unit
     * @param link to all of it
     * @param simulated whether it was made up
     */
    record Planned(Map<LocalDate, BigDecimal> months, String link, boolean simulated) {

        public Planned {
            months = Map.copyOf(months);
        }
    }
}
