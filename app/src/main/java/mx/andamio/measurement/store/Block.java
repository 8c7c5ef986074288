package mx.andamio.measurement.store;

import static mx.andamio.measurement.db.Tables.BLOCK;

import java.util.Objects;
import java.util.function.BiConsumer;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A year of one indicator and organ, slot by slot. What was not counted has nothing in it, not even how many units were expected. */
final class Block {

    private final @Nullable Double[] numerators;
    private final @Nullable Double[] denominators;
    private final @Nullable Short[] reported;
    private final @Nullable Short[] expected;

    Block(int slots) {
        this.numerators = new Double[slots];
        this.denominators = new Double[slots];
        this.reported = new Short[slots];
        this.expected = new Short[slots];
    }

    static Block of(Record row, int slots) {
        var block = new Block(slots);
        copy(row.get(BLOCK.NUMERATOR), block.numerators);
        var denominators = row.get(BLOCK.DENOMINATOR);
        if (denominators != null) {
            copy(denominators, block.denominators);
        }
        copy(row.get(BLOCK.REPORTED), block.reported);
        copy(row.get(BLOCK.EXPECTED), block.expected);
        return block;
    }

    private static void copy(@Nullable Object[] from, @Nullable Object[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    boolean has(int slot) {
        return expected[slot] != null;
    }

    boolean isEmpty() {
        for (var one : expected) {
            if (one != null) {
                return false;
            }
        }
        return true;
    }

    void clear(int slot) {
        numerators[slot] = null;
        denominators[slot] = null;
        reported[slot] = null;
        expected[slot] = null;
    }

    void put(int slot, Measurement one) {
        numerators[slot] = one.numerator();
        denominators[slot] = one.denominator();
        reported[slot] = (short) one.reported();
        expected[slot] = (short) one.expected();
    }

    /** What stands in a slot that has something. */
    Measurement at(int slot, Indicator indicator, String organ, Period period) {
        return Measurement.of(
                indicator,
                organ,
                period,
                numerators[slot],
                denominators[slot],
                Objects.requireNonNull(reported[slot]),
                Objects.requireNonNull(expected[slot]));
    }

    void forEach(BiConsumer<Integer, Block> what) {
        for (var slot = 0; slot < expected.length; slot++) {
            if (has(slot)) {
                what.accept(slot, this);
            }
        }
    }

    /** The rest of a line that COPY takes. */
    void write(StringBuilder line) {
        array(line, numerators);
        var divides = false;
        for (var one : denominators) {
            divides |= one != null;
        }
        if (divides) {
            array(line, denominators);
        } else {
            line.append("\t\\N");
        }
        array(line, reported);
        array(line, expected);
        line.append('\n');
    }

    private static void array(StringBuilder line, @Nullable Object[] values) {
        line.append("\t{");
        for (var i = 0; i < values.length; i++) {
            line.append(i == 0 ? "" : ",").append(values[i] == null ? "NULL" : values[i]);
        }
        line.append('}');
    }
}
