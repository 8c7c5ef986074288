package mx.andamio.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.andamio.library.Item;
import mx.andamio.library.Item.Decision;
import mx.andamio.library.Item.Origin;
import mx.andamio.library.Item.Place;
import mx.andamio.library.ItemId;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Values;
import mx.andamio.library.web.Views.Fragment;
import mx.andamio.library.web.Views.Mark;
import mx.andamio.library.web.Views.Paragraph;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void textWithoutFindingsIsOnePiece() {
        assertThat(shown("Se abrió.")).isEqualTo("Se abrió.");
    }

    @Test
    void aFindingMarksItsPlace() {
        assertThat(shown("Se abrió el hospital.", at(3, 8))).isEqualTo("Se [0:abrió] el hospital.");
    }

    @Test
    void aFindingWithinAnotherIsMarkedWithinIt() {
        assertThat(shown("abcdef", at(2, 4), at(0, 6))).isEqualTo("[1:ab][1,0:cd][1:ef]");
    }

    @Test
    void overlappingFindingsAreCutWhereTheyCross() {
        assertThat(shown("abcdef", at(0, 4), at(2, 6))).isEqualTo("[0:ab][0,1:cd][1:ef]");
    }

    @Test
    void adjacentFindingsDoNotTouchOneAnother() {
        assertThat(shown("abcdef", at(0, 3), at(3, 6))).isEqualTo("[0:abc][1:def]");
    }

    @Test
    void findingsOfOnePlaceStandTogether() {
        assertThat(shown("abc", at(0, 3), at(0, 3))).isEqualTo("[0,1:abc]");
    }

    @Test
    void placesCountCodePoints() {
        assertThat(shown("𝒜😀 ñandú", at(3, 8))).isEqualTo("𝒜😀 [0:ñandú]");
        assertThat(shown("😀😀😀", at(1, 2))).isEqualTo("😀[0:😀]😀");
    }

    @Test
    void placesOutsideTheTextMarkWhatThereIs() {
        assertThat(shown("abc", at(1, 99))).isEqualTo("a[0:bc]");
        assertThat(shown("abc", at(50, 99))).isEqualTo("abc");
        assertThat(shown("abc", at(1, 1))).isEqualTo("a" + "bc");
        var text = new MarkedText("abc", List.of());
        assertThat(text.at(new Place(1, 99))).isEqualTo("bc");
        assertThat(text.at(new Place(50, 99))).isEmpty();
    }

    @Test
    void anEmptyLineOrAListBeginsAParagraph() {
        assertThat(paragraphs("Uno\nsigue\n\nDos\n- a\n- b\n\n\n* c\n"))
                .containsExactly("Uno\nsigue", "Dos", "- a", "- b", "* c");
        assertThat(paragraphs(" \n\t\n")).isEmpty();
        assertThat(paragraphs("")).isEmpty();
    }

    @Test
    void aFindingOverTwoParagraphsIsMarkedInBothAndAnchoredOnce() {
        var marks = marks(new MarkedText("Uno\n\nDos", List.of(item(0, 0, 8))).paragraphs());

        assertThat(marks).extracting(Mark::first).containsExactly(true, false);
        assertThat(marks).extracting(Mark::item).containsOnly(item(0, 0, 8).id().toString());
    }

    @Test
    void aMarkSaysWhatItIsAndHowItStands() {
        var mark = marks(new MarkedText("abc", List.of(item(0, 0, 3))).paragraphs())
                .getFirst();

        assertThat(mark).isEqualTo(new Mark(item(0, 0, 3).id().toString(), "figure", "pending", true));
        assertThat(MarkedText.look(ItemKind.SCALAR, new Values(Map.of("field", "date_published"))))
                .isEqualTo("date");
        assertThat(MarkedText.look(ItemKind.LINK, Values.NONE)).isEqualTo("scalar");
    }

    @Test
    void noLetterIsLostNorDoubledWhereverTheFindingsAre() {
        var alphabet = List.of("a", " ", "\n", "😀", "-", "ñ");
        qt().forAll(
                        lists().of(integers().between(0, alphabet.size() - 1)).ofSizeBetween(0, 40),
                        lists().of(integers().between(0, 45)).ofSizeBetween(0, 12))
                .checkAssert((letters, edges) -> {
                    var text = letters.stream().map(alphabet::get).collect(Collectors.joining());
                    var items = IntStream.range(0, edges.size() / 2)
                            .mapToObj(i -> item(
                                    i,
                                    Math.min(edges.get(2 * i), edges.get(2 * i + 1)),
                                    Math.max(edges.get(2 * i), edges.get(2 * i + 1))))
                            .toList();

                    var paragraphs = new MarkedText(text, items).paragraphs();

                    assertThat(all(paragraphs).replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
                    for (var item : items) {
                        var marked = paragraphs.stream()
                                .flatMap(p -> p.fragments().stream())
                                .filter(f -> f.marks().stream()
                                        .anyMatch(m -> m.item().equals(item.id().toString())))
                                .map(Fragment::text)
                                .collect(Collectors.joining());
                        assertThat(marked.replaceAll("\\s", ""))
                                .isEqualTo(new MarkedText(text, List.of())
                                        .at(item.place() == null ? new Place(0, 0) : item.place())
                                        .replaceAll("\\s", ""));
                    }
                    assertThat(marks(paragraphs).stream().filter(Mark::first).map(Mark::item))
                            .doesNotHaveDuplicates();
                });
    }

    private static int[] at(int start, int end) {
        return new int[] {start, end};
    }

    /** {@code [0,1:text]} stands for text under the first and the second finding, the outer one first. */
    private static String shown(String text, int[]... places) {
        var items = IntStream.range(0, places.length)
                .mapToObj(i -> item(i, places[i][0], places[i][1]))
                .toList();
        var out = new StringBuilder();
        String before = null;
        for (var fragment : new MarkedText(text, items)
                .paragraphs().stream().flatMap(p -> p.fragments().stream()).toList()) {
            var under = fragment.marks().stream()
                    .map(mark -> Long.toString(UUID.fromString(mark.item()).getLeastSignificantBits()))
                    .collect(Collectors.joining(","));
            out.append(under.isEmpty() ? fragment.text() : "[" + under + ":" + fragment.text() + "]");
            before = under;
        }
        assertThat(before).isNotNull();
        return out.toString();
    }

    private static List<String> paragraphs(String text) {
        return new MarkedText(text, List.of())
                .paragraphs().stream().map(p -> all(List.of(p)).strip()).toList();
    }

    private static String all(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .flatMap(p -> p.fragments().stream())
                .map(Fragment::text)
                .collect(Collectors.joining());
    }

    private static List<Mark> marks(List<Paragraph> paragraphs) {
        var marks = new ArrayList<Mark>();
        paragraphs.forEach(p -> p.fragments().forEach(f -> marks.addAll(f.marks())));
        return marks;
    }

    private static Item item(int number, int start, int end) {
        return new Item(
                new ItemId(new UUID(0, number)),
                ItemKind.FIGURE,
                number,
                new Place(start, end),
                "rule",
                Values.NONE,
                Origin.READER,
                false,
                new Decision.Pending(),
                0);
    }
}
