package mx.andamio.sessions.store;

import static mx.andamio.sessions.db.Tables.BODY;
import static mx.andamio.sessions.db.Tables.SERIES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.directory.PackPart;
import mx.andamio.pack.Body;
import mx.andamio.pack.Pack;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Bodies and series of the pack. A body that a paper brought is not the pack's: it stays. */
@Component
class BodyPart implements PackPart {

    private final DSLContext database;

    BodyPart(DSLContext database) {
        this.database = database;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public List<Change> changes(Pack pack) {
        var kept = new HashMap<String, List<String>>();
        database.selectFrom(BODY).fetch().forEach(row -> kept.put(row.get(BODY.CODE), fields(row)));
        var changes = new ArrayList<Change>();
        for (var body : pack.bodies()) {
            var before = kept.get(body.code());
            if (before == null) {
                changes.add(new Change("body", Kind.ADDED, body.code(), body.name(), ""));
            } else if (!before.equals(fields(body))) {
                changes.add(new Change("body", Kind.CHANGED, body.code(), body.name(), difference(before, body)));
            }
        }
        changes.addAll(newSeries(pack));
        return changes;
    }

    private List<Change> newSeries(Pack pack) {
        var kept = new HashSet<>(
                database.selectFrom(SERIES).fetch(r -> r.get(SERIES.BODY_CODE) + " · " + r.get(SERIES.NAME)));
        return pack.bodies().stream()
                .flatMap(body -> body.series().stream().map(name -> body.code() + " · " + name))
                .filter(name -> !kept.contains(name))
                .map(name -> new Change("series", Kind.ADDED, "", name, ""))
                .toList();
    }

    private static String difference(List<String> before, Body body) {
        var after = fields(body);
        var lines = new ArrayList<String>();
        for (var i = 0; i < after.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                lines.add("%s → %s".formatted(before.get(i), after.get(i)));
            }
        }
        return String.join("; ", lines);
    }

    private static List<String> fields(Body body) {
        return List.of(
                body.name(),
                body.kind(),
                body.scope(),
                String.valueOf(body.region()),
                String.valueOf(body.organ()),
                String.valueOf(body.folioPattern()),
                String.join("|", body.aliases()),
                String.join("|", body.toConfirm()));
    }

    private static List<String> fields(Record row) {
        return List.of(
                row.get(BODY.NAME),
                row.get(BODY.KIND),
                row.get(BODY.SCOPE),
                String.valueOf(row.get(BODY.REGION)),
                String.valueOf(row.get(BODY.OWNER_ORGAN)),
                String.valueOf(row.get(BODY.FOLIO_PATTERN)),
                String.join("|", Arrays.asList(row.get(BODY.ALIASES))),
                String.join("|", Arrays.asList(row.get(BODY.TO_CONFIRM))));
    }

    @Override
    public void load(Pack pack) {
        var position = 0;
        for (var body : pack.bodies()) {
            upsert(body, position++);
            for (var name : body.series()) {
                database.insertInto(SERIES)
                        .set(SERIES.ID, UUID.randomUUID())
                        .set(SERIES.BODY_CODE, body.code())
                        .set(SERIES.NAME, name)
                        .onConflictDoNothing()
                        .execute();
            }
        }
    }

    private void upsert(Body body, int position) {
        var values = Map.of(
                BODY.CODE, body.code(),
                BODY.NAME, body.name(),
                BODY.KIND, body.kind(),
                BODY.SCOPE, body.scope(),
                BODY.ALIASES, body.aliases().toArray(String[]::new),
                BODY.TO_CONFIRM, body.toConfirm().toArray(String[]::new),
                BODY.POSITION, position);
        database.insertInto(BODY)
                .set(values)
                .set(BODY.REGION, body.region())
                .set(BODY.OWNER_ORGAN, body.organ())
                .set(BODY.FOLIO_PATTERN, body.folioPattern())
                .onConflict(BODY.CODE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
