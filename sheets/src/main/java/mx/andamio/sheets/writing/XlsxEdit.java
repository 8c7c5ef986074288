package mx.andamio.sheets.writing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.sheets.Place;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Changes cells of a workbook and leaves everything else as it is. */
public final class XlsxEdit {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private XlsxEdit() {}

    /**
     * The workbook with its cells changed; no bytes where it cannot be opened.
     *
     * @param left gets the places that a merged cell covers
     */
    public static byte[] of(byte[] bytes, List<Edit> edits, List<Place> left) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Edit edit : edits) {
                XSSFSheet sheet = workbook.getSheet(edit.place().sheet());
                if (sheet == null || covered(sheet, edit.place())) {
                    left.add(edit.place());
                } else {
                    change(sheet, edit);
                }
            }
            workbook.setForceFormulaRecalculation(!edits.isEmpty());
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            return new byte[0];
        } catch (RuntimeException e) {
            // POI says by unchecked exceptions of many kinds that a package makes no sense
            return new byte[0];
        }
    }

    /** A merged cell hands its value to several rows: changing it would change the others too. */
    private static boolean covered(XSSFSheet sheet, Place place) {
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            if (range.isInRange(place.row() - 1, place.index())) {
                return range.getNumberOfCells() > 1 && range.getFirstRow() != range.getLastRow();
            }
        }
        return false;
    }

    private static void change(XSSFSheet sheet, Edit edit) {
        Row row = sheet.getRow(edit.place().row() - 1);
        row = row == null ? sheet.createRow(edit.place().row() - 1) : row;
        Cell cell = row.getCell(edit.place().index(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (cell.getCellType() == CellType.FORMULA) {
            cell.removeFormula();
        }
        Object value = edit.value();
        String format = cell.getCellStyle().getDataFormatString();
        boolean percent = format != null && format.indexOf('%') >= 0;
        if (value == null) {
            cell.setBlank();
        } else if (value instanceof BigDecimal number && percent) {
            cell.setCellValue(number.divide(HUNDRED).doubleValue());
        } else if (value instanceof LocalDate day
                && !DateUtil.isADateFormat(cell.getCellStyle().getDataFormat(), format)) {
            cell.setCellValue(Shown.text(day));
        } else {
            Columns.set(cell, value);
        }
    }
}
