package mx.andamio.reader.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mx.andamio.reader.documents.PdfGlyphs.Glyph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which characters are one word, which words one line, which lines a table: each measure at its bound and past it. Sizes of 10 points. */
class PdfGeometryTest {

    private static Glyph glyph(String text, float left, float y) {
        return new Glyph(text, left, left + 5, y, 10, 0);
    }

    private static List<String> words(Glyph... glyphs) {
        return PdfWords.of(List.of(glyphs)).stream().map(PdfWord::text).toList();
    }

    static PdfWord word(String text, float left, float right, float y) {
        return new PdfWord(text, left, right, y, 10);
    }

    static PdfRow row(float y, Object... textsAndPlaces) {
        List<PdfWord> words = new ArrayList<>();
        for (int i = 0; i < textsAndPlaces.length; i += 2) {
            String text = (String) textsAndPlaces[i];
            float left = ((Number) textsAndPlaces[i + 1]).floatValue();
            words.add(word(text, left, left + 5 * text.length(), y));
        }
        return new PdfRow(words);
    }

    @Test
    void endsAWordAtAGapOfNearlyAFifthOfItsSize() {
        assertThat(words(glyph("a", 0, 10), glyph("b", 6.75f, 10))).containsExactly("ab");
        assertThat(words(glyph("a", 0, 10), glyph("b", 6.85f, 10))).containsExactly("a", "b");
        assertThat(words(glyph("b", 5, 10), glyph("a", 0, 10))).containsExactly("ab");
    }

    @Test
    void endsAWordAtABlank() {
        assertThat(words(glyph("a", 0, 10), glyph(" ", 5, 10), glyph("b", 6, 10)))
                .containsExactly("a", "b");
        assertThat(words(glyph("a", 0, 10), glyph("\u00A0", 5, 10), glyph("b", 6, 10)))
                .containsExactly("a", "b");
        assertThat(words(glyph(" ", 0, 10))).isEmpty();
        assertThat(words()).isEmpty();
    }

    @Test
    void takesTheMeasuresOfAWordFromItsFirstAndLastCharacter() {
        assertThat(PdfWords.of(List.of(glyph("a", 1, 10), glyph("b", 6, 10))))
                .containsExactly(new PdfWord("ab", 1, 11, 10, 10));
    }

    @Test
    void partsLinesThatAreMoreThanAFifthOfTheSizeApart() {
        assertThat(words(glyph("b", 5, 11.9f), glyph("a", 0, 10))).containsExactly("ab");
        assertThat(words(glyph("b", 5, 12.1f), glyph("a", 0, 10))).containsExactly("a", "b");
    }

    @Test
    void putsRaisedWordsOnTheLineOfTheOthers() {
        assertThat(PdfRow.rows(List.of(word("b", 20, 25, 14.4f), word("a", 0, 5, 10))))
                .extracting(PdfRow::text)
                .containsExactly("a b");
        assertThat(PdfRow.rows(List.of(word("b", 20, 25, 14.6f), word("a", 0, 5, 10))))
                .extracting(PdfRow::text)
                .containsExactly("a", "b");
        assertThat(PdfRow.rows(List.of())).isEmpty();
    }

