package mx.andamio.imports.store;

import static mx.andamio.imports.db.Tables.SNAPSHOT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.imports.ImportId;
import mx.andamio.imports.RowKey;
import mx.andamio.sheets.Draft;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** What files said of commitments when they were taken last. */
@Component
class Snapshots {

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
        var queries = new ArrayList<Query>();
        snapshots.forEach(one -> {
            var draft = Documents.of(one.draft());
            var entered = Documents.of(one.entered());
            queries.add(database.insertInto(SNAPSHOT)
                    .set(SNAPSHOT.ORGAN, one.key().organ())
                    .set(SNAPSHOT.KEY, one.key().key())
                    .set(SNAPSHOT.COMMITMENT_ID, one.commitment().value())
                    .set(SNAPSHOT.BATCH_ID, file.value())
                    .set(SNAPSHOT.FINGERPRINT, one.fingerprint())
                    .set(SNAPSHOT.DRAFT, draft)
                    .set(SNAPSHOT.ENTERED, entered)
                    .onConflict(SNAPSHOT.ORGAN, SNAPSHOT.KEY)
                    .doUpdate()
                    .set(SNAPSHOT.BATCH_ID, file.value())
                    .set(SNAPSHOT.FINGERPRINT, one.fingerprint())
                    .set(SNAPSHOT.DRAFT, draft)
                    .set(SNAPSHOT.ENTERED, entered)
                    .set(SNAPSHOT.VERSION, SNAPSHOT.VERSION.plus(1)));
        });
        database.batch(queries).execute();
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
