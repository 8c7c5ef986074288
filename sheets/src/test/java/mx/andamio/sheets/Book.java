package mx.andamio.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Workbooks of tests, row by row. */
final class Book {

    /** A formula error as a cell. */
    record Broken(FormulaError error) {}

    /** A share that is shown as a percentage. */
    record Percent(double share) {}

    static final Object[] HEADINGS = {
        "Folio",
        "OOAD / UMAE",
        "Línea de acción",
        "Compromiso",
        "Responsable",
        "Línea base",
        "Meta",
        "Unidad de medida",
        "Fecha de firma",
        "Fecha compromiso"
    };

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final CellStyle day = workbook.createCellStyle();
    private final CellStyle percent = workbook.createCellStyle();
    private XSSFSheet sheet;
    private int next;

    private Book(String name) {
        sheet = workbook.createSheet(name);
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
    }

    static Book sheet(String name) {
        return new Book(name);
    }

    /** A sheet with the usual headings in its first row. */
    static Book usual() {
        return sheet("Compromisos").row(HEADINGS);
    }

    Book and(String name) {
        sheet = workbook.createSheet(name);
        next = 0;
        return this;
    }

    Book row(@Nullable Object... values) {
        Row row = sheet.createRow(next++);
        for (int c = 0; c < values.length; c++) {
            put(row.createCell(c), values[c]);
        }
        return this;
    }

    private void put(Cell cell, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number n -> cell.setCellValue(n.doubleValue());
            case LocalDate d -> {
                cell.setCellValue(d);
                cell.setCellStyle(day);
            }
            case Percent p -> {
                cell.setCellValue(p.share());
                cell.setCellStyle(percent);
            }
            case Broken e -> cell.setCellErrorValue(e.error().getCode());
            default -> cell.setCellValue(value.toString());
        }
    }

    /** A commitment without fault in the usual columns. */
    Book good(String key, String organ) {
        return row(
                key,
                organ,
                "Equipamiento",
                "Instalar el equipo de la clave " + key,
                "Jefatura de Servicios",
                10,
                20,
                "equipos",
                LocalDate.of(2026, 4, 30),
                LocalDate.of(2026, 12, 31));
    }

    Book empty(int rows) {
        next += rows;
        return this;
    }

    /** Rows and columns from 0, both ends inclusive. */
    Book merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        return this;
    }

    Book hideRow(int row) {
        sheet.getRow(row).setZeroHeight(true);
        return this;
    }

    Book hideColumn(int column) {
        sheet.setColumnHidden(column, true);
        return this;
    }

    Book hideSheet() {
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        return this;
    }

    byte[] bytes() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Preview preview() {
        return preview(Choices.NONE);
    }

    Preview preview(Choices choices) {
        Import result = Importer.over(ImssPack.pack()).preview(bytes(), "prueba.xlsx", choices);
        if (result instanceof Preview preview) {
            return preview;
        }
        throw new AssertionError("refused: " + result);
    }
}
