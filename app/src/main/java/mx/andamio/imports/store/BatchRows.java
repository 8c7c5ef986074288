package mx.andamio.imports.store;

import static mx.andamio.imports.db.Tables.BATCH;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.imports.CommitmentImport;
import mx.andamio.imports.CommitmentImport.Scan;
import mx.andamio.imports.Decided;
import mx.andamio.imports.ImportId;
import mx.andamio.imports.ImportState;
import mx.andamio.imports.Imports.Handed;
import mx.andamio.imports.Upload;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Sha256;
import mx.andamio.sheets.Preview;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files that were handed in, as rows. Their bytes are fetched only by who reads them. */
@Component
class BatchRows {

    private static final List<Field<?>> ALL_BUT_BYTES = List.of(
            BATCH.ID,
            BATCH.FILE_NAME,
            BATCH.SHA256,
            BATCH.SCAN_NAME,
            BATCH.SCAN_SHA256,
            BATCH.SCOPE,
            BATCH.ROWS,
            BATCH.SHEET,
            BATCH.DECIDED,
            BATCH.STATE,
            BATCH.RECEIVED_AT,
            BATCH.RECEIVED_BY,
            BATCH.ENDED_AT,
            BATCH.ENDED_BY,
            BATCH.RESULT,
            BATCH.VERSION);

    private final DSLContext database;
    private final Clock clock;

    BatchRows(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void insert(Command command, ImportId id, Handed handed, String scope, Decided decided, Preview preview) {
        var scan = handed.scan();
        database.insertInto(BATCH)
                .set(BATCH.ID, id.value())
                .set(BATCH.FILE_NAME, handed.file().name())
                .set(BATCH.BYTES, handed.file().bytes())
                .set(BATCH.SHA256, hash(handed.file()))
                .set(BATCH.SCAN_NAME, scan == null ? null : scan.name())
                .set(BATCH.SCAN, scan == null ? null : scan.bytes())
                .set(BATCH.SCAN_SHA256, scan == null ? null : hash(scan))
                .set(BATCH.SCOPE, scope)
                .set(BATCH.ROWS, preview.rows())
                .set(BATCH.SHEET, preview.sheet())
                .set(BATCH.DECIDED, Documents.of(decided))
                .set(BATCH.STATE, "PREVIEWED")
                .set(BATCH.RECEIVED_AT, now())
                .set(BATCH.RECEIVED_BY, command.actor().name())
                .execute();
    }

    static String hash(Upload file) {
        return HexFormat.of().formatHex(Sha256.of(file.bytes()));
    }

    Optional<CommitmentImport> one(ImportId id) {
        return database.select(ALL_BUT_BYTES)
                .from(BATCH)
                .where(BATCH.ID.eq(id.value()))
                .fetchOptional(BatchRows::batch);
    }

    /** The same, held until the command ends. */
    Optional<CommitmentImport> held(ImportId id) {
        return database.select(ALL_BUT_BYTES)
                .from(BATCH)
                .where(BATCH.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(BatchRows::batch);
    }

    Slice<CommitmentImport> all(int page, int size) {
        Slice.check(page, size);
        return new Slice<>(
                database.select(ALL_BUT_BYTES)
                        .from(BATCH)
                        .orderBy(BATCH.RECEIVED_AT.desc(), BATCH.ID)
                        .offset((long) page * size)
                        .limit(size)
                        .fetch(BatchRows::batch),
                database.fetchCount(BATCH));
    }

    Optional<byte[]> bytes(ImportId id) {
        return database.select(BATCH.BYTES)
                .from(BATCH)
                .where(BATCH.ID.eq(id.value()))
                .fetchOptional(BATCH.BYTES);
    }

    void decided(ImportId id, Decided decided, Preview preview) {
        database.update(BATCH)
                .set(BATCH.DECIDED, Documents.of(decided))
                .set(BATCH.ROWS, preview.rows())
                .set(BATCH.SHEET, preview.sheet())
                .set(BATCH.VERSION, BATCH.VERSION.plus(1))
                .where(BATCH.ID.eq(id.value()))
                .execute();
    }

    /** @param result null where it was put aside */
    void ended(Command command, ImportId id, ImportState.@Nullable Result result) {
        database.update(BATCH)
                .set(BATCH.STATE, result == null ? "DISCARDED" : "APPLIED")
                .set(BATCH.ENDED_AT, now())
                .set(BATCH.ENDED_BY, command.actor().name())
                .set(BATCH.RESULT, result == null ? null : Documents.of(result))
                .set(BATCH.VERSION, BATCH.VERSION.plus(1))
                .where(BATCH.ID.eq(id.value()))
                .execute();
    }

    private static CommitmentImport batch(Record row) {
        var scan = row.get(BATCH.SCAN_NAME);
        return new CommitmentImport(
                new ImportId(row.get(BATCH.ID)),
                row.get(BATCH.FILE_NAME),
                row.get(BATCH.SHA256),
                scan == null ? null : new Scan(scan, row.get(BATCH.SCAN_SHA256)),
                row.get(BATCH.ROWS),
                row.get(BATCH.SHEET),
                row.get(BATCH.SCOPE),
                Documents.decided(row.get(BATCH.DECIDED)),
                state(row),
                row.get(BATCH.RECEIVED_AT).toInstant(),
                row.get(BATCH.RECEIVED_BY),
                row.get(BATCH.VERSION));
    }

    private static ImportState state(Record row) {
        return switch (row.get(BATCH.STATE)) {
            case "APPLIED" ->
                new ImportState.Applied(
                        Objects.requireNonNull(row.get(BATCH.ENDED_AT)).toInstant(),
                        row.get(BATCH.ENDED_BY),
                        Documents.result(row.get(BATCH.RESULT)));
            case "DISCARDED" ->
                new ImportState.Discarded(
                        Objects.requireNonNull(row.get(BATCH.ENDED_AT)).toInstant(), row.get(BATCH.ENDED_BY));
            default -> new ImportState.Previewed();
        };
    }

    static ImportId fresh() {
        return new ImportId(UUID.randomUUID());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
