package mx.andamio.sheets;

import java.util.List;
import mx.andamio.sheets.cells.Format;

/**
 * What importing a file would do. Nothing was written. A batch with faults is not taken: all or nothing.
 *
 * @param tables every table of commitments that was found, in the order of the sheets
 * @param drafts every row that is a commitment, those with faults included, in the order of the file
 */
public record Preview(
        Format format,
        List<TableRead> tables,
        List<Draft> drafts,
        List<Fault> faults,
        List<Gap> gaps,
        List<Warning> warnings)
        implements Import {

    public Preview {
        tables = List.copyOf(tables);
        drafts = List.copyOf(drafts);
        faults = List.copyOf(faults);
        gaps = List.copyOf(gaps);
        warnings = List.copyOf(warnings);
    }

    /** How many commitments the file holds. */
    public int rows() {
        return drafts.size();
    }

    /** The first sheet that holds commitments. */
    public String sheet() {
        return tables.get(0).sheet();
    }

    /** Every sheet that holds commitments. */
    public List<String> sheets() {
        return tables.stream().map(TableRead::sheet).distinct().toList();
    }

    /** Whether the batch may be taken. */
    public boolean sound() {
        return faults.isEmpty();
    }
}
