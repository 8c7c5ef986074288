package mx.andamio.measurement.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of two sheets: the table, and a legend that says what its columns are. Numbers and days are numbers and days; what begins as a formula does is text.
 */
final class XlsxTable implements TableFile {

    /** Rows in memory; those before are in a file already. */
    private static final int WINDOW = 100;
    /** In signs, times 256. */
    private static final int WIDTH = 18 * 256;

    private static final int LEGEND_NAME = 30 * 256;
    private static final int LEGEND_TEXT = 110 * 256;

    private final Path to;
    private final String legendName;
    private final Supplier<List<List<String>>> legend;
    private final SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW);
    private final SXSSFSheet sheet;
    private final CellStyle heading;
    private final CellStyle day;
    private final CellStyle text;
    private final CellStyle wrapped;
    private int rows;

    /**
     * @param name of the sheet with the table
     * @param legend rows of the second sheet, a name and its text each; asked for when all rows were written
     */
    XlsxTable(Path to, String name, List<String> headers, String legendName, Supplier<List<List<String>>> legend) {
        this.to = to;
        this.legendName = legendName;
        this.legend = legend;
        workbook.setCompressTempFiles(true);
        heading = workbook.createCellStyle();
        var bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        heading.setWrapText(true);
        heading.setVerticalAlignment(VerticalAlignment.TOP);
        day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        text = workbook.createCellStyle();
        // stays text also where somebody edits the cell
        text.setQuotePrefixed(true);
        wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
        sheet = workbook.createSheet(name);
        sheet.createFreezePane(0, 1);
        var row = sheet.createRow(rows++);
        for (var column = 0; column < headers.size(); column++) {
            sheet.setColumnWidth(column, WIDTH);
            var cell = row.createCell(column);
            cell.setCellValue(headers.get(column));
            cell.setCellStyle(heading);
        }
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        var row = sheet.createRow(rows++);
        for (var column = 0; column < cells.size(); column++) {
            var value = cells.get(column);
            if (value != null) {
                set(row.createCell(column), value);
            }
        }
    }

    private void set(Cell cell, Object value) {
        switch (value) {
            case Number number -> cell.setCellValue(number.doubleValue());
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            case Said said -> cell.setCellValue(said.text());
            default -> {
                cell.setCellValue(value.toString());
                cell.setCellStyle(text);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (workbook;
                var out = Files.newOutputStream(to)) {
            var second = workbook.createSheet(legendName);
            second.setColumnWidth(0, LEGEND_NAME);
            second.setColumnWidth(1, LEGEND_TEXT);
            var at = 0;
            for (var line : legend.get()) {
                var row = second.createRow(at++);
                for (var column = 0; column < line.size(); column++) {
                    var cell = row.createCell(column);
                    cell.setCellValue(line.get(column));
                    cell.setCellStyle(column == 0 ? heading : wrapped);
                }
            }
            workbook.write(out);
        }
    }
}
