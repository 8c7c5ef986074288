package mx.andamio.imports.store;

import static mx.andamio.imports.db.Tables.MAPPING;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.register.Command;
import mx.andamio.sheets.Field;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which column holds what, as people said it for files of a kind. An organ's own word goes before that of others. */
@Component
class Mappings {

    private static final String ANYBODY = "";

    private final DSLContext database;
    private final Clock clock;

    Mappings(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Field of each column, by the fingerprint of the headings. */
    Map<String, Map<Integer, Field>> of(String scope) {
        var known = new HashMap<String, Map<Integer, Field>>();
        database.selectFrom(MAPPING)
                .where(MAPPING.SCOPE.in(List.of(ANYBODY, scope)))
                // What is nobody's is the empty word, and comes first.
                .orderBy(MAPPING.SCOPE)
                .forEach(row -> known.put(row.get(MAPPING.FINGERPRINT), Documents.fields(row.get(MAPPING.FIELDS))));
        return known;
    }

    void remember(Command command, String scope, Map<String, Map<Integer, Field>> mappings) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        mappings.forEach((fingerprint, fields) -> database.insertInto(MAPPING)
                .set(MAPPING.SCOPE, scope)
                .set(MAPPING.FINGERPRINT, fingerprint)
                .set(MAPPING.FIELDS, Documents.of(fields))
                .set(MAPPING.CHOSEN_AT, now)
                .set(MAPPING.CHOSEN_BY, command.actor().name())
                .onConflict(MAPPING.SCOPE, MAPPING.FINGERPRINT)
                .doUpdate()
                .set(MAPPING.FIELDS, Documents.of(fields))
                .set(MAPPING.CHOSEN_AT, now)
                .set(MAPPING.CHOSEN_BY, command.actor().name())
                .execute());
    }
}
