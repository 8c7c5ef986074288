package mx.andamio.meetings.store;

import static mx.andamio.meetings.db.Tables.ACT;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import mx.andamio.meetings.Acts.Kept;
import mx.andamio.meetings.act.Act;
import mx.andamio.register.CanonicalJson;
import mx.andamio.register.Sha256;
import mx.andamio.sessions.SessionId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Acts that are frozen, as rows. */
@Component
class ActRows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
            .build();

    private final DSLContext database;

    ActRows(DSLContext database) {
        this.database = database;
    }

    Optional<Kept> of(SessionId session) {
        return database.selectFrom(ACT)
                .where(ACT.SESSION_ID.eq(session.value()))
                .fetchOptional(row ->
                        new Kept(JSON.readValue(row.get(ACT.JSON), Act.class), row.get(ACT.JSON), row.get(ACT.SHA256)));
    }

    @Nullable
    String hash(SessionId session) {
        return database.select(ACT.SHA256)
                .from(ACT)
                .where(ACT.SESSION_ID.eq(session.value()))
                .fetchOne(ACT.SHA256);
    }

    static <T> T read(String json, Class<T> as) {
        return JSON.readValue(json, as);
    }

    /** @param act or a correction of one */
    static String json(Record act) {
        return CanonicalJson.of(JSON.convertValue(act, new TypeReference<Map<String, Object>>() {}));
    }

    /** @return its hash */
    String freeze(SessionId session, Act act, Instant at, String by) {
        var json = json(act);
        var hash = Sha256.hex(json);
        database.insertInto(ACT)
                .set(ACT.SESSION_ID, session.value())
                .set(ACT.JSON, json)
                .set(ACT.SHA256, hash)
                .set(ACT.CLOSED_AT, SittingRows.at(at))
                .set(ACT.CLOSED_BY, by)
                .execute();
        return hash;
    }
}
