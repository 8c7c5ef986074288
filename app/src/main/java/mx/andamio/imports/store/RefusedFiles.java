package mx.andamio.imports.store;

import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.sheets.Refusal;

/** Why a file is not read, as every other refusal of the application says it. */
final class RefusedFiles {

    private RefusedFiles() {}

    static Reason reason(Refusal refusal) {
        var kind = switch (refusal.code()) {
            case FILE_TOO_LARGE, TOO_DENSE -> Kind.CAPACITY;
            default -> Kind.USER;
        };
        return new Reason(code(refusal.code()), kind, refusal.values());
    }

    private static String code(Refusal.Code code) {
        return switch (code) {
            case EMPTY_FILE -> "imports.empty_file";
            case FILE_TOO_LARGE -> "imports.file_too_large";
            case TOO_DENSE -> "imports.too_dense";
            case NOT_A_WORKBOOK -> "imports.not_a_workbook";
            case ENCRYPTED -> "imports.encrypted";
            case OLD_FORMAT -> "imports.old_format";
            case OTHER_FORMAT -> "imports.other_format";
            case TOO_MANY_SHEETS -> "imports.too_many_sheets";
            case TOO_MANY_ROWS -> "imports.too_many_rows";
            case TOO_MANY_COLUMNS -> "imports.too_many_columns";
            case TOO_MANY_CELLS -> "imports.too_many_cells";
            case BROKEN -> "imports.broken";
            case NO_HEADER -> "imports.no_header";
            case NO_ROWS -> "imports.no_rows";
        };
    }
}
