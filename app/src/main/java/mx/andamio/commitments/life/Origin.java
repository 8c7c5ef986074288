package mx.andamio.commitments.life;

import java.time.LocalDate;
import java.util.UUID;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** Where a commitment comes from. */
public sealed interface Origin {

    /**
     * A session.
     *
     * @param item number of the point of its agenda, from 1; null where it is not known
     * @param folio of the resolution, null while it has none
     */
    record SessionItem(
            SessionId session,
            @Nullable Integer item,
            @Nullable String folio) implements Origin {

        public SessionItem {
            if (item != null && item < 1) {
                throw new IllegalArgumentException("points of an agenda are numbered from 1");
            }
        }
    }

    /**
     * A bulletin or another paper, by the finding that says it: that one knows its place in the text.
     *
     * @param paper in the library
     * @param item the finding in its reading
     * @param quote its words
     */
    record Bulletin(UUID paper, UUID item, String quote) implements Origin {

        public Bulletin {
            Origin.named(quote);
        }
    }

    /**
     * A document that was signed elsewhere, or the list of one.
     *
     * @param reference its name
     */
    record Document(String reference, LocalDate on) implements Origin {

        public Document {
            Origin.named(reference);
        }
    }

    /** A visit to a unit, by its reference. */
    record Visit(String reference, LocalDate on) implements Origin {

        public Visit {
            Origin.named(reference);
        }
    }

    /** What a citizen reported, by its reference. */
    record Report(String reference, LocalDate on) implements Origin {

        public Report {
            Origin.named(reference);
        }
    }

    private static void named(String reference) {
        if (reference.isBlank()) {
            throw new IllegalArgumentException("an origin has a reference");
        }
    }
}
