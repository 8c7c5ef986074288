package mx.andamio.sheets.cells;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mx.andamio.sheets.Refusal.Code;

/** Reads a text with separators: its letters, its separator and its line ends are found out. */
final class CsvFile {

    /** First records by which the separator is judged. */
    private static final int SAMPLE = 64 * 1024;

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private CsvFile() {}

    static Workbook read(byte[] bytes, String name) {
        Decoded decoded = Decoded.of(bytes);
        String text = decoded.text();
        String head =
                text.substring(0, Math.min(500, text.length())).stripLeading().toLowerCase(Locale.ROOT);
        if (head.startsWith("<!doctype html") || head.startsWith("<html") || head.startsWith("<table")) {
            throw Unreadable.because(Code.OTHER_FORMAT, "HTML");
        }
        if (head.startsWith("{\\rtf") || head.startsWith("<?xml")) {
            throw Unreadable.because(Code.NOT_A_WORKBOOK, head.startsWith("<") ? "XML" : "RTF");
        }
        if (text.isBlank()) {
            throw Unreadable.because(Code.EMPTY_FILE);
        }
        char separator = declared(text);
        int first = separator == 0 ? 0 : 1;
        separator = separator == 0 ? separator(text) : separator;
        Sheet sheet = new Sheet(name, false, rows(text, separator, first), List.of(), Set.of());
        String lineEnd = text.indexOf("\r\n") >= 0 ? "\r\n" : "\n";
        return new Workbook(new Format.Csv(decoded.charset(), decoded.mark(), separator, lineEnd), List.of(sheet));
    }

    /** "sep=;" in the first line, which Excel writes and does not show; 0 where there is none. */
    private static char declared(String text) {
        boolean said = text.length() > 5 && text.regionMatches(true, 0, "sep=", 0, 4);
        return said && (text.charAt(5) == '\r' || text.charAt(5) == '\n') ? text.charAt(4) : 0;
    }

    /** The one that cuts most records into the same number of fields. */
    static char separator(String text) {
        String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long score = score(sample, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static long score(String sample, char separator) {
        int[] records = new int[Limits.COLUMNS + 1];
        try (CsvReader<CsvRecord> csv = lenient(separator).ofCsvRecord(sample)) {
            for (CsvRecord line : csv) {
                int filled = line.getFieldCount();
                records[Math.min(filled, Limits.COLUMNS)]++;
            }
        } catch (CsvParseException | IOException e) {
            return 0;
        }
        long best = 0;
        for (int fields = 2; fields < records.length; fields++) {
            best = Math.max(best, (long) records[fields] * Math.min(fields, 20));
        }
        return best;
    }

    private static CsvReader.CsvReaderBuilder lenient(char separator) {
        return strict(separator).allowUnclosedQuote(true);
    }

    private static CsvReader.CsvReaderBuilder strict(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    /** Rows are counted as a spreadsheet counts them: a field with line breaks stays in its row, empty lines are rows. */
    private static List<Row> rows(String text, char separator, int declared) {
        Budget budget = new Budget();
        List<Row> rows = new ArrayList<>();
        int number = 0;
        try (CsvReader<CsvRecord> csv = strict(separator).ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                number++;
                List<Cell> cells = number <= declared ? List.of() : cells(line, budget);
                if (!cells.isEmpty()) {
                    budget.row();
                    rows.add(new Row(number - declared, false, cells));
                }
            }
        } catch (CsvParseException | IOException e) {
            throw Unreadable.because(Code.BROKEN, "CSV, " + (number + 1));
        }
        return rows;
    }

    private static List<Cell> cells(CsvRecord line, Budget budget) {
        List<Cell> cells = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < line.getFieldCount(); i++) {
            String field = line.getField(i);
            Cell cell = Cell.text(field.length() > Limits.CELL ? field.substring(0, Limits.CELL) : field);
            if (!cell.blank()) {
                budget.cell(i);
                last = i + 1;
            }
            if (i < Limits.COLUMNS) {
                cells.add(cell);
            }
        }
        return cells.subList(0, last);
    }
}
