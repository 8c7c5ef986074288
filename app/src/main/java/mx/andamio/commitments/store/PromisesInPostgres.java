package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.PROMISE;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.Promised;
import mx.andamio.commitments.Promises;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class PromisesInPostgres implements Promises {

    private final DSLContext database;
    private final Register register;
    private final Clock clock;
    private final Directory directory;

    PromisesInPostgres(DSLContext database, Register register, Clock clock, Directory directory) {
        this.database = database;
        this.register = register;
        this.clock = clock;
        this.directory = directory;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public PromiseId take(Command command, Promised promised) {
        var fresh = UUID.randomUUID();
        if (insert(fresh, promised) == 0) {
            bindToSession(promised);
            return new PromiseId(database.select(PROMISE.ID)
                    .from(PROMISE)
                    .where(PROMISE.ITEM_ID.eq(promised.item()))
                    .fetchSingle()
                    .value1());
        }
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("promise", fresh.toString());
        payload.put("paper", promised.paper().toString());
        payload.put("text", promised.text());
        payload.put("deadline", Objects.toString(promised.deadline(), null));
        payload.put("target", Objects.toString(promised.target(), null));
        payload.put("missing", promised.missing());
        register.write(command, "commitments.promise.take", payload);
        return new PromiseId(fresh);
    }

    /** A paper's promises may be registered before anybody accepts the meeting that it tells of. */
    private void bindToSession(Promised promised) {
        if (promised.session() != null) {
            database.update(PROMISE)
                    .set(PROMISE.SESSION_ID, promised.session())
                    .set(PROMISE.VERSION, PROMISE.VERSION.plus(1))
                    .where(PROMISE.ITEM_ID.eq(promised.item()).and(PROMISE.SESSION_ID.isNull()))
                    .execute();
        }
    }

    private int insert(UUID id, Promised promised) {
        return database.insertInto(PROMISE)
                .set(PROMISE.ID, id)
                .set(PROMISE.PAPER_ID, promised.paper())
                .set(PROMISE.ITEM_ID, promised.item())
                .set(PROMISE.SESSION_ID, promised.session())
                .set(PROMISE.TEXT, promised.text())
                .set(PROMISE.VERB, promised.verb())
                .set(PROMISE.DELIVERABLE, promised.deliverable())
                .set(PROMISE.BASELINE, promised.baseline())
                .set(PROMISE.TARGET, promised.target())
                .set(PROMISE.UNIT, promised.unit())
                .set(PROMISE.DEADLINE, promised.deadline())
                .set(PROMISE.DEADLINE_PRECISION, promised.deadlinePrecision())
                .set(PROMISE.RESPONSIBLE, promised.responsible())
                .set(PROMISE.RESPONSIBLE_POST, post(promised))
                .set(PROMISE.MISSING, promised.missing().toArray(String[]::new))
                .set(PROMISE.PROMISED_ON, promised.promisedOn())
                .set(PROMISE.SOURCE, promised.source())
                .set(PROMISE.SIMULATED, promised.simulated())
                .set(PROMISE.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .onConflict(PROMISE.ITEM_ID)
                .doNothing()
                .execute();
    }

    /** A promise of an organ as a whole is its head's. */
    private @Nullable String post(Promised promised) {
        var words = promised.responsible();
        if (words == null) {
            return null;
        }
        return directory
                .postNamed(words, words)
                .or(() -> directory.named(words).flatMap(organ -> directory.headOf(organ.code())))
                .map(OrganPost::code)
                .orElse(null);
    }

    @Override
    public Slice<Line> all(int page, int size) {
        Slice.check(page, size);
        var items = database.selectFrom(PROMISE)
                .orderBy(PROMISE.DEADLINE.asc().nullsLast(), PROMISE.PROMISED_ON, PROMISE.CREATED_AT, PROMISE.ID)
                .offset((long) page * size)
                .limit(size)
                .fetch(PromisesInPostgres::line);
        return new Slice<>(items, database.fetchCount(PROMISE));
    }

    @Override
    public List<Line> ofSession(UUID session) {
        return database.selectFrom(PROMISE)
                .where(PROMISE.SESSION_ID.eq(session))
                .orderBy(PROMISE.DEADLINE.asc().nullsLast(), PROMISE.CREATED_AT, PROMISE.ID)
                .fetch(PromisesInPostgres::line);
    }

    @Override
    public List<Line> ofPost(String post) {
        return database.selectFrom(PROMISE)
                .where(PROMISE.RESPONSIBLE_POST.eq(post))
                .orderBy(PROMISE.DEADLINE.asc().nullsLast(), PROMISE.CREATED_AT, PROMISE.ID)
                .fetch(PromisesInPostgres::line);
    }

    private static Line line(Record row) {
        return new Line(
                new PromiseId(row.get(PROMISE.ID)),
                new Promised(
                        row.get(PROMISE.PAPER_ID),
                        row.get(PROMISE.ITEM_ID),
                        row.get(PROMISE.SESSION_ID),
                        row.get(PROMISE.TEXT),
                        row.get(PROMISE.VERB),
                        row.get(PROMISE.DELIVERABLE),
                        row.get(PROMISE.BASELINE),
                        row.get(PROMISE.TARGET),
                        row.get(PROMISE.UNIT),
                        row.get(PROMISE.DEADLINE),
                        row.get(PROMISE.DEADLINE_PRECISION),
                        row.get(PROMISE.RESPONSIBLE),
                        Arrays.asList(row.get(PROMISE.MISSING)),
                        row.get(PROMISE.PROMISED_ON),
                        row.get(PROMISE.SOURCE),
                        row.get(PROMISE.SIMULATED)));
    }
}
