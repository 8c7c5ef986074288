package mx.andamio.register;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON with one way to be written: keys in the order of their UTF-16 code units, no spaces, whole numbers only. It is the part of
 * RFC 8785 that needs no rule for fractions; a fraction is written as a string by who has one.
 */
public final class CanonicalJson {

    /** The standard writes control characters with lower-case digits. */
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .build())
            .build();

    private CanonicalJson() {}

    /** @param value strings, whole numbers, booleans, lists and maps of these, nulls; anything else as its text */
    public static String of(Map<String, ?> value) {
        return MAPPER.writeValueAsString(ordered(value));
    }

    private static @Nullable Object ordered(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> {
                var sorted = new TreeMap<String, @Nullable Object>();
                map.forEach((key, inner) -> sorted.put(String.valueOf(key), ordered(inner)));
                yield sorted;
            }
            case List<?> list -> list.stream().map(CanonicalJson::ordered).toList();
            case String s -> s;
            case Integer i -> i;
            case Long l -> l;
            case Boolean b -> b;
            default -> value.toString();
        };
    }
}
