package mx.andamio.publishing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mx.andamio.library.Item.Place;
import mx.andamio.publishing.web.Views.Fragment;
import mx.andamio.publishing.web.Views.Paragraph;

/** A paper's text in paragraphs and points of lists, with the places of what was accepted. No letter of it is lost but the signs of points. */
final class PaperText {

    private static final int SUMMARY = 220;

    /** A title is shorter, or has no full stop. */
    private static final int SENTENCE = 140;

    private final int[] points;
    private final List<Found> found;
    private final Set<String> anchored = new HashSet<>();

    /** @param found what stands where, in code points of {@code text} */
    PaperText(String text, List<Found> found) {
        this.points = text.codePoints().toArray();
        this.found = found.stream()
                .sorted(Comparator.comparingInt(Found::length).reversed())
                .toList();
    }

    /**
     * Something in the text.
     *
     * @param name of its entry beside the text, which is also an anchor
     * @param look {@code figure} or {@code promise}
     */
    record Found(String name, String look, Place place) {

        int length() {
            return place.end() - place.start();
        }
    }

    List<Paragraph> paragraphs() {
        var paragraphs = new ArrayList<Paragraph>();
        var start = 0;
        while (start < points.length) {
            var end = endOfParagraph(start);
            var from = trimmedStart(start, end);
            var to = trimmedEnd(from, end);
            var listed = from < to && isPoint(from);
            if (listed) {
                from = trimmedStart(from + 1, to);
            }
            if (from < to) {
                paragraphs.add(new Paragraph(listed, fragments(from, to)));
            }
            start = end;
        }
        return paragraphs;
    }

    /** The first paragraph that is a sentence, not a title or a letterhead; empty when there is none. */
    static String summary(String text) {
        return new PaperText(text, List.of())
                .paragraphs().stream()
                        .filter(paragraph -> !paragraph.listed())
                        .map(Paragraph::text)
                        .filter(PaperText::isSentence)
                        .findFirst()
                        .map(PaperText::cut)
                        .orElse("");
    }

    private static boolean isSentence(String line) {
        return line.length() >= SENTENCE && (line.endsWith(".") || line.contains(". "));
    }

    private static String cut(String line) {
        if (line.length() <= SUMMARY) {
            return line;
        }
        var space = line.lastIndexOf(' ', SUMMARY);
        return line.substring(0, space > SUMMARY / 2 ? space : SUMMARY).replaceAll("[,;:.\\s]+$", "") + "…";
    }

    /** A paragraph ends before an empty line, or before a line that is a point of a list. */
    private int endOfParagraph(int start) {
        for (var i = start; i < points.length; i++) {
            if (points[i] == '\n' && i + 1 < points.length && beginsAnew(i + 1)) {
                return i + 1;
            }
        }
        return points.length;
    }

    private boolean beginsAnew(int lineStart) {
        var i = lineStart;
        while (i < points.length && (points[i] == ' ' || points[i] == '\t' || points[i] == '\r')) {
            i++;
        }
        return i >= points.length || points[i] == '\n' || isPoint(i);
    }

    /** A line of several signs is an ornament, not a point. */
    private boolean isPoint(int at) {
        return isSign(points[at]) && (at + 1 == points.length || !isSign(points[at + 1]));
    }

    private static boolean isSign(int point) {
        return point == '-' || point == '–' || point == '*' || point == '•';
    }

    private int trimmedStart(int from, int to) {
        var i = from;
        while (i < to && Character.isWhitespace(points[i])) {
            i++;
        }
        return i;
    }

    private int trimmedEnd(int from, int to) {
        var i = to;
        while (i > from && Character.isWhitespace(points[i - 1])) {
            i--;
        }
        return i;
    }

    private List<Fragment> fragments(int start, int end) {
        var cuts = new TreeSet<Integer>(List.of(start, end));
        for (var one : found) {
            if (one.place().start() < end && start < one.place().end()) {
                cuts.add(Math.max(start, one.place().start()));
                cuts.add(Math.min(end, one.place().end()));
            }
        }
        var fragments = new ArrayList<Fragment>();
        var from = start;
        for (var cut : cuts.tailSet(start, false)) {
            fragments.add(fragment(from, cut));
            from = cut;
        }
        return fragments;
    }

    /** The shortest of those that overlap is meant by the link; each has its anchor where it begins. */
    private Fragment fragment(int from, int to) {
        var here = found.stream()
                .filter(one -> one.place().start() <= from && to <= one.place().end())
                .toList();
        var anchors = here.stream()
                .map(Found::name)
                .filter(anchored::add)
                .map(name -> "t-" + name)
                .toList();
        return new Fragment(
                new String(points, from, to - from),
                anchors,
                here.isEmpty() ? null : here.getLast().name(),
                here.isEmpty() ? "" : here.getLast().look());
    }
}
