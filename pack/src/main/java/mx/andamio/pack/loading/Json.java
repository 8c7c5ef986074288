package mx.andamio.pack.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of a JSON schema, each of the type that is expected where it stands. */
final class Json {

    private Json() {}

    /** The object at the top of the text. */
    static Map<String, Object> object(String text) {
        return object("/", JsonText.parse(text));
    }

    @SuppressWarnings("unchecked") // the keys of a parsed object are texts
    static Map<String, Object> object(String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
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
        List<String> strings = new ArrayList<>();
        for (Object item : list(where, value)) {
            strings.add(string(where, item));
        }
        return List.copyOf(strings);
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
