package mx.andamio.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet that was handed in.
 *
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param scan the document that it lists; null where none came with it
 * @param rows commitments that were found when it came
 * @param sheet the first that holds any
 * @param scope code of the organ for which the account acted that brought it; empty for none
 * @param version to be sent back with a change
 */
public record CommitmentImport(
        ImportId id,
        String fileName,
        String sha256,
        @Nullable Scan scan,
        int rows,
        String sheet,
        String scope,
        Decided decided,
        ImportState state,
        Instant receivedAt,
        String receivedBy,
        int version) {

    /** The same, had that been decided. */
    public CommitmentImport with(Decided other) {
        return new CommitmentImport(
                id, fileName, sha256, scan, rows, sheet, scope, other, state, receivedAt, receivedBy, version);
    }

    /** A document that was signed, by its name and the SHA-256 of its bytes. */
    public record Scan(String name, String sha256) {}
}
