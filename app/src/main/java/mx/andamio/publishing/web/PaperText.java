package mx.andamio.publishing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mx.andamio.library.Item.Place;
import mx.andamio.library.Paragraphs;
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
        for (var place : Paragraphs.of(points)) {
            var from = trimmedStart(place.start(), place.end());
            var to = trimmedEnd(from, place.end());
            var listed = from < to && Paragraphs.isPoint(points, from);
            if (listed) {
                from = trimmedStart(from + 1, to);
            }
            if (from < to) {
                paragraphs.add(new Paragraph(listed, fragments(from, to)));
            }
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
        return Paragraphs.cut(start, end, found.stream().map(Found::place)).stream()
                .map(piece -> fragment(piece.start(), piece.end()))
                .toList();
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
