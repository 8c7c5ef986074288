package mx.andamio.pages;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Tables as text with commas that a spreadsheet opens. */
public final class SpreadsheetText {

    /** At the beginning, so that spreadsheets read the accents. */
    public static final String MARK = "\uFEFF";

    private SpreadsheetText() {}

    /** UTF-8 with its mark. Cells stay as they are given: what people wrote goes through {@link SpreadsheetCell} before. */
    public static byte[] of(Consumer<CsvWriter> rows) {
        var text = new StringWriter();
        text.write(MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            rows.accept(csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
