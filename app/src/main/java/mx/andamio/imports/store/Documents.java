package mx.andamio.imports.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.Map;
import mx.andamio.imports.Decided;
import mx.andamio.imports.ImportState;
import mx.andamio.sheets.Draft;
import mx.andamio.sheets.Field;
import org.jooq.JSONB;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values that are read whole as columns, and back. */
final class Documents {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            // What a value computes of itself is no part of it.
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(Visibility.NONE))
            .build();

    private static final TypeReference<Map<Integer, Field>> FIELDS = new TypeReference<>() {};

    private Documents() {}

    static JSONB of(Object value) {
        return JSONB.valueOf(JSON.writeValueAsString(value));
    }

    static Decided decided(JSONB json) {
        return JSON.readValue(json.data(), Decided.class);
    }

    static Draft draft(JSONB json) {
        return JSON.readValue(json.data(), Draft.class);
    }

    static ImportState.Result result(JSONB json) {
        return JSON.readValue(json.data(), ImportState.Result.class);
    }

    static Map<Integer, Field> fields(JSONB json) {
        return JSON.readValue(json.data(), FIELDS);
    }
}
