package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.ITEM;
import static mx.andamio.library.db.Tables.PAPER;
import static mx.andamio.library.db.Tables.READING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Paper;
import mx.andamio.library.PaperId;
import mx.andamio.library.PaperLine;
import mx.andamio.library.Values;
import mx.andamio.pages.Slice;
import mx.andamio.register.Actor;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Papers as rows. */
@Component
class PaperRows {

    private static final Field<Integer> ITEMS = counting(noCondition()).as("items");
    private static final Field<Integer> PENDING =
            counting(ITEM.DECISION.eq("pending")).as("pending");
    private static final Field<Integer> HELD =
            counting(ITEM.DECISION.in("accepted", "amended")).as("held");
    private static final Field<Integer> WARNINGS =
            counting(ITEM.KIND.eq(ItemKind.WARNING.name())).as("warnings");
    private static final mx.andamio.library.db.tables.Paper LATER = PAPER.as("later");

    /** Where a corrected number made two papers replace the same one, the newest of them. */
    private static final Field<UUID> LATER_ID = field(select(LATER.ID)
                    .from(LATER)
                    .where(LATER.REPLACES.eq(PAPER.ID))
                    .orderBy(LATER.RECEIVED_AT.desc(), LATER.ID)
                    .limit(1))
            .as("later_id");

    /** The key of the lock under which papers are taken in; any number that nobody else uses. */
    private static final long TURN = 0x616e64616d696fL;

    private static final Set<String> STATES = Set.of("waiting", "reading", "registered");
    private static final Field<String> STATE = state();
    private static final Field<String> SHOWN_STATE = field(name("state"), String.class);

    private final DSLContext database;
    private final Clock clock;

