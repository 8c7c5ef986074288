package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.ITEM;
import static mx.andamio.library.db.Tables.PAPER;
import static mx.andamio.library.db.Tables.READING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Paper;
import mx.andamio.library.PaperId;
import mx.andamio.library.Values;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reads papers, one at a time. */
@Component
class PaperReads {

    private static final mx.andamio.library.db.tables.Paper LATER = PAPER.as("later");

    /** Where a corrected number made two papers replace the same one, the newest of them. */
    private static final Field<UUID> LATER_ID = field(select(LATER.ID)
                    .from(LATER)
                    .where(LATER.REPLACES.eq(PAPER.ID))
                    .orderBy(LATER.RECEIVED_AT.desc(), LATER.ID)
                    .limit(1))
            .as("later_id");

    private final DSLContext database;

    PaperReads(DSLContext database) {
        this.database = database;
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
        return whole().where(same).orderBy(PAPER.RECEIVED_AT.desc()).limit(1).fetchOptional(PaperReads::paper);
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
                .fetchOptional(PaperReads::paper);
    }

    Optional<Paper> one(PaperId id) {
        return whole().where(PAPER.ID.eq(id.value())).fetchOptional(PaperReads::paper);
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

    private static Paper paper(Record row) {
        var sha = row.get(PAPER.SHA256);
        var format = row.get(PAPER.FORMAT);
        var replaces = row.get(PAPER.REPLACES);
        var later = row.get(LATER_ID);
        var registered = row.get(PAPER.REGISTERED_AT);
        return new Paper(
                new PaperId(row.get(PAPER.ID)),
                row.get(PAPER.SIMULATED),
                row.get(PAPER.FILE_NAME),
                sha == null ? null : HexFormat.of().formatHex(sha),
                format == null ? null : Paper.Format.valueOf(format),
                Json.notices(row.get(PAPER.NOTICES)),
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
