package mx.andamio.sheets;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table of commitments that was found in a sheet.
 *
 * @param headerRow row of the headings, the last of them where there are two
 * @param fingerprint the same for the same headings in the same order, whatever the file: a corrected mapping is remembered by it
 * @param rows how many of its rows are commitments
 */
public record TableRead(String sheet, int headerRow, String fingerprint, List<MappedColumn> columns, int rows) {

    public TableRead {
        columns = List.copyOf(columns);
    }

    /**
     * A column and what it was taken for.
     *
     * @param index from 0
     * @param header as written; empty where nothing is
     * @param field null where it is only kept as written
     * @param score from 0 to 1, how sure the proposal is; 1 for a person's choice
     * @param reason why, for people
     */
    public record MappedColumn(
            int index, String header, @Nullable Field field, double score, Said reason) {}

    /** The column that holds a field. */
    public Optional<MappedColumn> column(Field field) {
        return columns.stream().filter(c -> c.field() == field).findFirst();
    }
}
