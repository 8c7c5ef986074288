package mx.andamio.measures.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.random.RandomGenerator;
import mx.andamio.measures.definitions.Accumulation;

/**
 * Definitions of every kind as an analyst could write them. No quotient is compared for equality or summed, as doubles may differ in their last digit there; the rest of the language is used.
 */
final class RandomDefinition {

    private final RandomGenerator random;

    RandomDefinition(RandomGenerator random) {
        this.random = random;
    }

    Defining next() {
        var accumulation = oneOf(Accumulation.values());
        var definition = Defining.a(accumulation);
        var isGathered = random.nextInt(3) == 0;
        if (isGathered) {
            definition.each(Map.of("made", reduction(false), "other", reduction(false)));
        }
        if (accumulation == Accumulation.PERCENTILE) {
            definition.numerator(number(isGathered, 2)).share(oneOf("0.5", "0.9", "0.25", "1", "0.333", "0.05"));
        } else if (accumulation == Accumulation.DISTINCT) {
            definition.numerator(distinct(isGathered));
        } else {
            definition.numerator(aggregate(isGathered));
        }
        if (accumulation == Accumulation.RATIO || accumulation == Accumulation.STOCK && random.nextBoolean()) {
            definition.denominator(aggregate(isGathered));
        }
        if (random.nextBoolean()) {
            definition.where(condition(false, 2));
        }
        if (random.nextInt(4) == 0) {
            definition.holds(LocalDate.of(2024, 12, 20), LocalDate.of(2025, 3, 10));
        } else if (random.nextInt(4) == 0) {
            definition.holds(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 28));
        }
        return definition.suppressBelow(oneOf(0, 0, 3)).factor(oneOf(1, 100));
    }

    private String aggregate(boolean isGathered) {
        return switch (random.nextInt(6)) {
            case 0 -> reduction(isGathered) + " + " + reduction(isGathered);
            case 1 -> reduction(isGathered) + " / " + reduction(isGathered);
            case 2 -> "coalesce(" + reduction(isGathered) + ", 0) * 2";
            default -> reduction(isGathered);
        };
    }

    private String reduction(boolean isGathered) {
        var filter = random.nextInt(3) == 0 ? " filter (where " + condition(isGathered, 1) + ")" : "";
        return switch (random.nextInt(7)) {
            case 0, 1 -> "count(*)" + filter;
            case 2 -> "count(" + number(isGathered, 1) + ")" + filter;
            case 3 -> "max(" + number(isGathered, 1) + ")" + filter;
            case 4 -> "min(" + number(isGathered, 1) + ")" + filter;
            case 5 -> distinct(isGathered) + filter;
            default -> "sum(" + number(isGathered, 2) + ")" + filter;
        };
    }

    private String distinct(boolean isGathered) {
        return "count(distinct "
                + (isGathered ? oneOf("person", "made") : oneOf("person", "kind", "asked_on", "grade", "open")) + ")";
    }

    private String number(boolean isGathered, int depth) {
        if (depth == 0 || random.nextInt(3) == 0) {
            return isGathered ? oneOf("made", "other", "3") : oneOf("size", "grade", "2", "1.5");
        }
        var one = number(isGathered, depth - 1);
        var other = number(isGathered, depth - 1);
        return switch (random.nextInt(isGathered ? 10 : 12)) {
            case 0, 1 -> "(" + one + " + " + other + ")";
            case 2 -> "(" + one + " - " + other + ")";
            case 3 -> "(" + one + " * " + other + ")";
            case 4 -> "mod(" + one + ", " + other + ")";
            case 5 -> oneOf("abs", "floor", "ceil") + "(" + one + ")";
            case 6 -> "coalesce(" + one + ", " + other + ")";
            case 7 -> oneOf("least", "greatest") + "(" + one + ", " + other + ")";
            case 8 -> "nullif(" + one + ", " + other + ")";
            case 9 -> "case when " + condition(isGathered, 1) + " then " + one + " else " + other + " end";
            case 10 -> "(day - asked_on)";
            default -> "extract(" + oneOf("year", "quarter", "month", "day", "iso_day_of_week") + " from asked_on)";
        };
    }

    private String condition(boolean isGathered, int depth) {
        if (depth > 0 && random.nextInt(3) == 0) {
            var one = condition(isGathered, depth - 1);
            var other = condition(isGathered, depth - 1);
            return oneOf("(" + one + " and " + other + ")", "(" + one + " or " + other + ")", "not (" + one + ")");
        }
        var compared =
                number(isGathered, 1) + oneOf(" = ", " <> ", " < ", " <= ", " > ", " >= ") + number(isGathered, 1);
        if (isGathered) {
            return oneOf(compared, "made is not null", "made in (1, 2, 3)");
        }
        return oneOf(
                compared,
                "kind in ('A', 'B')",
                "kind not in ('A', 'C')",
                "kind = 'B'",
                "open",
                "open is null",
                "size is not null",
                "size between 1 and 3",
                "asked_on < date '2025-01-01'",
                "day - asked_on > 10",
                "size / grade > 1.1");
    }

    @SafeVarargs
    private final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
