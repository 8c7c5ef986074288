package mx.andamio.commitments.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.andamio.commitments.goals.Course;
import mx.andamio.commitments.goals.Course.Kind;
import mx.andamio.commitments.goals.Course.Spot;
import mx.andamio.commitments.goals.Course.Stretch;
import mx.andamio.commitments.goals.Course.Value;
import mx.andamio.pages.Drawing;
import mx.andamio.pages.Drawing.At;
import mx.andamio.pages.Drawing.Dot;
import mx.andamio.pages.Drawing.Label;
import mx.andamio.pages.Drawing.Mark;
import mx.andamio.pages.Drawing.Shape;
import mx.andamio.pages.Drawing.Tick;
import mx.andamio.pages.Scale;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** Lays a course out. It only places what {@link Course} says. */
final class Drawer {

    /**
     * A day that is marked.
     *
     * @param style class of the styles
     */
    record Marked(LocalDate on, String style, String text) {}

    private static final int TOP = 62;
    private static final int DEPTH = 200;
    private static final int FOOT = 30;
    private static final double SIDE = 3;
    /** Width of a letter on a telephone, in percent of the drawing. */
    private static final double LETTER = 2;

    private static final int DATES = 3;
    /** Nearer than this, two numbers would stand on each other: units down, percent across. */
    private static final double NEAR_DOWN = 34;

    private static final double NEAR_ACROSS = 40;

    private final Course course;
    private final List<Marked> marked;
    private final Words words;
    private final Function<BigDecimal, String> said;
    private final Function<Value, String> style;
    private final Scale scale;
    private final Scale days;

    /**
     * @param said a value with its unit
     * @param style class of a value
     */
    private Drawer(
            Course course,
            List<Marked> marked,
            Words words,
            Function<BigDecimal, String> said,
            Function<Value, String> style) {
        this.course = course;
        this.marked = marked;
        this.words = words;
        this.said = said;
        this.style = style;
        this.scale = scale(course);
        this.days = days(course, marked);
    }

    /** Empty where there is nothing to draw. */
    static Optional<Drawing> drawing(
            Course course,
            List<Marked> marked,
            Words words,
            Function<BigDecimal, String> said,
            Function<Value, String> style) {
        return course.due().isEmpty() && course.values().isEmpty()
                ? Optional.empty()
                : Optional.of(new Drawer(course, marked, words, said, style).drawing());
    }

    private static Scale scale(Course course) {
        if (course.kind() == Kind.LEVEL) {
            return new Scale(-0.3, 4.3);
        }
        if (course.kind() == Kind.MILESTONES) {
            return new Scale(-4, 104);
        }
        return Scale.around(Stream.of(
                        course.values().stream().map(value -> value.at().value()),
                        course.due().stream()
                                .flatMap(due -> due.spots().stream())
                                .map(Spot::value),
                        course.due().stream()
                                .map(Stretch::band)
                                .filter(Objects::nonNull)
                                .flatMap(band -> Stream.of(band.lower(), band.upper())))
                .flatMap(values -> values)
                .map(BigDecimal::doubleValue)
                .toList());
    }

    private static Scale days(Course course, List<Marked> marked) {
        var all = Stream.of(
                        course.values().stream().map(value -> value.at().on()),
                        course.due().stream()
                                .flatMap(due -> due.spots().stream())
                                .map(Spot::on),
                        marked.stream().map(Marked::on))
                .flatMap(stream -> stream)
                .mapToLong(LocalDate::toEpochDay)
                .summaryStatistics();
        return all.getMin() == all.getMax()
                ? new Scale(all.getMin() - 15.0, all.getMax() + 15.0)
                : new Scale(all.getMin(), all.getMax());
    }

    private Drawing drawing() {
        return new Drawing(TOP + DEPTH + FOOT, TOP, DEPTH, down(), across(), shapes(), dots(), marks(), labels());
    }

    private double x(LocalDate day) {
        return SIDE + days.share((double) day.toEpochDay()) * (100 - 2 * SIDE);
    }

    private double y(BigDecimal value) {
        return DEPTH - scale.share(value.doubleValue()) * DEPTH;
    }

    private List<Tick> down() {
        return scale.ticks().stream()
                .map(tick -> new BigDecimal(tick, new MathContext(6)))
                .filter(tick ->
                        course.kind() != Kind.LEVEL || tick.stripTrailingZeros().scale() <= 0)
                .map(tick -> new Tick(TOP + y(tick), words.number(tick)))
                .toList();
    }

    /** A few days, evenly apart. */
    private List<Tick> across() {
        return IntStream.rangeClosed(0, DATES - 1)
                .mapToObj(i ->
                        LocalDate.ofEpochDay(Math.round(days.low() + i * (days.high() - days.low()) / (DATES - 1))))
                .distinct()
                .map(day -> new Tick(x(day), words.shortDate(day)))
                .toList();
    }

