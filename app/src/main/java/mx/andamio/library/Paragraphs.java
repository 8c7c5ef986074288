package mx.andamio.library;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import mx.andamio.library.Item.Place;

/** Where a paper's text is cut to be shown: into paragraphs and points of lists, and each of them at the places of what was found. */
public final class Paragraphs {

    private Paragraphs() {}

    /**
     * All of the text, cut before an empty line and before a line that is a point of a list.
     *
     * @param points code points of the text
     */
    public static List<Place> of(int[] points) {
        var paragraphs = new ArrayList<Place>();
        for (var start = 0; start < points.length; ) {
            var end = end(points, start);
            paragraphs.add(new Place(start, end));
            start = end;
        }
        return paragraphs;
    }

    private static int end(int[] points, int start) {
        for (var i = start; i < points.length; i++) {
            if (points[i] == '\n' && i + 1 < points.length && beginsAnew(points, i + 1)) {
                return i + 1;
            }
        }
        return points.length;
    }

    private static boolean beginsAnew(int[] points, int lineStart) {
        var i = lineStart;
        while (i < points.length && (points[i] == ' ' || points[i] == '\t' || points[i] == '\r')) {
            i++;
        }
        return i >= points.length || points[i] == '\n' || isPoint(points, i);
    }

    /** Whether the sign of a point stands there: a line of several signs is an ornament. */
    public static boolean isPoint(int[] points, int at) {
        return isSign(points[at]) && (at + 1 == points.length || !isSign(points[at + 1]));
    }

    private static boolean isSign(int point) {
        return point == '-' || point == '–' || point == '*' || point == '•';
    }

    /** A stretch cut wherever one of the places begins or ends within it; whole where none does, nothing where it is empty. */
    public static List<Place> cut(int start, int end, Stream<Place> places) {
        var cuts = new TreeSet<Integer>(List.of(start, end));
        places.filter(place -> place.start() < end && start < place.end()).forEach(place -> {
            cuts.add(Math.max(start, place.start()));
            cuts.add(Math.min(end, place.end()));
        });
        var pieces = new ArrayList<Place>();
        var from = start;
        for (var cut : cuts.tailSet(start, false)) {
            pieces.add(new Place(from, cut));
            from = cut;
        }
        return pieces;
    }
}