    @Test
    void cutsALineAtAGapThatNoTextHas() {
        PdfRow row = row(10, "uno", 0, "dos", 29, "tres", 58.1f);

        assertThat(row.segments()).extracting(PdfRow::text).containsExactly("uno dos", "tres");
        assertThat(row.left()).isZero();
        assertThat(row.right()).isEqualTo(78.1f);
        assertThat(row.size()).isEqualTo(10);
        assertThat(row.between(1.5f, 40)).extracting(PdfWord::text).containsExactly("uno", "dos");
        assertThat(row.between(7.5f, 36.5f)).extracting(PdfWord::text).containsExactly("uno");
        assertThat(row.between(7.6f, 36.6f)).extracting(PdfWord::text).containsExactly("dos");
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,50,true,true", "0,0,50,0,true,false", "0,0,3.1,50,true,true", "0,0,3.3,3.3,false,false"})
    void tellsLinesThatAreStraight(float x1, float y1, float x2, float y2, boolean straight, boolean upright) {
        assertThat(PdfRule.straight(x1, y1, x2, y2)).isEqualTo(straight);
        assertThat(new PdfRule(x2, y2, x1, y1)).isEqualTo(new PdfRule(x1, y1, x2, y2));
        assertThat(new PdfRule(x1, y1, x2, y2).upright()).isEqualTo(upright);
    }

    @Test
    void takesLinesForOneDrawingThatTouchWithinTwoPointsAndAHalf() {
        PdfRule level = new PdfRule(0, 0, 100, 0);

        assertThat(level.touches(new PdfRule(102.5f, 0, 102.5f, 50))).isTrue();
        assertThat(level.touches(new PdfRule(102.6f, 0, 102.6f, 50))).isFalse();
        assertThat(level.touches(new PdfRule(50, 2.5f, 50, 50))).isTrue();
        assertThat(level.touches(new PdfRule(50, 2.6f, 50, 50))).isFalse();
        assertThat(new PdfRule(50, 2.6f, 50, 50).touches(level)).isFalse();
        assertThat(new PdfRule(102.6f, 0, 102.6f, 50).touches(level)).isFalse();
        assertThat(new PdfRule(10, 4, 20, 8).x()).isEqualTo(15);
        assertThat(new PdfRule(10, 4, 20, 8).y()).isEqualTo(6);
    }

    private static List<PdfRule> grid(float left, float top, int columns, int rows) {
        List<PdfRule> rules = new ArrayList<>();
        for (int c = 0; c <= columns; c++) {
            rules.add(new PdfRule(left + c * 50, top, left + c * 50, top + rows * 20));
        }
        for (int r = 0; r <= rows; r++) {
            rules.add(new PdfRule(left, top + r * 20, left + columns * 50, top + r * 20));
        }
        return rules;
    }

    @Test
    void readsTheCellsOfARuledTable() {
        PdfGrid grid = PdfGrid.of(grid(0, 100, 2, 2)).getFirst();

        assertThat(grid.top()).isEqualTo(100);
        assertThat(grid.cells(List.of(
                        word("a", 10, 20, 115),
                        word("b", 60, 70, 115),
                        word("c", 10, 20, 135),
                        word("d", 60, 70, 135),
                        word("fuera", 110, 120, 115))))
                .containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void holdsTheWordsWhoseMiddleLiesWithin() {
        PdfGrid grid = PdfGrid.of(grid(0, 100, 2, 2)).getFirst();

        assertThat(grid.holds(word("a", -4, 5, 115))).isTrue();
        assertThat(grid.holds(word("a", -5, 5, 115))).isFalse();
        assertThat(grid.holds(word("a", 95, 104, 115))).isTrue();
        assertThat(grid.holds(word("a", 95, 105, 115))).isFalse();
        assertThat(grid.holds(word("a", 10, 20, 103.4f))).isTrue();
        assertThat(grid.holds(word("a", 10, 20, 103))).isFalse();
        assertThat(grid.holds(word("a", 10, 20, 143.2f))).isTrue();
        assertThat(grid.holds(word("a", 10, 20, 144))).isFalse();
    }

    @Test
    void needsTwoColumnsAndARowForATable() {
        assertThat(PdfGrid.of(grid(0, 0, 2, 1))).hasSize(1);
        assertThat(PdfGrid.of(grid(0, 0, 1, 3))).isEmpty();
        assertThat(PdfGrid.of(grid(0, 0, 2, 0))).isEmpty();
        assertThat(PdfGrid.of(List.of())).isEmpty();
    }

    @Test
    void partsTablesThatDoNotTouchAndPutsTheUpperFirst() {
        List<PdfRule> rules = new ArrayList<>(grid(0, 200, 2, 1));
        rules.addAll(grid(0, 100, 3, 1));

        assertThat(PdfGrid.of(rules)).extracting(PdfGrid::top).containsExactly(100f, 200f);
    }

    @Test
    void makesOneCellOfTwoBetweenWhichALineIsMissing() {
        List<PdfRule> rules = new ArrayList<>(grid(0, 0, 3, 2));
        rules.remove(new PdfRule(50, 0, 50, 40));
        rules.add(new PdfRule(50, 20, 50, 40));
        List<PdfWord> words = List.of(
                word("ancha", 10, 90, 15), word("c", 110, 120, 15), word("d", 10, 20, 35), word("e", 60, 70, 35));

        assertThat(PdfGrid.of(rules).getFirst().cells(words))
                .containsExactly(List.of("ancha", "", "c"), List.of("d", "e", ""));
    }

    @Test
    void saysACellOverTwoRowsInBoth() {
        List<PdfRule> rules = new ArrayList<>(grid(0, 0, 2, 2));
        rules.remove(new PdfRule(0, 20, 100, 20));
        rules.add(new PdfRule(50, 20, 100, 20));

        assertThat(PdfGrid.of(rules).getFirst().cells(List.of(word("alta", 10, 30, 15), word("b", 60, 70, 35))))
                .containsExactly(List.of("alta", ""), List.of("alta", "b"));
    }

    @Test
    void takesLinesDrawnTwiceForOneEdge() {
        List<PdfRule> rules = new ArrayList<>(grid(0, 0, 2, 1));
        rules.addAll(grid(2, 0, 2, 1));

        assertThat(PdfGrid.of(rules).getFirst().cells(List.of(word("a", 10, 20, 15), word("b", 60, 70, 15))))
                .containsExactly(List.of("a", "b"));
    }
}
