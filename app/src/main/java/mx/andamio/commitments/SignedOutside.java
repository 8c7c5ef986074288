package mx.andamio.commitments;

import java.time.LocalDate;
import java.util.Optional;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What was signed outside the system, one at a time: with its day, its act and the document that was signed, and whatever else is known. A list of many
 * comes as a spreadsheet.
 */
public interface SignedOutside {

    /** The largest scan, in bytes. */
    int LARGEST_BYTES = 25 * 1024 * 1024;

    /** No document of an institution that uses this is older. */
    LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /**
     * Enters it as signed, whatever it lacks of the six requirements. The scan is kept byte for byte, so that its hash can be checked.
     *
     * <p>Refused: {@code signed.day} (none, before {@link #EARLIEST} or to come), {@code signed.scan} (none, or empty), {@code signed.scan_large},
     * {@code signed.scan_kind} (by its content neither PDF nor JPEG, PNG or TIFF), and as {@link Drafting#draft}.
     *
     * @param on day of the signature; null where it was forgotten
     * @param scan null where none was chosen
     * @return done with the id
     */
    Outcome enter(Command command, NewCommitment entered, @Nullable LocalDate on, @Nullable Scan scan);

    /** The scan of one; empty where none is kept: of what came with a spreadsheet, that file has it. */
    Optional<Kept> scan(CommitmentId id);

    /** Whether {@link #scan} of it is kept, without reading it. */
    boolean hasScan(CommitmentId id);

    /** @param name as it came, without folders */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    record Scan(String name, byte[] bytes) {}

    /**
     * A scan as it is served.
     *
     * @param hash SHA-256 of the bytes, 64 lower-case hexadecimal digits
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    record Kept(String name, String mediaType, String hash, byte[] bytes) {}
}
