package mx.andamio.sheets.writing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.sheets.cells.Format;
import mx.andamio.sheets.cells.Neutral;

/** Changes fields of a text with separators, in its own letters and with its own separator. */
public final class CsvEdit {

    private CsvEdit() {}

    /** The file with its fields changed; a letter that its character set has not becomes {@code ?}. */
    public static byte[] of(byte[] bytes, Format.Csv format, List<Edit> edits) {
        Map<Integer, Map<Integer, String>> byRow = new HashMap<>();
        edits.forEach(e -> byRow.computeIfAbsent(e.place().row(), r -> new HashMap<>())
                .put(e.place().index(), text(e)));
        String text = new String(bytes, format.charset());
        boolean marked = text.startsWith("\uFEFF");
        String body = marked ? text.substring(1) : text;
        boolean declared = body.regionMatches(true, 0, "sep=", 0, 4);
        int start = declared ? body.indexOf('\n') + 1 : 0;
        StringWriter out = new StringWriter();
        out.write(body.substring(0, start));
        try (CsvReader<CsvRecord> csv = reader(format.separator(), body.substring(start));
                CsvWriter to = CsvWriter.builder()
                        .fieldSeparator(format.separator())
                        .lineDelimiter(format.lineEnd().equals("\r\n") ? LineDelimiter.CRLF : LineDelimiter.LF)
                        .build(out)) {
            int number = 0;
            for (CsvRecord line : csv) {
                to.writeRecord(edited(line, byRow.getOrDefault(++number, Map.of())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return encoded(out.toString(), format, marked);
    }

    private static CsvReader<CsvRecord> reader(char separator, String body) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(body);
    }

    private static List<String> edited(CsvRecord line, Map<Integer, String> changes) {
        List<String> fields = new ArrayList<>(line.getFields());
        changes.forEach((at, value) -> {
            while (fields.size() <= at) {
                fields.add("");
            }
            fields.set(at, value);
        });
        return fields;
    }

    private static String text(Edit edit) {
        return edit.value() instanceof String s ? Neutral.of(s) : Shown.text(edit.value());
    }

    private static byte[] encoded(String text, Format.Csv format, boolean marked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] mark = marked ? "\uFEFF".getBytes(format.charset()) : new byte[0];
        out.writeBytes(mark);
        out.writeBytes(text.getBytes(format.charset()));
        return out.toByteArray();
    }
}