    private List<Shape> shapes() {
        var shapes = new ArrayList<Shape>();
        for (var due : course.due()) {
            var band = due.band();
            if (band == null) {
                shapes.add(new Shape("c-due", path(due.spots())));
            } else {
                var from = due.spots().getFirst().on();
                var to = due.spots().getLast().on();
                shapes.add(new Shape(
                        "c-band",
                        path(List.of(
                                        new Spot(from, band.lower()),
                                        new Spot(to, band.lower()),
                                        new Spot(to, band.upper()),
                                        new Spot(from, band.upper())))
                                + "Z"));
            }
        }
        shapes.addAll(steps());
        var seen =
                course.values().stream().filter(Value::published).map(Value::at).toList();
        if (seen.size() > 1) {
            shapes.add(new Shape("c-seen", path(isStepped() ? stepped(seen) : seen)));
        }
        return shapes;
    }

    /** Where one version of the goal took the place of another. */
    private List<Shape> steps() {
        return IntStream.range(1, course.due().size())
                .mapToObj(i -> List.of(
                        course.due().get(i - 1).spots().getLast(),
                        course.due().get(i).spots().getFirst()))
                .filter(ends -> ends.getFirst().on().equals(ends.getLast().on()))
                .map(ends -> new Shape("c-due c-step", path(ends)))
                .toList();
    }

    private boolean isStepped() {
        return course.kind() == Kind.MILESTONES || course.kind() == Kind.LEVEL;
    }

    private static List<Spot> stepped(List<Spot> seen) {
        var spots = new ArrayList<Spot>();
        for (var spot : seen) {
            if (!spots.isEmpty()) {
                spots.add(new Spot(spot.on(), spots.getLast().value()));
            }
            spots.add(spot);
        }
        return spots;
    }

    private String path(List<Spot> spots) {
        return Shape.line(spots.stream()
                .map(spot -> new At(x(spot.on()), y(spot.value())))
                .toList());
    }

    private List<Dot> dots() {
        return course.values().stream()
                .map(value -> new Dot(
                        style.apply(value),
                        x(value.at().on()),
                        TOP + y(value.at().value()),
                        said.apply(value.at().value()) + " · "
                                + words.shortDate(value.at().on())))
                .toList();
    }

    /** Words stand in the first row in which they meet no others. */
    private List<Mark> marks() {
        var ends = new ArrayList<Double>();
        var marks = new ArrayList<Mark>();
        for (var one : marked.stream().sorted(Comparator.comparing(Marked::on)).toList()) {
            var x = x(one.on());
            var wide = one.text().length() * LETTER;
            var begins = x > 50;
            var from = begins ? x - wide : x;
            var row = 0;
            while (row < ends.size() && ends.get(row) > from) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, from + wide + LETTER);
            marks.add(new Mark(one.style(), x, row, begins ? "end" : "start", one.text()));
        }
        return marks;
    }

    /** The numbers that matter stand on the lines: the target, and the last value. */
    private List<Label> labels() {
        var labels = new ArrayList<Label>();
        var last = course.values().stream()
                .filter(Value::published)
                .reduce((one, later) -> later)
                .map(Value::at)
                .orElse(null);
        if (!course.due().isEmpty()) {
            var end = course.due().getLast();
            var band = end.band();
            var spot = end.spots().getLast();
            if (band == null) {
                labels.add(label("c-target", spot, said.apply(spot.value()), isCrowded(spot, last) ? 18 : -8));
            } else {
                labels.add(label("c-target", new Spot(spot.on(), band.upper()), words.number(band.upper()), -6));
                labels.add(label("c-target", new Spot(spot.on(), band.lower()), words.number(band.lower()), 16));
            }
        }
        if (last != null) {
            labels.add(label("c-last", last, said.apply(last.value()), below(last) ? 20 : -10));
        }
        return labels;
    }

    /** Whether the number of the last value stands above its line, where that of the target would. */
    private boolean isCrowded(Spot target, @Nullable Spot last) {
        return last != null
                && !below(last)
                && Math.abs(y(target.value()) - y(last.value())) < NEAR_DOWN
                && Math.abs(x(target.on()) - x(last.on())) < NEAR_ACROSS;
    }

    /** The number of the last value stands on the other side of what is due. */
    private boolean below(Spot spot) {
        return course.due().stream()
                .filter(due -> !due.spots().getFirst().on().isAfter(spot.on()))
                .reduce((one, later) -> later)
                .flatMap(due -> due.spots().stream()
                        .filter(one -> !one.on().isBefore(spot.on()))
                        .findFirst())
                .filter(one -> one.value().compareTo(spot.value()) >= 0)
                .isPresent();
    }

    private Label label(String kind, Spot spot, String text, int off) {
        var x = x(spot.on());
        return new Label(kind, x, TOP + y(spot.value()) + off, x > 50 ? "end" : "start", text);
    }
}
