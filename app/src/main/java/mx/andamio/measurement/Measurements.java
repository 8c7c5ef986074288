package mx.andamio.measurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;

/** What was counted. */
public interface Measurements {

    /** No delivery tells of a day before. */
    LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** Nor of one after. */
    LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** Of one organ or unit, {@code *} for all together, the first period ahead; periods that were not counted are not in it. */
    List<Told> series(Indicator indicator, String organ, Kept kept, LocalDate from, LocalDate to);

    /** As {@link #series}, all that was ever counted. */
    default List<Told> series(Indicator indicator, String organ, Kept kept) {
        return series(indicator, organ, kept, FIRST, LAST);
    }

    /** As {@link #series} for many organs in one statement, by organ. */
    Map<String, List<Told>> series(Indicator indicator, List<String> organs, Kept kept, LocalDate from, LocalDate to);

    /** Of every organ, unit and region in one period, by code. */
    Map<String, Measurement> across(Indicator indicator, Period period);

    /** Of one organ in a period of each indicator that has any, by its key. */
    Map<String, Measurement> of(String organ, Period period);

    /** Periods that were counted, the first one ahead. */
    List<Counted> counted(Indicator indicator, Kept kept);

    /**
     * As {@link #counted(Indicator, Kept)} for many indicators in as many statements as for one, by their keys.
     *
     * @param back how many periods before an indicator's last one; 0 for that alone
     */
    Map<String, List<Counted>> counted(Collection<Indicator> indicators, Kept kept, int back);

    /**
     * Of one organ each indicator's last periods, by its key, the first one ahead; in as many statements for many indicators as for one. An indicator
     * is not in it where the organ has no measurement of these periods.
     *
     * @param back how many periods before the indicator's last one; 0 for that alone
     */
    Map<String, List<Told>> recent(Collection<Indicator> indicators, String organ, Kept kept, int back);

    /**
     * Of many organs in the last period of each indicator, by its key, then by organ; in as many statements for many as for one. Who has no measurement of
     * that period is not in it.
     */
    Map<String, Map<String, Measurement>> latest(
            Collection<Indicator> indicators, Collection<String> organs, Kept kept);

    /**
     * Of many organs and indicators in the periods from one to another of its type, in as many statements as for one: by key of the indicator, then by
     * code of the organ, the first period ahead. What was not counted is not in it.
     */
    Map<String, Map<String, List<Measurement>>> table(
            Collection<Indicator> indicators, Collection<String> organs, Period from, Period to);

    /**
     * Of months from one to another how many cases any of these indicators shows that there were, at the least, by code of the organ: what is divided by, or counted where
     * nothing is divided. Months in which no unit of the organ told anything are not in it; organs without a month that was counted are not either.
     */
    SortedMap<String, Map<Period, Double>> cases(
            Collection<Indicator> indicators, Collection<String> organs, Period from, Period to);

    /** Of each indicator the periods from one to another that were counted, by its key, the first one ahead. */
    Map<String, List<Counted>> counted(Collection<Indicator> indicators, Period from, Period to);

    /** A measurement, and of what it was counted. */
    record Told(Measurement measurement, Counted counted) {}

    /**
     * Of what the measurements of a period were counted.
     *
     * @param cutOff last day that any delivery of the period tells of
     * @param definition hash of what was counted by
     * @param deliveries names in the lake
     * @param simulated whether any of them was made up
     */
    record Counted(
            Period period,
            String definition,
            LocalDate cutOff,
            List<String> deliveries,
            Instant at,
            boolean simulated) {

        /** Whether the period has not ended on its cut-off. */
        public boolean isRunning() {
            return cutOff.isBefore(period.end());
        }
    }
}
