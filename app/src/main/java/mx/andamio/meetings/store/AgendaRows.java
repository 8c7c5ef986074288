package mx.andamio.meetings.store;

import static mx.andamio.meetings.db.Tables.AGENDA;
import static mx.andamio.meetings.db.Tables.ITEM;
import static mx.andamio.meetings.db.Tables.OUTCOME;
import static mx.andamio.meetings.db.Tables.SITTING;
import static mx.andamio.meetings.db.Tables.SPOKEN_OF;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.meetings.Agenda.Drop;
import mx.andamio.meetings.Agenda.Item;
import mx.andamio.meetings.Agenda.Kind;
import mx.andamio.meetings.Agenda.Told;
import mx.andamio.meetings.Agenda.Waiting;
import mx.andamio.meetings.EarlierAgendas;
import mx.andamio.meetings.KeptAgenda.Dropped;
import mx.andamio.meetings.KeptAgenda.Entry;
import mx.andamio.meetings.KeptAgenda.Kept;
import mx.andamio.meetings.agenda.Before;
import mx.andamio.meetings.agenda.Cause;
import mx.andamio.meetings.agenda.Line.Turn;
import mx.andamio.sessions.SessionId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agendas as rows. */
@Component
class AgendaRows implements EarlierAgendas {

    private static final Condition STANDS = ITEM.DROPPED_ON.isNull();

    /** Rows of one statement: it may have 32,767 values. */
    private static final int AT_ONCE = 2000;

    private final DSLContext database;

    AgendaRows(DSLContext database) {
        this.database = database;
    }

