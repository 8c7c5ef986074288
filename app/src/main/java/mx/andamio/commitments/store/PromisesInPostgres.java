package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.PROMISE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.Promised;
import mx.andamio.commitments.Promises;
import mx.andamio.commitments.Standing;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.pack.Folding;
import mx.andamio.pages.FoldedWords;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Register;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class PromisesInPostgres implements Promises {

    private final DSLContext database;
    private final Register register;
    private final Clock clock;
    private final Directory directory;
    private final ZoneId zone;
    private final PromiseRows rows;
    private final EvidenceRows evidence;

    PromisesInPostgres(
            DSLContext database,
            Register register,
            Clock clock,
            Directory directory,
            @Value("${andamio.zone}") String zone) {
        this.database = database;
        this.register = register;
        this.clock = clock;
        this.directory = directory;
        this.zone = ZoneId.of(zone);
        this.evidence = new EvidenceRows(database);
        this.rows = new PromiseRows(database, evidence);
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
                .set(PROMISE.FOLDED, folded(promised))
                .set(PROMISE.SIMULATED, promised.simulated())
                .set(PROMISE.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .onConflict(PROMISE.ITEM_ID)
                .doNothing()
                .execute();
    }

    private static String folded(Promised promised) {
        return Folding.fold(
                String.join(" ", promised.text(), Objects.toString(promised.responsible(), ""), promised.source()));
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
        return found(Filter.NONE, page, size);
    }

    @Override
    public Slice<Line> found(Filter filter, int page, int size) {
        Slice.check(page, size);
        var condition = condition(filter);
        return new Slice<>(rows.of(condition, page, size), database.fetchCount(PROMISE, condition));
    }

    @Override
    public long count(Filter filter) {
        return database.fetchCount(PROMISE, condition(filter));
    }

    @Override
    public Map<Standing, Long> counts(String query) {
        var today = LocalDate.now(clock.withZone(zone));
        var counted = Arrays.stream(Standing.values())
                .map(standing -> DSL.count().filterWhere(evidence.stands(standing, today)))
                .toList();
        var row = database.select(counted)
                .from(PROMISE)
                .where(condition(new Filter(query, null)))
                .fetchSingle();
        var counts = new EnumMap<Standing, Long>(Standing.class);
        var fields = counted.iterator();
        for (var standing : Standing.values()) {
            counts.put(standing, row.get(fields.next()).longValue());
        }
        return counts;
    }

    @Override
    public List<Line> every(Filter filter) {
        return rows.all(condition(filter));
    }

    private Condition condition(Filter filter) {
        var words = FoldedWords.allIn(PROMISE.FOLDED, Folding.fold(filter.query()));
        var standing = filter.standing();
        return standing == null ? words : words.and(evidence.stands(standing, LocalDate.now(clock.withZone(zone))));
    }

    @Override
    public Optional<Line> promise(PromiseId id) {
        return rows.all(PROMISE.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public Optional<String> post(PromiseId id) {
        return database.select(PROMISE.RESPONSIBLE_POST)
                .from(PROMISE)
                .where(PROMISE.ID.eq(id.value()))
                .fetchOptional(PROMISE.RESPONSIBLE_POST);
    }

    @Override
    public List<Line> ofSession(UUID session) {
        return rows.all(PROMISE.SESSION_ID.eq(session));
    }

    @Override
    public List<Line> ofPaper(UUID paper) {
        return rows.all(PROMISE.PAPER_ID.eq(paper));
    }

    @Override
    public List<Line> ofPost(String post) {
        return rows.all(PROMISE.RESPONSIBLE_POST.eq(post));
    }
}
