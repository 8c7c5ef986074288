package mx.andamio.sheets;

import java.util.List;

/**
 * Why a file was not read at all.
 *
 * @param code stable
 * @param values what the text names: limits, formats, rows
 */
public record Refusal(Code code, List<String> values) {

    /** Why; the names are stable. */
    public enum Code {
        EMPTY_FILE,
        FILE_TOO_LARGE,
        /** Grows beyond what is allowed when opened: a zip bomb, or pictures. */
        TOO_DENSE,
        NOT_A_WORKBOOK,
        /** Protected by a password: an OLE container that holds an encrypted package. */
        ENCRYPTED,
        /** Excel before 2007. */
        OLD_FORMAT,
        /** A spreadsheet of another kind: .ods, .xlsb, HTML with the name of a workbook. */
        OTHER_FORMAT,
        TOO_MANY_SHEETS,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        TOO_MANY_CELLS,
        BROKEN,
        /** No sheet holds a row that looks like the headings of commitments. */
        NO_HEADER,
        /** Headings, and no commitment below them: an empty template. */
        NO_ROWS
    }

    public Refusal {
        values = List.copyOf(values);
    }

    /** A refusal with what its text names. */
    public static Refusal of(Code code, String... values) {
        return new Refusal(code, List.of(values));
    }

    /** What is wrong and what to do. */
    public Said said() {
        return new Said("refusal." + code.name(), values);
    }
}
