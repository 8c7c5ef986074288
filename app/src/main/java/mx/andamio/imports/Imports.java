package mx.andamio.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.andamio.commitments.Commitment;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import mx.andamio.sheets.Draft;
import mx.andamio.sheets.Field;
import org.jspecify.annotations.Nullable;

/**
 * Takes spreadsheets of commitments in. Everything that changes an import is refused with {@code imports.absent} where there is none, and with
 * {@code imports.was_applied} or {@code imports.was_discarded} where it ended.
 */
public interface Imports {

    /**
     * Keeps a file and what it says; nothing of it is entered. Refused: {@code imports.} and the library's code in small letters
     * ({@code imports.empty_file}, {@code imports.not_a_workbook}, …) for what cannot be read.
     *
     * @return done with the id
     */
    Outcome receive(Command command, Handed handed);

    Optional<CommitmentImport> one(ImportId id);

    /** The latest first. */
    Slice<CommitmentImport> all(int page, int size);

    /** What it would do now; of one that was applied, what it did. */
    Optional<Review> review(ImportId id);

    /** Corrects cells, beside those corrected before. Refused: {@code imports.cell} (the file has no such cell), {@code imports.cell_long}. */
    Outcome correct(Command command, ImportId id, List<Cell> cells);

    /**
     * Says which column holds what, and remembers it for files with the same headings. Refused: {@code imports.column} (no such heading),
     * {@code imports.column_text} (a table without its text or without anything beside it).
     *
     * @param fields heading of each field, as written; fields that are not named stay as they are, an empty heading takes the column away
     */
    Outcome map(Command command, ImportId id, Map<Field, String> fields);

    /** Says what the file as a whole lacks. Refused: {@code imports.organ} (unknown), {@code imports.sheet} (no such hidden sheet), {@code imports.signed_on}. */
    Outcome complete(Command command, ImportId id, Whole whole);

    /** Says whose value stands. Refused: {@code imports.row} (no such conflict). */
    Outcome decide(Command command, ImportId id, Map<RowKey, Side> rows, @Nullable Side all);

    /**
     * Takes all of it or nothing. What was applied stays so: asked again, done with the id, and nothing happens. Refused: {@code imports.faults},
     * {@code imports.conflicts}, {@code imports.changed} (somebody changed a commitment at this moment).
     */
    Outcome apply(Command command, ImportId id);

    /** Puts it aside. */
    Outcome discard(Command command, ImportId id);

    /** What became of each row of one that was applied, by sheet and row; empty before. */
    Map<Place, Taken> taken(ImportId id);

    /** The file as it came. */
    Optional<byte[]> bytes(ImportId id);

    /** Commitments as rows of a spreadsheet, with the keys under which a file knows them: taking such a file in changes nothing. */
    List<Draft> drafts(List<Commitment> commitments);

    /**
     * What somebody hands in.
     *
     * @param scan the signed document; null for none: then the spreadsheet itself stands for it
     * @param signedOn see {@link Decided}
     * @param post code of the post for which they act; null for none
     */
    record Handed(
            Upload file,
            @Nullable Upload scan,
            @Nullable LocalDate signedOn,
            @Nullable String post) {}

    /**
     * A cell as it should read.
     *
     * @param row from 1
     * @param column heading as written; null where the index says it
     * @param index of the column from 0; null where the heading says it
     */
    record Cell(
            String sheet,
            int row,
            @Nullable String column,
            @Nullable Integer index,
            String value) {}

    /**
     * What holds for every row that does not say it.
     *
     * @param organ code; null for none
     * @param signedOn from 2000 on; null for none
     * @param session in which it was agreed; null for none
     * @param hiddenSheets names of hidden sheets that are to be read
     */
    record Whole(
            @Nullable String organ,
            @Nullable LocalDate signedOn,
            @Nullable SessionId session,
            Set<String> hiddenSheets) {}

    /** Where a row stands. */
    record Place(String sheet, int row) {}

    /** The commitment of a row and what became of it. */
    record Taken(mx.andamio.commitments.CommitmentId commitment, Fate fate) {}
}
