package mx.andamio.imports.store;

import static mx.andamio.imports.db.Tables.SNAPSHOT;
import static org.jooq.impl.DSL.excluded;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.imports.ImportId;
import mx.andamio.imports.RowKey;
import mx.andamio.sheets.Draft;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** What files said of commitments when they were taken last. */
@Component
class Snapshots {

    /** Rows that are sent to the database at once. */
    private static final int BATCH = 500;

    private final DSLContext database;

    Snapshots(DSLContext database) {
        this.database = database;
    }

    /**
     * @param draft the file's row
     * @param entered what the register made of it, with the codes of posts
     */
    record Snapshot(RowKey key, CommitmentId commitment, String fingerprint, Draft draft, Draft entered) {}

    Map<RowKey, Snapshot> ofOrgans(Collection<String> organs) {
        var found = new HashMap<RowKey, Snapshot>();
        database.selectFrom(SNAPSHOT)
                .where(SNAPSHOT.ORGAN.in(organs))
                .fetch(Snapshots::snapshot)
                .forEach(one -> found.put(one.key(), one));
        return found;
    }

    Map<CommitmentId, Snapshot> ofCommitments(Collection<CommitmentId> commitments) {
        var found = new HashMap<CommitmentId, Snapshot>();
        var ids = commitments.stream().map(CommitmentId::value).toArray(java.util.UUID[]::new);
        database.selectFrom(SNAPSHOT)
                .where(SNAPSHOT.COMMITMENT_ID.eq(org.jooq.impl.DSL.any(ids)))
                .fetch(Snapshots::snapshot)
                .forEach(one -> found.put(one.commitment(), one));
        return found;
    }

    /** One after the other would be as many round trips. */
    void keep(ImportId file, List<Snapshot> snapshots) {
        for (var from = 0; from < snapshots.size(); from += BATCH) {
            var insert = database.insertInto(
                    SNAPSHOT,
                    SNAPSHOT.ORGAN,
                    SNAPSHOT.KEY,
                    SNAPSHOT.COMMITMENT_ID,
                    SNAPSHOT.BATCH_ID,
                    SNAPSHOT.FINGERPRINT,
                    SNAPSHOT.DRAFT,
                    SNAPSHOT.ENTERED);
            for (var one : snapshots.subList(from, Math.min(snapshots.size(), from + BATCH))) {
                insert = insert.values(
                        one.key().organ(),
                        one.key().key(),
                        one.commitment().value(),
                        file.value(),
                        one.fingerprint(),
                        Documents.of(one.draft()),
                        Documents.of(one.entered()));
            }
            insert.onConflict(SNAPSHOT.ORGAN, SNAPSHOT.KEY)
                    .doUpdate()
                    .set(SNAPSHOT.BATCH_ID, excluded(SNAPSHOT.BATCH_ID))
                    .set(SNAPSHOT.FINGERPRINT, excluded(SNAPSHOT.FINGERPRINT))
                    .set(SNAPSHOT.DRAFT, excluded(SNAPSHOT.DRAFT))
                    .set(SNAPSHOT.ENTERED, excluded(SNAPSHOT.ENTERED))
                    .set(SNAPSHOT.VERSION, SNAPSHOT.VERSION.plus(1))
                    .execute();
        }
    }

    private static Snapshot snapshot(Record row) {
        return new Snapshot(
                new RowKey(row.get(SNAPSHOT.ORGAN), row.get(SNAPSHOT.KEY)),
                new CommitmentId(row.get(SNAPSHOT.COMMITMENT_ID)),
                row.get(SNAPSHOT.FINGERPRINT),
                Documents.draft(row.get(SNAPSHOT.DRAFT)),
                Documents.draft(row.get(SNAPSHOT.ENTERED)));
    }
}
