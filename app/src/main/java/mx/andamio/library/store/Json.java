package mx.andamio.library.store;

import java.util.List;
import java.util.Map;
import mx.andamio.library.Paper.Notice;
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

    private static final TypeReference<List<Notice>> NOTICES = new TypeReference<>() {};

    private Json() {}

    static JSONB of(Values values) {
        return JSONB.valueOf(MAPPER.writeValueAsString(values.fields()));
    }

    static JSONB notices(List<Notice> notices) {
        return JSONB.valueOf(MAPPER.writeValueAsString(notices));
    }

    static List<Notice> notices(JSONB json) {
        return MAPPER.readValue(json.data(), NOTICES);
    }

    static Values values(JSONB json) {
        return new Values(MAPPER.readValue(json.data(), OBJECT));
    }
}
