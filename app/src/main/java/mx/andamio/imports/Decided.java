package mx.andamio.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import mx.andamio.sheets.Choices;
import org.jspecify.annotations.Nullable;

/**
 * All that a person decided of a file.
 *
 * @param choices columns, corrected cells, the organ of a file that names none, hidden sheets that are to be read
 * @param signedOn day on which the rows without a day of their own were signed; null where nobody said: these rows become drafts
 * @param session id of the session in which they were agreed; null where nobody said: then they come from the file
 * @param conflicts whose value stands, by {@link RowKey#word()}
 * @param otherwise whose value stands in every other conflict; null while nobody said
 */
public record Decided(
        Choices choices,
        @Nullable LocalDate signedOn,
        @Nullable UUID session,
        Map<String, Side> conflicts,
        @Nullable Side otherwise) {

    public static final Decided NOTHING = new Decided(Choices.NONE, null, null, Map.of(), null);

    public Decided {
        conflicts = Map.copyOf(conflicts);
    }

    public Decided with(Choices other) {
        return new Decided(other, signedOn, session, conflicts, otherwise);
    }

    public Decided signed(@Nullable LocalDate on) {
        return new Decided(choices, on, session, conflicts, otherwise);
    }

    public Decided agreedIn(@Nullable UUID id) {
        return new Decided(choices, signedOn, id, conflicts, otherwise);
    }

    public Decided standing(RowKey row, Side side) {
        var more = new HashMap<>(conflicts);
        more.put(row.word(), side);
        return new Decided(choices, signedOn, session, more, otherwise);
    }

    /** The same for all that were not decided one by one. */
    public Decided standing(Side side) {
        return new Decided(choices, signedOn, session, conflicts, side);
    }

    /** Null while nobody decided. */
    public @Nullable Side of(RowKey row) {
        return conflicts.getOrDefault(row.word(), otherwise);
    }
}
