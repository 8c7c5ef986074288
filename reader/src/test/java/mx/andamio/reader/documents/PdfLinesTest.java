package mx.andamio.reader.documents;

import static mx.andamio.reader.documents.PdfGeometryTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines of a page make a paragraph, an item, a table without lines, or are repeated on every page. Sizes of 10 points. */
class PdfLinesTest {

    private static String text(PdfRow... rows) {
        Blocks text = new Blocks();
        PdfParagraphs.add(text, List.of(rows), false, 0);
        return text.toString();
    }

    private static int end(PdfRow... rows) {
        return PdfColumns.end(List.of(rows), 0, 1.2f);
    }

    @Test
    void readsALineFollowingAtTheUsualDistanceAsOneParagraph() {
        assertThat(text(row(10, "una línea larga que llega", 0), row(22, "al final y sigue aquí abajo", 0)))
                .isEqualTo("una línea larga que llega al final y sigue aquí abajo\n");
    }

    @Test
    void beginsAParagraphBehindAGap() {
        assertThat(text(
                        row(10, "una línea larga que llega", 0),
                        row(22, "al final y sigue", 0),
                        row(34, "y todavía a otra", 0),
                        row(51, "otro párrafo que empieza", 0)))
                .isEqualTo("una línea larga que llega al final y sigue y todavía a otra\n\notro párrafo que empieza\n");
        assertThat(text(
                        row(10, "una línea larga que llega", 0),
                        row(22, "al final y sigue", 0),
                        row(34, "y todavía a otra", 0),
                        row(50, "otro párrafo que empieza", 0)))
                .endsWith("otra otro párrafo que empieza\n");
    }

    @Test
    void beginsAParagraphAtAnIndentBehindAFullLine() {
        assertThat(text(row(10, "una línea larga que llega.", 0), row(22, "Otra que empieza más a la", 9.1f)))
                .isEqualTo("una línea larga que llega.\n\nOtra que empieza más a la\n");
        assertThat(text(row(10, "una línea larga que llega.", 0), row(22, "Otra que empieza más a l", 8.9f)))
                .isEqualTo("una línea larga que llega. Otra que empieza más a l\n");
        assertThat(text(row(10, "una línea larga que llega.", 0), row(22, "otra que empieza más a la", 9.1f)))
                .isEqualTo("una línea larga que llega. otra que empieza más a la\n");
    }

