package mx.andamio.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.andamio.pack.Pack;
import mx.andamio.sheets.cells.Neutral;
import mx.andamio.sheets.writing.Columns;
import mx.andamio.sheets.writing.Shown;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

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

    /** A workbook with one sheet, <i>Compromisos</i>, headings in the first row. */
    public byte[] xlsx(List<Draft> drafts) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Columns columns = new Columns(workbook);
            XSSFSheet sheet = columns.sheet(workbook);
            int at = 1;
            for (Draft draft : drafts) {
                Row row = sheet.createRow(at++);
                for (int c = 0; c < Shown.COLUMNS.size(); c++) {
                    columns.put(row, c, shown.value(draft, Shown.COLUMNS.get(c)));
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
        StringWriter out = new StringWriter();
        out.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            csv.writeRecord(Shown.COLUMNS.stream().map(Columns::heading).toList());
            for (Draft draft : drafts) {
                csv.writeRecord(Shown.COLUMNS.stream()
                        .map(f -> shown.value(draft, f))
                        .map(v -> v instanceof String text ? Neutral.of(text) : Shown.text(v))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
