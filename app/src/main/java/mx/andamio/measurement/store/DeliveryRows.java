package mx.andamio.measurement.store;

import static mx.andamio.measurement.db.Tables.DELIVERY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.measurement.Deliveries.Announced;
import mx.andamio.measurement.Deliveries.Counts;
import mx.andamio.measurement.Deliveries.Sent;
import mx.andamio.measurement.Deliveries.State;
import mx.andamio.measures.feeds.FeedFault;
import mx.andamio.measures.feeds.Form;
import mx.andamio.pages.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Files that came, as they are kept. */
@Component
class DeliveryRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext database;

    DeliveryRows(DSLContext database) {
        this.database = database;
    }

    void add(UUID id, Announced announced, long bytes, String by, Instant at) {
        database.insertInto(DELIVERY)
                .set(DELIVERY.ID, id)
                .set(DELIVERY.DATASET, announced.dataset())
                .set(DELIVERY.SOURCE, announced.source())
                .set(DELIVERY.PERIOD_FROM, announced.from())
                .set(DELIVERY.PERIOD_TO, announced.to())
                .set(DELIVERY.FORM, announced.form().name())
                .set(DELIVERY.FILE_NAME, announced.fileName())
                .set(DELIVERY.BYTES, bytes)
                .set(DELIVERY.STATE, State.RECEIVED.name())
                .set(DELIVERY.SENT_BY, by)
                .set(DELIVERY.SENT_AT, at.atOffset(ZoneOffset.UTC))
                .set(DELIVERY.SIMULATED, announced.simulated())
                .set(DELIVERY.REASON, announced.reason())
                .execute();
    }

    /** @param counts null where no row was looked at */
    void finish(
            UUID id,
            State state,
            @Nullable Counts counts,
            @Nullable String lakeId,
            List<FeedFault> faults,
            boolean hasRejects,
            Instant at) {
        database.update(DELIVERY)
                .set(DELIVERY.STATE, state.name())
                .set(DELIVERY.ROWS_IN, counts == null ? null : counts.in())
                .set(DELIVERY.KEPT, counts == null ? null : counts.kept())
                .set(DELIVERY.REJECTED, counts == null ? null : counts.rejected())
                .set(DELIVERY.LAKE_ID, lakeId)
                .set(DELIVERY.FAULTS, JSONB.valueOf(JSON.writeValueAsString(faults)))
                .set(DELIVERY.HAS_REJECTS, hasRejects)
                .set(DELIVERY.FINISHED_AT, at.atOffset(ZoneOffset.UTC))
                .set(DELIVERY.VERSION, DELIVERY.VERSION.plus(1))
                .where(DELIVERY.ID.eq(id))
                .execute();
    }

    /** The one that waits for longest. */
    Optional<Sent> next() {
        return database.selectFrom(DELIVERY)
                .where(DELIVERY.FINISHED_AT.isNull())
                .orderBy(DELIVERY.SENT_AT, DELIVERY.ID)
                .limit(1)
                .fetchOptional(DeliveryRows::sent);
    }

    /** Whether one of the dataset that tells of these days waits, or is being read. */
    boolean isAnyOpen(String dataset, LocalDate from, LocalDate to) {
        return database.fetchExists(
                DELIVERY,
                DELIVERY.FINISHED_AT
                        .isNull()
                        .and(DELIVERY.DATASET.eq(dataset))
                        .and(DELIVERY.PERIOD_FROM.le(to))
                        .and(DELIVERY.PERIOD_TO.ge(from)));
    }

    Optional<Sent> one(Condition condition) {
        return database.selectFrom(DELIVERY).where(condition).fetchOptional(DeliveryRows::sent);
    }

    /** The first day of the period ahead. */
    List<Sent> inOrder(Condition condition) {
        return database.selectFrom(DELIVERY)
                .where(condition)
                .orderBy(DELIVERY.PERIOD_FROM, DELIVERY.SOURCE, DELIVERY.ID)
                .fetch(DeliveryRows::sent);
    }

    Slice<Sent> all(Condition condition, int page, int size) {
        Slice.check(page, size);
        return new Slice<>(
                database.selectFrom(DELIVERY)
                        .where(condition)
                        .orderBy(DELIVERY.SENT_AT.desc(), DELIVERY.ID)
                        .offset((long) page * size)
                        .limit(size)
                        .fetch(DeliveryRows::sent),
                database.fetchCount(DELIVERY, condition));
    }

    private static Sent sent(Record row) {
        var finished = row.get(DELIVERY.FINISHED_AT);
        var in = row.get(DELIVERY.ROWS_IN);
        return new Sent(
                row.get(DELIVERY.ID),
                new Announced(
                        row.get(DELIVERY.DATASET),
                        row.get(DELIVERY.SOURCE),
                        row.get(DELIVERY.PERIOD_FROM),
                        row.get(DELIVERY.PERIOD_TO),
                        Form.valueOf(row.get(DELIVERY.FORM)),
                        row.get(DELIVERY.FILE_NAME),
                        row.get(DELIVERY.SIMULATED),
                        row.get(DELIVERY.REASON)),
                row.get(DELIVERY.BYTES),
                State.valueOf(row.get(DELIVERY.STATE)),
                in == null
                        ? null
                        : new Counts(
                                in,
                                Objects.requireNonNull(row.get(DELIVERY.KEPT)),
                                Objects.requireNonNull(row.get(DELIVERY.REJECTED))),
                row.get(DELIVERY.LAKE_ID),
                JSON.readValue(row.get(DELIVERY.FAULTS).data(), new TypeReference<>() {}),
                row.get(DELIVERY.HAS_REJECTS),
                row.get(DELIVERY.SENT_BY),
                row.get(DELIVERY.SENT_AT).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}
