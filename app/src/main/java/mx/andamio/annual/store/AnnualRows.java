package mx.andamio.annual.store;

import static mx.andamio.annual.db.Tables.CHAPTER_TEXT;
import static mx.andamio.annual.db.Tables.REPORT;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.andamio.annual.Reports.Kept;
import mx.andamio.annual.Reports.Line;
import mx.andamio.annual.Reports.NewText;
import mx.andamio.annual.Reports.Text;
import mx.andamio.annual.model.Kind;
import mx.andamio.annual.model.Report;
import mx.andamio.register.Sha256;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Reports and texts of chapters, as rows. */
@Component
class AnnualRows {

    /** Names a lock of the database: numbers and versions have no gaps, whoever compiles or writes at once. */
    private static final long TURN = 7_120_253_117L;

    private final DSLContext database;

    AnnualRows(DSLContext database) {
        this.database = database;
    }

    void lock() {
        database.select(function(name("pg_advisory_xact_lock"), SQLDataType.OTHER, inline(TURN)))
                .execute();
    }

    List<Line> all() {
        return database.select(
                        REPORT.ID,
                        REPORT.KIND,
                        REPORT.YEAR,
                        REPORT.NUMBER,
                        REPORT.COMPILED_AT,
                        REPORT.COMPILED_BY,
                        REPORT.SHA256,
                        REPORT.SIMULATED,
                        REPORT.FIGURES,
                        REPORT.MISSING)
                .from(REPORT)
                .orderBy(REPORT.YEAR.desc(), REPORT.KIND, REPORT.NUMBER.desc())
                .fetch(row -> new Line(
                        row.value1(),
                        Kind.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5().toInstant(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10()));
    }

    Optional<Kept> one(UUID id) {
        return kept(REPORT.ID.eq(id));
    }

    Optional<Kept> one(Kind kind, int year, int number) {
        return kept(REPORT.KIND.eq(kind.name()).and(REPORT.YEAR.eq(year)).and(REPORT.NUMBER.eq(number)));
    }

    private Optional<Kept> kept(Condition which) {
        return database.selectFrom(REPORT)
                .where(which)
                .fetchOptional(row -> new Kept(
                        row.get(REPORT.ID),
                        ReportJson.read(row.get(REPORT.JSON)),
                        row.get(REPORT.JSON),
                        row.get(REPORT.SHA256)));
    }

    int last(Kind kind, int year) {
        return Optional.ofNullable(database.select(max(REPORT.NUMBER))
                        .from(REPORT)
                        .where(REPORT.KIND.eq(kind.name()).and(REPORT.YEAR.eq(year)))
                        .fetchOne(max(REPORT.NUMBER)))
                .orElse(0);
    }

    Kept add(Report report) {
        var json = ReportJson.of(report);
        var kept = new Kept(UUID.randomUUID(), report, json, Sha256.hex(json));
        var compiled = report.compiled();
        database.insertInto(REPORT)
                .set(REPORT.ID, kept.id())
                .set(REPORT.KIND, report.kind().name())
                .set(REPORT.YEAR, report.year())
                .set(REPORT.NUMBER, compiled.number())
                .set(REPORT.JSON, json)
                .set(REPORT.SHA256, kept.sha256())
                .set(REPORT.SIMULATED, report.hasSimulated())
                .set(REPORT.FIGURES, (int) report.figures().count())
                .set(REPORT.MISSING, (int) report.missing().count())
                .set(REPORT.COMPILED_AT, compiled.at().atOffset(ZoneOffset.UTC))
                .set(REPORT.COMPILED_BY, compiled.by())
                .execute();
        return kept;
    }

    /** The last version of each chapter. */
    List<Text> texts(Kind kind, int year) {
        return database
                .selectFrom(CHAPTER_TEXT)
                .where(ofYear(kind, year))
                .orderBy(CHAPTER_TEXT.CHAPTER, CHAPTER_TEXT.VERSION.desc())
                .fetch(AnnualRows::text)
                .stream()
                .collect(Collectors.toMap(Text::chapter, one -> one, (last, _) -> last, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    List<Text> texts(Kind kind, int year, String chapter) {
        return database.selectFrom(CHAPTER_TEXT)
                .where(ofYear(kind, year).and(CHAPTER_TEXT.CHAPTER.eq(chapter)))
                .orderBy(CHAPTER_TEXT.VERSION.desc())
                .fetch(AnnualRows::text);
    }

    private static Condition ofYear(Kind kind, int year) {
        return CHAPTER_TEXT.KIND.eq(kind.name()).and(CHAPTER_TEXT.YEAR.eq(year));
    }

    private static Text text(Record row) {
        return new Text(
                row.get(CHAPTER_TEXT.CHAPTER),
                row.get(CHAPTER_TEXT.VERSION),
                row.get(CHAPTER_TEXT.BODY),
                row.get(CHAPTER_TEXT.WRITTEN_AT).toInstant(),
                row.get(CHAPTER_TEXT.WRITTEN_BY));
    }

    void add(NewText text, int version, Instant at, String by) {
        database.insertInto(CHAPTER_TEXT)
                .set(CHAPTER_TEXT.KIND, text.kind().name())
                .set(CHAPTER_TEXT.YEAR, text.year())
                .set(CHAPTER_TEXT.CHAPTER, text.chapter())
                .set(CHAPTER_TEXT.VERSION, version)
                .set(CHAPTER_TEXT.BODY, text.text())
                .set(CHAPTER_TEXT.WRITTEN_AT, at.atOffset(ZoneOffset.UTC))
                .set(CHAPTER_TEXT.WRITTEN_BY, by)
                .execute();
    }
}
