package mx.andamio.evaluations.store;

import static mx.andamio.evaluations.db.Tables.COUNTED;
import static mx.andamio.evaluations.db.Tables.ENTERED;
import static mx.andamio.evaluations.db.Tables.MEMBER;
import static mx.andamio.evaluations.db.Tables.PERIOD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.evaluations.Evaluations.NewValue;
import mx.andamio.evaluations.KeptPeriod;
import mx.andamio.evaluations.Scheme;
import mx.andamio.evaluations.model.Cadence;
import mx.andamio.evaluations.model.Period;
import mx.andamio.evaluations.model.Value;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Periods and what was counted or entered in them, as rows. */
final class PeriodRows {

    private final DSLContext database;

    PeriodRows(DSLContext database) {
        this.database = database;
    }

    /** The latest ahead. */
    List<KeptPeriod> all(Scheme scheme) {
        return database.selectFrom(PERIOD)
                .where(PERIOD.SCHEME.eq(scheme.code()))
                .orderBy(PERIOD.STARTS.desc())
                .fetch(row -> period(scheme.cadence(), row));
    }

    /** Nobody else changes it until the end of the transaction. */
    Optional<KeptPeriod> locked(Scheme scheme, String code) {
        return database.selectFrom(PERIOD)
                .where(PERIOD.SCHEME.eq(scheme.code()).and(PERIOD.CODE.eq(code)))
                .forUpdate()
                .fetchOptional(row -> period(scheme.cadence(), row));
    }

    private static KeptPeriod period(Cadence cadence, Record row) {
        return new KeptPeriod(
                new Period(cadence, row.get(PERIOD.STARTS)),
                row.get(PERIOD.VERSION),
                instant(row.get(PERIOD.COMPUTED_AT)),
                instant(row.get(PERIOD.CLOSED_AT)),
                row.get(PERIOD.CLOSED_BY));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** @return false when it is there already */
    boolean add(String scheme, Period period, int version) {
        return database.insertInto(PERIOD)
                        .set(PERIOD.SCHEME, scheme)
                        .set(PERIOD.CODE, period.code())
                        .set(PERIOD.STARTS, period.from())
                        .set(PERIOD.ENDS, period.to())
                        .set(PERIOD.VERSION, version)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void measureBy(String scheme, String period, int version) {
        database.update(PERIOD)
                .set(PERIOD.VERSION, version)
                .where(PERIOD.SCHEME.eq(scheme).and(PERIOD.CODE.eq(period)))
                .execute();
    }

    void close(String scheme, String period, Instant at, String by) {
        database.update(PERIOD)
                .set(PERIOD.CLOSED_AT, at.atOffset(ZoneOffset.UTC))
                .set(PERIOD.CLOSED_BY, by)
                .where(PERIOD.SCHEME.eq(scheme).and(PERIOD.CODE.eq(period)))
                .execute();
    }

    /** What an organ had and what was counted of it, by code of element. */
    record Count(String organ, int volume, Map<String, Value> values) {}

    /** In place of what was counted before. */
    void count(String scheme, String period, List<Count> counts, Instant at) {
        database.deleteFrom(COUNTED)
                .where(COUNTED.SCHEME.eq(scheme).and(COUNTED.PERIOD.eq(period)))
                .execute();
        database.deleteFrom(MEMBER)
                .where(MEMBER.SCHEME.eq(scheme).and(MEMBER.PERIOD.eq(period)))
                .execute();
        database.batch(counts.stream()
                        .map(count -> (Query) database.insertInto(MEMBER)
                                .set(MEMBER.SCHEME, scheme)
                                .set(MEMBER.PERIOD, period)
                                .set(MEMBER.ORGAN, count.organ())
                                .set(MEMBER.VOLUME, count.volume()))
                        .toList())
                .execute();
        database.batch(counts.stream()
                        .flatMap(count -> count.values().entrySet().stream()
                                .map(value -> counted(scheme, period, count.organ(), value)))
                        .toList())
                .execute();
        database.update(PERIOD)
                .set(PERIOD.COMPUTED_AT, at.atOffset(ZoneOffset.UTC))
                .where(PERIOD.SCHEME.eq(scheme).and(PERIOD.CODE.eq(period)))
                .execute();
    }

    private Query counted(String scheme, String period, String organ, Map.Entry<String, Value> of) {
        var known = of.getValue() instanceof Value.Known one ? one : null;
        return database.insertInto(COUNTED)
                .set(COUNTED.SCHEME, scheme)
                .set(COUNTED.PERIOD, period)
                .set(COUNTED.ORGAN, organ)
                .set(COUNTED.ELEMENT, of.getKey())
                .set(COUNTED.VALUE, known == null ? null : known.number())
                .set(COUNTED.COUNTED_, known == null ? 0 : known.counted())
                .set(COUNTED.WHY, of.getValue() instanceof Value.Missing(var why) ? why.name() : null);
    }

    boolean has(String scheme, String period, String organ) {
        return database.fetchExists(
                MEMBER, MEMBER.SCHEME.eq(scheme).and(MEMBER.PERIOD.eq(period)).and(MEMBER.ORGAN.eq(organ)));
    }

    void enter(String scheme, String period, NewValue value, Instant at, String by) {
        var before = database.select(coalesce(max(ENTERED.NUMBER), inline(0)))
                .from(ENTERED)
                .where(ENTERED.SCHEME.eq(scheme))
                .and(ENTERED.PERIOD.eq(period))
                .and(ENTERED.ORGAN.eq(value.organ()))
                .and(ENTERED.ELEMENT.eq(value.element()))
                .fetchSingle()
                .value1();
        database.insertInto(ENTERED)
                .set(ENTERED.SCHEME, scheme)
                .set(ENTERED.PERIOD, period)
                .set(ENTERED.ORGAN, value.organ())
                .set(ENTERED.ELEMENT, value.element())
                .set(ENTERED.NUMBER, before + 1)
                .set(ENTERED.VALUE, value.value())
                .set(ENTERED.SOURCE, value.source().strip())
                .set(ENTERED.ENTERED_AT, at.atOffset(ZoneOffset.UTC))
                .set(ENTERED.ENTERED_BY, by)
                .execute();
    }
}
