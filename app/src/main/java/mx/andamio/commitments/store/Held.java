package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static org.jooq.impl.DSL.any;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.life.Traces;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Commitments whose row is held until the command ends: two who look at one do not both change it. */
@Component
class Held {

    private final DSLContext database;
    private final CommitmentWriter writer;
    private final Clock clock;
    private final ZoneId zone;

    Held(DSLContext database, Clock clock, @Value("${andamio.zone}") String zone) {
        this.database = database;
        this.writer = new CommitmentWriter(database, clock);
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    /** Refused: {@code commitment.absent}. */
    Outcome at(CommitmentId id, Function<Commitment, Outcome> effect) {
        return one(id).map(effect).orElseGet(() -> Outcome.refused("commitment.absent", Kind.ABSENT));
    }

    /** Refused: {@code commitment.absent}, {@code commitment.changed}. */
    Outcome at(CommitmentId id, int version, Function<Commitment, Outcome> effect) {
        return at(
                id,
                standing -> standing.version() == version
                        ? effect.apply(standing)
                        : Outcome.refused("commitment.changed", Kind.CONFLICT));
    }

    /** Makes the change that was granted, under the command. Refused: as above, and as the ruling says. */
    Outcome change(
            Command command, CommitmentId id, int version, Function<Commitment, Ruling<Consumer<Command>>> judged) {
        return at(id, version, standing -> switch (judged.apply(standing)) {
            case Ruling.Refused<Consumer<Command>>(var why) -> new Outcome.Refused(why);
            case Ruling.Granted<Consumer<Command>>(var effect) -> {
                effect.accept(command);
                yield Outcome.done(standing.id().value());
            }
        });
    }

    private Optional<Commitment> one(CommitmentId id) {
        return database.selectFrom(COMMITMENT)
                .where(COMMITMENT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(CommitmentRows::commitment);
    }

    /**
     * Many by id; what is not there is not in it.
     *
     * @param hold whether their rows are held until the command ends, always in one order, so that two who hold many do not wait for each other
     */
    Map<CommitmentId, Commitment> these(List<CommitmentId> ids, boolean hold) {
        var rows = database.selectFrom(COMMITMENT)
                .where(COMMITMENT.ID.eq(
                        any(ids.stream().map(CommitmentId::value).toArray(UUID[]::new))))
                .orderBy(COMMITMENT.ID);
        return (hold ? rows.forUpdate() : rows)
                .fetchMap(row -> new CommitmentId(row.get(COMMITMENT.ID)), CommitmentRows::commitment);
    }

    /** Writes its next state, and what else changed with it. */
    void move(Commitment standing, State next, Map<Field<?>, @Nullable Object> more) {
        var row = new HashMap<Field<?>, @Nullable Object>(more);
        row.putAll(CommitmentWriter.traces(Traces.of(next)));
        writer.update(standing.id(), standing.version(), row);
    }

    /** Something of it was heard today. */
    void hear(CommitmentId id) {
        database.update(COMMITMENT)
                .set(COMMITMENT.HEARD_ON, today())
                .where(COMMITMENT.ID.eq(id.value()))
                .execute();
    }

    CommitmentWriter writer() {
        return writer;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
