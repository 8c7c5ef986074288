package mx.andamio.annual.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import mx.andamio.annual.Saying;
import mx.andamio.annual.model.Figure;
import mx.andamio.annual.model.Figure.Source;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** Figures in words. */
public final class FigureWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext FEW = new MathContext(3, RoundingMode.HALF_UP);
    private static final int SHORT = 12;

    private FigureWords() {}

    /** With its unit and what the paper says of how exact it is. */
    public static String value(Figure one, Words words) {
        var number = words.number(isMeasured(one) ? shown(one.value()) : one.value());
        var unit = one.unit();
        var said = unit.isEmpty() ? number : number + " " + unit;
        var qualifier = one.qualifier();
        return qualifier == null ? said : words.textOr("qualifier." + qualifier, qualifier) + " " + said;
    }

    private static boolean isMeasured(Figure one) {
        return one.origin().source() == Source.SIGNED_MONTH || one.origin().source() == Source.SIGNED_MONTHS;
    }

    /** As pages of indicators show what was measured: three figures that say something, large ones whole. */
    private static BigDecimal shown(BigDecimal value) {
        var shown = value.abs().compareTo(HUNDRED) >= 0 ? value.setScale(0, RoundingMode.HALF_UP) : value.round(FEW);
        return shown.stripTrailingZeros();
    }

    /** {@code 90 entre 100}; empty where nothing is divided. */
    public static String parts(Figure one, Words words) {
        var numerator = one.numerator();
        var denominator = one.denominator();
        return numerator == null || denominator == null
                ? ""
                : words.text("annual.parts", words.number(numerator), words.number(denominator));
    }

    /** {@code 9 de 12 meses}; empty where that is no question. */
    public static String coverage(Figure one, Words words) {
        var coverage = one.coverage();
        return coverage == null
                ? ""
                : words.text(
                        "annual.coverage." + coverage.of(), words.number(coverage.n()), words.number(coverage.m()));
    }

    /** What the register, the calendar or an act is, with the version of the definition. */
    public static String source(Figure one, Words words) {
        var name = words.text("annual.source." + one.origin().source().name());
        var definition = one.definition();
        return definition == null ? name : name + " · " + words.text("annual.definition", definition);
    }

    public static String upTo(Figure one, Words words) {
        return words.upTo(one.cutOff());
    }

    public static String period(Figure one, Words words) {
        return Saying.period(one.period(), words);
    }

    /** Enough of it to be compared by eye. */
    public static String hash(@Nullable String hash) {
        return hash == null ? "" : hash.substring(0, SHORT) + "…";
    }
}
