package mx.andamio.measures.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The rows of the one sheet that a workbook has. Values as they are kept, not as they are shown; a date in the first row is written as one. */
final class Workbook implements Lines {

    /** What all parts may be unpacked: some million cells. */
    private static final long LARGEST = 600L << 20;
    /** Texts are the one part that is in memory as a whole. */
    private static final long LARGEST_TEXTS = 48L << 20;
    /** Days since the end of 1899 that are a date of this century: less is a year, more a month such as 202501. */
    private static final int FIRST_DAY = 36_526;

    private static final int LAST_DAY = 73_050;
    private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);
    /** Macintosh once counted from here. */
    private static final int DAYS_TO_1904 = 1_462;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private boolean isHeader = true;

    private Workbook(ReadableWorkbook workbook, Stream<Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    static Workbook of(Path file) throws IOException, UnreadableFile {
        unpacked(file);
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        } catch (IOException | RuntimeException e) {
            throw none(e);
        }
        try {
            return new Workbook(workbook, only(workbook).openStream());
        } catch (UnreadableFile e) {
            workbook.close();
            throw e;
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw none(e);
        }
    }

    private static UnreadableFile none(Exception cause) {
        return new UnreadableFile(
                "no es un libro .xlsx, o está dañado; guárdelo de nuevo con ese formato, sin contraseña",
                "is no .xlsx workbook, or a broken one; save it again in that format, without a password",
                cause);
    }

    /** Every part is unpacked once and thrown away: what is said of its size is not believed. */
    private static void unpacked(Path file) throws UnreadableFile {
        try (var zip = new ZipFile(file.toFile())) {
            var left = LARGEST;
            for (var entry : zip.stream().toList()) {
                var most = entry.getName().endsWith("sharedStrings.xml") ? Math.min(left, LARGEST_TEXTS) : left;
                try (var in = zip.getInputStream(entry)) {
                    left -= length(in, most);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw none(e);
        }
    }

    private static long length(InputStream in, long most) throws IOException, UnreadableFile {
        var buffer = new byte[1 << 16];
        var length = 0L;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            length += read;
            if (length > most) {
                throw new UnreadableFile(
                        "es demasiado grande para un libro de cálculo: entréguelo como CSV",
                        "is too large for a workbook: deliver it as CSV",
                        null);
            }
        }
        return length;
    }

    /** Others must be empty or hidden: figures of a second sheet would be lost without a word. */
    private static Sheet only(ReadableWorkbook workbook) throws IOException, UnreadableFile {
        var filled = new ArrayList<Sheet>();
        for (var sheet : workbook.getSheets()
                .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                .toList()) {
            try (var stream = sheet.openStream()) {
                if (stream.anyMatch(row -> row.getFirstNonEmptyCell().isPresent())) {
                    filled.add(sheet);
                }
            }
        }
        if (filled.size() > 1) {
            var names = String.join(", ", filled.stream().map(Sheet::getName).toList());
            throw new UnreadableFile(
                    "tiene varias hojas con datos (" + names + "): entregue una por archivo",
                    "has several sheets with data (" + names + "): deliver one a file",
                    null);
        }
        return filled.isEmpty() ? workbook.getFirstSheet() : filled.getFirst();
    }

    @Override
    public Optional<Line> next() throws UnreadableFile {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                var line = new Line(row.getRowNum(), fields(row));
                if (!line.isBlank()) {
                    isHeader = false;
                    return Optional.of(line);
                }
            }
            return Optional.empty();
        } catch (ExcelReaderException | UncheckedIOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw none(e);
        }
    }

    private List<String> fields(Row row) {
        var fields = new ArrayList<String>();
        for (var at = 0; at < row.getCellCount(); at++) {
            fields.add(row.getOptionalCell(at).map(this::text).orElse(""));
        }
        return fields;
    }

    private String text(Cell cell) {
        var raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> cell.asString();
            case BOOLEAN, ERROR -> raw == null ? "" : raw;
            case NUMBER -> isHeader ? header(cell.asNumber()) : cell.asNumber().toPlainString();
            // one that no program has computed has no value: said, not taken for an empty cell
            case FORMULA -> raw == null || raw.isEmpty() ? "=" + cell.getFormula() : formula(raw);
        };
    }

    private String formula(String raw) {
        try {
            var number = new BigDecimal(raw);
            return isHeader ? header(number) : number.toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private String header(BigDecimal number) {
        var days = number.intValue();
        return days >= FIRST_DAY && days <= LAST_DAY
                ? DAY_NOUGHT
                        .plusDays(days + (workbook.isDate1904() ? DAYS_TO_1904 : 0))
                        .toString()
                : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
