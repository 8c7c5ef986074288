package mx.andamio.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a module above plans to be reached of an indicator, for the page of that indicator. */
public interface PlannedTargets {

    /**
     * By plans in force; empty where there is none.
     *
     * @param indicator code
     * @param organ code of an organ or region, {@code *} for all together
     */
    List<Planned> of(String indicator, String organ);

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
