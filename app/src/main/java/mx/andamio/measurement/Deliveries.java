package mx.andamio.measurement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.measures.feeds.FeedFault;
import mx.andamio.measures.feeds.Form;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;

/** Files of operational data that offices send. */
public interface Deliveries {

    /**
     * Keeps a file until it is read; the result is its id. Refused: {@code delivery.dataset}, {@code delivery.source}, {@code delivery.period},
     * {@code delivery.empty}; {@code delivery.signed} where it tells of a month whose figures were signed off and no reason is given.
     *
     * @param content is read to its end, in bounded memory
     */
    Outcome receive(Command command, Announced announced, InputStream content) throws IOException;

    /**
     * The last one sent ahead.
     *
     * @param dataset null for all
     */
    Slice<Sent> all(@Nullable String dataset, int page, int size);

    Optional<Sent> one(UUID id);

    /** By its name in the lake. */
    Optional<Sent> named(String lakeId);

    /** As {@link #named(String)} for many in one statement, the first day of the period ahead. */
    List<Sent> named(Collection<String> lakeIds);

    /** Rejected rows with their reasons, as CSV; empty where there are none. */
    Optional<Path> rejects(Sent one);

    /**
     * What is said of a file.
     *
     * @param source who delivers: what it delivers again replaces its own
     * @param from first day of the declared period
     * @param to last day of it
     * @param simulated whether it was made up
     * @param reason why it tells of months whose figures were signed off; empty where none was
     */
    record Announced(
            String dataset,
            String source,
            LocalDate from,
            LocalDate to,
            Form form,
            String fileName,
            boolean simulated,
            String reason) {

        /** For months that nobody signed off. */
        public Announced(
                String dataset,
                String source,
                LocalDate from,
                LocalDate to,
                Form form,
                String fileName,
                boolean simulated) {
            this(dataset, source, from, to, form, fileName, simulated, "");
        }
    }

    /** Where a file is on its way. */
    enum State {
        /** It waits for its turn, or is being read. */
        RECEIVED,
        /** Its rows count. */
        TAKEN,
        /** It changed nothing, for reasons of its own. */
        REFUSED,
        /** It changed nothing, for no reason of its own: it may be sent again. */
        FAILED;

        public boolean isOver() {
            return this != RECEIVED;
        }
    }

    /**
     * A file that was sent.
     *
     * @param counts null until it was read
     * @param lakeId its name in the lake; null while it is not there
     * @param faults why it was refused
     * @param finished null until it was read
     */
    record Sent(
            UUID id,
            Announced announced,
            long bytes,
            State state,
            @Nullable Counts counts,
            @Nullable String lakeId,
            List<FeedFault> faults,
            boolean hasRejects,
            String by,
            Instant at,
            @Nullable Instant finished) {}

    /** Rows of a file: {@code in = kept + rejected}. */
    record Counts(long in, long kept, long rejected) {}
}
