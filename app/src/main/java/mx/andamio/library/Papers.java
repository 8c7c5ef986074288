package mx.andamio.library;

import java.util.List;
import java.util.Optional;
import mx.andamio.pages.Slice;
import mx.andamio.reader.PaperFile;
import mx.andamio.reader.documents.Documents;
import mx.andamio.register.Command;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;

/** The papers of the institution. */
public interface Papers {

    /** A PDF or Word file larger than this is refused. */
    int LARGEST_BYTES = (int) Documents.LIMIT;

    /** A plain text larger than this is refused. */
    int LARGEST_TEXT = (int) PaperFile.LIMIT;

    /**
     * Takes a paper in and reads it: plain text, PDF or Word, told apart by content. The same bytes are one paper. Refused:
     * {@code paper.empty}, {@code paper.too_large}, {@code paper.binary}, {@code paper.encoding}, {@code paper.encrypted},
     * {@code paper.no_text}, {@code paper.damaged}, {@code paper.too_many_pages}, {@code paper.too_dense}, {@code paper.old_word},
     * {@code paper.other_format}.
     */
    Receipt receive(Command command, Upload upload);

    /**
     * Takes in the facts of a paper whose text is not at hand, as accepted by the command's actor. A paper with the same number and
     * date, or the same title, is left as it is.
     *
     * @param record facts in the shape of a printed reading, without places
     */
    Receipt receiveRecord(Command command, String record);

    Optional<Paper> paper(PaperId id);

    /**
     * Newest first.
     *
     * @param state {@code waiting}, {@code reading}, {@code registered}, {@code left} (registered, with findings that nobody decided), or
     *     null for all
     */
    Slice<PaperLine> papers(@Nullable String state, int page, int size);

    /** Findings in the order of their kind. */
    List<Item> items(PaperId id);

    /** The reading as it was printed, as JSON; empty for a record without text. */
    Optional<String> reading(PaperId id);

    /** The original bytes; empty for a record without text. */
    Optional<byte[]> original(PaperId id);

    /**
     * A file that somebody hands in. Two are never compared.
     *
     * @param simulated whether the content is invented, for demonstration
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Upload(String fileName, byte[] bytes, boolean simulated) {}

    /** What became of a file. */
    sealed interface Receipt {

        /** It is in the library. */
        record Received(PaperId id, How how) implements Receipt {}

        /** It was refused and nothing was kept of it. */
        record Refused(Reason reason) implements Receipt {}
    }

    /** How a paper came to be in the library. */
    enum How {
        /** A paper that was not there. */
        FRESH,
        /** The same bytes were there. */
        KNOWN,
        /** The text of a record that was there without it. */
        ATTACHED,
        /** Another version of a paper that was there: both are kept. */
        VERSION
    }
}
