package mx.andamio.bench.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * An institution of made-up figures: units that tell once a month how many there were of each counted element.
 *
 * @param units beside the hospitals that are units of themselves, which tell too
 * @param hospitals codes of these
 * @param organs codes of those to which the units belong, by turns
 * @param elements counted elements; each is a column of the form that a unit sends, and an indicator
 * @param first month
 */
record Shape(int units, List<String> hospitals, List<String> organs, int elements, YearMonth first, int months) {

    private static final int MOST_COUNTED = 2_000;

    /** Of all that tell, the hospitals last. */
    String unit(int at) {
        return at < units ? "SIM%07d".formatted(at + 1) : hospitals.get(at - units);
    }

    int all() {
        return units + hospitals.size();
    }

    String organ(int unit) {
        return organs.get(unit % organs.size());
    }

    YearMonth month(int at) {
        return first.plusMonths(at);
    }

    YearMonth last() {
        return month(months - 1);
    }

    long values() {
        return (long) all() * elements * months;
    }

    List<String> columns() {
        return IntStream.rangeClosed(1, elements).mapToObj("e%03d"::formatted).toList();
    }

    /** Codes as those of indicators are written. */
    List<String> indicators() {
        return IntStream.rangeClosed(1, elements)
                .mapToObj("BENCH-%03d"::formatted)
                .toList();
    }

    /** The list of units as the application takes it. */
    String unitsCsv(LocalDate from) {
        var text = new StringBuilder("code,name,organ,kind,from,to,simulated\n");
        for (var at = 0; at < units; at++) {
            text.append(unit(at)).append(",Unidad simulada ").append(at + 1).append(',');
            text.append(organ(at)).append(",,").append(from).append(",,true\n");
        }
        return text.toString();
    }

    /** What was counted; the same whenever it is asked. */
    private Random counts(int unit, int month) {
        return new Random(31L * unit + month);
    }

    /**
     * The month's form of every unit, a line each.
     *
     * @param corrected an element, from 0, whose figure of the first unit is another; negative for none
     * @param figure that figure
     */
    String form(int month, int corrected, int figure) {
        var text = new StringBuilder("unit,month,")
                .append(String.join(",", columns()))
                .append('\n');
        for (var unit = 0; unit < all(); unit++) {
            var counts = counts(unit, month);
            text.append(unit(unit)).append(',').append(month(month));
            for (var element = 0; element < elements; element++) {
                var counted = counts.nextInt(MOST_COUNTED);
                text.append(',').append(unit == 0 && element == corrected ? figure : counted);
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The same month as {@code dataValueSets}: a line a value. */
    String dataValues(int month) {
        var text = new StringBuilder("dataelement,period,orgunit,categoryoptioncombo,attributeoptioncombo,value\n");
        var period = month(month).toString().replace("-", "");
        var columns = columns();
        for (var unit = 0; unit < all(); unit++) {
            var counts = counts(unit, month);
            for (var column : columns) {
                text.append(column).append(',').append(period).append(',').append(unit(unit));
                text.append(",default,default,")
                        .append(counts.nextInt(MOST_COUNTED))
                        .append('\n');
            }
        }
        return text.toString();
    }
}