    @Override
    public Before before(Collection<SessionId> sessions) {
        var turns = new HashMap<Turn, LocalDate>();
        database.select(ITEM.LINE, max(AGENDA.HELD_ON))
                .from(ITEM)
                .join(AGENDA)
                .on(AGENDA.SESSION_ID.eq(ITEM.SESSION_ID))
                .where(of(sessions).and(STANDS).and(ITEM.KIND.eq(Kind.OFF_COURSE.name())))
                .groupBy(ITEM.LINE)
                .forEach(row -> turns.put(new Turn(row.value1()), row.value2()));
        var singles = database.select(SPOKEN_OF.COMMITMENT_ID, max(AGENDA.HELD_ON))
                .from(ITEM)
                .join(AGENDA)
                .on(AGENDA.SESSION_ID.eq(ITEM.SESSION_ID))
                .join(SPOKEN_OF)
                .on(SPOKEN_OF.ITEM_ID.eq(ITEM.ID))
                .where(of(sessions).and(STANDS).and(ITEM.KIND.eq(Kind.SINGLE.name())))
                .groupBy(SPOKEN_OF.COMMITMENT_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
        return new Before(turns, singles);
    }

    @Override
    public Map<CommitmentId, Drop> dropped(Collection<SessionId> sessions) {
        var dropped = new HashMap<CommitmentId, Drop>();
        database.select(SPOKEN_OF.COMMITMENT_ID, AGENDA.HELD_ON, ITEM.DROPPED_WHY)
                .from(ITEM)
                .join(AGENDA)
                .on(AGENDA.SESSION_ID.eq(ITEM.SESSION_ID))
                .join(SPOKEN_OF)
                .on(SPOKEN_OF.ITEM_ID.eq(ITEM.ID))
                .where(of(sessions).andNot(STANDS))
                .orderBy(AGENDA.HELD_ON, ITEM.ID)
                .forEach(row -> dropped.put(new CommitmentId(row.value1()), new Drop(row.value2(), row.value3())));
        return dropped;
    }

    @Override
    public List<Item> deferred(Collection<SessionId> sessions) {
        var first = coalesce(ITEM.FIRST_ITEM, ITEM.ID);
        var last = new LinkedHashMap<UUID, Item>();
        database.select(
                        first,
                        OUTCOME.KIND,
                        ITEM.TEXT,
                        ITEM.BUSINESS,
                        ITEM.MINUTES,
                        AGENDA.HELD_ON,
                        jsonbGetAttributeAsText(OUTCOME.WHAT, "text"))
                .from(OUTCOME)
                .join(SITTING)
                .on(SITTING.SESSION_ID.eq(OUTCOME.SESSION_ID))
                .join(ITEM)
                .on(ITEM.ID.eq(OUTCOME.ITEM_ID))
                .join(AGENDA)
                .on(AGENDA.SESSION_ID.eq(ITEM.SESSION_ID))
                .where(of(sessions)
                        .and(SITTING.CLOSED_AT.isNotNull())
                        .and(OUTCOME.WITHDRAWN_WHY.isNull())
                        .and(ITEM.TEXT.isNotNull()))
                .orderBy(AGENDA.HELD_ON, OUTCOME.AT, OUTCOME.PLACE)
                .forEach(row -> {
                    if (row.value2().equals("DEFERRED")) {
                        last.put(
                                row.value1(),
                                waiting(
                                        new Waiting(
                                                row.value1(), row.value3(), row.value4(), row.value6(), row.value7()),
                                        row.value5()));
                    } else {
                        last.remove(row.value1());
                    }
                });
        return List.copyOf(last.values());
    }

    private static Item waiting(Waiting waits, int minutes) {
        return new Item(Kind.DEFERRED, null, Map.of(), List.of(), List.of(), minutes, false, waits);
    }

    @Override
    public Set<UUID> ownDroppedFrom(SessionId session) {
        return new HashSet<>(database.select(coalesce(ITEM.FIRST_ITEM, ITEM.ID))
                .from(ITEM)
                .where(ITEM.SESSION_ID.eq(session.value()).andNot(STANDS).and(ITEM.TEXT.isNotNull()))
                .fetch(row -> row.value1()));
    }

    @Override
    public Set<CommitmentId> droppedFrom(SessionId session) {
        return new HashSet<>(database.select(SPOKEN_OF.COMMITMENT_ID)
                .from(ITEM)
                .join(SPOKEN_OF)
                .on(SPOKEN_OF.ITEM_ID.eq(ITEM.ID))
                .where(ITEM.SESSION_ID.eq(session.value()).andNot(STANDS))
                .fetch(row -> new CommitmentId(row.value1())));
    }

    private static Condition of(Collection<SessionId> sessions) {
        return AGENDA.SESSION_ID.eq(any(sessions.stream().map(SessionId::value).toArray(UUID[]::new)));
    }

    Optional<Kept> kept(SessionId session) {
        return database.selectFrom(AGENDA)
                .where(AGENDA.SESSION_ID.eq(session.value()))
                .fetchOptional(row -> {
                    var told = told(session);
                    var items = new ArrayList<Entry>();
                    var dropped = new ArrayList<Dropped>();
                    database.selectFrom(ITEM)
                            .where(ITEM.SESSION_ID.eq(session.value()))
                            .orderBy(ITEM.DROPPED_ON.desc().nullsFirst(), ITEM.PLACE)
                            .forEach(one -> {
                                var entry = entry(one, told.getOrDefault(one.get(ITEM.ID), List.of()));
                                @Nullable LocalDate on = one.get(ITEM.DROPPED_ON);
                                if (on == null) {
                                    items.add(entry);
                                } else {
                                    dropped.add(new Dropped(
                                            entry, on, one.get(ITEM.DROPPED_BY), one.get(ITEM.DROPPED_WHY)));
                                }
                            });
                    return new Kept(
                            row.get(AGENDA.MINUTES),
                            row.get(AGENDA.TAKEN_ON),
                            row.get(AGENDA.TAKEN_BY),
                            List.copyOf(items),
                            List.copyOf(dropped));
                });
    }

    private Map<UUID, List<Told>> told(SessionId session) {
        return database.select(SPOKEN_OF.asterisk())
                .from(SPOKEN_OF)
                .where(SPOKEN_OF.ITEM_ID.in(select(ITEM.ID).from(ITEM).where(ITEM.SESSION_ID.eq(session.value()))))
                .orderBy(SPOKEN_OF.ITEM_ID, SPOKEN_OF.PLACE)
                .fetchGroups(
                        row -> row.get(SPOKEN_OF.ITEM_ID),
                        row -> new Told(
                                new CommitmentId(row.get(SPOKEN_OF.COMMITMENT_ID)),
                                row.get(SPOKEN_OF.TEXT),
                                row.get(SPOKEN_OF.ORGAN),
                                Cause.valueOf(row.get(SPOKEN_OF.CAUSE)),
                                row.get(SPOKEN_OF.DUE_ON),
                                null,
                                row.get(SPOKEN_OF.SIMULATED)));
    }

    private static Entry entry(Record row, List<Told> told) {
        var reasons = new EnumMap<Cause, Integer>(Cause.class);
        told.forEach(one -> reasons.merge(one.reason(), 1, Integer::sum));
        return new Entry(
                row.get(ITEM.ID),
                row.get(ITEM.TEXT),
                row.get(ITEM.BUSINESS),
                new Item(
                        Kind.valueOf(row.get(ITEM.KIND)),
                        row.get(ITEM.LINE),
                        reasons,
                        told.stream().map(Told::id).toList(),
                        told,
                        row.get(ITEM.MINUTES),
                        !told.isEmpty() && told.stream().allMatch(Told::simulated),
                        waiting(row)));
    }

    private static @Nullable Waiting waiting(Record row) {
        @Nullable UUID first = row.get(ITEM.FIRST_ITEM);
        return first == null
                ? null
                : new Waiting(
                        first,
                        row.get(ITEM.TEXT),
                        row.get(ITEM.BUSINESS),
                        row.get(ITEM.WAITS_SINCE),
                        row.get(ITEM.WAITS_WHY));
    }

    /** Holds it until the transaction ends. @return whether there is one */
    boolean lock(SessionId session) {
        return database.selectFrom(AGENDA)
                .where(AGENDA.SESSION_ID.eq(session.value()))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** Makes it, or takes its computed items out again that nobody dropped. */
    void begin(SessionId session, LocalDate heldOn, int minutes, LocalDate today, String by) {
        database.insertInto(AGENDA)
                .set(AGENDA.SESSION_ID, session.value())
                .set(AGENDA.HELD_ON, heldOn)
                .set(AGENDA.MINUTES, (short) minutes)
                .set(AGENDA.TAKEN_ON, today)
                .set(AGENDA.TAKEN_BY, by)
                .onConflict(AGENDA.SESSION_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        database.deleteFrom(ITEM)
                .where(ITEM.SESSION_ID.eq(session.value()).and(STANDS).and(ITEM.KIND.ne(Kind.OWN.name())))
                .execute();
        place(session, standing(session));
    }

    /** Adds items at the end. */
    void add(SessionId session, List<Item> items) {
        var place = standing(session).size();
        for (var item : items) {
            var waits = item.waiting();
            var id = insert(
                    session,
                    ++place,
                    item,
                    waits == null ? null : waits.text(),
                    waits == null ? null : waits.business());
            for (var from = 0; from < item.told().size(); from += AT_ONCE) {
                tell(id, item.told(), from);
            }
        }
    }

    private void tell(UUID item, List<Told> told, int from) {
        var insert = database.insertInto(
                SPOKEN_OF,
                SPOKEN_OF.ITEM_ID,
                SPOKEN_OF.PLACE,
                SPOKEN_OF.COMMITMENT_ID,
                SPOKEN_OF.CAUSE,
                SPOKEN_OF.TEXT,
                SPOKEN_OF.ORGAN,
                SPOKEN_OF.DUE_ON,
                SPOKEN_OF.SIMULATED);
        for (var at = from; at < Math.min(told.size(), from + AT_ONCE); at++) {
            var one = told.get(at);
            insert = insert.values(
                    item,
                    at + 1,
                    one.id().value(),
                    one.reason().name(),
                    one.text(),
                    one.organ(),
                    one.due(),
                    one.simulated());
        }
        insert.execute();
    }

    UUID own(SessionId session, String text, @Nullable String business, int minutes) {
        var item = new Item(Kind.OWN, null, Map.of(), List.of(), List.of(), minutes, false, null);
        return insert(session, standing(session).size() + 1, item, text, business);
    }

    /** @param text of an item of its own, or one that was deferred; else null */
    private UUID insert(SessionId session, int place, Item item, @Nullable String text, @Nullable String business) {
        var id = UUID.randomUUID();
        var waits = item.waiting();
        database.insertInto(ITEM)
                .set(ITEM.ID, id)
                .set(ITEM.SESSION_ID, session.value())
                .set(ITEM.PLACE, place)
                .set(ITEM.KIND, item.kind().name())
                .set(ITEM.TEXT, text)
                .set(ITEM.BUSINESS, business)
                .set(ITEM.LINE, item.line())
                .set(ITEM.MINUTES, (short) item.minutes())
                .set(ITEM.FIRST_ITEM, waits == null ? null : waits.first())
                .set(ITEM.WAITS_SINCE, waits == null ? null : waits.since())
                .set(ITEM.WAITS_WHY, waits == null ? null : waits.why())
                .execute();
        return id;
    }

    /** Those that are not dropped, in their order. */
    List<UUID> standing(SessionId session) {
        return database.select(ITEM.ID)
                .from(ITEM)
                .where(ITEM.SESSION_ID.eq(session.value()).and(STANDS))
                .orderBy(ITEM.PLACE)
                .fetch(ITEM.ID);
    }

    /** Gives them places from 1. */
    void place(SessionId session, List<UUID> order) {
        for (var at = 0; at < order.size(); at++) {
            database.update(ITEM)
                    .set(ITEM.PLACE, at + 1)
                    .where(ITEM.ID.eq(order.get(at)).and(ITEM.SESSION_ID.eq(session.value())))
                    .execute();
        }
    }

    void drop(UUID item, LocalDate on, String by, String why) {
        database.update(ITEM)
                .set(row(ITEM.DROPPED_ON, ITEM.DROPPED_BY, ITEM.DROPPED_WHY), row(on, by, why))
                .where(ITEM.ID.eq(item))
                .execute();
    }
}
