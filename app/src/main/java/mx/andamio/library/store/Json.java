package mx.andamio.library.store;

import java.util.Map;
import mx.andamio.library.Values;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Values as a column and back. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    static JSONB of(Values values) {
        return JSONB.valueOf(MAPPER.writeValueAsString(values.fields()));
    }

    static Values values(JSONB json) {
        return new Values(MAPPER.readValue(json.data(), OBJECT));
    }
}
