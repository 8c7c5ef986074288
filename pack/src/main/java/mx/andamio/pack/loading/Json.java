package mx.andamio.pack.loading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A JSON document of a schema, read by the YAML parser (JSON is YAML 1.2) so that no second parser is needed. */
final class Json {

    private Json() {}

    /** The object at the top of the text. */
    static Map<String, Object> object(String text) {
        try {
            Object value = new Load(LoadSettings.builder().build()).loadFromString(text);
            if (value == null) {
                throw new SchemaException("empty");
            }
            return object("/", value);
        } catch (YamlEngineException e) {
            throw new SchemaException(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            return (Map<String, Object>) map;
        }
        throw new SchemaException(where + " must be an object");
    }

    static List<?> list(String where, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new SchemaException(where + " must be a list");
    }

    static List<String> strings(String where, @Nullable Object value) {
        return list(where, value).stream().map(v -> string(where, v)).toList();
    }

    static String string(String where, @Nullable Object value) {
        if (value instanceof String string) {
            return string;
        }
        throw new SchemaException(where + " must be a text");
    }

    static void onlyKeys(String where, Map<String, Object> object, List<String> known) {
        for (String key : object.keySet()) {
            if (!known.contains(key)) {
                throw new SchemaException(where + " has a keyword that is not understood: " + key);
            }
        }
    }

    /** The schema itself is wrong. */
    static final class SchemaException extends RuntimeException {

        SchemaException(String message) {
            super(message);
        }

        SchemaException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
