package mx.andamio.measurement.store;

import static mx.andamio.measurement.db.Tables.BLOCK;
import static mx.andamio.measurement.db.Tables.INDICATOR;
import static mx.andamio.measurement.db.Tables.ORGAN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.counting.KeptMeasurements.Renewal;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Measurements as they are kept: a row for an indicator, an organ and a year. */
@Component
class Blocks {

    private final DSLContext database;
    private final CountedPeriods counted;

    Blocks(DSLContext database, CountedPeriods counted) {
        this.database = database;
        this.counted = counted;
    }

    /**
     * Within a transaction: takes what are the measurements of these periods from now on.
     *
     * @param numbers of their indicators, by key
     */
    BlockWriting writing(List<Renewal> renewals, Map<String, Integer> numbers) {
        return new BlockWriting(database, this, counted, renewals, numbers);
    }

    /** By code of the organ, then in the order of periods; of periods that were counted. */
    Map<String, List<Measurement>> series(
            Indicator indicator, Collection<String> organs, Kept kept, int fromYear, int toYear) {
        var found = new HashMap<String, List<Measurement>>();
        database.select(ORGAN.CODE)
                .select(BLOCK.fields())
                .from(BLOCK)
                .join(ORGAN)
                .on(ORGAN.NO.eq(BLOCK.ORGAN))
                .where(is(number(indicator), kept))
                .and(BLOCK.YEAR.between((short) fromYear, (short) toYear))
                .and(ORGAN.CODE.eq(DSL.any(organs.toArray(String[]::new))))
                .orderBy(BLOCK.YEAR)
                .forEach(row -> {
                    var code = row.get(ORGAN.CODE);
                    var there = found.computeIfAbsent(code, _ -> new ArrayList<>());
                    Block.of(row, kept.slots())
                            .forEach((slot, block) ->
                                    there.add(block.at(slot, indicator, code, kept.period(row.get(BLOCK.YEAR), slot))));
                });
        return found;
    }

    /** Of every organ in one period, by code. */
    Map<String, Measurement> across(Indicator indicator, Period period) {
        var kept = Kept.of(period.type());
        var slot = kept.slot(period);
        var found = new HashMap<String, Measurement>();
        database.select(ORGAN.CODE)
                .select(BLOCK.fields())
                .from(BLOCK)
                .join(ORGAN)
                .on(ORGAN.NO.eq(BLOCK.ORGAN))
                .where(is(number(indicator), kept))
                .and(BLOCK.YEAR.eq((short) period.begin().getYear()))
                .forEach(row -> {
                    var block = Block.of(row, kept.slots());
                    if (block.has(slot)) {
                        var code = row.get(ORGAN.CODE);
                        found.put(code, block.at(slot, indicator, code, period));
                    }
                });
        return found;
    }

    /**
     * Of some organs in one period of each indicator, by its key, then by organ.
     *
     * @param years in which these periods are
     * @param periods by key of the indicator
     */
    Map<String, Map<String, Measurement>> across(
            Map<Integer, Indicator> numbers,
            Collection<String> organs,
            Kept kept,
            Set<Short> years,
            Map<String, Period> periods) {
        var found = new HashMap<String, Map<String, Measurement>>();
        database.select(ORGAN.CODE)
                .select(BLOCK.fields())
                .from(BLOCK)
                .join(ORGAN)
                .on(ORGAN.NO.eq(BLOCK.ORGAN))
                .where(ORGAN.CODE.eq(DSL.any(organs.toArray(String[]::new))))
                .and(BLOCK.INDICATOR.eq(DSL.any(numbers.keySet().toArray(Integer[]::new))))
                .and(BLOCK.TYPE.eq(kept.number()))
                .and(BLOCK.YEAR.eq(DSL.any(years.toArray(Short[]::new))))
                .forEach(row -> {
                    var indicator = Objects.requireNonNull(numbers.get(row.get(BLOCK.INDICATOR)));
                    var period = periods.get(indicator.key());
                    var block = Block.of(row, kept.slots());
                    if (period != null
                            && period.begin().getYear() == row.get(BLOCK.YEAR)
                            && block.has(kept.slot(period))) {
                        var code = row.get(ORGAN.CODE);
                        found.computeIfAbsent(indicator.key(), _ -> new HashMap<>())
                                .put(code, block.at(kept.slot(period), indicator, code, period));
                    }
                });
        return found;
    }

