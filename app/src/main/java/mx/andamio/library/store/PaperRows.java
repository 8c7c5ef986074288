package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.PAPER;
import static mx.andamio.library.db.Tables.READING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.library.PaperId;
import mx.andamio.library.Values;
import mx.andamio.library.reading.PaperBytes;
import mx.andamio.library.reading.Registration;
import mx.andamio.register.Actor;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes papers as rows. */
@Component
class PaperRows {

    /** The key of the lock under which papers are taken in; any number that nobody else uses. */
    private static final long TURN = 0x616e64616d696fL;

    private final DSLContext database;
    private final Clock clock;

    PaperRows(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a new paper is before anybody decides: as the reader read its head. Two are never compared. */
    record Fresh(
            @Nullable Kept file,
            boolean simulated,
            Values head,
            @Nullable PaperId replaces,
            Actor by) {}

    /** A file and the text in it. Two are never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    record Kept(String name, byte[] content, byte[] sha256, PaperBytes.Text read, String text) {}

    PaperId add(Fresh fresh) {
        var id = UUID.randomUUID();
        var file = fresh.file();
        var fileName = file == null ? null : file.name();
        database.insertInto(PAPER)
                .set(PAPER.ID, id)
                .set(PAPER.ORIGIN, file == null ? "record" : "file")
                .set(PAPER.SIMULATED, fresh.simulated())
                .set(PAPER.FILE_NAME, fileName)
                .set(PAPER.CONTENT, file == null ? null : file.content())
                .set(PAPER.SHA256, file == null ? null : file.sha256())
                .set(PAPER.FORMAT, file == null ? null : file.read().format().name())
                .set(
                        PAPER.NOTICES,
                        Json.notices(file == null ? List.of() : file.read().notices()))
                .set(PAPER.TEXT, file == null ? null : file.text())
                .set(PAPER.KIND, Objects.requireNonNullElse(fresh.head().text("kind"), "note"))
                .set(PAPER.NUMBER, fresh.head().text("bulletin_number"))
                .set(PAPER.SERIES, fresh.head().text("series"))
                .set(PAPER.TITLE, fresh.head().text("title"))
                .set(PAPER.FOLDED, folded(fresh.head(), fileName))
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
    void attach(PaperId paper, Kept file, Values head) {
        database.update(PAPER)
                .set(PAPER.FILE_NAME, file.name())
                .set(PAPER.CONTENT, file.content())
                .set(PAPER.SHA256, file.sha256())
                .set(PAPER.FORMAT, file.read().format().name())
                .set(PAPER.NOTICES, Json.notices(file.read().notices()))
                .set(PAPER.TEXT, file.text())
                .set(PAPER.TITLE, coalesce(PAPER.TITLE, val(head.text("title"))))
                .set(PAPER.SERIES, coalesce(PAPER.SERIES, val(head.text("series"))))
                .set(PAPER.FOLDED, PAPER.FOLDED.concat(" " + folded(head, file.name())))
                .set(PAPER.VERSION, PAPER.VERSION.plus(1))
                .where(PAPER.ID.eq(paper.value()))
                .execute();
    }

    /** Enters the paper in the record: its head is now what was accepted, and nothing else. */
    void register(PaperId paper, Registration.Entered entered, Actor by) {
        var head = entered.head();
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
                .set(PAPER.SESSION_ID, entered.session())
                .set(PAPER.BODY_CODE, entered.body())
                .set(PAPER.REGISTERED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(PAPER.REGISTERED_BY, by.name())
                .set(PAPER.VERSION, PAPER.VERSION.plus(1))
                .where(PAPER.ID.eq(paper.value()))
                .execute();
    }

    /** Waits until nobody else takes a paper in: two papers that are the same must not both be new. */
    void takeTurns() {
        database.select(function(name("pg_advisory_xact_lock"), SQLDataType.OTHER, inline(TURN)))
                .fetch();
    }
}
