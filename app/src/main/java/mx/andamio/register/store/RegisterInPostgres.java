package mx.andamio.register.store;

import static mx.andamio.register.db.Tables.COMMAND;
import static mx.andamio.register.db.Tables.ENTRY;
import static mx.andamio.register.db.Tables.HEAD;
import static org.jooq.impl.DSL.any;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import mx.andamio.register.Actor;
import mx.andamio.register.CanonicalJson;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import mx.andamio.register.Entry;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Register;
import mx.andamio.register.Sha256;
import mx.andamio.register.StoryClock;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class RegisterInPostgres implements Register {

    /** Rows that are sent to the database at once. */
    private static final int BATCH = 500;

    private static final List<Field<?>> COLUMNS = List.of(
            ENTRY.SEQ,
            ENTRY.AT,
            ENTRY.ACTOR,
            ENTRY.COMMAND_ID,
            ENTRY.TYPE,
            ENTRY.PAYLOAD,
            ENTRY.ABOUT,
            ENTRY.PREVIOUS_HASH,
            ENTRY.HASH);

    private final DSLContext database;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;
    private final Clock clock;

    RegisterInPostgres(DSLContext database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.clock = clock;
    }

    @Override
    public Outcome once(Command command, Supplier<Outcome> effect) {
        return Objects.requireNonNull(transaction.execute(status -> firstOrBefore(command, effect, status)));
    }

    private Outcome firstOrBefore(Command command, Supplier<Outcome> effect, TransactionStatus status) {
        if (!claim(command)) {
            return before(command);
        }
        var outcome = effect.get();
        switch (outcome) {
            case Outcome.Done done -> remember(command.id().value(), done.result());
            case Outcome.Refused _ -> status.setRollbackOnly();
        }
        return outcome;
    }

    /** A second arrival waits here until the first has ended: then it is refused the claim, or may take it. */
    private boolean claim(Command command) {
        return database.insertInto(COMMAND)
                        .set(COMMAND.ID, command.id().value())
                        .set(COMMAND.ACTOR, command.actor().name())
                        .set(COMMAND.TYPE, command.type())
                        .set(COMMAND.ASKED, asked(command))
                        .set(COMMAND.AT, StoryClock.told(clock).atOffset(ZoneOffset.UTC))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** What came of it the first time; a name that somebody else used, or for something else, is not the same intention. */
    private Outcome before(Command command) {
        var first = database.selectFrom(COMMAND)
                .where(COMMAND.ID.eq(command.id().value()))
                .fetchSingle();
        return same(first, command)
                ? new Outcome.Done(first.get(COMMAND.RESULT))
                : Outcome.refused("request.command_used", Reason.Kind.CONFLICT);
    }

    @Override
    public boolean carriedOut(Command command) {
        return named(command).filter(first -> same(first, command)).isPresent();
    }

    @Override
    public boolean usedOtherwise(Command command) {
        return named(command).filter(first -> !same(first, command)).isPresent();
    }

    private Optional<? extends Record> named(Command command) {
        return database.selectFrom(COMMAND)
                .where(COMMAND.ID.eq(command.id().value()))
                .fetchOptional();
    }

    private static boolean same(Record first, Command command) {
        return first.get(COMMAND.ACTOR).equals(command.actor().name())
                && first.get(COMMAND.TYPE).equals(command.type())
                && Arrays.equals(first.get(COMMAND.ASKED), asked(command));
    }

    private static byte[] asked(Command command) {
        return Sha256.of(command.asked().getBytes(StandardCharsets.UTF_8));
    }

    private void remember(UUID id, String result) {
        database.update(COMMAND)
                .set(COMMAND.RESULT, result)
                .where(COMMAND.ID.eq(id))
                .execute();
    }

    @Override
    public Entry write(Command command, Map<String, ?> payload) {
        return write(command, command.type(), payload);
    }

    @Override
    public Entry write(Command command, String type, Map<String, ?> payload) {
        requireTransaction(type);
        var head = database.selectFrom(HEAD).forUpdate().fetchSingle();
        var previous = head.get(HEAD.HASH);
        var seq = head.get(HEAD.SEQ) + 1;
        var at = StoryClock.told(clock).truncatedTo(ChronoUnit.MICROS);
        var canonical = CanonicalJson.of(payload);
        var hash = ChainHash.of(seq, at, command, type, canonical, previous);
        insert(
                new Entry(seq, at, command.actor(), command.id(), type, canonical, hex(previous), hex(hash)),
                Subject.of(payload));
        database.update(HEAD).set(HEAD.SEQ, seq).set(HEAD.HASH, hash).execute();
        return new Entry(seq, at, command.actor(), command.id(), type, canonical, hex(previous), hex(hash));
    }

    private static void requireTransaction(String type) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a change and its register entry belong in one transaction: " + type);
        }
    }

    /** The head is written once: each version of its row that one transaction leaves behind is read again by the next look at it. */
    @Override
    public void writeAll(Command command, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        requireTransaction(changes.getFirst().type());
        var canonical = changes.stream()
                .map(change -> CanonicalJson.of(change.payload()))
                .toList();
        var head = database.selectFrom(HEAD).forUpdate().fetchSingle();
        var previous = head.get(HEAD.HASH);
        var seq = head.get(HEAD.SEQ);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (var from = 0; from < changes.size(); from += BATCH) {
            var insert = database.insertInto(ENTRY, COLUMNS);
            for (var i = from; i < Math.min(changes.size(), from + BATCH); i++) {
                seq++;
                var type = changes.get(i).type();
                var hash = ChainHash.of(seq, at, command, type, canonical.get(i), previous);
                insert = insert.values(List.of(
                        seq,
                        at.atOffset(ZoneOffset.UTC),
                        command.actor().name(),
                        command.id().value(),
                        type,
                        canonical.get(i),
                        Subject.of(changes.get(i).payload()),
                        previous,
                        hash));
                previous = hash;
            }
            insert.execute();
        }
        database.update(HEAD).set(HEAD.SEQ, seq).set(HEAD.HASH, previous).execute();
    }

    private void insert(Entry entry, Field<String> about) {
        database.insertInto(ENTRY)
                .set(ENTRY.SEQ, entry.seq())
                .set(ENTRY.AT, entry.at().atOffset(ZoneOffset.UTC))
                .set(ENTRY.ACTOR, entry.actor().name())
                .set(ENTRY.COMMAND_ID, entry.command().value())
                .set(ENTRY.TYPE, entry.type())
                .set(ENTRY.PAYLOAD, entry.payload())
                .set(ENTRY.ABOUT, about)
                .set(ENTRY.PREVIOUS_HASH, HexFormat.of().parseHex(entry.previousHash()))
                .set(ENTRY.HASH, HexFormat.of().parseHex(entry.hash()))
                .execute();
    }

    @Override
    public List<Entry> newest(int limit, long beforeSeq) {
        return database.selectFrom(ENTRY)
                .where(ENTRY.SEQ.lt(beforeSeq))
                .orderBy(ENTRY.SEQ.desc())
                .limit(limit)
                .fetch(RegisterInPostgres::entry);
    }

    @Override
    public List<Entry> about(Collection<String> subjects, int limit) {
        return database.selectFrom(ENTRY)
                .where(ENTRY.ABOUT.eq(any(subjects.toArray(String[]::new))))
                .orderBy(ENTRY.SEQ.desc())
                .limit(limit)
                .fetch(RegisterInPostgres::entry);
    }

    @Override
    public long size() {
        return database.select(HEAD.SEQ).from(HEAD).fetchSingle().value1();
    }

    /** On one snapshot: an entry that comes while the chain is read must not look like a broken one. */
    @Override
    public Optional<Long> firstBroken() {
        return Objects.requireNonNull(snapshot.execute(_ -> firstBrokenNow()));
    }

    private Optional<Long> firstBrokenNow() {
        var previous = new byte[32];
        var expected = 1L;
        try (var entries =
                database.selectFrom(ENTRY).orderBy(ENTRY.SEQ).fetchSize(1000).fetchLazy()) {
            for (var row : entries) {
                if (row.get(ENTRY.SEQ) != expected || !fits(row, previous)) {
                    return Optional.of(expected);
                }
                previous = row.get(ENTRY.HASH);
                expected++;
            }
        }
        var head = database.selectFrom(HEAD).fetchSingle();
        var whole = head.get(HEAD.SEQ) == expected - 1 && Arrays.equals(head.get(HEAD.HASH), previous);
        return whole ? Optional.empty() : Optional.of(expected);
    }

    private static boolean fits(Record row, byte[] previous) {
        var entry = entry(row);
        var command = new Command(entry.command(), entry.actor(), entry.type());
        var hash = ChainHash.of(entry.seq(), entry.at(), command, entry.type(), entry.payload(), previous);
        return Arrays.equals(hash, row.get(ENTRY.HASH)) && Arrays.equals(previous, row.get(ENTRY.PREVIOUS_HASH));
    }

    private static Entry entry(Record row) {
        Instant at = row.get(ENTRY.AT).toInstant();
        return new Entry(
                row.get(ENTRY.SEQ),
                at,
                new Actor(row.get(ENTRY.ACTOR)),
                new CommandId(row.get(ENTRY.COMMAND_ID)),
                row.get(ENTRY.TYPE),
                row.get(ENTRY.PAYLOAD),
                hex(row.get(ENTRY.PREVIOUS_HASH)),
                hex(row.get(ENTRY.HASH)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