    /** Of one organ in one period, by key of the indicator. */
    Map<String, Measurement> of(Map<Integer, Indicator> numbers, String organ, Period period) {
        var found = new HashMap<String, Measurement>();
        years(numbers, organ, Kept.of(period.type()), Set.of((short)
                        period.begin().getYear()))
                .forEach((key, all) ->
                        all.stream().filter(one -> one.period().equals(period)).forEach(one -> found.put(key, one)));
        return found;
    }

    /** Of one organ in all periods of some years, by key of the indicator, the first one ahead. */
    Map<String, List<Measurement>> years(Map<Integer, Indicator> numbers, String organ, Kept kept, Set<Short> years) {
        var found = new HashMap<String, List<Measurement>>();
        database.select(BLOCK.fields())
                .from(BLOCK)
                .join(ORGAN)
                .on(ORGAN.NO.eq(BLOCK.ORGAN))
                .where(ORGAN.CODE.eq(organ))
                .and(BLOCK.INDICATOR.eq(DSL.any(numbers.keySet().toArray(Integer[]::new))))
                .and(BLOCK.TYPE.eq(kept.number()))
                .and(BLOCK.YEAR.eq(DSL.any(years.toArray(Short[]::new))))
                .orderBy(BLOCK.YEAR)
                .forEach(row -> {
                    var indicator = Objects.requireNonNull(numbers.get(row.get(BLOCK.INDICATOR)));
                    var there = found.computeIfAbsent(indicator.key(), _ -> new ArrayList<>());
                    Block.of(row, kept.slots())
                            .forEach((slot, block) -> there.add(
                                    block.at(slot, indicator, organ, kept.period(row.get(BLOCK.YEAR), slot))));
                });
        return found;
    }

    /** Of many organs in the periods from one to another, by key of the indicator and code of the organ, the first one ahead. */
    Map<String, Map<String, List<Measurement>>> table(
            Map<Integer, Indicator> numbers, Collection<String> organs, Period from, Period to) {
        var kept = Kept.of(from.type());
        var codes = new HashMap<Integer, String>();
        known(organs.toArray(String[]::new)).forEach((code, number) -> codes.put(number, code));
        var found = new HashMap<String, Map<String, List<Measurement>>>();
        database.select(BLOCK.fields())
                .from(BLOCK)
                .where(BLOCK.INDICATOR.eq(DSL.any(numbers.keySet().toArray(Integer[]::new))))
                .and(BLOCK.TYPE.eq(kept.number()))
                .and(BLOCK.YEAR.between(
                        (short) from.begin().getYear(), (short) to.begin().getYear()))
                .and(BLOCK.ORGAN.eq(DSL.any(codes.keySet().toArray(Integer[]::new))))
                .orderBy(BLOCK.YEAR)
                .forEach(row -> {
                    var indicator = Objects.requireNonNull(numbers.get(row.get(BLOCK.INDICATOR)));
                    var organ = Objects.requireNonNull(codes.get(row.get(BLOCK.ORGAN)));
                    var there = found.computeIfAbsent(indicator.key(), _ -> new HashMap<>())
                            .computeIfAbsent(organ, _ -> new ArrayList<>());
                    Block.of(row, kept.slots()).forEach((slot, block) -> {
                        var period = kept.period(row.get(BLOCK.YEAR), slot);
                        if (period.compareTo(from) >= 0 && period.compareTo(to) <= 0) {
                            there.add(block.at(slot, indicator, organ, period));
                        }
                    });
                });
        return found;
    }

