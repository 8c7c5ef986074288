package mx.andamio.reader.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** A Word file made by Apache POI: a hand other than the reader's own. */
public final class WordPaper {

    private WordPaper() {}

    /** A text in the reader's own form: rows of tables have tabulators, every other line is a paragraph. */
    public static byte[] of(String text) {
        XWPFDocument word = new XWPFDocument();
        List<String[]> table = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.indexOf('\t') >= 0) {
                table.add(line.split("\t", -1));
                continue;
            }
            if (!table.isEmpty()) {
                table(word, table);
                table.clear();
            }
            word.createParagraph().createRun().setText(line);
        }
        if (!table.isEmpty()) {
            table(word, table);
        }
        return bytes(word);
    }

    static void table(XWPFDocument word, List<String[]> rows) {
        int columns = rows.stream().mapToInt(r -> r.length).max().orElse(1);
        XWPFTable table = word.createTable(rows.size(), columns);
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).length; c++) {
                table.getRow(r).getCell(c).setText(rows.get(r)[c]);
            }
        }
    }

    static byte[] bytes(XWPFDocument word) {
        try (word) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
