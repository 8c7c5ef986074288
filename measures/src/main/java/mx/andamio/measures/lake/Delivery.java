package mx.andamio.measures.lake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one dataset that one source told of one period.
 *
 * @param source who delivers; what it delivers again replaces its own
 * @param from first day of the declared period
 * @param to last day of it
 * @param file name of the file that came
 * @param sha256 of the file that came, in hexadecimal
 * @param rowsIn lines with data: {@code kept + rejected}
 * @param at when it was taken
 * @param replacedBy the delivery that took its place; null while it counts
 * @param parts its files, in the order of months
 * @param leftOut rows that their own system marks as deleted: neither kept nor rejected
 * @param restated months that its source had told of before, in their order
 */
public record Delivery(
        String id,
        String source,
        LocalDate from,
        LocalDate to,
        String file,
        String sha256,
        long rowsIn,
        long kept,
        long rejected,
        Instant at,
        @Nullable String replacedBy,
        List<Part> parts,
        long leftOut,
        List<Restated> restated) {

    public Delivery {
        if (rowsIn != kept + rejected) {
            throw new IllegalArgumentException(rowsIn + " rows came, " + kept + " + " + rejected + " are told of");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(to + " is before " + from);
        }
    }

    /**
     * A file of the lake.
     *
     * @param month as {@code 2025-03}
     * @param path below the folder of the dataset
     */
    public record Part(String month, String path, long rows, long bytes) {}

    /**
     * What became of a month that was told of before. Rows of days that were not are not counted here.
     *
     * @param month as {@code 2025-03}
     * @param before rows that counted until now
     * @param after rows that count from now on
     * @param changed days whose rows are not the same as before; empty where the same was told again
     * @param columns of which the month's rows have other values than before, all of them where rows came or went or cannot be told apart; in the order of
     *     the dataset
     */
    public record Restated(String month, long before, long after, List<LocalDate> changed, List<String> columns) {}

    /** Whether readers see it. */
    public boolean counts() {
        return replacedBy == null;
    }

    /** Whether it told of this day, be it that nothing happened. */
    public boolean tellsOf(LocalDate day) {
        return overlaps(day, day);
    }

    boolean overlaps(LocalDate begin, LocalDate end) {
        return !from.isAfter(end) && !to.isBefore(begin);
    }

    boolean isWithin(LocalDate begin, LocalDate end) {
        return !from.isBefore(begin) && !to.isAfter(end);
    }

    Delivery replaced(String by) {
        return new Delivery(
                id, source, from, to, file, sha256, rowsIn, kept, rejected, at, by, parts, leftOut, restated);
    }
}
