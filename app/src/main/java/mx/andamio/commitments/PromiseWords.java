package mx.andamio.commitments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** A promise in the reader's words: its goal, its date, what it lacks. */
public final class PromiseWords {

    private PromiseWords() {}

    /** {@code 120 → 393 unidades}, {@code 100 %}; null when it has no number. */
    public static @Nullable String goal(Promised promise, Words words) {
        return goal(promise.baseline(), promise.target(), promise.unit(), words);
    }

    /** As {@link #goal(Promised, Words)}, before there is a promise. */
    public static @Nullable String goal(
            @Nullable BigDecimal baseline, @Nullable BigDecimal target, @Nullable String unit, Words words) {
        if (target == null) {
            return null;
        }
        var reached = unit == null ? words.number(target) : words.number(target) + " " + unit;
        return baseline == null ? reached : words.number(baseline) + " → " + reached;
    }

    /** {@code en 2025}, {@code a más tardar 31 dic 2025}; null when it has no date. */
    public static @Nullable String deadline(Promised promise, Words words) {
        return deadline(promise.deadline(), promise.deadlinePrecision(), words);
    }

    /** As {@link #deadline(Promised, Words)}, before there is a promise. */
    public static @Nullable String deadline(@Nullable LocalDate deadline, @Nullable String precision, Words words) {
        if (deadline == null) {
            return null;
        }
        return switch (String.valueOf(precision)) {
            case "year" -> words.text("promise.by_year", Integer.toString(deadline.getYear()));
            case "month" -> words.text("promise.by_month", words.month(deadline));
            default -> words.text("promise.by_day", words.shortDate(deadline));
        };
    }

    /** The promise in its own words, beginning as a sentence does. */
    public static String sentence(Promised promise) {
        var text = promise.text().strip();
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Words.SPANISH) + text.substring(1);
    }

    /** Goal and date, and whether nobody is responsible: what fits a line of the first page. */
    public static List<String> headline(Promised promise, Words words) {
        var chips = said(promise, words);
        if (promise.missing().contains("responsible")) {
            chips.add(words.text("missing.responsible"));
        }
        return chips;
    }

    /** Goal, date, and everything that the paper does not say. */
    public static List<String> chips(Promised promise, Words words) {
        var chips = said(promise, words);
        promise.missing().forEach(what -> chips.add(words.text("missing." + what)));
        return chips;
    }

    private static List<String> said(Promised promise, Words words) {
        var chips = new ArrayList<String>();
        var goal = goal(promise, words);
        if (goal != null) {
            chips.add(goal);
        }
        var deadline = deadline(promise, words);
        if (deadline != null) {
            chips.add(deadline);
        }
        return chips;
    }
}
