package mx.andamio.imports.store;

import static mx.andamio.imports.db.Tables.GATE;
import static mx.andamio.imports.db.Tables.TAKEN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.Drafting.Entering;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.Drafting.SignedElsewhere;
import mx.andamio.imports.CommitmentImport;
import mx.andamio.imports.Fate;
import mx.andamio.imports.ImportState;
import mx.andamio.imports.Review;
import mx.andamio.imports.Side;
import mx.andamio.imports.store.Comparison.Compared;
import mx.andamio.imports.store.Snapshots.Snapshot;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.sheets.Fault;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a whole file into the register, in the transaction of the caller. */
@Component
class Applying {

    /** Rows that are sent to the database at once. */
    private static final int BATCH = 1000;

    private final DSLContext database;
    private final Register register;
    private final Drafting drafting;
    private final Reviews reviews;
    private final Snapshots snapshots;
    private final BatchRows rows;

    Applying(
            DSLContext database,
            Register register,
            Drafting drafting,
            Reviews reviews,
            Snapshots snapshots,
            BatchRows rows) {
        this.database = database;
        this.register = register;
        this.drafting = drafting;
        this.reviews = reviews;
        this.snapshots = snapshots;
        this.rows = rows;
    }

    /** Somebody changed a commitment after it was compared: nothing of the file is taken. */
    static final class ChangedMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    Outcome apply(Command command, CommitmentImport file) {
        // What two files have in common would enter twice.
        database.selectFrom(GATE).forUpdate().fetch();
        var reviewed = reviews.of(file);
        var review = reviewed.review();
        if (!review.faults().isEmpty()) {
            return faulty(review.faults());
        }
        if (review.open() > 0) {
            return Outcome.refused("imports.conflicts", Kind.USER, Long.toString(review.open()));
        }
        var entered = new ArrayList<Register.Change>();
        var result = take(command, file, reviewed, entered);
        rows.ended(command, file.id(), result);
        register.writeAll(command, entered);
        register.write(
                command,
                "imports.apply",
                Map.of(
                        "import", file.id().toString(),
                        "file", file.fileName(),
                        "sha256", file.sha256(),
                        "rows", result.rows(),
                        "entered", result.entered(),
                        "drafts", result.drafts(),
                        "changed", result.changed(),
                        "unchanged", result.unchanged(),
                        "kept", result.kept()));
        return Outcome.done(file.id());
    }

    private static Outcome faulty(List<Fault> faults) {
        var first = faults.getFirst();
        return Outcome.refused(
                "imports.faults",
                Kind.USER,
                Integer.toString(faults.size()),
                first.place().sheet(),
                Integer.toString(first.place().row()),
                first.place().column().replaceAll("\\s+", " "));
    }

    /** @param changes what is to be written into the register at the end: whoever else writes waits from then on */
    private ImportState.Result take(
            Command command, CommitmentImport file, Reviews.Reviewed reviewed, List<Register.Change> changes) {
        var preview = reviewed.review().preview();
        var fresh = reviewed.rows().stream().filter(Applying::isNew).toList();
        var entered = drafting.enterAll(
                command,
                fresh.stream()
                        .map(row -> new Entering(Objects.requireNonNull(row.asked()), signed(file, row)))
                        .toList());
        changes.addAll(entered.changes());
        var ids = entered.ids().iterator();
        var kept = new ArrayList<Snapshot>();
        var taken = new ArrayList<List<Object>>();
        for (var row : reviewed.rows()) {
            var id = isNew(row)
                    ? ids.next()
                    : Objects.requireNonNull(row.commitment()).id();
            if (renewed(row)) {
                var fingerprint = Reviews.table(preview, row.row().draft()).fingerprint();
                kept.add(Comparison.snapshot(row, id, fingerprint));
            }
            var draft = row.row().draft();
            taken.add(List.of(
                    file.id().value(),
                    draft.sheet(),
                    draft.row(),
                    id.value(),
                    fate(row).name()));
        }
        snapshots.keep(file.id(), kept);
        keep(taken);
        reviewed.rows().stream().filter(row -> !isNew(row)).forEach(row -> correct(command, file, row));
        return result(reviewed.review());
    }

    private void keep(List<List<Object>> taken) {
        for (var from = 0; from < taken.size(); from += BATCH) {
            var insert =
                    database.insertInto(TAKEN, TAKEN.BATCH_ID, TAKEN.SHEET, TAKEN.ROW, TAKEN.COMMITMENT_ID, TAKEN.FATE);
            for (var line : taken.subList(from, Math.min(taken.size(), from + BATCH))) {
                insert = insert.values(line);
            }
            insert.execute();
        }
    }

    /** A conflict that was decided is a change, or was kept. */
    private static Fate fate(Compared row) {
        var fate = row.row().fate();
        return fate != Fate.CONFLICT ? fate : row.row().side() == Side.FILE ? Fate.CHANGED : Fate.KEPT;
    }

    private static ImportState.Result result(Review review) {
        var counts = review.counts();
        var fromFile = (int) review.rows().stream()
                .filter(row -> row.fate() == Fate.CONFLICT && row.side() == Side.FILE)
                .count();
        return new ImportState.Result(
                review.rows().size(),
                count(counts, Fate.NEW),
                review.drafts(),
                count(counts, Fate.CHANGED) + fromFile,
                count(counts, Fate.UNCHANGED),
                count(counts, Fate.KEPT) + count(counts, Fate.CLOSED) + count(counts, Fate.CONFLICT) - fromFile);
    }

    private static int count(Map<Fate, Integer> counts, Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    /** What the file said last is what it is compared with next. Of what is closed the next file says it again. */
    private static boolean renewed(Compared row) {
        return switch (row.row().fate()) {
            case NEW, CHANGED, CONFLICT, UNCHANGED -> true;
            case KEPT, CLOSED, FAULTY -> false;
        };
    }

    private static boolean isNew(Compared row) {
        return row.row().fate() == Fate.NEW;
    }

    private void correct(Command command, CommitmentImport file, Compared row) {
        var standing = Objects.requireNonNull(row.commitment());
        if (writes(row)) {
            NewCommitment merged = MergedTerms.of(standing, Objects.requireNonNull(row.asked()), row.taken());
            if (!drafting.correct(command, standing.id(), standing.version(), merged, signed(file, row))) {
                throw new ChangedMeanwhile();
            }
        }
    }

    /** Whether the file changes anything that a commitment has: a note on its progress is only kept. */
    private static boolean writes(Compared row) {
        return switch (row.row().fate()) {
            case CHANGED, CONFLICT ->
                row.taken().stream().anyMatch(field -> switch (field) {
                    case STATUS, NOTES, KEY, HOSPITAL, ORGAN_TYPE -> false;
                    default -> true;
                });
            default -> false;
        };
    }

    private static @Nullable SignedElsewhere signed(CommitmentImport file, Compared row) {
        var on = row.effective().signedOn();
        if (on == null) {
            return null;
        }
        var scan = file.scan();
        return scan == null
                ? new SignedElsewhere(on, file.fileName(), file.sha256())
                : new SignedElsewhere(on, scan.name(), scan.sha256());
    }
}
