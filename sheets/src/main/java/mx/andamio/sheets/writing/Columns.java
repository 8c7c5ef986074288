package mx.andamio.sheets.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.Said;
import mx.andamio.sheets.cells.Neutral;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The columns of the sheet of commitments that we write, and how their cells look. */
public final class Columns {

    /** What Excel keeps of a number; longer ones are written as text. */
    private static final int DIGITS = 15;

    private static final int LONGEST = 32_767;

    /** Width of a column that is no field's, in characters. */
    private static final int BESIDE = 24;

    private final CellStyle heading;
    private final CellStyle day;
    private final CellStyle wrapped;

    public Columns(XSSFWorkbook workbook) {
        XSSFFont bold = workbook.createFont();
        bold.setBold(true);
        heading = workbook.createCellStyle();
        heading.setFont(bold);
        heading.setWrapText(true);
        heading.setVerticalAlignment(VerticalAlignment.CENTER);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        day.setVerticalAlignment(VerticalAlignment.TOP);
        wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        wrapped.setVerticalAlignment(VerticalAlignment.TOP);
    }

    /** The heading of a field's column, as importing knows it. */
    public static String heading(Field field) {
        return Said.of("column." + field.name()).es();
    }

    /** A sheet with its headings in the first row. */
    public XSSFSheet sheet(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.createSheet("Compromisos");
        Row head = sheet.createRow(0);
        for (int c = 0; c < Shown.COLUMNS.size(); c++) {
            Field field = Shown.COLUMNS.get(c);
            Cell cell = head.createCell(c);
            cell.setCellValue(heading(field));
            cell.setCellStyle(heading);
            sheet.setColumnWidth(c, width(field) * 256);
            sheet.setDefaultColumnStyle(c, field.isDate() ? day : wrapped);
        }
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    /** Headings of columns behind those of the fields. */
    public void beside(XSSFSheet sheet, List<String> headings) {
        for (int c = 0; c < headings.size(); c++) {
            int column = Shown.COLUMNS.size() + c;
            Cell cell = sheet.getRow(0).createCell(column);
            cell.setCellValue(headings.get(c));
            cell.setCellStyle(heading);
            sheet.setColumnWidth(column, BESIDE * 256);
            sheet.setDefaultColumnStyle(column, wrapped);
        }
    }

    private static int width(Field field) {
        return switch (field) {
            case TEXT -> 60;
            case ORGAN, RESPONSIBLE, NOTES -> 32;
            case LINE, TABLE, CO_RESPONSIBLE, PROGRAMME -> 26;
            default -> 16;
        };
    }

    /** Puts a value into a row. */
    public void put(Row row, int column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        Cell cell = row.createCell(column);
        cell.setCellStyle(value instanceof LocalDate ? day : wrapped);
        set(cell, value);
    }

    /** A workbook takes {@code _x0041_} for a letter unless its underscore is written so itself. */
    private static String literal(String text) {
        return text.contains("_x") ? text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_") : text;
    }

    /** Gives a cell a value; its look stays. */
    static void set(Cell cell, Object value) {
        switch (value) {
            case LocalDate date -> cell.setCellValue(date);
            case BigDecimal number when number.precision() <= DIGITS -> cell.setCellValue(number.doubleValue());
            default -> {
                String text = value instanceof String s ? Neutral.of(s) : Shown.text(value);
                cell.setCellValue(literal(text.length() > LONGEST ? text.substring(0, LONGEST) : text));
            }
        }
    }
}
