package mx.andamio.measurement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;

/** Periods of which measurements are kept. Others are counted when somebody asks. */
public enum Kept {
    MONTH(1, PeriodType.MONTH, 12),
    QUARTER(2, PeriodType.QUARTER, 4),
    YEAR(3, PeriodType.YEAR, 1);

    private final short number;
    private final PeriodType type;
    private final int slots;

    Kept(int number, PeriodType type, int slots) {
        this.number = (short) number;
        this.type = type;
        this.slots = slots;
    }

    /** By which it is kept; never changes. */
    public short number() {
        return number;
    }

    public PeriodType type() {
        return type;
    }

    /** How many begin in a year. */
    public int slots() {
        return slots;
    }

    /** Which one of its year it is, from 0. */
    public int slot(Period period) {
        return (period.begin().getMonthValue() - 1) * slots / 12;
    }

    /** The one of a year, {@code slot} from 0. */
    public Period period(int year, int slot) {
        return Period.of(type, LocalDate.of(year, slot * 12 / slots + 1, 1));
    }

    /** By its name in any letters, as {@code month}; empty where none is called so. */
    public static Optional<Kept> named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** @throws IllegalArgumentException where measurements of that type are not kept */
    public static Kept of(PeriodType type) {
        return Arrays.stream(values())
                .filter(one -> one.type == type)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " is not kept"));
    }
}
