package mx.andamio.imports.store;

import static mx.andamio.imports.db.Tables.BATCH;
import static mx.andamio.imports.db.Tables.TAKEN;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import mx.andamio.commitments.ImportedCommitments;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class ImportedInPostgres implements ImportedCommitments {

    private final DSLContext database;

    ImportedInPostgres(DSLContext database) {
        this.database = database;
    }

    @Override
    public Set<UUID> of(UUID file) {
        return database.selectDistinct(TAKEN.COMMITMENT_ID)
                .from(TAKEN)
                .where(TAKEN.BATCH_ID.eq(file))
                .fetchSet(TAKEN.COMMITMENT_ID);
    }

    @Override
    public List<File> latest(int many) {
        return database.select(BATCH.ID, BATCH.FILE_NAME, BATCH.ENDED_AT)
                .from(BATCH)
                .where(BATCH.STATE.eq("APPLIED"))
                .orderBy(BATCH.ENDED_AT.desc(), BATCH.ID)
                .limit(many)
                .fetch(row -> new File(
                        row.value1(),
                        row.value2(),
                        Objects.requireNonNull(row.value3()).toInstant()));
    }
}
