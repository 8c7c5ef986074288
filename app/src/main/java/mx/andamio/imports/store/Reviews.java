package mx.andamio.imports.store;

import static mx.andamio.imports.db.Tables.TAKEN;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.directory.Directory;
import mx.andamio.imports.CommitmentImport;
import mx.andamio.imports.Fate;
import mx.andamio.imports.ImportId;
import mx.andamio.imports.ImportState;
import mx.andamio.imports.Imports;
import mx.andamio.imports.Review;
import mx.andamio.imports.ReviewedRow;
import mx.andamio.imports.RowKey;
import mx.andamio.imports.store.Comparison.Compared;
import mx.andamio.sheets.Draft;
import mx.andamio.sheets.Fault;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.Import;
import mx.andamio.sheets.Place;
import mx.andamio.sheets.Preview;
import mx.andamio.sheets.Said;
import mx.andamio.sheets.TableRead;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What taking a file would do, or did. */
@Component
class Reviews {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final DSLContext database;
    private final BatchRows rows;
    private final Previews previews;
    private final Snapshots snapshots;
    private final Commitments commitments;
    private final Directory directory;
    private final ZoneId zone;

    Reviews(
            DSLContext database,
            BatchRows rows,
            Previews previews,
            Snapshots snapshots,
            Commitments commitments,
            Directory directory,
            @Value("${andamio.zone}") String zone) {
        this.database = database;
        this.rows = rows;
        this.previews = previews;
        this.snapshots = snapshots;
        this.commitments = commitments;
        this.directory = directory;
        this.zone = ZoneId.of(zone);
    }

    /** A review and, while nothing was taken, what taking each row needs. */
    record Reviewed(Review review, List<Compared> rows) {}

    /** @throws IllegalStateException where a file that was read once can no longer be read */
    Preview preview(CommitmentImport file) {
        return read(file) instanceof Preview preview
                ? preview
                : Objects.requireNonNull(null, "was read when it came: " + file.id());
    }

    Import read(CommitmentImport file) {
        return previews.of(
                file.id(),
                file.fileName(),
                file.decided().choices(),
                () -> rows.bytes(file.id()).orElseThrow());
    }

    Reviewed of(CommitmentImport file) {
        var preview = preview(file);
        return file.state() instanceof ImportState.Applied
                ? new Reviewed(applied(file, preview), List.of())
                : standing(file, preview);
    }

    private Reviewed standing(CommitmentImport file, Preview preview) {
        var organs = preview.drafts().stream()
                .map(Draft::organ)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var standing = Standing.of(organs, commitments, snapshots);
        var comparison = new Comparison(standing, file.decided(), terms(file), posts());
        var compared = preview.drafts().stream().map(comparison::of).toList();
        var drafts = compared.stream()
                .filter(one -> one.row().fate() == Fate.NEW && one.effective().signedOn() == null)
                .count();
        var review = new Review(
                file,
                preview,
                faults(file, preview),
                compared.stream().map(Compared::row).toList(),
                gone(preview, standing),
                (int) drafts);
        return new Reviewed(review, compared);
    }

    EnteredTerms terms(CommitmentImport file) {
        return new EnteredTerms(
                directory,
                file.fileName(),
                LocalDate.ofInstant(file.receivedAt(), zone),
                file.decided().session());
    }

    Map<String, String> posts() {
        return directory.postNames();
    }

    private static List<RowKey> gone(Preview preview, Standing standing) {
        Set<String> kinds =
                preview.tables().stream().map(TableRead::fingerprint).collect(Collectors.toSet());
        Set<RowKey> here = new HashSet<>();
        preview.drafts().forEach(row -> {
            var organ = row.organ();
            var key = row.key();
            if (organ != null && key != null) {
                here.add(new RowKey(organ, key));
            }
        });
        return standing.snapshots().stream()
                .filter(before -> kinds.contains(before.fingerprint()))
                .map(Snapshots.Snapshot::key)
                .filter(key -> !here.contains(key))
                .sorted(java.util.Comparator.comparing(RowKey::word))
                .toList();
    }

    /** The library knows days of signature only where the file says them; the one that a person gave for all is looked at here. */
    private static List<Fault> faults(CommitmentImport file, Preview preview) {
        var on = file.decided().signedOn();
        if (on == null) {
            return preview.faults();
        }
        var faults = new ArrayList<>(preview.faults());
        for (var row : preview.drafts()) {
            var due = row.deadline();
            if (row.signedOn() == null && due != null && due.isBefore(on)) {
                faults.add(new Fault(
                        deadline(preview, row),
                        SHOWN.format(due),
                        Fault.Code.DATE_ORDER,
                        Said.of("fault.DATE_ORDER", SHOWN.format(due), SHOWN.format(on)),
                        null));
            }
        }
        return faults;
    }

    private static Place deadline(Preview preview, Draft row) {
        return table(preview, row)
                .column(Field.DEADLINE)
                .map(column -> new Place(row.sheet(), row.row(), column.index(), column.header()))
                .orElseGet(() -> new Place(row.sheet(), row.row(), -1, ""));
    }

    /** The table of a row: the last of its sheet that begins above it. */
    static TableRead table(Preview preview, Draft row) {
        return table(preview, row.sheet(), row.row());
    }

    static TableRead table(Preview preview, String sheet, int row) {
        @Nullable TableRead found = null;
        for (var table : preview.tables()) {
            if (table.sheet().equals(sheet) && table.headerRow() < row) {
                found = table;
            }
        }
        return found == null ? preview.tables().getFirst() : found;
    }

    private Review applied(CommitmentImport file, Preview preview) {
        var taken = taken(file.id());
        var rows = preview.drafts().stream()
                .map(row -> {
                    var one = taken.get(new Imports.Place(row.sheet(), row.row()));
                    return one == null
                            ? new ReviewedRow(row, null, Fate.FAULTY, List.of(), null)
                            : new ReviewedRow(row, one.commitment(), one.fate(), List.of(), null);
                })
                .toList();
        var result = ((ImportState.Applied) file.state()).result();
        return new Review(file, preview, preview.faults(), rows, List.of(), result.drafts());
    }

    Map<Imports.Place, Imports.Taken> taken(ImportId id) {
        var taken = new HashMap<Imports.Place, Imports.Taken>();
        database.selectFrom(TAKEN)
                .where(TAKEN.BATCH_ID.eq(id.value()))
                .forEach(row -> taken.put(
                        new Imports.Place(row.get(TAKEN.SHEET), row.get(TAKEN.ROW)),
                        new Imports.Taken(
                                new CommitmentId(row.get(TAKEN.COMMITMENT_ID)), Fate.valueOf(row.get(TAKEN.FATE)))));
        return taken;
    }
}
