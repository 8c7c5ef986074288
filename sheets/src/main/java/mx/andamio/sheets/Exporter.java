package mx.andamio.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mx.andamio.pack.Pack;
import mx.andamio.sheets.cells.Neutral;
import mx.andamio.sheets.writing.Columns;
import mx.andamio.sheets.writing.Shown;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes commitments to a file. Importing it again changes nothing. No text becomes a formula: what begins like one gets an apostrophe in front, which
 * importing takes away.
 */
public final class Exporter {

    private final Shown shown;

    private Exporter(Pack pack) {
        this.shown = new Shown(pack);
    }

    /** An exporter that names organs and lines as the institution does. */
    public static Exporter over(Pack pack) {
        return new Exporter(pack);
    }

    /**
     * A column beside those that importing knows, told by whoever exports.
     *
     * @param heading that importing takes for no field
     * @param values one for each draft in their order: a text, a {@link java.math.BigDecimal}, a {@link java.time.LocalDate}, or null for an empty cell
     */
    public record Beside(String heading, List<@Nullable Object> values) {}

    /** A workbook with one sheet, <i>Compromisos</i>, headings in the first row. */
    public byte[] xlsx(List<Draft> drafts) {
        return xlsx(drafts, List.of());
    }

    /** The same with more columns to the right. */
    public byte[] xlsx(List<Draft> drafts, List<Beside> more) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Columns columns = new Columns(workbook);
            XSSFSheet sheet = columns.sheet(workbook);
            columns.beside(sheet, more.stream().map(Beside::heading).toList());
            for (int i = 0; i < drafts.size(); i++) {
                Row row = sheet.createRow(i + 1);
                for (int c = 0; c < Shown.COLUMNS.size(); c++) {
                    columns.put(row, c, shown.value(drafts.get(i), Shown.COLUMNS.get(c)));
                }
                for (int c = 0; c < more.size(); c++) {
                    columns.put(
                            row, Shown.COLUMNS.size() + c, more.get(c).values().get(i));
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UTF-8 with a byte order mark, which Excel needs, commas, CRLF. */
    public byte[] csv(List<Draft> drafts) {
        return csv(drafts, List.of());
    }

    /** The same with more columns to the right. */
    public byte[] csv(List<Draft> drafts, List<Beside> more) {
        StringWriter out = new StringWriter();
        out.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(Stream.concat(
                            Shown.COLUMNS.stream().map(Columns::heading),
                            more.stream().map(Beside::heading))
                    .toList());
            for (int i = 0; i < drafts.size(); i++) {
                List<String> row = new ArrayList<>();
                for (Field field : Shown.COLUMNS) {
                    row.add(cell(shown.value(drafts.get(i), field)));
                }
                for (Beside column : more) {
                    row.add(cell(column.values().get(i)));
                }
                csv.writeRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        return value instanceof String text ? Neutral.of(text) : Shown.text(value);
    }
}
