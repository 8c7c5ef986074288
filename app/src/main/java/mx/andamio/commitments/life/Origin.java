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
     * A bulletin, with the place that says it.
     *
     * @param paper in the library
     * @param quote its words there
     * @param from code point of the paper's text at which the quote begins, 0 or more
     * @param to code point after its end
     */
    record Bulletin(UUID paper, String quote, int from, int to) implements Origin {

        public Bulletin {
            if (quote.isBlank() || from < 0 || to <= from) {
                throw new IllegalArgumentException("a quote has words and a place");
            }
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
