package mx.andamio.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mx.andamio.sheets.Fault;
import mx.andamio.sheets.Preview;

/**
 * What taking a file would do, or did. Computed whenever somebody looks: the file and what was decided are all that it is made of.
 *
 * @param faults those of the file, and rows that would be due before the day of signature given for all
 * @param rows every row that is a commitment, in the order of the file
 * @param gone commitments that an earlier file of this kind had for the same organs and that this one has not; nothing happens to them
 * @param drafts how many new rows have no day of signature, so that they enter as drafts
 */
public record Review(
        CommitmentImport imported,
        Preview preview,
        List<Fault> faults,
        List<ReviewedRow> rows,
        List<RowKey> gone,
        int drafts) {

    public Review {
        faults = List.copyOf(faults);
        rows = List.copyOf(rows);
        gone = List.copyOf(gone);
    }

    /** How many rows of each fate; fates without any are 0. */
    public Map<Fate, Integer> counts() {
        var counts = new EnumMap<Fate, Integer>(Fate.class);
        for (var fate : Fate.values()) {
            counts.put(fate, 0);
        }
        rows.forEach(row -> counts.merge(row.fate(), 1, Integer::sum));
        return counts;
    }

    /** How many conflicts nobody decided. */
    public long open() {
        return rows.stream().filter(ReviewedRow::open).count();
    }

    /** Whether it may be taken now. */
    public boolean ready() {
        return imported.state() instanceof ImportState.Previewed && faults.isEmpty() && open() == 0;
    }

    /** How many commitments taking it would write. */
    public long writes() {
        return rows.stream()
                .filter(row -> switch (row.fate()) {
                    case NEW, CHANGED -> true;
                    case CONFLICT -> row.side() == Side.FILE;
                    case FAULTY, UNCHANGED, KEPT, CLOSED -> false;
                })
                .count();
    }
}
