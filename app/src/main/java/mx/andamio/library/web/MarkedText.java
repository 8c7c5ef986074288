package mx.andamio.library.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mx.andamio.library.Item;
import mx.andamio.library.Item.Place;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Paragraphs;
import mx.andamio.library.Values;
import mx.andamio.library.web.Views.Fragment;
import mx.andamio.library.web.Views.Mark;
import mx.andamio.library.web.Views.Paragraph;

/**
 * Cuts a paper's text into paragraphs and each into pieces under the same findings. Findings may overlap in any way: a finding whose
 * place others cut has several pieces. So has a place that a search led to.
 */
final class MarkedText {

    private final int[] points;
    private final List<Item> placed;
    private final List<Place> sought;
    private final Set<String> anchored = new HashSet<>();
    private boolean found;

    MarkedText(String text, List<Item> items) {
        this(text, items, List.of());
    }

    /** @param sought places that somebody who searched comes for, marked innermost */
    MarkedText(String text, List<Item> items, List<Place> sought) {
        this.sought = List.copyOf(sought);
        this.points = text.codePoints().toArray();
        this.placed = items.stream()
                .filter(item -> item.place() != null)
                .sorted(Comparator.<Item>comparingInt(item -> length(item)).reversed())
                .toList();
    }

    private static int length(Item item) {
        Place place = item.place();
        return place == null ? 0 : place.end() - place.start();
    }

    List<Paragraph> paragraphs() {
        return Paragraphs.of(points).stream()
                .filter(place -> !blank(place.start(), place.end()))
                .map(place -> new Paragraph(fragments(place)))
                .toList();
    }

    private boolean blank(int start, int end) {
        for (var i = start; i < end; i++) {
            if (!Character.isWhitespace(points[i])) {
                return false;
            }
        }
        return true;
    }

    private List<Fragment> fragments(Place paragraph) {
        var findings = placed.stream().map(Item::place).filter(Objects::nonNull).map(Objects::requireNonNull);
        var places = Stream.concat(findings, sought.stream());
        return Paragraphs.cut(paragraph.start(), paragraph.end(), places).stream()
                .map(piece -> fragment(piece.start(), piece.end()))
                .toList();
    }

    private Fragment fragment(int from, int to) {
        var isSought = sought.stream().anyMatch(place -> place.start() <= from && to <= place.end());
        var anchor = isSought && !found ? "lugar" : null;
        found = found || isSought;
        return new Fragment(new String(points, from, to - from), marks(from, to), isSought, anchor);
    }

    private List<Mark> marks(int from, int to) {
        var marks = new ArrayList<Mark>();
        for (var item : placed) {
            Place place = item.place();
            if (place != null && place.start() <= from && to <= place.end()) {
                var id = item.id().toString();
                marks.add(new Mark(
                        id, look(item.kind(), item.machine()), item.decision().word(), anchored.add(id)));
            }
        }
        return marks;
    }

    /** The class of the mark: what the styles know. */
    static String look(ItemKind kind, Values values) {
        return switch (kind) {
            case AGENDA, HIGHLIGHT -> "highlight";
            case LINK -> "scalar";
            case SCALAR ->
                switch (values.said("field")) {
                    case "date_published" -> "date";
                    case "title" -> "highlight";
                    default -> "scalar";
                };
            default -> kind.name().toLowerCase(Locale.ROOT);
        };
    }

    /** The characters at a place. */
    String at(Place place) {
        var start = Math.min(place.start(), points.length);
        var end = Math.min(place.end(), points.length);
        return new String(points, start, end - start);
    }
}
