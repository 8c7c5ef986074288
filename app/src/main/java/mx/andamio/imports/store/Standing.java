package mx.andamio.imports.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.life.Signing;
import mx.andamio.commitments.life.State;
import mx.andamio.imports.RowKey;
import mx.andamio.imports.store.Snapshots.Snapshot;
import org.jspecify.annotations.Nullable;

/** The commitments of some organs, by the keys under which files know them. */
final class Standing {

    private final Map<RowKey, Commitment> byKey = new HashMap<>();
    private final Map<CommitmentId, Commitment> byId = new HashMap<>();
    private final Map<RowKey, Snapshot> snapshots;

    private Standing(Map<RowKey, Snapshot> snapshots) {
        this.snapshots = snapshots;
    }

    static Standing of(Collection<String> organs, Commitments commitments, Snapshots kept) {
        var standing = new Standing(kept.ofOrgans(organs));
        for (var organ : organs) {
            commitments.every(Filter.NONE.ofOrgan(organ)).forEach(standing::add);
        }
        return standing;
    }

    private void add(Commitment one) {
        byId.put(one.id(), one);
        // What came from no file and has no key goes into files under its name here.
        byKey.put(new RowKey(one.organ(), one.id().toString()), one);
        var key = one.ownKey();
        if (key != null) {
            byKey.put(new RowKey(one.organ(), key), one);
        }
    }

    /** Null where there is none. */
    @Nullable
    Commitment at(RowKey key) {
        var before = snapshots.get(key);
        var known = before == null ? null : byId.get(before.commitment());
        return known == null ? byKey.get(key) : known;
    }

    /** Null where no file told of it. */
    @Nullable
    Snapshot before(RowKey key) {
        return snapshots.get(key);
    }

    Collection<Snapshot> snapshots() {
        return snapshots.values();
    }

    /** Whether a file may change it: a draft, or what was signed elsewhere and is still owed. */
    static boolean isOpen(Commitment one) {
        return switch (one.state()) {
            case State.Draft _ -> true;
            case State.Owed owed -> owed.signing() instanceof Signing.Outside;
            default -> false;
        };
    }
}
