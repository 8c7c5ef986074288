package mx.andamio.targets.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import mx.andamio.pages.Words;
import mx.andamio.targets.Line;
import mx.andamio.targets.Mark;
import mx.andamio.targets.Plan;
import org.jspecify.annotations.Nullable;

/** Targets in words. */
public final class TargetWords {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private TargetWords() {}

    /** As many digits after the point as the plan counts; a dash where there is none. */
    public static String amount(Plan plan, @Nullable Long amount, Words words) {
        return amount == null ? "—" : words.exact(plan.number(amount));
    }

    public static String withUnit(Plan plan, long amount, String unit, Words words) {
        return amount(plan, amount, words) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** With its sign. */
    public static String moved(Plan plan, @Nullable Long amount, Words words) {
        return amount == null || amount == 0 ? "=" : (amount > 0 ? "+" : "") + amount(plan, amount, words);
    }

    public static String whole(Plan plan, Line line, Words words) {
        return line.planned().isEmpty() ? "—" : amount(plan, line.whole(plan.sums()), words);
    }

    /** Of the weight of all organs: {@code 3.2 %}; a dash where nothing is spread by weight. */
    public static String share(Line line, List<Line> all, Words words) {
        var whole = weight(all.stream().filter(Line::isOrgan).toList());
        var own = line.isOrgan()
                ? line.weight()
                : weight(all.stream()
                        .filter(one -> one.isOrgan()
                                && (line.kind() == Line.Kind.NATION
                                        || line.organ().equals(one.above())))
                        .toList());
        return whole.signum() == 0
                ? "—"
                : words.exact(own.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_EVEN)) + " %";
    }

    private static BigDecimal weight(List<Line> lines) {
        return lines.stream().map(Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Sign before a month that something holds; empty where nothing does. */
    public static String sign(Mark mark) {
        return switch (mark) {
            case FREE -> "";
            case SETTLED -> "▪";
            case MEASURED -> "✓";
            case PASSED -> "–";
        };
    }

    /** {@code enero a diciembre de 2026}, by its first and last month. */
    public static String period(Plan plan, Words words) {
        return plan.months() == 1
                ? words.month(plan.starts())
                : words.text("target.period", words.month(plan.starts()), words.month(plan.month(plan.months() - 1)));
    }
}
