package mx.andamio.measurement.store;

import static mx.andamio.measurement.db.Tables.BLOCK;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.counting.KeptMeasurements.Renewal;
import mx.andamio.measures.engine.MeasureEngine.Taker;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Measurements on their way into rows of a year, within one transaction. What was there of their periods goes first; then what comes is written some organs at a time,
 * whatever all of it may be.
 */
final class BlockWriting implements Taker, AutoCloseable {

    /** Some megabytes. */
    private static final int HELD = 5_000;

    private final DSLContext database;
    private final Blocks blocks;
    private final BlockCopy copy;
    private final List<Target> targets = new ArrayList<>();
    private final Map<Key, Block> held = new LinkedHashMap<>();
    private final Map<String, Integer> organs = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private @Nullable String last;

    /**
     * Where the measurements of a renewal go.
     *
     * @param slots of its periods, by year
     * @param parts years of which other periods stay
     */
    private record Target(int indicator, Kept kept, Map<Integer, Set<Integer>> slots, Set<Integer> parts) {}

    /** @param target its place among the renewals */
    private record Key(int target, int year, String organ) {}

    /** Rows that are read, written and deleted together. */
    private record Year(Kept kept, int year) {}

    BlockWriting(
            DSLContext database,
            Blocks blocks,
            CountedPeriods counted,
            List<Renewal> renewals,
            Map<String, Integer> numbers) {
        this.database = database;
        this.blocks = blocks;
        this.copy = new BlockCopy(database);
        organs.putAll(blocks.numbers());
        for (var one : renewals) {
            targets.add(target(
                    one, Objects.requireNonNull(numbers.get(one.indicator().key())), counted));
        }
        targets.forEach(this::clearParts);
        clearYears();
    }

    private static Target target(Renewal renewal, int number, CountedPeriods counted) {
        var kept = renewal.kept();
        var slots = new TreeMap<Integer, Set<Integer>>();
        var periods = renewal.periods();
        for (var period : periods) {
            slots.computeIfAbsent(period.begin().getYear(), _ -> new TreeSet<>())
                    .add(kept.slot(period));
        }
        var parts = counted.begins(number, kept).stream()
                .filter(begin -> !periods.contains(Period.of(kept.type(), begin)))
                .map(begin -> begin.getYear())
                .filter(slots::containsKey)
                .collect(Collectors.toSet());
        return new Target(number, kept, slots, parts);
    }

    /** Where nothing of a year stays. */
    private void clearYears() {
        var whole = new LinkedHashMap<Year, List<Integer>>();
        for (var target : targets) {
            target.slots().keySet().stream()
                    .filter(year -> !target.parts().contains(year))
                    .forEach(year -> whole.computeIfAbsent(new Year(target.kept(), year), _ -> new ArrayList<>())
                            .add(target.indicator()));
        }
        whole.forEach((year, indicators) ->
                database.deleteFrom(BLOCK).where(of(year, indicators)).execute());
    }

    private void clearParts(Target target) {
        for (var year : target.parts()) {
            var slots = Objects.requireNonNull(target.slots().get(year));
            database.deleteFrom(BLOCK)
                    .where(of(new Year(target.kept(), year), List.of(target.indicator())))
                    .and(DSL.or(slots.stream()
                            .map(slot -> DSL.arrayGet(BLOCK.EXPECTED, slot + 1).isNotNull())
                            .toList()))
                    .returning()
                    .fetch()
                    .forEach(row -> {
                        var block = Block.of(row, target.kept().slots());
                        slots.forEach(block::clear);
                        if (!block.isEmpty()) {
                            row(target, row.get(BLOCK.ORGAN), year, block);
                        }
                    });
            copy.end();
        }
    }

    private static Condition of(Year year, Collection<Integer> indicators) {
        return BLOCK.TYPE
                .eq(year.kept().number())
                .and(BLOCK.YEAR.eq((short) year.year()))
                .and(BLOCK.INDICATOR.eq(DSL.any(indicators.toArray(Integer[]::new))));
    }

    @Override
    public void take(int renewal, Measurement one) {
        if (held.size() >= HELD && !one.organ().equals(last)) {
            flush();
        }
        last = one.organ();
        var kept = targets.get(renewal).kept();
        held.computeIfAbsent(
                        new Key(renewal, one.period().begin().getYear(), one.organ()), _ -> new Block(kept.slots()))
                .put(kept.slot(one.period()), one);
    }

    /** Nothing comes any more. */
    void end() {
        flush();
        copy.end();
    }

    private void flush() {
        number();
        goOn();
        held.forEach((key, block) -> {
            row(targets.get(key.target()), number(key.organ()), key.year(), block);
            written.add(key.organ());
        });
        held.clear();
    }

    private void number() {
        var unknown = held.keySet().stream()
                .map(Key::organ)
                .filter(organ -> !organs.containsKey(organ))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            copy.end();
            organs.putAll(blocks.numbers(unknown));
        }
    }

    private int number(String organ) {
        return Objects.requireNonNull(organs.get(organ));
    }

    /** Takes rows out that have other periods, or what was written before of organs that come a second time, and puts what comes into them. */
    private void goOn() {
        var before = new LinkedHashMap<Year, Set<Key>>();
        held.keySet().stream()
                .filter(key -> targets.get(key.target()).parts().contains(key.year()) || written.contains(key.organ()))
                .forEach(key -> before.computeIfAbsent(
                                new Year(targets.get(key.target()).kept(), key.year()), _ -> new HashSet<>())
                        .add(key));
        before.forEach(this::goOn);
    }

    private void goOn(Year year, Set<Key> keys) {
        var byIndicator = new HashMap<Integer, Integer>();
        keys.forEach(key -> byIndicator.put(targets.get(key.target()).indicator(), key.target()));
        var codes = new HashMap<Integer, String>();
        keys.forEach(key -> codes.put(number(key.organ()), key.organ()));
        copy.end();
        database.deleteFrom(BLOCK)
                .where(of(year, byIndicator.keySet()))
                .and(BLOCK.ORGAN.eq(DSL.any(codes.keySet().toArray(Integer[]::new))))
                .returning()
                .fetch()
                .forEach(row -> held.merge(key(row, year, byIndicator, codes), there(row, year), Block::under));
    }

    private static Key key(Record row, Year year, Map<Integer, Integer> byIndicator, Map<Integer, String> codes) {
        return new Key(
                Objects.requireNonNull(byIndicator.get(row.get(BLOCK.INDICATOR))),
                year.year(),
                Objects.requireNonNull(codes.get(row.get(BLOCK.ORGAN))));
    }

    private static Block there(Record row, Year year) {
        return Block.of(row, year.kept().slots());
    }

    private void row(Target target, int organ, int year, Block block) {
        copy.row(target.indicator(), organ, year, target.kept().number(), block);
    }

    @Override
    public void close() {
        copy.close();
    }
}
