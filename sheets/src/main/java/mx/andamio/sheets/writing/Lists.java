package mx.andamio.sheets.writing;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lists to choose from, on a sheet of their own: a list inside a cell's rule may have 255 characters. */
public final class Lists {

    private static final String NAME = "Listas";

    /** Rows of the template that offer the lists. */
    private static final int ROWS = 2_000;

    private final XSSFWorkbook workbook;
    private final XSSFSheet lists;
    private int column;

    public Lists(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.lists = workbook.createSheet(NAME);
    }

    /**
     * Offers values in a column of a sheet.
     *
     * @param open whether others may be written too
     */
    public void choose(XSSFSheet sheet, int at, List<String> values, boolean open) {
        if (values.isEmpty()) {
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            Row row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
            row.createCell(column).setCellValue(values.get(i));
        }
        String letter = CellReference.convertNumToColString(column++);
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation rule = helper.createValidation(
                helper.createFormulaListConstraint("%s!$%s$1:$%s$%d".formatted(NAME, letter, letter, values.size())),
                new CellRangeAddressList(1, ROWS, at, at));
        rule.setEmptyCellAllowed(true);
        rule.setShowErrorBox(!open);
        sheet.addValidationData(rule);
    }

    /** Hides the lists and shows the first sheet. */
    public void hide() {
        workbook.setSheetVisibility(workbook.getSheetIndex(NAME), SheetVisibility.HIDDEN);
        workbook.setActiveSheet(0);
    }
}
