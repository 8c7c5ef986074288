package mx.andamio.measurement.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.definitions.Indicator.Direction;
import mx.andamio.measures.definitions.Indicator.Thresholds;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.expressions.Expression;
import mx.andamio.measures.expressions.ExpressionSql;
import mx.andamio.measures.periods.Period;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** Measurements in words. */
public final class IndicatorWords {

    private static final int HUNDRED = 100;
    private static final MathContext FEW = new MathContext(3, RoundingMode.HALF_UP);
    private static final int MONTHS_OF_QUARTER = 3;

    private IndicatorWords() {}

    /** With its unit; where there is none, why. */
    public static String value(Indicator indicator, Measurement one, Words words) {
        var value = one.value();
        var reason = one.reason();
        return value == null
                ? words.text("measured.reason." + (reason == null ? "NO_DATA" : reason.name()))
                : value(indicator, value, words);
    }

    public static String value(Indicator indicator, double value, Words words) {
        var unit = indicator.unit().in(words.locale());
        return unit.isEmpty() ? number(value, words) : number(value, words) + (unit.equals("%") ? " %" : " " + unit);
    }

    /** Three figures that say something; large ones whole. */
    public static String number(double value, Words words) {
        var exact = BigDecimal.valueOf(value);
        var shown = Math.abs(value) >= HUNDRED ? exact.setScale(0, RoundingMode.HALF_UP) : exact.round(FEW);
        return words.number(shown.stripTrailingZeros());
    }

    public static String whole(@Nullable Double value, Words words) {
        return value == null
                ? "—"
                : words.number(BigDecimal.valueOf(value)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
    }

    public static String period(Period period, Words words) {
        var begin = period.begin();
        return switch (period.type()) {
            case MONTH -> words.month(begin);
            case QUARTER ->
                words.text(
                        "period.quarter",
                        (begin.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1,
                        Integer.toString(begin.getYear()));
            case YEAR -> Integer.toString(begin.getYear());
            case DAY, INDEX -> words.shortDate(begin);
            case WEEK, EPI_WEEK, HALF -> words.days(begin, period.end());
        };
    }

    /** {@code n de m} of units. */
    public static String coverage(Measurement one, Words words) {
        return words.text("board.n_of_m", one.reported(), one.expected());
    }

    /** Class of the styles; empty where nothing judges it. */
    public static String style(Indicator indicator, Measurement one) {
        var value = one.value();
        var from = indicator.thresholds();
        return value == null || from == null ? "" : "r" + step(indicator.direction(), from, BigDecimal.valueOf(value));
    }

    private static int step(Direction direction, Thresholds from, BigDecimal value) {
        return switch (direction) {
            case UP -> between(value.compareTo(from.good()) >= 0, value.compareTo(from.bad()) >= 0);
            case DOWN -> between(value.compareTo(from.good()) <= 0, value.compareTo(from.bad()) <= 0);
            case BAND ->
                value.compareTo(from.good().min(from.bad())) >= 0
                                && value.compareTo(from.good().max(from.bad())) <= 0
                        ? 4
                        : 1;
        };
    }

    private static int between(boolean good, boolean fair) {
        return good ? 4 : fair ? 2 : 1;
    }

    public static String glyph(String style) {
        return switch (style) {
            case "r4" -> "●";
            case "r3" -> "◕";
            case "r2" -> "◑";
            case "r1" -> "○";
            default -> "";
        };
    }

    /** How it is counted, as the analyst wrote it. */
    public static String formula(Expression expression) {
        return ExpressionSql.text(expression);
    }

    /** A period as addresses name periods: {@code 2025-03}, {@code 2025-T1}, {@code 2025}. */
    public static String code(Period period) {
        var begin = period.begin();
        return switch (period.type()) {
            case MONTH -> begin.toString().substring(0, 7);
            case QUARTER -> begin.getYear() + "-T" + ((begin.getMonthValue() - 1) / MONTHS_OF_QUARTER + 1);
            case YEAR -> Integer.toString(begin.getYear());
            case DAY, WEEK, EPI_WEEK, HALF, INDEX -> begin.toString();
        };
    }

    /** Its page, of an organ. */
    public static String path(Indicator indicator, String organ) {
        return "/indicadores/" + indicator.code() + (organ.equals(Question.EVERYONE) ? "" : "?organo=" + organ);
    }
}
