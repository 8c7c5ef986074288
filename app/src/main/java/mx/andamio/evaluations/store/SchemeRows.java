package mx.andamio.evaluations.store;

import static mx.andamio.evaluations.db.Tables.ELEMENT;
import static mx.andamio.evaluations.db.Tables.SCHEME;
import static mx.andamio.evaluations.db.Tables.VERSION;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mx.andamio.evaluations.Evaluations.NewScheme;
import mx.andamio.evaluations.Evaluations.NewVersion;
import mx.andamio.evaluations.Scheme;
import mx.andamio.evaluations.Version;
import mx.andamio.evaluations.model.Cadence;
import mx.andamio.evaluations.model.Element;
import mx.andamio.evaluations.model.Ruler;
import mx.andamio.evaluations.model.Source;
import mx.andamio.pack.OrganType;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Schemes with their versions and elements, as rows. */
final class SchemeRows {

    private final DSLContext database;

    SchemeRows(DSLContext database) {
        this.database = database;
    }

    List<Scheme> all() {
        return found(noCondition());
    }

    Optional<Scheme> one(String code) {
        return found(SCHEME.CODE.eq(code)).stream().findFirst();
    }

    /** Keeps others from changing it until the end of the transaction. */
    boolean lock(String code) {
        return database.select(SCHEME.CODE)
                .from(SCHEME)
                .where(SCHEME.CODE.eq(code))
                .forNoKeyUpdate()
                .fetchOptional()
                .isPresent();
    }

    /**
     * The whole before its parts: nothing of them is ever taken away, so what somebody adds between two questions is more than is asked for, and never less.
     */
    private List<Scheme> found(Condition which) {
        var found = database.selectFrom(SCHEME)
                .where(which)
                .orderBy(SCHEME.NAME, SCHEME.CODE)
                .fetch();
        var rows = database.selectFrom(VERSION)
                .where(VERSION.SCHEME.in(
                        database.select(SCHEME.CODE).from(SCHEME).where(which)))
                .orderBy(VERSION.NUMBER)
                .fetch();
        var elements = database.selectFrom(ELEMENT)
                .where(ELEMENT.SCHEME.in(
                        database.select(SCHEME.CODE).from(SCHEME).where(which)))
                .orderBy(ELEMENT.POSITION)
                .fetchGroups(row -> key(row.get(ELEMENT.SCHEME), row.get(ELEMENT.VERSION)), SchemeRows::element);
        var versions = rows.intoGroups(VERSION.SCHEME, row -> version(row, elements));
        return found.stream()
                .map(row -> new Scheme(
                        row.get(SCHEME.CODE),
                        row.get(SCHEME.NAME),
                        Cadence.valueOf(row.get(SCHEME.CADENCE)),
                        Stream.of(row.get(SCHEME.ORGAN_TYPES))
                                .map(OrganType::valueOf)
                                .toList(),
                        row.get(SCHEME.SIMULATED),
                        versions.getOrDefault(row.get(SCHEME.CODE), List.of())))
                .toList();
    }

    private static String key(String scheme, int version) {
        return scheme + " " + version;
    }

    private static Version version(Record row, Map<String, List<Element>> elements) {
        var number = row.get(VERSION.NUMBER);
        return new Version(
                number,
                row.get(VERSION.VALID_FROM),
                new Ruler(
                        elements.getOrDefault(key(row.get(VERSION.SCHEME), number), List.of()),
                        row.get(VERSION.LEAST),
                        List.of(row.get(VERSION.CUT_2), row.get(VERSION.CUT_3), row.get(VERSION.CUT_4))),
                row.get(VERSION.REASON),
                row.get(VERSION.RECORDED_AT).toInstant(),
                row.get(VERSION.RECORDED_BY));
    }

    private static Element element(Record row) {
        return new Element(
                row.get(ELEMENT.CODE),
                row.get(ELEMENT.NAME),
                row.get(ELEMENT.DEFINITION),
                Source.valueOf(row.get(ELEMENT.SOURCE)),
                row.get(ELEMENT.WEIGHT),
                row.get(ELEMENT.UNIT),
                row.get(ELEMENT.WORST),
                row.get(ELEMENT.BEST));
    }

    /** @return false when there is one of that code already */
    boolean add(NewScheme scheme) {
        return database.insertInto(SCHEME)
                        .set(SCHEME.CODE, scheme.code())
                        .set(SCHEME.NAME, scheme.name().strip())
                        .set(SCHEME.CADENCE, scheme.cadence().name())
                        .set(
                                SCHEME.ORGAN_TYPES,
                                scheme.types().stream().map(OrganType::name).toArray(String[]::new))
                        .set(SCHEME.SIMULATED, scheme.simulated())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void add(String scheme, int number, NewVersion version, Instant at, String by) {
        var ruler = version.ruler();
        database.insertInto(VERSION)
                .set(VERSION.SCHEME, scheme)
                .set(VERSION.NUMBER, number)
                .set(VERSION.VALID_FROM, version.from())
                .set(VERSION.LEAST, ruler.least())
                .set(VERSION.CUT_2, ruler.cuts().get(0))
                .set(VERSION.CUT_3, ruler.cuts().get(1))
                .set(VERSION.CUT_4, ruler.cuts().get(2))
                .set(
                        VERSION.REASON,
                        version.reason().isBlank() ? "—" : version.reason().strip())
                .set(VERSION.RECORDED_AT, at.atOffset(ZoneOffset.UTC))
                .set(VERSION.RECORDED_BY, by)
                .execute();
        short position = 1;
        for (var element : ruler.elements()) {
            database.insertInto(ELEMENT)
                    .set(ELEMENT.SCHEME, scheme)
                    .set(ELEMENT.VERSION, number)
                    .set(ELEMENT.POSITION, position++)
                    .set(ELEMENT.CODE, element.code())
                    .set(ELEMENT.NAME, element.name())
                    .set(ELEMENT.DEFINITION, element.definition())
                    .set(ELEMENT.SOURCE, element.source().name())
                    .set(ELEMENT.WEIGHT, element.weight())
                    .set(ELEMENT.UNIT, element.unit())
                    .set(ELEMENT.WORST, element.worst())
                    .set(ELEMENT.BEST, element.best())
                    .execute();
        }
    }
}
