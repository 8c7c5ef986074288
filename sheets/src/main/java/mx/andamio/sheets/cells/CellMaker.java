package mx.andamio.sheets.cells;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mx.andamio.sheets.cells.Cell.Kind;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** Makes a cell of what the XML says: its type, its format, its stored value. A formula counts by its stored result. */
final class CellMaker {

    /** What Excel itself keeps of a number. */
    private static final MathContext DIGITS = new MathContext(15);

    /** The short date, which every program shows in its own way. */
    private static final int SHORT_DATE = 14;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("es-MX"));
    private final SharedStrings texts;
    private final StylesTable styles;
    private final boolean from1904;

    CellMaker(SharedStrings texts, StylesTable styles, boolean from1904) {
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
    }

    Cell cell(String type, int style, @Nullable String value, @Nullable String formula, String inline) {
        if (type.equals("inlineStr")) {
            return Cell.text(cut(inline));
        }
        if (value == null) {
            return formula == null ? Cell.EMPTY : Cell.error("=" + cut(formula));
        }
        if (value.isBlank()) {
            return Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> shared(value);
            case "str" -> Cell.text(cut(value));
            case "b" -> new Cell(Kind.BOOLEAN, value.equals("1") ? "VERDADERO" : "FALSO", null, null, false);
            case "e" -> Cell.error(value);
            case "d" -> iso(value);
            default -> number(value, style);
        };
    }

    private Cell shared(String index) {
        if (!index.matches("\\d{1,9}")) {
            return Cell.EMPTY;
        }
        int at = Integer.parseInt(index);
        return at >= texts.getUniqueCount()
                ? Cell.EMPTY
                : Cell.text(cut(texts.getItemAt(at).getString()));
    }

    private static String cut(String text) {
        return text.length() <= Limits.CELL ? text : text.substring(0, Limits.CELL);
    }

    private static Cell iso(String value) {
        try {
            LocalDate day = LocalDate.parse(value.substring(0, Math.min(10, value.length())));
            return new Cell(Kind.DATE, DAY.format(day), null, day, false);
        } catch (DateTimeException e) {
            return Cell.text(value);
        }
    }

    private Cell number(String value, int style) {
        BigDecimal stored;
        try {
            stored = new BigDecimal(value.strip());
        } catch (NumberFormatException e) {
            return Cell.text(value);
        }
        if (stored.precision() - stored.scale() > 40 || stored.scale() > 400) {
            return Cell.text(value);
        }
        BigDecimal number = stored.round(DIGITS);
        double plain = number.doubleValue();
        int index = 0;
        String format = "General";
        XSSFCellStyle at = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
        if (at != null) {
            index = at.getDataFormat();
            String own = at.getDataFormatString();
            String known = own == null ? BuiltinFormats.getBuiltinFormat(index) : own;
            format = known == null ? format : known;
        }
        if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(plain)) {
            return date(number, plain, index, format);
        }
        boolean percent = format.indexOf('%') >= 0;
        String shown = format.equals("General")
                ? plain(number)
                : formatter.formatRawCellContents(plain, index, format, from1904);
        return new Cell(Kind.NUMBER, Blanks.strip(shown), number, null, percent);
    }

    private Cell date(BigDecimal number, double plain, int index, String format) {
        LocalDateTime moment = DateUtil.getLocalDateTime(plain, from1904);
        if (moment == null) {
            return new Cell(Kind.NUMBER, plain(number), number, null, false);
        }
        LocalDate day = moment.toLocalDate();
        String shown = index == SHORT_DATE
                ? DAY.format(day)
                : Blanks.strip(formatter.formatRawCellContents(plain, index, format, from1904));
        return new Cell(Kind.DATE, shown, number, day, false);
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0).toPlainString() : bare.toPlainString();
    }
}
