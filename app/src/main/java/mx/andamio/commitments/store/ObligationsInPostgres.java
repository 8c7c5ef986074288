package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.EXTENSION;
import static mx.andamio.commitments.db.Tables.LOOK;
import static mx.andamio.commitments.db.Tables.PROMISE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.andamio.commitments.BodyRules;
import mx.andamio.commitments.BodyRules.OfBody;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Obligations;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.life.Verification;
import mx.andamio.sessions.SessionId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class ObligationsInPostgres implements Obligations {

    /** What it says itself holds before what the paper said from which it was taken. */
    private static final Field<UUID> SESSION =
            coalesce(AgreedIn.SAID.cast(SQLDataType.UUID), PROMISE.SESSION_ID).as("session");

    private static final Field<LocalDate> FIRST_DUE = coalesce(
                    field(select(min(EXTENSION.MOVED_FROM))
                            .from(EXTENSION)
                            .where(EXTENSION.COMMITMENT_ID.eq(COMMITMENT.ID))),
                    COMMITMENT.DUE_ON)
            .as("first_due");
    private static final Field<Integer> MOVED = field(
                    selectCount().from(EXTENSION).where(EXTENSION.COMMITMENT_ID.eq(COMMITMENT.ID)))
            .as("moved");
    private static final Field<LocalDate> CONFIRMED = field(select(max(LOOK.LOOKED_ON))
                    .from(LOOK)
                    .where(LOOK.COMMITMENT_ID
                            .eq(COMMITMENT.ID)
                            .and(LOOK.KIND.in(
                                    Verification.Kind.REVIEWED.name(), Verification.Kind.VALIDATED_ON_SITE.name()))))
            .as("confirmed");

    /** While it binds, and nobody confirmed it or gave it up. */
    private static final List<String> OWING =
            List.of(Stage.SIGNED.name(), Stage.RUNNING.name(), Stage.REPORTED_MET.name());

    private final DSLContext database;
    private final BodyRules rules;
    private final Clock clock;
    private final ZoneId zone;

    ObligationsInPostgres(DSLContext database, BodyRules rules, Clock clock, @Value("${andamio.zone}") String zone) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public List<Owed> of(Collection<SessionId> sessions) {
        return owed(AgreedIn.these(sessions)).stream()
                // A paper promised it in one session, and another took it up as its own.
                .filter(one -> sessions.contains(one.session()))
                .toList();
    }

    @Override
    public List<Owed> fresh(String organ, LocalDate from) {
        return owed(COMMITMENT
                .ORGAN
                .eq(organ)
                .and(coalesce(COMMITMENT.SIGNED_ON, COMMITMENT.SINCE).ge(from))
                .and(COMMITMENT.HEARD_ON.isNull())
                .and(COMMITMENT.STAGE.in(OWING).or(COMMITMENT.STAGE.in(Stage.DRAFT.name(), Stage.ADMITTED.name())))
                .and(AgreedIn.SAID.isNotNull().or(PROMISE.SESSION_ID.isNotNull())));
    }

    @Override
    public List<CommitmentId> unreported(Collection<CommitmentId> ids) {
        var today = LocalDate.now(clock.withZone(zone));
        var ruled = rules.of(ids);
        var silent = database
                .select(COMMITMENT.ID, COMMITMENT.HEARD_ON)
                .from(COMMITMENT)
                .where(COMMITMENT.ID.eq(
                        any(ids.stream().map(CommitmentId::value).toArray(UUID[]::new))))
                .and(COMMITMENT.STAGE.in(OWING))
                .fetch()
                .stream()
                .filter(row -> !isRecent(row.value2(), ruled.get(new CommitmentId(row.value1())), today))
                .map(row -> new CommitmentId(row.value1()))
                .collect(Collectors.toSet());
        return ids.stream().filter(silent::contains).toList();
    }

    private static boolean isRecent(@Nullable LocalDate heard, @Nullable OfBody rules, LocalDate today) {
        return heard != null && !Objects.requireNonNull(rules).ratings().isSilent(heard, today);
    }

    private List<Owed> owed(Condition which) {
        var today = LocalDate.now(clock.withZone(zone));
        var rows = database.select(COMMITMENT.asterisk(), SESSION, FIRST_DUE, MOVED, CONFIRMED)
                .from(COMMITMENT)
                .leftJoin(PROMISE)
                .on(PROMISE.ID.eq(COMMITMENT.PROMISE_ID))
                .where(which)
                .orderBy(COMMITMENT.ORGAN, FIRST_DUE.asc().nullsLast(), COMMITMENT.CREATED_AT, COMMITMENT.ID)
                .fetch();
        var ruled = rules.of(rows.map(row -> new CommitmentId(row.get(COMMITMENT.ID))));
        return rows.map(row ->
                owed(row, Objects.requireNonNull(ruled.get(new CommitmentId(row.get(COMMITMENT.ID)))), today));
    }

    private static Owed owed(Record row, OfBody rules, LocalDate today) {
        var stage = Stage.valueOf(row.get(COMMITMENT.STAGE));
        @Nullable LocalDate heard = row.get(COMMITMENT.HEARD_ON);
        @Nullable String post = row.get(COMMITMENT.RESPONSIBLE);
        return new Owed(
                new CommitmentId(row.get(COMMITMENT.ID)),
                new SessionId(row.get(SESSION)),
                row.get(COMMITMENT.ORGAN),
                row.get(COMMITMENT.LINE),
                row.get(COMMITMENT.TEXT),
                post == null ? row.get(COMMITMENT.RESPONSIBLE_WORDS) : post,
                stage,
                row.get(FIRST_DUE),
                row.get(COMMITMENT.DUE_ON),
                row.get(MOVED),
                metOn(row, stage),
                heard,
                isRecent(heard, rules, today),
                row.get(COMMITMENT.SIMULATED));
    }

    private static @Nullable LocalDate metOn(Record row, Stage stage) {
        if (stage != Stage.VERIFIED && stage != Stage.CLOSED) {
            return null;
        }
        @Nullable LocalDate confirmed = row.get(CONFIRMED);
        return confirmed == null ? row.get(COMMITMENT.SINCE) : confirmed;
    }

    @Override
    public Map<SessionId, Integer> counts() {
        return database.select(SESSION, count())
                .from(COMMITMENT)
                .leftJoin(PROMISE)
                .on(PROMISE.ID.eq(COMMITMENT.PROMISE_ID))
                .where(AgreedIn.SAID.isNotNull().or(PROMISE.SESSION_ID.isNotNull()))
                .groupBy(SESSION)
                .fetchMap(row -> new SessionId(row.value1()), row -> row.value2());
    }
}