    /** By code of the organ: the most that any of the indicators counts or divides by in each month in which units reported. */
    SortedMap<String, Map<Period, Double>> cases(
            Collection<Integer> numbers, Collection<String> organs, Period from, Period to) {
        var months = DSL.generateSeries(1, Kept.MONTH.slots()).as("months", "slot");
        var slot = DSL.field(DSL.name("months", "slot"), SQLDataType.INTEGER);
        var counted = DSL.coalesce(
                DSL.arrayGet(BLOCK.DENOMINATOR, slot), DSL.arrayGet(BLOCK.NUMERATOR, slot), DSL.inline(0.0));
        var cases = DSL.max(DSL.greatest(DSL.inline(0.0), counted))
                .filterWhere(DSL.arrayGet(BLOCK.REPORTED, slot).gt((short) 0));
        var found = new TreeMap<String, Map<Period, Double>>();
        database.select(ORGAN.CODE, BLOCK.YEAR, slot, cases)
                .from(BLOCK)
                .join(ORGAN)
                .on(ORGAN.NO.eq(BLOCK.ORGAN))
                .crossJoin(months)
                .where(BLOCK.INDICATOR.eq(DSL.any(numbers.toArray(Integer[]::new))))
                .and(BLOCK.TYPE.eq(Kept.MONTH.number()))
                .and(BLOCK.YEAR.between(
                        (short) from.begin().getYear(), (short) to.begin().getYear()))
                .and(ORGAN.CODE.eq(DSL.any(organs.toArray(String[]::new))))
                .groupBy(ORGAN.CODE, BLOCK.YEAR, slot)
                .forEach(row -> {
                    var told = found.computeIfAbsent(row.value1(), _ -> new HashMap<>());
                    if (row.value4() != null) {
                        told.put(Kept.MONTH.period(row.value2(), row.value3() - 1), row.value4());
                    }
                });
        return found;
    }

    private static Condition is(int indicator, Kept kept) {
        return BLOCK.INDICATOR.eq(indicator).and(BLOCK.TYPE.eq(kept.number()));
    }

    /** By which it is kept; made where there is none. */
    int number(Indicator indicator) {
        var is = INDICATOR.CODE.eq(indicator.code()).and(INDICATOR.EDITION.eq(indicator.edition()));
        var there = database.select(INDICATOR.NO).from(INDICATOR).where(is).fetchOne(INDICATOR.NO);
        if (there != null) {
            return there;
        }
        database.insertInto(INDICATOR, INDICATOR.CODE, INDICATOR.EDITION)
                .values(indicator.code(), indicator.edition())
                .onConflictDoNothing()
                .execute();
        return Objects.requireNonNull(
                database.select(INDICATOR.NO).from(INDICATOR).where(is).fetchOne(INDICATOR.NO));
    }

    /** Those by which they are kept; an indicator that was never counted is not in it. */
    Map<Integer, Indicator> numbers(Collection<Indicator> indicators) {
        var byKey = indicators.stream().collect(Collectors.toMap(Indicator::key, one -> one));
        var found = new HashMap<Integer, Indicator>();
        database.select(INDICATOR.NO, INDICATOR.CODE, INDICATOR.EDITION)
                .from(INDICATOR)
                .where(INDICATOR.CODE.eq(
                        DSL.any(indicators.stream().map(Indicator::code).toArray(String[]::new))))
                .forEach(row -> {
                    var indicator = byKey.get(row.get(INDICATOR.CODE) + "@" + row.get(INDICATOR.EDITION));
                    if (indicator != null) {
                        found.put(row.get(INDICATOR.NO), indicator);
                    }
                });
        return found;
    }

    /** By which organs and units are kept; made where there is none. */
    Map<String, Integer> numbers(Set<String> codes) {
        var wanted = codes.toArray(String[]::new);
        var there = known(wanted);
        var missing = new HashSet<>(codes);
        missing.removeAll(there.keySet());
        if (missing.isEmpty()) {
            return there;
        }
        database.insertInto(ORGAN, ORGAN.CODE)
                .select(DSL.select(DSL.field(DSL.name("code"), String.class))
                        .from(DSL.unnest(missing.toArray(String[]::new)).as("t", "code")))
                .onConflictDoNothing()
                .execute();
        return known(wanted);
    }

    /** All of them, by code. */
    Map<String, Integer> numbers() {
        return database.select(ORGAN.CODE, ORGAN.NO).from(ORGAN).fetchMap(ORGAN.CODE, ORGAN.NO);
    }

    private Map<String, Integer> known(String[] codes) {
        return database.select(ORGAN.CODE, ORGAN.NO)
                .from(ORGAN)
                .where(ORGAN.CODE.eq(DSL.any(codes)))
                .fetchMap(ORGAN.CODE, ORGAN.NO);
    }
}
