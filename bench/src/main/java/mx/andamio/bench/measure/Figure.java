package mx.andamio.bench.measure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of the table.
 *
 * @param goal what it should be; null where nothing was promised
 * @param atLeast whether more is better
 * @param incumbent what DHIS2 2.43.1 took on the same kind of machine, measured apart; null where it has no such figure
 * @param note what was measured, and anything that belongs to it
 */
record Figure(
        String name,
        double measured,
        String unit,
        @Nullable Double goal,
        boolean atLeast,
        @Nullable Double incumbent,
        String note) {

    static Figure of(String name, double measured, String unit, String note) {
        return new Figure(name, measured, unit, null, false, null, note);
    }

    static Figure atMost(
            String name, double measured, String unit, double goal, @Nullable Double incumbent, String note) {
        return new Figure(name, measured, unit, goal, false, incumbent, note);
    }

    static Figure atLeast(
            String name, double measured, String unit, double goal, @Nullable Double incumbent, String note) {
        return new Figure(name, measured, unit, goal, true, incumbent, note);
    }

    boolean isMet() {
        return goal == null || (atLeast ? measured >= goal : measured <= goal);
    }

    /** How many times better than the incumbent; below 1 it is worse. */
    private String ratio() {
        return incumbent == null
                ? "-"
                : String.format(Locale.ROOT, "%.1fx", atLeast ? measured / incumbent : incumbent / measured);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 1 ? "%.2f" : "%.3f", value);
    }

    /** As one line of the table. */
    String line() {
        return String.format(
                Locale.ROOT,
                "[measure] %-44s %12s %-9s %14s %6s %12s %8s  %s",
                name,
                number(measured),
                unit,
                goal == null ? "-" : (atLeast ? ">= " : "<= ") + number(goal),
                goal == null ? "" : isMet() ? "met" : "MISSED",
                incumbent == null ? "-" : number(incumbent),
                ratio(),
                note);
    }

    static String heading() {
        return String.format(
                Locale.ROOT,
                "[measure] %-44s %12s %-9s %14s %6s %12s %8s  %s",
                "figure",
                "measured",
                "unit",
                "goal",
                "",
                "incumbent*",
                "ratio",
                "what");
    }
}
