package mx.andamio.measures.lake;

import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.definitions.Role;

/** How columns are kept in files: types that both engines read the same. */
public final class LakeTypes {

    private LakeTypes() {}

    /** In the words of DuckDB. */
    public static String of(Column column) {
        if (column.role() == Role.IDENTITY) {
            // half as long as its text, and every engine groups by it
            return "blob";
        }
        return switch (column.type()) {
            case TEXT -> "varchar";
            // one machine word; twelve digits before the point hold the institution's reserves in pesos
            case NUMBER -> "decimal(18, 6)";
            case DATE -> "date";
            case BOOLEAN -> "boolean";
        };
    }
}
