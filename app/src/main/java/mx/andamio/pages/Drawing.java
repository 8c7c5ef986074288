package mx.andamio.pages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A chart as it stands in a page before any script. Across, everything is a share of the width, so that letters keep their size on a telephone; down, it
 * is units of the drawing, which are pixels.
 *
 * @param height of the whole
 * @param top of the field in which lines are drawn
 * @param depth of that field
 */
public record Drawing(
        int height,
        int top,
        int depth,
        List<Tick> down,
        List<Tick> across,
        List<Shape> shapes,
        List<Dot> dots,
        List<Mark> marks,
        List<Label> labels) {

    /** Width of the field in units of {@link Shape#path}; it is stretched to the page's. */
    public static final int WIDTH = 1000;

    /**
     * @param at percent of the width, or units from the top
     */
    public record Tick(double at, String text) {}

    /**
     * @param style class of the styles
     * @param path as SVG writes it, within a field of {@link #WIDTH} by {@link Drawing#depth}
     */
    public record Shape(String style, String path) {

        /** A line through these, one after the other. */
        public static String line(List<At> spots) {
            return spots.stream()
                    .map(spot -> String.format(Locale.ROOT, "%.1f %.1f", spot.x() * WIDTH / 100, spot.y()))
                    .collect(Collectors.joining("L", "M", ""));
        }
    }

    /**
     * @param x percent of the width
     * @param y units from the top of the field
     */
    public record At(double x, double y) {}

    /** @param title what it is, in words */
    public record Dot(String style, double x, double y, String title) {}

    /**
     * A day of its own.
     *
     * @param row in which its words stand, from 0, so that two near each other do not meet
     * @param anchor {@code start} or {@code end}
     */
    public record Mark(String style, double x, int row, String anchor, String text) {}

    public record Label(String style, double x, double y, String anchor, String text) {}
}
