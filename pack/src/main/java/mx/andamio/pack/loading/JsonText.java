package mx.andamio.pack.loading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses JSON. The schemas could be read by the YAML parser, JSON being YAML 1.2, but that took a third of the time of a
 * whole loading.
 */
final class JsonText {

    private static final int MAX_DEPTH = 64;

    private final String text;
    private int at;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    /** A map, list, text, Boolean, Integer or null. Numbers other than whole ones are not needed, so they are refused. */
    static @Nullable Object parse(String text) {
        JsonText json = new JsonText(text);
        Object value = json.value();
        json.blanks();
        if (json.at < text.length()) {
            throw json.unexpected();
        }
        return value;
    }

    private @Nullable Object value() {
        blanks();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        enter();
        Map<String, Object> object = new LinkedHashMap<>();
        while (next('}', object.isEmpty())) {
            String key = string();
            expect(':');
            Object value = value();
            if (value == null || object.putIfAbsent(key, value) != null) {
                throw new Json.SchemaException("key twice or null: " + key);
            }
        }
        return object;
    }

    private List<Object> list() {
        enter();
        List<Object> list = new ArrayList<>();
        while (next(']', list.isEmpty())) {
            Object value = value();
            if (value == null) {
                throw unexpected();
            }
            list.add(value);
        }
        return list;
    }

    private void enter() {
        at++;
        if (++depth > MAX_DEPTH) {
            throw unexpected();
        }
    }

    /** Whether another element comes; passes the comma before it, or the closing bracket. */
    private boolean next(char close, boolean first) {
        blanks();
        if (peek() == close) {
            at++;
            depth--;
            return false;
        }
        if (!first) {
            expect(',');
        }
        blanks();
        return true;
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            value.append(c == '\\' ? escaped() : c);
        }
        at++;
        return value.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> throw unexpected();
        };
    }

    private char unicode() {
        int end = at + 4;
        if (end > text.length()) {
            throw unexpected();
        }
        try {
            char c = (char) Integer.parseInt(text, at, end, 16);
            at = end;
            return c;
        } catch (NumberFormatException e) {
            throw new Json.SchemaException("bad escape at character " + at, e);
        }
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw unexpected();
        }
        at += word.length();
        return value;
    }

    private Integer number() {
        int start = at;
        while (at < text.length() && (text.charAt(at) == '-' || Character.isDigit(text.charAt(at)))) {
            at++;
        }
        try {
            return Integer.valueOf(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw new Json.SchemaException("not a value at character " + start, e);
        }
    }

    private void expect(char c) {
        blanks();
        if (peek() != c) {
            throw unexpected();
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw unexpected();
        }
        return text.charAt(at);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Json.SchemaException unexpected() {
        return new Json.SchemaException("JSON is broken at character " + at);
    }
}
