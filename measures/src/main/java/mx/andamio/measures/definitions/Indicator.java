package mx.andamio.measures.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.measures.expressions.Expression;
import org.jspecify.annotations.Nullable;

/**
 * How one thing is measured.
 *
 * @param edition of its definition: a code may change its meaning from one to the next
 * @param officialCode its code in a published manual, null where it has none
 * @param source where the definition comes from
 * @param each rows that are gathered to one before anything is counted; null where every row counts by itself
 * @param where rows that count; null for all
 * @param numerator for {@link Accumulation#PERCENTILE} the value of a row, else a number made of rows
 * @param denominator of {@link Accumulation#RATIO} always, of {@link Accumulation#STOCK} sometimes; null where nothing is divided
 * @param share for {@link Accumulation#PERCENTILE} the share of rows below it, 0 to 1; else null
 * @param factor by which the quotient is multiplied: 100 for percents
 * @param suppressBelow a denominator, or a count, below this is not shown: few people could be told apart; 0 for none
 * @param delay days after the end of a period before its value counts
 * @param to last day on which it holds; null while it does
 * @param programmes of the pack that it measures
 */
public record Indicator(
        String code,
        String edition,
        @Nullable String officialCode,
        Bilingual title,
        Bilingual definition,
        String source,
        Dataset dataset,
        @Nullable Each each,
        @Nullable Expression where,
        Expression numerator,
        @Nullable Expression denominator,
        @Nullable BigDecimal share,
        Accumulation accumulation,
        Direction direction,
        Bilingual unit,
        BigDecimal factor,
        @Nullable Thresholds thresholds,
        int suppressBelow,
        int delay,
        LocalDate from,
        @Nullable LocalDate to,
        List<String> programmes) {

    /** Which way is better. */
    public enum Direction {
        UP,
        DOWN,
        /** Within the band of its thresholds; without any it is shown and not judged. */
        BAND
    }

    /**
     * For {@code UP} and {@code DOWN} where good begins and where bad does; for {@code BAND} the lower and the upper end.
     */
    public record Thresholds(BigDecimal good, BigDecimal bad) {}

    /**
     * Rows of one organ and day that share an identity become one row.
     *
     * @param by the identity column
     * @param columns what is made of them
     */
    public record Each(String by, List<Made> columns) {}

    /** A column made of several rows. */
    public record Made(String name, Expression expression) {}

    /** Code and edition, which together name it for good. */
    public String key() {
        return code + "@" + edition;
    }

    /** That day, or the first one on which the definition holds. */
    public LocalDate firstFrom(LocalDate day) {
        return day.isBefore(from) ? from : day;
    }

    /** That day, or the last one on which the definition holds. */
    public LocalDate lastUntil(LocalDate day) {
        return to != null && day.isAfter(to) ? to : day;
    }
}
