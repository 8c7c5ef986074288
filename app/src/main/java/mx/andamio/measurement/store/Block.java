package mx.andamio.measurement.store;

import static mx.andamio.measurement.db.Tables.BLOCK;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.function.BiConsumer;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A year of one indicator and organ, slot by slot. What was not counted has nothing in it, not even how many units were expected. */
final class Block {

    /** Length of what is not there. */
    private static final int NULL = -1;

    /** What the database calls them, the same in every one. */
    private static final int FLOAT8 = 701;

    private static final int INT2 = 21;

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

    /** Fills what this one has nothing in out of one that was there before. */
    Block under(Block before) {
        for (var slot = 0; slot < expected.length; slot++) {
            if (!has(slot)) {
                numerators[slot] = before.numerators[slot];
                denominators[slot] = before.denominators[slot];
                reported[slot] = before.reported[slot];
                expected[slot] = before.expected[slot];
            }
        }
        return this;
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

    /** Its arrays, as the binary form of COPY has them. */
    void write(DataOutputStream to) throws IOException {
        array(to, numerators);
        var divides = false;
        for (var one : denominators) {
            divides |= one != null;
        }
        if (divides) {
            array(to, denominators);
        } else {
            to.writeInt(NULL);
        }
        array(to, reported);
        array(to, expected);
    }

    private static void array(DataOutputStream to, @Nullable Double[] values) throws IOException {
        head(to, values, Double.BYTES, FLOAT8);
        for (var one : values) {
            if (one == null) {
                to.writeInt(NULL);
            } else {
                to.writeInt(Double.BYTES);
                to.writeDouble(one);
            }
        }
    }

    private static void array(DataOutputStream to, @Nullable Short[] values) throws IOException {
        head(to, values, Short.BYTES, INT2);
        for (var one : values) {
            if (one == null) {
                to.writeInt(NULL);
            } else {
                to.writeInt(Short.BYTES);
                to.writeShort(one);
            }
        }
    }

    /** Length of the whole, then: dimensions, whether anything is null, type, how many, number of the first. */
    private static void head(DataOutputStream to, @Nullable Object[] values, int width, int type) throws IOException {
        var there = 0;
        for (var one : values) {
            there += one == null ? 0 : 1;
        }
        to.writeInt(5 * Integer.BYTES + values.length * Integer.BYTES + there * width);
        to.writeInt(1);
        to.writeInt(there < values.length ? 1 : 0);
        to.writeInt(type);
        to.writeInt(values.length);
        to.writeInt(1);
    }
}
