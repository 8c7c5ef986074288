package mx.andamio.imports;

import java.util.List;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.sheets.Difference.Change;
import mx.andamio.sheets.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file beside what stands.
 *
 * @param commitment that it is; null for a new one, and for one with faults
 * @param changes in which the file before, the register and the file now differ
 * @param side what was decided of its conflict; null where there is none or nobody decided
 */
public record ReviewedRow(
        Draft draft,
        @Nullable CommitmentId commitment,
        Fate fate,
        List<Change> changes,
        @Nullable Side side) {

    public ReviewedRow {
        changes = List.copyOf(changes);
    }

    /** Whether somebody must still decide. */
    public boolean open() {
        return fate == Fate.CONFLICT && side == null;
    }

    /** Name of the row; null where a fault leaves it without one. */
    public @Nullable RowKey key() {
        var organ = draft.organ();
        var key = draft.key();
        return organ == null || key == null ? null : new RowKey(organ, key);
    }
}
