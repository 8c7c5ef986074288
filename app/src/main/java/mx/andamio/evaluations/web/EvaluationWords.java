package mx.andamio.evaluations.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import mx.andamio.commitments.ShownRating;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.evaluations.Evaluated;
import mx.andamio.evaluations.model.Cadence;
import mx.andamio.evaluations.model.Element;
import mx.andamio.evaluations.model.Part;
import mx.andamio.evaluations.model.Period;
import mx.andamio.evaluations.model.Source;
import mx.andamio.evaluations.model.Value;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** Evaluations in words that a director understands. */
public final class EvaluationWords {

    private static final int DIGITS = 2;

    private EvaluationWords() {}

    /** {@code abril de 2026}, {@code trimestre 2 de 2026}. */
    public static String period(Period period, Words words) {
        return period.cadence() == Cadence.MONTH
                ? words.month(period.from())
                : words.text(
                        "evaluation.period." + period.cadence().name(),
                        Integer.toString((period.from().getMonthValue() - 1)
                                        / period.cadence().months()
                                + 1),
                        Integer.toString(period.from().getYear()));
    }

    public static String cadence(Cadence cadence, Words words) {
        return words.text("evaluation.cadence." + cadence.name());
    }

    public static String source(Source source, Words words) {
        return words.text("evaluation.source." + source.name());
    }

    /** Two digits at most. */
    public static String number(BigDecimal number, Words words) {
        return words.number(number.setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros());
    }

    /** Two digits, noughts too: for columns, where points stand one above the other. */
    public static String exact(BigDecimal number, Words words) {
        return words.exact(number.setScale(DIGITS, RoundingMode.HALF_EVEN));
    }

    /** A share of 0 to 1: {@code 62.5 %}. */
    public static String percent(BigDecimal share, Words words) {
        return number(share.multiply(Element.FULL), words) + " %";
    }

    /** {@code pesa 30 % del total}, number and sign never on two lines. */
    public static String weighs(Element element, Words words) {
        return words.text("evaluation.weighs", percent(element.weight(), words).replace(' ', '\u00a0'));
    }

    /** {@code 66.67 %}; why there is none where there is none. */
    public static String value(Part part, Words words) {
        return switch (part.value()) {
            case Value.Known known ->
                exact(known.number(), words) + " " + part.element().unit();
            case Value.Missing(var why) -> why(why, words);
        };
    }

    private static String why(Value.Why why, Words words) {
        return words.text("evaluation.why." + why.name());
    }

    /** From how many it was counted, or that it was entered; empty where there is no value. */
    public static String counted(Part part, Words words) {
        return part.value() instanceof Value.Known known && known.counted() > 0
                ? words.text("evaluation.counted_of", known.counted())
                : "";
    }

    /** {@code 40 % → 90 %}: what is worth nothing and what is worth all. */
    public static String thresholds(Element element, Words words) {
        return words.text(
                element.rises() ? "evaluation.rises" : "evaluation.falls",
                number(element.worst(), words),
                number(element.best(), words),
                element.unit());
    }

    /** The step of the total, or that too little is known. */
    public static ShownRating step(Evaluated one, Words words) {
        return one.evaluation()
                .step()
                .map(step -> ShownRating.of(Step.of(step), words))
                .orElseGet(
                        () -> new ShownRating("r0", "·", words.text("evaluation.no_total"), null, java.util.List.of()));
    }

    /** With both digits, so that totals one above the other align. */
    public static String total(Evaluated one, Words words) {
        return one.evaluation().total().map(total -> exact(total, words)).orElse("—");
    }

    /** Against an earlier period: only totals of one version are compared. */
    public static String change(@Nullable Evaluated before, Evaluated now, Words words) {
        if (before == null || before.evaluation().total().isEmpty()) {
            return "—";
        }
        if (before.period().version() != now.period().version()) {
            return words.text("evaluation.other_version");
        }
        return now.evaluation()
                .total()
                .map(total -> signed(total.subtract(before.evaluation().total().orElseThrow()), words))
                .orElse("—");
    }

    /** The total of an earlier period, where there is one. */
    public static String earlier(@Nullable Evaluated before, Words words) {
        return before == null ? "—" : total(before, words);
    }

    /** The change beside an earlier total: nothing where there is none to tell. */
    public static String moved(@Nullable Evaluated before, Evaluated now, Words words) {
        var change = change(before, now, words);
        return "—".equals(change) ? "" : change;
    }

    private static String signed(BigDecimal change, Words words) {
        return (change.signum() > 0 ? "+" : "") + exact(change, words);
    }
}
