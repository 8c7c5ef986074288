package mx.andamio.measurement.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measurement.PlannedTargets.Planned;
import mx.andamio.measurement.web.Views.Ahead;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.pages.Drawing;
import mx.andamio.pages.Drawing.At;
import mx.andamio.pages.Drawing.Dot;
import mx.andamio.pages.Drawing.Label;
import mx.andamio.pages.Drawing.Shape;
import mx.andamio.pages.Drawing.Tick;
import mx.andamio.pages.Scale;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** A series with what is expected after it, what is planned, and the thresholds by which it is judged. */
final class SeriesDrawer {

    private static final int TOP = 16;
    private static final int DEPTH = 200;
    private static final int FOOT = 30;
    private static final double SIDE = 3;
    /** From a point to the foot of what is written beside it, so that the line does not run through it. */
    private static final int ABOVE = -10;

    private static final int BELOW = 20;

    private record Spot(LocalDate on, double value) {}

    private final Indicator indicator;
    private final List<Told> told;
    private final @Nullable Ahead ahead;
    private final Words words;
    private final List<Spot> seen;
    private final List<List<Spot>> planned;
    private final List<Double> thresholds;
    private final Scale scale;
    private final Scale days;

    private SeriesDrawer(
            Indicator indicator,
            List<Told> told,
            @Nullable Ahead ahead,
            List<Planned> planned,
            Words words,
            List<Spot> seen) {
        var first = seen.getFirst().on();
        var next = seen.getLast().on().plusYears(1);
        this.planned = planned.stream()
                .map(one -> spots(one, first, next))
                .filter(one -> !one.isEmpty())
                .toList();
        this.indicator = indicator;
        this.told = told;
        this.ahead = ahead;
        this.words = words;
        this.seen = seen;
        var limits = indicator.thresholds();
        this.thresholds = limits == null
                ? List.of()
                : List.of(limits.good().doubleValue(), limits.bad().doubleValue());
        var expected = ahead == null
                ? Stream.<Double>empty()
                : ahead.next().stream()
                        .flatMap(one ->
                                Stream.of(one.outlook().lo80(), one.outlook().hi80()));
        this.scale = Scale.around(Stream.of(
                        seen.stream().map(Spot::value),
                        thresholds.stream(),
                        expected,
                        this.planned.stream().flatMap(List::stream).map(Spot::value))
                .flatMap(one -> one)
                .toList());
        var last = Stream.concat(
                        Stream.of(
                                ahead == null
                                        ? seen.getLast().on()
                                        : ahead.next().getLast().period().end()),
                        this.planned.stream().map(one -> one.getLast().on()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        this.days = first.equals(last)
                ? new Scale(first.toEpochDay() - 15.0, last.toEpochDay() + 15.0)
                : new Scale((double) first.toEpochDay(), (double) last.toEpochDay());
    }

    /** Each month's target at its end, from what is drawn to a year ahead of it. */
    private static List<Spot> spots(Planned plan, LocalDate first, LocalDate last) {
        return plan.months().entrySet().stream()
                .map(one -> new Spot(
                        one.getKey().with(TemporalAdjusters.lastDayOfMonth()),
                        one.getValue().doubleValue()))
                .filter(one -> !one.on().isBefore(first) && !one.on().isAfter(last))
                .sorted(Comparator.comparing(Spot::on))
                .toList();
    }

    /**
     * Empty where there is no value.
     *
     * @param planned of months; none where periods are no months
     */
    static Optional<Drawing> drawing(
            Indicator indicator, List<Told> told, @Nullable Ahead ahead, List<Planned> planned, Words words) {
        var seen = told.stream()
                .filter(one -> one.measurement().value() != null)
                .map(one -> new Spot(
                        one.measurement().period().end(),
                        Objects.requireNonNull(one.measurement().value())))
                .toList();
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(new SeriesDrawer(indicator, told, ahead, planned, words, seen).drawing());
    }

    private Drawing drawing() {
        return new Drawing(
                TOP + DEPTH + FOOT, TOP, DEPTH, down(), across(), shapes(), dots(), List.of(), List.of(label()));
    }

    private double x(LocalDate day) {
        return SIDE + days.share((double) day.toEpochDay()) * (100 - 2 * SIDE);
    }

    private double y(double value) {
        return DEPTH - scale.share(value) * DEPTH;
    }

    private List<Tick> down() {
        return scale.ticks().stream()
                .map(tick -> new Tick(TOP + y(tick), words.number(new BigDecimal(tick, new MathContext(6)))))
                .toList();
    }

    /** Where it begins and ends: on a phone there is no room for the name of a third month. */
    private List<Tick> across() {
        return Stream.of(days.low(), days.high())
                .map(day -> LocalDate.ofEpochDay(Math.round(day)))
                .distinct()
                .map(day -> new Tick(x(day), words.month(day)))
                .toList();
    }

    private List<Shape> shapes() {
        var shapes = new ArrayList<Shape>();
        var limits = indicator.thresholds();
        if (limits != null) {
            var whole = List.of(LocalDate.ofEpochDay((long) days.low()), LocalDate.ofEpochDay((long) days.high()));
            shapes.add(new Shape("c-due", flat(whole, limits.good().doubleValue())));
            shapes.add(new Shape("c-due c-step", flat(whole, limits.bad().doubleValue())));
        }
        if (ahead != null) {
            shapes.add(new Shape("c-ahead", interval(ahead)));
            shapes.add(new Shape("c-ahead-mean", mean(ahead)));
        }
        planned.forEach(plan -> shapes.add(new Shape("c-plan", path(plan))));
        if (seen.size() > 1) {
            shapes.add(new Shape("c-seen", path(seen)));
        }
        return shapes;
    }

    private String flat(List<LocalDate> whole, double value) {
        return path(whole.stream().map(day -> new Spot(day, value)).toList());
    }

    private String interval(Ahead what) {
        var spots = new ArrayList<>(List.of(seen.getLast()));
        what.next()
                .forEach(one ->
                        spots.add(new Spot(one.period().end(), one.outlook().hi80())));
        what.next()
                .reversed()
                .forEach(one ->
                        spots.add(new Spot(one.period().end(), one.outlook().lo80())));
        return path(spots) + "Z";
    }

    private String mean(Ahead what) {
        var spots = new ArrayList<>(List.of(seen.getLast()));
        what.next()
                .forEach(one ->
                        spots.add(new Spot(one.period().end(), one.outlook().mean())));
        return path(spots);
    }

    private String path(List<Spot> spots) {
        return Shape.line(spots.stream()
                .map(spot -> new At(x(spot.on()), y(spot.value())))
                .toList());
    }

    private List<Dot> dots() {
        return told.stream()
                .filter(one -> one.measurement().value() != null)
                .map(one -> {
                    var measured = one.measurement();
                    var value = Objects.requireNonNull(measured.value());
                    return new Dot(
                            one.counted().isRunning() ? "c-dot c-awaited" : "c-dot",
                            x(measured.period().end()),
                            TOP + y(value),
                            IndicatorWords.value(indicator, value, words) + " · "
                                    + IndicatorWords.period(measured.period(), words));
                })
                .toList();
    }

    private Label label() {
        var last = seen.getLast();
        var x = x(last.on());
        var falls = seen.size() > 1 && seen.get(seen.size() - 2).value() > last.value();
        return new Label(
                "c-last",
                x,
                TOP + y(last.value()) + (falls ? BELOW : ABOVE),
                x > 50 ? "end" : "start",
                IndicatorWords.value(indicator, last.value(), words));
    }
}
