package mx.andamio.imports.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.imports.Decided;
import mx.andamio.imports.Fate;
import mx.andamio.imports.ReviewedRow;
import mx.andamio.imports.RowKey;
import mx.andamio.imports.Side;
import mx.andamio.imports.store.Snapshots.Snapshot;
import mx.andamio.sheets.Difference;
import mx.andamio.sheets.Difference.Change;
import mx.andamio.sheets.Draft;
import mx.andamio.sheets.Field;
import org.jspecify.annotations.Nullable;

/** Sets each row of a file beside what the file said before and what stands. */
final class Comparison {

    private final Standing standing;
    private final Decided decided;
    private final EnteredTerms terms;
    private final Map<String, String> posts;

    /** @param posts names by their codes */
    Comparison(Standing standing, Decided decided, EnteredTerms terms, Map<String, String> posts) {
        this.standing = standing;
        this.decided = decided;
        this.terms = terms;
        this.posts = posts;
    }

    /**
     * A row with all that taking it needs.
     *
     * @param effective the row with the day of signature that holds for it
     * @param asked what the register would make of it alone; null for one with faults
     * @param commitment that it is, null for a new one
     */
    record Compared(
            ReviewedRow row,
            Draft effective,
            @Nullable NewCommitment asked,
            @Nullable Commitment commitment) {

        /** Fields that are taken from the file. */
        Set<Field> taken() {
            return row.changes().stream()
                    .filter(Change::inFile)
                    .filter(change -> !change.conflict() || row.side() == Side.FILE)
                    .map(Change::field)
                    .collect(Collectors.toSet());
        }
    }

    Compared of(Draft row) {
        var organ = row.organ();
        var key = row.key();
        if (organ == null || key == null || row.text() == null) {
            return new Compared(new ReviewedRow(row, null, Fate.FAULTY, List.of(), null), row, null, null);
        }
        var name = new RowKey(organ, key);
        var before = standing.before(name);
        var now = standing.at(name);
        var effective = signed(row, before, now);
        var asked = terms.of(effective, effective.signedOn());
        return now == null
                ? new Compared(new ReviewedRow(row, null, Fate.NEW, List.of(), null), effective, asked, null)
                : beside(name, row, effective, asked, before, now);
    }

    /** A file that says no day takes no signature away. */
    private Draft signed(Draft row, @Nullable Snapshot before, @Nullable Commitment now) {
        if (row.signedOn() != null) {
            return row;
        }
        LocalDate on = decided.signedOn();
        if (on == null) {
            on = before != null
                    ? before.draft().signedOn()
                    : now == null ? null : StandingDrafts.coded(now).signedOn();
        }
        var given = new Draft(
                "", 0, null, null, "", null, null, null, null, null, null, null, null, null, on, null, null, null, null,
                null, Map.of());
        return Drafts.merged(row, given, Set.of(Field.SIGNED_ON));
    }

    private Compared beside(
            RowKey name, Draft row, Draft effective, NewCommitment asked, @Nullable Snapshot before, Commitment now) {
        // Compared with the codes of posts: what was understood of a name is no change by hand.
        var entered = before == null ? StandingDrafts.coded(asked, effective.signedOn()) : before.entered();
        var byHand = Drafts.differing(entered, StandingDrafts.coded(now));
        var base = before == null ? effective : before.draft();
        var stands = Drafts.merged(base, StandingDrafts.shown(now, posts), byHand);
        var difference = Difference.of(
                        before == null ? List.of() : List.of(Drafts.named(base, name)),
                        List.of(Drafts.named(stands, name)),
                        List.of(Drafts.named(effective, name)))
                .getFirst();
        var fate = fate(difference.kind(), now);
        var side = fate == Fate.CONFLICT ? decided.of(name) : null;
        return new Compared(new ReviewedRow(row, now.id(), fate, difference.changes(), side), effective, asked, now);
    }

    private static Fate fate(Difference.Kind kind, Commitment now) {
        var open = Standing.isOpen(now);
        return switch (kind) {
            case UNCHANGED, GONE -> Fate.UNCHANGED;
            case CHANGED_BY_HAND -> Fate.KEPT;
            case NEW, CHANGED_IN_FILE, CHANGED_APART -> open ? Fate.CHANGED : Fate.CLOSED;
            case CONFLICT -> open ? Fate.CONFLICT : Fate.CLOSED;
        };
    }

    /** What the file says of a row that is taken, and what the register makes of it. */
    static Snapshot snapshot(Compared row, mx.andamio.commitments.CommitmentId commitment, String fingerprint) {
        var asked = Objects.requireNonNull(row.asked());
        return new Snapshot(
                Objects.requireNonNull(row.row().key()),
                commitment,
                fingerprint,
                row.effective(),
                StandingDrafts.coded(asked, row.effective().signedOn()));
    }
}
