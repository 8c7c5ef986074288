package mx.andamio.measurement.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.andamio.pages.SpreadsheetCell;
import mx.andamio.pages.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/** Text with commas: for spreadsheets with a mark of its letters and words, or for programs with codes. */
final class CsvTable implements TableFile {

    private final CsvWriter csv;
    private final boolean isForPeople;

    private CsvTable(CsvWriter csv, boolean isForPeople) {
        this.csv = csv;
        this.isForPeople = isForPeople;
    }

    /** A spreadsheet that opens it shows what is there and computes nothing. */
    static CsvTable forPeople(Path to, List<String> headers) throws IOException {
        var out = Files.newBufferedWriter(to, StandardCharsets.UTF_8);
        out.write(SpreadsheetText.MARK);
        var table = new CsvTable(CsvWriter.builder().build(out), true);
        table.csv.writeRecord(headers);
        return table;
    }

    /** Without headers; what there is not is empty. */
    static CsvTable forPrograms(Path to) throws IOException {
        return new CsvTable(CsvWriter.builder().build(Files.newBufferedWriter(to, StandardCharsets.UTF_8)), false);
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        try {
            var texts = new ArrayList<String>();
            for (var cell : cells) {
                texts.add(text(cell));
            }
            csv.writeRecord(texts);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /** All digits, no exponent; empty where there is none. */
    static String plain(@Nullable Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private String text(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case Double number -> plain(number);
            case Said said -> isForPeople ? said.text() : said.code();
            case String text -> isForPeople ? SpreadsheetCell.neutral(text) : text;
            default -> cell.toString();
        };
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
