package mx.andamio.measurement.store;

import static mx.andamio.measurement.db.Tables.COUNTED;
import static mx.andamio.measurement.db.Tables.DELIVERY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measurement.counting.KeptMeasurements.Retold;
import mx.andamio.measurement.counting.Wanted;
import mx.andamio.measures.periods.Period;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Of what each period was counted. */
@Component
class CountedPeriods {

    private final DSLContext database;

    CountedPeriods(DSLContext database) {
        this.database = database;
    }

    /** The first one ahead. */
    List<Counted> of(int indicator, Kept kept) {
        var rows = database.selectFrom(COUNTED)
                .where(COUNTED.INDICATOR.eq(indicator))
                .and(COUNTED.TYPE.eq(kept.number()))
                .orderBy(COUNTED.BEGINS)
                .fetch();
        var simulated = simulated(rows);
        return rows.map(row -> counted(row, kept, simulated));
    }

    /** First days of all of them. */
    Set<LocalDate> begins(int indicator, Kept kept) {
        return database.select(COUNTED.BEGINS)
                .from(COUNTED)
                .where(COUNTED.INDICATOR.eq(indicator))
                .and(COUNTED.TYPE.eq(kept.number()))
                .fetchSet(COUNTED.BEGINS);
    }

    /** The last {@code most} of each indicator, the first one ahead. */
    Map<Integer, List<Counted>> last(Collection<Integer> indicators, Kept kept, int most) {
        var place = DSL.rowNumber()
                .over(DSL.partitionBy(COUNTED.INDICATOR).orderBy(COUNTED.BEGINS.desc()))
                .as("place");
        var placed = database.select(COUNTED.fields())
                .select(place)
                .from(COUNTED)
                .where(COUNTED.INDICATOR.eq(DSL.any(indicators.toArray(Integer[]::new))))
                .and(COUNTED.TYPE.eq(kept.number()))
                .asTable("placed");
        var rows = database.select(placed.fields(COUNTED.fields()))
                .from(placed)
                .where(Objects.requireNonNull(placed.field(place)).le(most))
                .orderBy(placed.field(COUNTED.BEGINS))
                .fetch();
        var simulated = simulated(rows);
        return rows.intoGroups(row -> row.get(COUNTED.INDICATOR), row -> counted(row, kept, simulated));
    }

    /** From one period to another of its type, of each indicator the first one ahead. */
    Map<Integer, List<Counted>> between(Collection<Integer> indicators, Period from, Period to) {
        var kept = Kept.of(from.type());
        var rows = database.selectFrom(COUNTED)
                .where(COUNTED.INDICATOR.eq(DSL.any(indicators.toArray(Integer[]::new))))
                .and(COUNTED.TYPE.eq(kept.number()))
                .and(COUNTED.BEGINS.between(from.begin(), to.begin()))
                .orderBy(COUNTED.BEGINS)
                .fetch();
        var simulated = simulated(rows);
        return rows.intoGroups(row -> row.get(COUNTED.INDICATOR), row -> counted(row, kept, simulated));
    }

    private static Counted counted(Record row, Kept kept, Set<String> simulated) {
        var deliveries = List.of(row.get(COUNTED.DELIVERIES));
        return new Counted(
                Period.of(kept.type(), row.get(COUNTED.BEGINS)),
                row.get(COUNTED.DEFINITION),
                row.get(COUNTED.CUT_OFF),
                deliveries,
                row.get(COUNTED.COUNTED_AT).toInstant(),
                deliveries.stream().anyMatch(simulated::contains));
    }

    /** Of the deliveries of these periods those that were made up. */
    private Set<String> simulated(Collection<? extends Record> rows) {
        var named = rows.stream()
                .flatMap(row -> Arrays.stream(row.get(COUNTED.DELIVERIES)))
                .distinct()
                .toArray(String[]::new);
        return database.select(DELIVERY.LAKE_ID)
                .from(DELIVERY)
                .where(DELIVERY.LAKE_ID.eq(DSL.any(named)).and(DELIVERY.SIMULATED.isTrue()))
                .fetchSet(DELIVERY.LAKE_ID);
    }

    /** Within a transaction: what was there of these periods is no longer. */
    void forget(int indicator, Kept kept, Collection<Period> periods) {
        database.deleteFrom(COUNTED)
                .where(COUNTED.INDICATOR.eq(indicator))
                .and(COUNTED.TYPE.eq(kept.number()))
                .and(COUNTED.BEGINS.in(periods.stream().map(Period::begin).toList()))
                .execute();
    }

    void keep(int indicator, Kept kept, Collection<Wanted> counted, Instant now) {
        database.batch(counted.stream()
                        .map(one -> database.insertInto(COUNTED)
                                .set(COUNTED.INDICATOR, indicator)
                                .set(COUNTED.TYPE, kept.number())
                                .set(COUNTED.BEGINS, one.period().begin())
                                .set(COUNTED.DEFINITION, one.definition())
                                .set(COUNTED.CUT_OFF, one.cutOff())
                                .set(COUNTED.DELIVERIES, one.deliveries().toArray(String[]::new))
                                .set(COUNTED.COUNTED_AT, now.atOffset(ZoneOffset.UTC)))
                        .toList())
                .execute();
    }

    /** @param numbers of their indicators, by key */
    void retell(Collection<Retold> same, Map<String, Integer> numbers) {
        database.batch(same.stream()
                        .map(one -> database.update(COUNTED)
                                .set(
                                        COUNTED.DELIVERIES,
                                        one.wanted().deliveries().toArray(String[]::new))
                                .where(COUNTED.INDICATOR.eq(Objects.requireNonNull(
                                        numbers.get(one.indicator().key()))))
                                .and(COUNTED.TYPE.eq(one.kept().number()))
                                .and(COUNTED.BEGINS.eq(one.wanted().period().begin())))
                        .toList())
                .execute();
    }
}