    @Test
    void keepsShortLinesCloseTogether() {
        assertThat(text(row(10, "Una corta", 0), row(22, "Otra corta", 0), row(34, "una línea larga que llega", 0)))
                .isEqualTo("Una corta\nOtra corta una línea larga que llega\n");
        assertThat(text(row(10, "Una corta.", 0), row(22, "otra corta", 0), row(34, "una línea larga que llega", 0)))
                .startsWith("Una corta.\notra corta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1. Uno", "12) Uno", "a) Uno", "IV. Uno", "- Uno", "– Uno"})
    void beginsAnItem(String item) {
        assertThat(text(row(10, "una línea larga que llega", 0), row(22, item, 0)))
                .isEqualTo("una línea larga que llega\n\n" + item + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123. Uno", "ab) Uno", "1.Uno", "-Uno"})
    void takesOtherNumbersAndDashesForText(String line) {
        assertThat(text(row(10, "una línea larga que llega", 0), row(22, line, 0)))
                .isEqualTo("una línea larga que llega " + line + "\n");
    }

    @Test
    void beginsAParagraphAtALabel() {
        assertThat(text(row(10, "una línea larga que llega.", 0), row(22, "Responsable: Abasto de la un", 0)))
                .isEqualTo("una línea larga que llega.\n\nResponsable: Abasto de la un\n");
        assertThat(text(row(10, "una línea larga que llega", 0), row(22, "Responsable: Abasto de la un", 0)))
                .isEqualTo("una línea larga que llega Responsable: Abasto de la un\n");
    }

    @Test
    void joinsWhatAHyphenParts() {
        assertThat(PdfParagraphs.joined(List.of(row(10, "inaugura-", 0), row(22, "rán", 0))))
                .isEqualTo("inaugurarán");
        assertThat(PdfParagraphs.joined(List.of(row(10, "IMSS-", 0), row(22, "Bienestar", 0))))
                .isEqualTo("IMSS-Bienestar");
        assertThat(PdfParagraphs.joined(List.of(row(10, "2024-", 0), row(22, "2025", 0))))
                .isEqualTo("2024-2025");
        assertThat(PdfParagraphs.joined(List.of(row(10, "agosto-", 0), row(22, "octubre", 0))))
                .isEqualTo("agosto-octubre");
        assertThat(PdfParagraphs.joined(List.of(row(10, "uno -", 0), row(22, "dos", 0))))
                .isEqualTo("uno - dos");
        assertThat(PdfParagraphs.joined(List.of(row(10, "inaugura\u00AD", 0), row(22, "Rán", 0))))
                .isEqualTo("inauguraRán");
        assertThat(PdfParagraphs.joined(List.of())).isEmpty();
    }

    @Test
    void goesOnWithTheParagraphOfThePageBefore() {
        Blocks text = new Blocks();
        PdfParagraphs.add(text, List.of(row(10, "la frase queda", 0)), true, 0);
        PdfParagraphs.add(text, List.of(row(10, "a medias.", 0)), true, 0);
        PdfParagraphs.add(text, List.of(row(10, "otra frase", 0)), true, 0);
        PdfParagraphs.add(text, List.of(row(10, "Y otra", 0)), true, 0);
        PdfParagraphs.add(text, List.of(row(10, "y otra más", 0)), false, 0);

        assertThat(text).hasToString("la frase queda a medias.\n\notra frase\n\nY otra\n\ny otra más\n");
    }

    @Test
    void takesLinesWithTwoSharedBeginningsForATable() {
        assertThat(end(row(10, "a", 0, "b", 100), row(22, "c", 0, "d", 100))).isEqualTo(2);
        assertThat(end(row(10, "a", 0, "b", 100), row(22, "c", 9, "d", 109))).isEqualTo(2);
        assertThat(end(row(10, "a", 0, "b", 100), row(22, "c", 10, "d", 110))).isZero();
        assertThat(end(row(10, "a", 0), row(22, "c", 0, "d", 100))).isZero();
        assertThat(end(row(10, "a", 0, "b", 100))).isZero();
    }

    @Test
    void endsATableAtAGreatDistance() {
        assertThat(end(row(10, "a", 0, "b", 100), row(52, "c", 0, "d", 100))).isEqualTo(2);
        assertThat(end(row(10, "a", 0, "b", 100), row(52.5f, "c", 0, "d", 100))).isZero();
    }

    @Test
    void leavesALineBelowTheFirstColumnToTheTextAndOneBelowAnotherToTheTable() {
        PdfRow[] below = {row(10, "a", 0, "b", 100), row(22, "c", 0, "d", 100), row(34, "sigue", 0)};
        PdfRow[] beside = {row(10, "a", 0, "b", 100), row(22, "c", 0, "d", 100), row(34, "sigue", 100)};
        PdfRow[] over = {row(10, "a", 0, "b", 100), row(22, "c", 0, "d", 100), row(34, "sigue".repeat(4), 0)};

        assertThat(end(below)).isEqualTo(2);
        assertThat(end(beside)).isEqualTo(3);
        assertThat(end(over)).isEqualTo(2);
    }

    @Test
    void writesARowForEachLineThatIsNotTheCellBeforeGoingOn() {
        Blocks text = new Blocks();
        PdfColumns.add(
                text,
                List.of(
                        row(10, "a", 0, "b", 100),
                        row(22, "c", 0, "d", 100),
                        row(34, "sigue", 100),
                        row(46, "e", 0),
                        row(62, "f", 0),
                        row(74, "g", 40, "h", 100)),
                1.2f);

        assertThat(text).hasToString("a\tb\nc e\td sigue\nf\t\ng\th\n");
    }

    private static PdfPage page(String... lines) {
        List<PdfRow> rows = new ArrayList<>();
        for (String line : lines) {
            String[] placed = line.split(" ", 2);
            rows.add(row(Float.parseFloat(placed[0]), placed[1], 0));
        }
        return new PdfPage(rows, List.of(), 600, 1000, false);
    }

    private static List<String> left(PdfPage... pages) {
        RunningLines.remove(List.of(pages));
        return List.of(pages).stream()
                .map(p -> String.join("|", p.rows().stream().map(PdfRow::text).toList()))
                .toList();
    }

    @Test
    void keepsAHeaderOnceAndNoFooter() {
        assertThat(left(
                        page("139 Minuta 1", "500 uno", "901 Pie 1"),
                        page("139 Minuta 2", "500 dos", "901 Pie 2"),
                        page("139 Minuta 3", "500 tres", "901 Pie 3")))
                .containsExactly("Minuta 1|uno", "dos", "tres");
    }

    @Test
    void leavesLinesWithinThePageAndThoseOfOnePageOnly() {
        assertThat(left(page("140 Minuta", "500 uno", "900 Pie"), page("140 Minuta", "500 dos", "900 Pie")))
                .containsExactly("Minuta|uno|Pie", "Minuta|dos|Pie");
        assertThat(left(page("139 Minuta", "500 uno", "901 Pie"), page("500 dos"), page("500 tres")))
                .containsExactly("Minuta|uno|Pie", "dos", "tres");
        assertThat(left(
                        page("500 uno", "901 Pie"),
                        page("500 dos", "901 Pie"),
                        page("500 tres"),
                        page("500 cuatro"),
                        page("500 cinco")))
                .containsExactly("uno|Pie", "dos|Pie", "tres", "cuatro", "cinco");
    }

    @Test
    void looksAtTheFourLinesNextToEachEdge() {
        assertThat(left(
                        page("10 a", "20 b", "30 c", "40 d", "50 e", "500 uno"),
                        page("10 a", "20 b", "30 c", "40 d", "50 e", "500 dos")))
                .containsExactly("a|b|c|d|e|uno", "e|dos");
        assertThat(left(
                        page("500 uno", "910 a", "920 b", "930 c", "940 d", "950 e"),
                        page("500 dos", "910 a", "920 b", "930 c", "940 d", "950 e")))
                .containsExactly("uno|a", "dos|a");
    }

    @Test
    void takesPageNumbersOffTheEdgesOnly() {
        assertThat(left(page("20 3", "500 4", "980 Página 5 de 9"))).containsExactly("4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "- 3 -", "Página 3 de 12", "pág. 3", "hoja 3/4", "page 3 of 4", "|3|"})
    void knowsPageNumbers(String line) {
        assertThat(RunningLines.isPageNumber(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "tres", "Página", "3 camas", "- - - - - - - - - - - - - - - - - - - - 3 "})
    void knowsWhatIsNoPageNumber(String line) {
        assertThat(RunningLines.isPageNumber(line)).isFalse();
    }
}
