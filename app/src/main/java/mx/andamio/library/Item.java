package mx.andamio.library;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One finding of a reading, and what was decided of it.
 *
 * @param ordinal its place among its kind, from 0
 * @param place where it stands in the text, null when the text is not at hand
 * @param rule what found it
 * @param machine what the reader read; never changed
 * @param warned whether a warning of the reader touches it
 * @param version rises with every decision
 */
public record Item(
        ItemId id,
        ItemKind kind,
        int ordinal,
        @Nullable Place place,
        String rule,
        Values machine,
        Origin origin,
        boolean warned,
        Decision decision,
        int version) {

    /** What holds: the amended values where there are some, what the reader read otherwise. */
    public Values values() {
        return decision instanceof Decision.Amended amended ? amended.values() : machine;
    }

    /** Whether it enters the record. */
    public boolean holds() {
        return decision instanceof Decision.Accepted || decision instanceof Decision.Amended;
    }

    /** What findings say of the paper itself: {@code kind}, {@code bulletin_number}, {@code title}, {@code date_published}… */
    public static Values head(List<Item> held) {
        var fields = new HashMap<String, @Nullable Object>();
        for (var item : held) {
            if (item.kind() == ItemKind.SCALAR) {
                fields.put(item.values().said("field"), item.values().fields().get("value"));
            }
        }
        return new Values(fields);
    }

    /** In code points of the paper's text, end exclusive. */
    public record Place(int start, int end) {}

    /** Where the finding comes from, when a record without text came before the paper itself. */
    public enum Origin {
        /** Read in the text. */
        READER,
        /** Said by the record, not found in the text. */
        RECORD,
        /** Said by the record and found in the text. */
        BOTH
    }

    /** What was decided. */
    public sealed interface Decision {

        record Pending() implements Decision {}

        record Accepted(String by, Instant at) implements Decision {}

        record Amended(Values values, String by, Instant at) implements Decision {}

        record Rejected(String by, Instant at) implements Decision {}

        /** Stable word: {@code pending}, {@code accepted}, {@code amended}, {@code rejected}. */
        default String word() {
            return switch (this) {
                case Pending _ -> "pending";
                case Accepted _ -> "accepted";
                case Amended _ -> "amended";
                case Rejected _ -> "rejected";
            };
        }
    }
}
