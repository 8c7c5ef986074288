package mx.andamio.measurement.store;

import static mx.andamio.measurement.db.Tables.REOPENING;
import static mx.andamio.measurement.db.Tables.SIGNATURE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
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
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final Condition HOLDS = notExists(selectOne()
            .from(REOPENING)
            .where(REOPENING.DATASET.eq(SIGNATURE.DATASET))
            .and(REOPENING.MONTH.eq(SIGNATURE.MONTH))
            .and(REOPENING.ROUND.eq(SIGNATURE.ROUND)));

    private final DSLContext database;

    SignatureRows(DSLContext database) {
        this.database = database;
    }

    /** Until the end of the transaction. */
    void lock() {
        database.select(function(name("pg_advisory_xact_lock"), SQLDataType.OTHER, inline(TURN)))
                .execute();
    }

    /** @param month its first day */
    record Of(String dataset, LocalDate month) {}

    /** How many signatures hold of months of these days; those without any are not in it. */
    Map<Of, Integer> holding(Collection<String> datasets, LocalDate from, LocalDate to) {
        return database.select(SIGNATURE.DATASET, SIGNATURE.MONTH, count())
                .from(SIGNATURE)
                .where(SIGNATURE.DATASET.eq(any(datasets.toArray(String[]::new))))
                .and(SIGNATURE.MONTH.between(from.withDayOfMonth(1), to))
                .and(HOLDS)
                .groupBy(SIGNATURE.DATASET, SIGNATURE.MONTH)
                .fetchMap(row -> new Of(row.value1(), row.value2()), row -> row.value3());
    }

    /** How often signatures were taken back of months of these days; those without any are not in it. */
    Map<Of, Integer> reopened(Collection<String> datasets, LocalDate from, LocalDate to) {
        return database.select(REOPENING.DATASET, REOPENING.MONTH, count())
                .from(REOPENING)
                .where(REOPENING.DATASET.eq(any(datasets.toArray(String[]::new))))
                .and(REOPENING.MONTH.between(from.withDayOfMonth(1), to))
                .groupBy(REOPENING.DATASET, REOPENING.MONTH)
                .fetchMap(row -> new Of(row.value1(), row.value2()), row -> row.value3());
    }

    /** All that were ever given of a month, by their round, in the order of steps. */
    Map<Integer, List<Signature>> all(Of of) {
        return database
                .selectFrom(SIGNATURE)
                .where(SIGNATURE.DATASET.eq(of.dataset()), SIGNATURE.MONTH.eq(of.month()))
                .orderBy(SIGNATURE.ROUND, SIGNATURE.STEP)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(SIGNATURE.ROUND),
                        Collectors.mapping(SignatureRows::signature, Collectors.toList())));
    }

    /**
     * Rounds of a month that were taken back, the last one ahead.
     *
     * @param signatures by their round
     */
    List<Reopened> rounds(Of of, Map<Integer, List<Signature>> signatures) {
        return database.selectFrom(REOPENING)
                .where(REOPENING.DATASET.eq(of.dataset()), REOPENING.MONTH.eq(of.month()))
                .orderBy(REOPENING.ROUND.desc())
                .fetch(row -> new Reopened(
                        row.get(REOPENING.ROUND),
                        row.get(REOPENING.REASON),
                        row.get(REOPENING.REOPENED_BY),
                        row.get(REOPENING.REOPENED_AT).toInstant(),
                        row.get(REOPENING.DELIVERY),
                        signatures.getOrDefault(row.get(REOPENING.ROUND), List.of())));
    }

    void add(Of of, int round, Signature one) {
        database.insertInto(SIGNATURE)
                .set(SIGNATURE.DATASET, of.dataset())
                .set(SIGNATURE.MONTH, of.month())
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
    void reopen(Of of, String reason, @Nullable UUID delivery, String by, Instant at) {
        var round = 1 + reopened(List.of(of.dataset()), of.month(), of.month()).getOrDefault(of, 0);
        database.insertInto(REOPENING)
                .set(REOPENING.DATASET, of.dataset())
                .set(REOPENING.MONTH, of.month())
                .set(REOPENING.ROUND, round)
                .set(REOPENING.REASON, reason)
                .set(REOPENING.DELIVERY, delivery)
                .set(REOPENING.REOPENED_BY, by)
                .set(REOPENING.REOPENED_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private static Signature signature(Record row) {
        return new Signature(
                row.get(SIGNATURE.STEP),
                row.get(SIGNATURE.POST),
                row.get(SIGNATURE.SIGNED_BY),
                row.get(SIGNATURE.SIGNED_AT).toInstant(),
                JSON.readValue(row.get(SIGNATURE.FIGURES).data(), new TypeReference<List<Figure>>() {}),
                List.of(row.get(SIGNATURE.DELIVERIES)));
    }
}
