package mx.andamio.sessions.store;

import static mx.andamio.sessions.db.Tables.BODY;
import static mx.andamio.sessions.db.Tables.SERIES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.directory.PackPart;
import mx.andamio.pack.Body;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Pack;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Bodies and series of the pack. What the pack no longer has is closed from the day of the load; its sessions stay. What a paper brought
 * is not the pack's: it stays as it is.
 */
@Component
class BodyPart implements PackPart {

    private final DSLContext database;
    private final Clock clock;

    BodyPart(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public List<Change> changes(Pack pack) {
        var kept = new LinkedHashMap<String, Record>();
        database.selectFrom(BODY)
                .where(BODY.ORIGIN.eq(BodyRows.OF_PACK))
                .orderBy(BODY.POSITION)
                .fetch()
                .forEach(row -> kept.put(row.get(BODY.CODE), row));
        var series = seriesKept();
        var changes = new ArrayList<Change>();
        for (var body : pack.bodies()) {
            var before = kept.remove(body.code());
            if (before == null) {
                changes.add(new Change("body", Kind.ADDED, body.code(), body.name(), ""));
            } else {
                changes.addAll(changesOf(before, body));
            }
            changes.addAll(changesOfSeries(body, series.getOrDefault(body.code(), List.of())));
        }
        kept.values().stream()
                .filter(row -> row.get(BODY.VALID_TO) == null)
                .map(row -> new Change("body", Kind.CLOSED, row.get(BODY.CODE), row.get(BODY.NAME), ""))
                .forEach(changes::add);
        return changes;
    }

    /** The pack's open series of every body, in order. */
    private Map<String, List<String>> seriesKept() {
        return database.select(SERIES.BODY_CODE, SERIES.NAME)
                .from(SERIES)
                .where(SERIES.ORIGIN.eq(BodyRows.OF_PACK).and(SERIES.VALID_TO.isNull()))
                .orderBy(SERIES.POSITION)
                .fetchGroups(SERIES.BODY_CODE, SERIES.NAME);
    }

    private static List<Change> changesOf(Record before, Body body) {
        var old = fields(before);
        var lines = new ArrayList<String>();
        fields(body).forEach((name, to) -> {
            var from = Objects.requireNonNullElse(old.get(name), "");
            if (!from.equals(to)) {
                lines.add("%s: %s → %s".formatted(name, from.isEmpty() ? "—" : from, to.isEmpty() ? "—" : to));
            }
        });
        return lines.isEmpty()
                ? List.of()
                : List.of(new Change("body", Kind.CHANGED, body.code(), body.name(), String.join("; ", lines)));
    }

    private static List<Change> changesOfSeries(Body body, List<String> kept) {
        var added =
                body.series().stream().filter(name -> !kept.contains(name)).map(name -> series(body, Kind.ADDED, name));
        var closed = kept.stream()
                .filter(name -> !body.series().contains(name))
                .map(name -> series(body, Kind.CLOSED, name));
        var changes = new ArrayList<>(Stream.concat(added, closed).toList());
        if (changes.isEmpty() && !kept.equals(body.series())) {
            var order = String.join(", ", kept) + " → " + String.join(", ", body.series());
            changes.add(new Change("series", Kind.CHANGED, "", body.code(), order));
        }
        return changes;
    }

    private static Change series(Body body, Kind kind, String name) {
        return new Change("series", kind, "", body.code() + " · " + name, "");
    }

    private static Map<String, String> fields(Body body) {
        return fields(
                body.name(),
                body.kind(),
                body.scope(),
                body.region(),
                body.organ(),
                body.folioPattern(),
                String.join("|", body.aliases()),
                String.join("|", body.convenes().stream().map(OrganType::name).toList()),
                String.join("|", body.toConfirm()),
                null);
    }

    private static Map<String, String> fields(Record row) {
        return fields(
                row.get(BODY.NAME),
                row.get(BODY.KIND),
                row.get(BODY.SCOPE),
                row.get(BODY.REGION),
                row.get(BODY.OWNER_ORGAN),
                row.get(BODY.FOLIO_PATTERN),
                String.join("|", Arrays.asList(row.get(BODY.ALIASES))),
                String.join("|", Arrays.asList(row.get(BODY.CONVENES))),
                String.join("|", Arrays.asList(row.get(BODY.TO_CONFIRM))),
                row.get(BODY.VALID_TO));
    }

    private static final List<String> FIELDS = List.of(
            "name",
            "kind",
            "scope",
            "region",
            "organ",
            "folio_pattern",
            "aliases",
            "convenes",
            "to_confirm",
            "valid_to");

    private static Map<String, String> fields(@Nullable Object... values) {
        var fields = new LinkedHashMap<String, String>();
        for (var i = 0; i < values.length; i++) {
            fields.put(FIELDS.get(i), Objects.toString(values[i], ""));
        }
        return fields;
    }

    @Override
    public void load(Pack pack) {
        var today = LocalDate.now(clock);
        database.update(BODY)
                .set(BODY.VALID_TO, today)
                .where(BODY.ORIGIN.eq(BodyRows.OF_PACK).and(BODY.VALID_TO.isNull()))
                .and(BODY.CODE.notIn(pack.bodies().stream().map(Body::code).toList()))
                .execute();
        closeSeries(pack, today);
        var position = 0;
        for (var body : pack.bodies()) {
            upsert(body, position++);
            var place = 0;
            for (var name : body.series()) {
                upsertSeries(body.code(), name, place++);
            }
        }
    }

    private void closeSeries(Pack pack, LocalDate today) {
        var wanted = new HashMap<String, List<String>>();
        pack.bodies().forEach(body -> wanted.put(body.code(), body.series()));
        seriesKept().forEach((body, names) -> {
            var gone = new ArrayList<>(names);
            gone.removeAll(wanted.getOrDefault(body, List.of()));
            database.update(SERIES)
                    .set(SERIES.VALID_TO, today)
                    .where(SERIES.BODY_CODE.eq(body).and(SERIES.NAME.in(gone)))
                    .execute();
        });
    }

    private void upsertSeries(String body, String name, int position) {
        database.insertInto(SERIES)
                .set(SERIES.ID, UUID.randomUUID())
                .set(SERIES.BODY_CODE, body)
                .set(SERIES.NAME, name)
                .set(SERIES.POSITION, position)
                .set(SERIES.ORIGIN, BodyRows.OF_PACK)
                .onConflict(SERIES.BODY_CODE, SERIES.NAME)
                .doUpdate()
                .set(SERIES.POSITION, position)
                .set(SERIES.ORIGIN, BodyRows.OF_PACK)
                .setNull(SERIES.VALID_TO)
                .execute();
    }

    private void upsert(Body body, int position) {
        var values = Map.of(
                BODY.CODE, body.code(),
                BODY.NAME, body.name(),
                BODY.KIND, body.kind(),
                BODY.SCOPE, body.scope(),
                BODY.ALIASES, body.aliases().toArray(String[]::new),
                BODY.TO_CONFIRM, body.toConfirm().toArray(String[]::new),
                BODY.POSITION, position,
                BODY.ORIGIN, BodyRows.OF_PACK);
        database.insertInto(BODY)
                .set(values)
                .set(
                        BODY.CONVENES,
                        body.convenes().stream().map(OrganType::name).toArray(String[]::new))
                .set(BODY.REGION, body.region())
                .set(BODY.OWNER_ORGAN, body.organ())
                .set(BODY.FOLIO_PATTERN, body.folioPattern())
                .setNull(BODY.VALID_TO)
                .onConflict(BODY.CODE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