    PaperRows(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private static Field<Integer> counting(Condition which) {
        return field(select(count()).from(ITEM).where(ITEM.PAPER_ID.eq(PAPER.ID).and(which)));
    }

    /** What a new paper is before anybody decides: as the reader read its head. Two are never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Fresh(
            @Nullable String fileName,
            byte @Nullable [] content,
            byte @Nullable [] sha256,
            @Nullable String text,
            boolean simulated,
            Values head,
            @Nullable PaperId replaces,
            Actor by) {}

    PaperId add(Fresh fresh) {
        var id = UUID.randomUUID();
        database.insertInto(PAPER)
                .set(PAPER.ID, id)
                .set(PAPER.ORIGIN, fresh.content() == null ? "record" : "file")
                .set(PAPER.SIMULATED, fresh.simulated())
                .set(PAPER.FILE_NAME, fresh.fileName())
                .set(PAPER.CONTENT, fresh.content())
                .set(PAPER.SHA256, fresh.sha256())
                .set(PAPER.TEXT, fresh.text())
                .set(PAPER.KIND, Objects.requireNonNullElse(fresh.head().text("kind"), "note"))
                .set(PAPER.NUMBER, fresh.head().text("bulletin_number"))
                .set(PAPER.SERIES, fresh.head().text("series"))
                .set(PAPER.TITLE, fresh.head().text("title"))
                .set(PAPER.FOLDED, folded(fresh.head(), fresh.fileName()))
                .set(PAPER.PUBLISHED_ON, fresh.head().date("date_published"))
                .set(PAPER.PLACE, fresh.head().text("place"))
                .set(PAPER.RECEIVED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(PAPER.RECEIVED_BY, fresh.by().name())
                .set(
                        PAPER.REPLACES,
                        fresh.replaces() == null ? null : fresh.replaces().value())
                .execute();
        return new PaperId(id);
    }

    private static String folded(Values head, @Nullable String fileName) {
        return PaperSearch.folded(
                head.said("bulletin_number"), head.said("title"), Objects.requireNonNullElse(fileName, ""));
    }

    void addReading(PaperId paper, String version, String json) {
        database.insertInto(READING)
                .set(READING.PAPER_ID, paper.value())
                .set(READING.READER_VERSION, version)
                .set(READING.BODY, json)
                .set(READING.READ_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Gives a record its text; what the record does not say of its head is taken from it. */
    void attach(PaperId paper, String fileName, byte[] content, byte[] sha256, String text, Values head) {
        database.update(PAPER)
                .set(PAPER.FILE_NAME, fileName)
                .set(PAPER.CONTENT, content)
                .set(PAPER.SHA256, sha256)
                .set(PAPER.TEXT, text)
                .set(PAPER.TITLE, coalesce(PAPER.TITLE, val(head.text("title"))))
                .set(PAPER.SERIES, coalesce(PAPER.SERIES, val(head.text("series"))))
                .set(PAPER.FOLDED, PAPER.FOLDED.concat(" " + folded(head, fileName)))
                .set(PAPER.VERSION, PAPER.VERSION.plus(1))
                .where(PAPER.ID.eq(paper.value()))
                .execute();
    }

    /** Enters the paper in the record: its head is now what was accepted, and nothing else. */
    void register(PaperId paper, Values head, @Nullable UUID session, Actor by) {
        var fileName = database.select(PAPER.FILE_NAME)
                .from(PAPER)
                .where(PAPER.ID.eq(paper.value()))
                .fetchSingle()
                .value1();
        database.update(PAPER)
                .set(PAPER.KIND, Objects.requireNonNullElse(head.text("kind"), "note"))
                .set(PAPER.NUMBER, head.text("bulletin_number"))
                .set(PAPER.SERIES, head.text("series"))
                .set(PAPER.TITLE, head.text("title"))
                .set(PAPER.FOLDED, folded(head, fileName))
                .set(PAPER.PUBLISHED_ON, head.date("date_published"))
                .set(PAPER.PLACE, head.text("place"))
                .set(PAPER.SESSION_ID, session)
                .set(PAPER.REGISTERED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(PAPER.REGISTERED_BY, by.name())
                .set(PAPER.VERSION, PAPER.VERSION.plus(1))
                .where(PAPER.ID.eq(paper.value()))
                .execute();
    }

    Optional<PaperId> byHash(byte[] sha256) {
        return database.select(PAPER.ID)
                .from(PAPER)
                .where(PAPER.SHA256.eq(sha256))
                .fetchOptional(row -> new PaperId(row.value1()));
    }

    /** The newest paper that calls itself the same: number and date; or without a number, the same title. */
    Optional<Paper> namesake(Values head) {
        var number = head.text("bulletin_number");
        var title = head.text("title");
        LocalDate date = head.date("date_published");
        if (number == null && title == null) {
            return Optional.empty();
        }
        var same = number != null
                ? PAPER.NUMBER.eq(number).and(PAPER.PUBLISHED_ON.isNotDistinctFrom(date))
                : PAPER.NUMBER.isNull().and(lower(PAPER.TITLE).eq(lower(title)));
        return whole().where(same).orderBy(PAPER.RECEIVED_AT.desc()).limit(1).fetchOptional(PaperRows::paper);
    }

    /** The record without text that tells of the same meeting, for papers that have neither number nor date. */
    Optional<Paper> recordOf(Values meeting) {
        var body = meeting.text("body");
        var ordinal = meeting.text("ordinal");
        if (body == null || ordinal == null) {
            return Optional.empty();
        }
        var tells = select(ITEM.PAPER_ID)
                .from(ITEM)
                .where(ITEM.KIND.eq(ItemKind.MEETING.name()))
                .and(jsonbGetAttributeAsText(ITEM.MACHINE, "body").eq(body))
                .and(jsonbGetAttributeAsText(ITEM.MACHINE, "ordinal").eq(ordinal));
        return whole().where(PAPER.SHA256.isNull())
                .and(PAPER.NUMBER.isNull())
                .and(PAPER.ID.in(tells))
                .limit(1)
                .fetchOptional(PaperRows::paper);
    }

    Optional<Paper> one(PaperId id) {
        return whole().where(PAPER.ID.eq(id.value())).fetchOptional(PaperRows::paper);
    }

    /** Locks the paper until the transaction ends, so that two people do not register it at once. */
    Optional<Paper> locked(PaperId id) {
        var found = database.select(PAPER.ID)
                .from(PAPER)
                .where(PAPER.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional();
        return found.flatMap(_ -> one(id));
    }

    private org.jooq.SelectJoinStep<Record> whole() {
        return database.select(PAPER.asterisk(), READING.READER_VERSION, LATER_ID)
                .from(PAPER)
                .leftJoin(READING)
                .on(READING.PAPER_ID.eq(PAPER.ID));
    }

    /** Waits until nobody else takes a paper in: two papers that are the same must not both be new. */
    void takeTurns() {
        database.select(function(name("pg_advisory_xact_lock"), SQLDataType.OTHER, inline(TURN)))
                .fetch();
    }

    private static Paper paper(Record row) {
        var sha = row.get(PAPER.SHA256);
        var replaces = row.get(PAPER.REPLACES);
        var later = row.get(LATER_ID);
        var registered = row.get(PAPER.REGISTERED_AT);
        return new Paper(
                new PaperId(row.get(PAPER.ID)),
                row.get(PAPER.SIMULATED),
                row.get(PAPER.FILE_NAME),
                sha == null ? null : HexFormat.of().formatHex(sha),
                row.get(PAPER.TEXT),
                row.get(PAPER.KIND),
                row.get(PAPER.NUMBER),
                row.get(PAPER.SERIES),
                row.get(PAPER.TITLE),
                row.get(PAPER.PUBLISHED_ON),
                row.get(PAPER.PLACE),
                row.get(PAPER.RECEIVED_AT).toInstant(),
                row.get(PAPER.RECEIVED_BY),
                replaces == null ? null : new PaperId(replaces),
                later == null ? null : new PaperId(later),
                row.get(PAPER.SESSION_ID),
                registered == null ? null : registered.toInstant(),
                row.get(PAPER.REGISTERED_BY),
                Objects.requireNonNullElse(row.get(READING.READER_VERSION), ""));
    }

    Slice<PaperLine> lines(@Nullable String state, int page, int size) {
        Slice.check(page, size);
        var condition = inState(state);
        var items = database.select(PAPER.asterisk(), ITEMS, PENDING, HELD, WARNINGS, STATE.as(SHOWN_STATE))
                .from(PAPER)
                .where(condition)
                .orderBy(PAPER.PUBLISHED_ON.desc().nullsFirst(), PAPER.RECEIVED_AT.desc(), PAPER.ID)
                .offset((long) page * size)
                .limit(size)
                .fetch(PaperRows::line);
        return new Slice<>(items, database.fetchCount(PAPER, condition));
    }

    private static Condition inState(@Nullable String state) {
        return state == null || !STATES.contains(state) ? noCondition() : STATE.eq(state);
    }

    /**
     * Where a paper stands. The text of a record waits for a person although its record was registered when it came, until that
     * person has registered it too or nothing of it is pending.
     */
    private static Field<String> state() {
        var pending = exists(select(inline(1)).from(ITEM).where(ofPaper().and(ITEM.DECISION.eq("pending"))));
        var decidedInText = exists(select(inline(1))
                .from(ITEM)
                .where(ofPaper().and(ITEM.DECISION.ne("pending")).and(ITEM.ORIGIN.eq("reader"))));
        var textOfRecord = PAPER.ORIGIN
                .eq("record")
                .and(PAPER.SHA256.isNotNull())
                .and(PAPER.REGISTERED_BY.eq(PAPER.RECEIVED_BY))
                .and(pending);
        return when(PAPER.REGISTERED_AT.isNotNull().andNot(textOfRecord), inline("registered"))
                .when(decidedInText, inline("reading"))
                .otherwise(inline("waiting"));
    }

    private static Condition ofPaper() {
        return ITEM.PAPER_ID.eq(PAPER.ID);
    }

    private static PaperLine line(Record row) {
        var registered = row.get(PAPER.REGISTERED_AT);
        return new PaperLine(
                new PaperId(row.get(PAPER.ID)),
                row.get(PAPER.SIMULATED),
                row.get(PAPER.SHA256) != null,
                row.get(PAPER.FILE_NAME),
                row.get(PAPER.KIND),
                row.get(PAPER.NUMBER),
                row.get(PAPER.TITLE),
                row.get(PAPER.PUBLISHED_ON),
                row.get(PAPER.RECEIVED_AT).toInstant(),
                registered == null ? null : registered.toInstant(),
                row.get(SHOWN_STATE),
                row.get(ITEMS),
                row.get(PENDING),
                row.get(HELD),
                row.get(WARNINGS));
    }

    Optional<byte[]> original(PaperId id) {
        return database.select(PAPER.CONTENT)
                .from(PAPER)
                .where(PAPER.ID.eq(id.value()).and(PAPER.CONTENT.isNotNull()))
                .fetchOptional(PAPER.CONTENT);
    }

    Optional<String> reading(PaperId id) {
        return database.select(READING.BODY)
                .from(READING)
                .where(READING.PAPER_ID.eq(id.value()))
                .fetchOptional(READING.BODY);
    }
}
