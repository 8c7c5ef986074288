package mx.andamio.reader.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.reader.documents.Blocks.Kind;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.junit.jupiter.api.Test;

/** Characters, blocks, tables of Word files and fonts, one by one. */
class DocumentPartsTest {

    @Test
    void leavesOutControlCharactersAndMarksHalfOnes() {
        assertThat(Characters.known("año\n\r\t \u0000\u001Ffin")).isEqualTo("año\n\r\t fin");
        assertThat(Characters.known("\u0000")).isEmpty();
        assertThat(Characters.known("a\uD83D\uDE00b")).isEqualTo("a\uD83D\uDE00b");
        assertThat(Characters.known("a\uD83Db")).isEqualTo("a\uFFFDb");
        assertThat(Characters.known("a\uD83D")).isEqualTo("a\uFFFD");
        assertThat(Characters.known("\uDE00b")).isEqualTo("\uFFFDb");
        assertThat(Characters.known("a\uDE00")).isEqualTo("a\uFFFD");
        assertThat(Characters.known("\uD83D\uD83D\uDE00")).isEqualTo("\uFFFD\uD83D\uDE00");
        assertThat(Characters.known("")).isEmpty();
    }

    @Test
    void returnsATextThatIsInOrderItself() {
        String text = "en orden";

        assertThat(Characters.known(text)).isSameAs(text);
    }

    @Test
    void partsBlocksByTheirKind() {
        Blocks blocks = new Blocks();
        blocks.add(Kind.PARAGRAPH, "uno");
        blocks.add(Kind.LINE, "dos");
        blocks.add(Kind.PARAGRAPH, "  ");
        blocks.add(Kind.ITEM, "- tres");
        blocks.add(Kind.ITEM, "- cuatro");
        blocks.row(List.of("a", "b\nc\td"));
        blocks.gap();
        blocks.row(List.of("e", ""));

        assertThat(blocks).hasToString("uno\ndos\n\n- tres\n- cuatro\n\na\tb c d\n\ne\t\n");
        assertThat(blocks.flat()).isEqualTo("uno dos - tres - cuatro a b c d e");
        assertThat(blocks.last()).isEqualTo("e\t");
        assertThat(blocks.lastKind()).isEqualTo(Kind.ROW);
        assertThat(blocks.isEmpty()).isFalse();
        assertThat(blocks.lines()).hasSize(6);
    }

    @Test
    void takesOverTheBlocksOfOthersWithTheirGaps() {
        Blocks table = new Blocks();
        table.row(List.of("a", "b"));
        table.gap();
        table.row(List.of("c", "d"));
        Blocks all = new Blocks();
        all.row(List.of("x", "y"));
        all.addAll(table);
        all.replaceLast("c\tfin\u0000");

        assertThat(all).hasToString("x\ty\na\tb\n\nc\tfin\n");
        assertThat(new Blocks().isEmpty()).isTrue();
        assertThat(new Blocks().last()).isNull();
        assertThat(new Blocks().lastKind()).isEqualTo(Kind.PARAGRAPH);
        assertThat(new Blocks()).hasToString("");
    }

    private static Blocks said(String text) {
        Blocks blocks = new Blocks();
        blocks.add(Kind.PARAGRAPH, text);
        return blocks;
    }

    private static void cell(WordTable table, String text, int span, boolean goesOn) {
        table.startCell();
        table.span(span);
        if (goesOn) {
            table.goesOn();
        }
        table.endCell(said(text));
    }

    @Test
    void saysACellOverRowsInEachAndOneOverColumnsInTheFirst() {
        WordTable table = new WordTable();
        table.startRow();
        cell(table, "a", 1, false);
        cell(table, "b", 2, false);
        table.endRow();
        table.startRow();
        cell(table, "", 1, true);
        cell(table, "c", 1, false);
        cell(table, "d", 1, false);
        cell(table, "e", 1, true);
        table.endRow();
        table.startRow();
        cell(table, "se va", 1, false);
        table.delete();
        table.endRow();
        table.startRow();
        table.skip(1);
        cell(table, "f", 1, true);
        table.endRow();

        assertThat(table.rows()).hasToString("a\tb\t\na\tc\td\te\n\tc\n");
    }

    @Test
    void limitsTheColumnsThatAreSkippedAndSpanned() {
        WordTable table = new WordTable();
        table.startRow();
        table.skip(64);
        cell(table, "a", 64, false);
        table.endRow();
        table.startRow();
        for (int i = 0; i < 20; i++) {
            table.skip(63);
        }
        cell(table, "b", 0, false);
        table.endRow();

        assertThat(table.rows().lines().get(0)).isEqualTo("\t".repeat(63) + "a" + "\t".repeat(62));
        assertThat(table.rows().lines().get(1)).isEqualTo("\t".repeat(1000) + "b");
    }

    @Test
    void givesOneFontForEveryFontThatAFileOnlyNames() {
        PdfFonts.use();
        FontMapper fonts = FontMappers.instance();

        assertThat(fonts).isInstanceOf(PdfFonts.class);
        assertThat(fonts.getTrueTypeFont("Ninguna", null).getFont()).isNotNull();
        assertThat(fonts.getTrueTypeFont("Ninguna", null).isFallback()).isTrue();
        assertThat(fonts.getFontBoxFont("Otra", null).getFont())
                .isSameAs(fonts.getTrueTypeFont("Ninguna", null).getFont());
        assertThat(fonts.getCIDFont("Tercera", null, null).getTrueTypeFont())
                .isSameAs(fonts.getTrueTypeFont("Ninguna", null).getFont());
    }
}
