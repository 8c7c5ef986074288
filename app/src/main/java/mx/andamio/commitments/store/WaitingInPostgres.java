package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.DEPENDENCY;
import static mx.andamio.commitments.db.Tables.OBSTACLE;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Obstacle;
import mx.andamio.commitments.ObstacleId;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.Waiting;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.commitments.life.Dependencies;
import mx.andamio.commitments.life.Dependencies.Edge;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Permission;
import mx.andamio.pack.Organ;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class WaitingInPostgres implements Waiting {

    private static final int LONGEST = 500;

    /** Whoever adds a dependency waits for whoever does so now: two at once could close a circle that neither sees. */
    private static final long ONE_AT_A_TIME = 0x616e_6461_6d69_6f01L;

    private final DSLContext database;
    private final Register register;
    private final Directory directory;
    private final Commitments commitments;
    private final Chain chain;
    private final Held held;

    WaitingInPostgres(
            DSLContext database,
            Register register,
            Directory directory,
            Commitments commitments,
            Chain chain,
            Held held) {
        this.database = database;
        this.register = register;
        this.directory = directory;
        this.commitments = commitments;
        this.chain = chain;
        this.held = held;
    }

    @Override
    public boolean may(Asker who, Commitment commitment) {
        return who.may(Permission.COMMIT) || chain.step(who, commitment).isPresent();
    }

    @Override
    public boolean mayClose(Asker who, Obstacle obstacle, Commitment commitment) {
        return may(who, commitment)
                || who.actsFor()
                        .flatMap(directory::post)
                        .filter(post -> post.organ().equals(obstacle.organ()))
                        .isPresent();
    }

    @Override
    public Outcome open(Command command, Asker who, CommitmentId id, Blocker.Kind kind, String owner, String text) {
        return mine(command, who, id, standing -> {
            if (!standing.state().stage().isSignedAndOpen()) {
                return refused("commitment.stage");
            }
            if (text.length() > LONGEST) {
                return Outcome.refused("blocker.long", Kind.USER, Integer.toString(LONGEST));
            }
            return switch (Blocker.open(kind, owner.strip(), text, held.today())) {
                case Ruling.Refused<Blocker>(var reason) -> new Outcome.Refused(reason);
                case Ruling.Granted<Blocker>(var blocker) ->
                    organ(blocker.owner())
                            .map(organ -> keep(command, standing, blocker, organ))
                            .orElseGet(() -> Outcome.refused("blocker.unknown", Kind.USER, blocker.owner()));
            };
        });
    }

    private Optional<String> organ(String owner) {
        return directory
                .organ(owner)
                .map(Organ::code)
                .or(() -> directory.post(owner).map(OrganPost::organ));
    }

    private Outcome keep(Command command, Commitment standing, Blocker blocker, String organ) {
        var id = UUID.randomUUID();
        database.insertInto(OBSTACLE)
                .set(OBSTACLE.ID, id)
                .set(OBSTACLE.COMMITMENT_ID, standing.id().value())
                .set(OBSTACLE.KIND, blocker.kind().name())
                .set(OBSTACLE.OWNER, blocker.owner())
                .set(OBSTACLE.OWNER_ORGAN, organ)
                .set(OBSTACLE.TEXT, blocker.text())
                .set(OBSTACLE.OPENED, blocker.opened())
                .set(OBSTACLE.RECORDED_BY, command.actor().name())
                .execute();
        write(command, standing.id(), id, blocker);
        return Outcome.done(id);
    }

    @Override
    public Outcome close(Command command, Asker who, ObstacleId id, int version) {
        return register.once(command, () -> {
            var found = database.selectFrom(OBSTACLE)
                    .where(OBSTACLE.ID.eq(id.value()))
                    .forUpdate()
                    .fetchOptional(ObstacleRows::obstacle);
            if (found.isEmpty()) {
                return Outcome.refused("blocker.absent", Kind.ABSENT);
            }
            var obstacle = found.get();
            if (!mayClose(
                    who, obstacle, commitments.commitment(obstacle.commitment()).orElseThrow())) {
                return refused("blocker.not_yours");
            }
            if (obstacle.version() != version) {
                return Outcome.refused("blocker.changed", Kind.CONFLICT);
            }
            return switch (obstacle.blocker().close(held.today())) {
                case Ruling.Refused<Blocker>(var reason) -> new Outcome.Refused(reason);
                case Ruling.Granted<Blocker>(var closed) -> {
                    database.update(OBSTACLE)
                            .set(OBSTACLE.CLOSED, closed.closed())
                            .set(OBSTACLE.CLOSED_BY, command.actor().name())
                            .set(OBSTACLE.VERSION, version + 1)
                            .where(OBSTACLE.ID.eq(id.value()))
                            .execute();
                    write(command, obstacle.commitment(), id.value(), closed);
                    yield Outcome.done(id);
                }
            };
        });
    }

    private void write(Command command, CommitmentId commitment, UUID id, Blocker blocker) {
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("commitment", commitment.value().toString());
        payload.put("obstacle", id.toString());
        payload.put("kind", blocker.kind().name());
        payload.put("owner", blocker.owner());
        payload.put("text", blocker.text());
        payload.put("opened", blocker.opened().toString());
        payload.put("closed", java.util.Objects.toString(blocker.closed(), null));
        register.write(command, payload);
    }

    @Override
    public List<Obstacle> open(@Nullable String organ) {
        return database.selectFrom(OBSTACLE)
                .where(OBSTACLE.CLOSED.isNull())
                .and(organ == null ? noCondition() : OBSTACLE.OWNER_ORGAN.eq(organ))
                .orderBy(OBSTACLE.OPENED, OBSTACLE.ID)
                .fetch(ObstacleRows::obstacle);
    }

    @Override
    public Links links(CommitmentId id) {
        return new Links(
                listed(select(DEPENDENCY.WAITED_FOR).from(DEPENDENCY).where(DEPENDENCY.WAITS.eq(id.value()))),
                listed(select(DEPENDENCY.WAITS).from(DEPENDENCY).where(DEPENDENCY.WAITED_FOR.eq(id.value()))));
    }

    private List<Commitment> listed(Select<Record1<UUID>> ids) {
        return database.selectFrom(COMMITMENT)
                .where(COMMITMENT.ID.in(ids))
                .orderBy(COMMITMENT.DUE_ON.asc().nullsLast(), COMMITMENT.ID)
                .fetch(CommitmentRows::commitment);
    }

    @Override
    public Outcome waitFor(Command command, Asker who, CommitmentId id, CommitmentId other) {
        return register.once(command, () -> {
            // Before any row is held: what is added holds both, and two who hold one each would wait for ever.
            database.select(function(name("pg_advisory_xact_lock"), String.class, val(ONE_AT_A_TIME)))
                    .fetch();
            return held.at(
                    id, standing -> may(who, standing) ? added(command, id, other) : refused("blocker.not_yours"));
        });
    }

    private Outcome added(Command command, CommitmentId id, CommitmentId other) {
        if (commitments.commitment(other).isEmpty()) {
            return Outcome.refused("commitment.absent", Kind.ABSENT);
        }
        return switch (all().add(new Edge(id, other))) {
            case Ruling.Refused<Dependencies>(var reason) -> new Outcome.Refused(inWords(reason));
            case Ruling.Granted<Dependencies> granted -> {
                var added = database.insertInto(DEPENDENCY)
                        .set(DEPENDENCY.WAITS, id.value())
                        .set(DEPENDENCY.WAITED_FOR, other.value())
                        .set(DEPENDENCY.SINCE, held.today())
                        .set(DEPENDENCY.RECORDED_BY, command.actor().name())
                        .onConflictDoNothing()
                        .execute();
                if (added > 0) {
                    write(command, id, other);
                }
                yield Outcome.done(id.value());
            }
        };
    }

    private Dependencies all() {
        return new Dependencies(database
                .selectFrom(DEPENDENCY)
                .fetch(row -> new Edge(
                        new CommitmentId(row.get(DEPENDENCY.WAITS)), new CommitmentId(row.get(DEPENDENCY.WAITED_FOR))))
                .stream()
                .collect(Collectors.toSet()));
    }

    /** The model names the members of a circle by their ids; people know them by their texts. */
    private Reason inWords(Reason reason) {
        return new Reason(
                reason.code(),
                reason.kind(),
                reason.parameters().stream()
                        .map(way -> Stream.of(way.split(" → "))
                                .map(id -> commitments
                                        .commitment(new CommitmentId(UUID.fromString(id)))
                                        .map(one -> "«" + one.terms().text() + "»")
                                        .orElse(id))
                                .collect(Collectors.joining(" → ")))
                        .toList());
    }

    @Override
    public Outcome stopWaiting(Command command, Asker who, CommitmentId id, CommitmentId other) {
        return mine(command, who, id, standing -> {
            var gone = database.deleteFrom(DEPENDENCY)
                    .where(DEPENDENCY.WAITS.eq(id.value()).and(DEPENDENCY.WAITED_FOR.eq(other.value())))
                    .execute();
            if (gone == 0) {
                return Outcome.refused("dependency.absent", Kind.ABSENT);
            }
            write(command, id, other);
            return Outcome.done(id.value());
        });
    }

    private void write(Command command, CommitmentId id, CommitmentId other) {
        register.write(
                command,
                Map.of(
                        "commitment",
                        id.value().toString(),
                        "waits_for",
                        other.value().toString()));
    }

    private Outcome mine(Command command, Asker who, CommitmentId id, Function<Commitment, Outcome> effect) {
        return register.once(
                command,
                () -> held.at(
                        id, standing -> may(who, standing) ? effect.apply(standing) : refused("blocker.not_yours")));
    }

    private static Outcome refused(String code) {
        return Outcome.refused(code, Kind.USER);
    }
}
