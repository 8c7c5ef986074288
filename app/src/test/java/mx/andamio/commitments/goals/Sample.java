package mx.andamio.commitments.goals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mx.andamio.commitments.goals.PartialGoal.Point;

/** Goals and values of tests, in few words. */
public final class Sample {

    public static final LocalDate START = LocalDate.of(2026, 1, 1);
    public static final LocalDate END = LocalDate.of(2026, 12, 31);

    private Sample() {}

    public static BigDecimal number(String value) {
        return new BigDecimal(value);
    }

    public static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    public static Dated dated(String value, LocalDate on) {
        return new Dated(number(value), on);
    }

    public static Measure stock() {
        return measure(Accumulation.STOCK, 0);
    }

    public static Measure measure(Accumulation accumulation, int delay) {
        return new Measure(null, "unidades", accumulation, delay, null);
    }

    /** From START to END. */
    public static Reach reach(String baseline, String target, Dated... interim) {
        return new Reach(stock(), new Trajectory(dated(baseline, START), List.of(interim), dated(target, END)));
    }

    public static Measured value(String value, LocalDate cutOff) {
        return new Measured(number(value), null, cutOff, null, "v1", "prueba");
    }

    public static Measured amount(String value, LocalDate from, LocalDate cutOff) {
        return new Measured(number(value), from, cutOff, null, "v1", "prueba");
    }

    public static Milestones milestones(Milestone... steps) {
        return new Milestones(START, List.of(steps));
    }

    public static Milestone milestone(String code, LocalDate due, String weight) {
        return new Milestone(code, "Entrega " + code, "Se ve " + code, due, number(weight));
    }

    public static List<String> descriptors() {
        return Stream.of("nada", "algo", "la mitad", "casi todo", "todo").toList();
    }

    /** 120 to 393, rising, with one interim target. */
    public static PartialGoal stated() {
        return new PartialGoal(
                null,
                "unidades",
                Accumulation.STOCK,
                0,
                null,
                null,
                point("120", START),
                point("393", END),
                List.of(point("250", day(6, 30))),
                null);
    }

    public static Point point(String value, LocalDate on) {
        return new Point(number(value), on);
    }
}
