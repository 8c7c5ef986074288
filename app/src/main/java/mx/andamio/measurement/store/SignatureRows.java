package mx.andamio.measurement.store;

import static mx.andamio.measurement.db.Tables.REOPENING;
import static mx.andamio.measurement.db.Tables.SIGNATURE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import mx.andamio.measurement.SignOffs.Figure;
import mx.andamio.measurement.SignOffs.Reopened;
import mx.andamio.measurement.SignOffs.Signature;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Signatures of figures, as they are kept. */
@Component
class SignatureRows {

    /** Names a lock of the database: files are received and months are signed one after the other, or each could miss the other. */
    private static final long TURN = 7_120_253_114L;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext database;

    SignatureRows(DSLContext database) {
        this.database = database;
    }

    /** Until the end of the transaction. */
    void lock() {
        database.select(function(name("pg_advisory_xact_lock"), SQLDataType.OTHER, inline(TURN)))
                .execute();
    }

    /** A signature, and the month and round that it belongs to. */
    record Kept(String dataset, LocalDate month, int round, Signature signature) {}

    /** A round that holds no more, and the month that it belongs to. */
    record Taken(String dataset, LocalDate month, Reopened round) {}

    /** Of these datasets and months, those of rounds that were taken back too, in the order of rounds and steps. */
    List<Kept> all(Collection<String> datasets, LocalDate from, LocalDate to) {
        return database.selectFrom(SIGNATURE)
                .where(SIGNATURE
                        .DATASET
                        .eq(any(datasets.toArray(String[]::new)))
                        .and(within(from, to)))
                .orderBy(SIGNATURE.ROUND, SIGNATURE.STEP)
                .fetch(SignatureRows::kept);
    }

    /** Rounds that were taken back, without their signatures, the last one ahead. */
    List<Taken> taken(Collection<String> datasets, LocalDate from, LocalDate to) {
        return database.selectFrom(REOPENING)
                .where(REOPENING
                        .DATASET
                        .eq(any(datasets.toArray(String[]::new)))
                        .and(REOPENING.MONTH.between(from.withDayOfMonth(1), to)))
                .orderBy(REOPENING.ROUND.desc())
                .fetch(row -> new Taken(
                        row.get(REOPENING.DATASET),
                        row.get(REOPENING.MONTH),
                        new Reopened(
                                row.get(REOPENING.ROUND),
                                row.get(REOPENING.REASON),
                                row.get(REOPENING.REOPENED_BY),
                                row.get(REOPENING.REOPENED_AT).toInstant(),
                                row.get(REOPENING.DELIVERY),
                                List.of())));
    }

    /** Months of these days whose figures somebody signed off, the first one ahead. */
    List<LocalDate> holding(String dataset, LocalDate from, LocalDate to) {
        return database.selectDistinct(SIGNATURE.MONTH)
                .from(SIGNATURE)
                .where(SIGNATURE.DATASET.eq(dataset).and(within(from, to)).and(HOLDS))
                .orderBy(SIGNATURE.MONTH)
                .fetch(SIGNATURE.MONTH);
    }

    private static final Condition HOLDS = notExists(selectOne()
            .from(REOPENING)
            .where(REOPENING.DATASET.eq(SIGNATURE.DATASET))
            .and(REOPENING.MONTH.eq(SIGNATURE.MONTH))
            .and(REOPENING.ROUND.eq(SIGNATURE.ROUND)));

    private static Condition within(LocalDate from, LocalDate to) {
        return SIGNATURE.MONTH.between(from.withDayOfMonth(1), to);
    }

    void add(String dataset, LocalDate month, int round, Signature one) {
        database.insertInto(SIGNATURE)
                .set(SIGNATURE.DATASET, dataset)
                .set(SIGNATURE.MONTH, month)
                .set(SIGNATURE.ROUND, round)
                .set(SIGNATURE.STEP, (short) one.step())
                .set(SIGNATURE.POST, one.post())
                .set(SIGNATURE.SIGNED_BY, one.by())
                .set(SIGNATURE.SIGNED_AT, one.at().atOffset(ZoneOffset.UTC))
                .set(SIGNATURE.FIGURES, JSONB.valueOf(JSON.writeValueAsString(one.figures())))
                .set(SIGNATURE.DELIVERIES, one.deliveries().toArray(String[]::new))
                .execute();
    }

    /** Takes back the round of a month that holds. */
    void reopen(String dataset, LocalDate month, String reason, @Nullable UUID delivery, String by, Instant at) {
        var round = taken(List.of(dataset), month, month).size() + 1;
        database.insertInto(REOPENING)
                .set(REOPENING.DATASET, dataset)
                .set(REOPENING.MONTH, month)
                .set(REOPENING.ROUND, round)
                .set(REOPENING.REASON, reason)
                .set(REOPENING.DELIVERY, delivery)
                .set(REOPENING.REOPENED_BY, by)
                .set(REOPENING.REOPENED_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static Kept kept(Record row) {
        return new Kept(
                row.get(SIGNATURE.DATASET),
                row.get(SIGNATURE.MONTH),
                row.get(SIGNATURE.ROUND),
                new Signature(
                        row.get(SIGNATURE.STEP),
                        row.get(SIGNATURE.POST),
                        row.get(SIGNATURE.SIGNED_BY),
                        row.get(SIGNATURE.SIGNED_AT).toInstant(),
                        JSON.readValue(row.get(SIGNATURE.FIGURES).data(), new TypeReference<List<Figure>>() {}),
                        List.of(row.get(SIGNATURE.DELIVERIES))));
    }
}
