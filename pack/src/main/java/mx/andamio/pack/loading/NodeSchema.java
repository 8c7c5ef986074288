package mx.andamio.pack.loading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The part of JSON Schema that the packs use, with three words of our own: {@code andamio:reference} names the resource in which
 * a text must be found, {@code andamio:key} the property by which the items of a list must differ, {@code andamio:date} says
 * that a day must exist. A keyword that it does
 * not know is refused.
 */
record NodeSchema(
        String type,
        Map<String, NodeSchema> properties,
        @Nullable Pattern propertyPattern,
        @Nullable NodeSchema patternProperty,
        List<String> required,
        @Nullable NodeSchema items,
        int minItems,
        List<String> values,
        @Nullable Pattern pattern,
        @Nullable Integer minimum,
        @Nullable Integer maximum,
        boolean date,
        @Nullable String reference,
        @Nullable String key) {

    private static final List<String> KEYWORDS = List.of(
            "$schema",
            "$ref",
            "$defs",
            "title",
            "description",
            "type",
            "properties",
            "patternProperties",
            "additionalProperties",
            "required",
            "items",
            "minItems",
            "enum",
            "pattern",
            "minimum",
            "maximum",
            "andamio:date",
            "andamio:reference",
            "andamio:key");
    /** Most levels, references passed included: deeper than this a schema refers to itself. */
    private static final int MAX_DEPTH = 64;

    private static final List<String> TYPES = List.of("object", "array", "string", "integer", "number", "boolean");

    /** What references lead to, and how many levels up the top is. */
    private record Definitions(Map<String, Object> byName, int depth) {

        Definitions deeper(String where) {
            if (depth >= MAX_DEPTH) {
                throw new Json.SchemaException(where + " is nested too deeply, or refers to itself");
            }
            return new Definitions(byName, depth + 1);
        }
    }

    static NodeSchema parse(String text) {
        Map<String, Object> json = Json.object(text);
        Map<String, Object> definitions = Json.object("$defs", json.getOrDefault("$defs", Map.of()));
        return parse("/", json, new Definitions(definitions, 0));
    }

    private static NodeSchema parse(String where, Map<String, Object> json, Definitions above) {
        Json.onlyKeys(where, json, KEYWORDS);
        Definitions definitions = above.deeper(where);
        if (json.get("$ref") instanceof String reference) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            return parse(
                    name, Json.object("$ref " + reference, definitions.byName().get(name)), definitions);
        }
        String type = Json.string(where + " type", json.get("type"));
        if (!TYPES.contains(type)) {
            throw new Json.SchemaException(where + " has a type that is not understood: " + type);
        }
        if (type.equals("object") && !Boolean.FALSE.equals(json.get("additionalProperties"))) {
            throw new Json.SchemaException(where + " must say additionalProperties: false");
        }
        Map<String, Object> patterns = Json.object(where, json.getOrDefault("patternProperties", Map.of()));
        String propertyPattern = patterns.keySet().stream().findFirst().orElse(null);
        return new NodeSchema(
                type,
                properties(where, json, definitions),
                pattern(where, propertyPattern),
                propertyPattern == null ? null : child(where, patterns.get(propertyPattern), definitions),
                Json.strings(where + " required", json.getOrDefault("required", List.of())),
                json.containsKey("items") ? child(where + " items", json.get("items"), definitions) : null,
                json.get("minItems") instanceof Integer least ? least : 0,
                Json.strings(where + " enum", json.getOrDefault("enum", List.of())),
                pattern(where, json.get("pattern")),
                bound(where, type, json.get("minimum")),
                bound(where, type, json.get("maximum")),
                Boolean.TRUE.equals(json.get("andamio:date")),
                word(where, json.get("andamio:reference")),
                word(where, json.get("andamio:key")));
    }

    private static @Nullable Integer bound(String where, String type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Integer bound && (type.equals("integer") || type.equals("number"))) {
            return bound;
        }
        throw new Json.SchemaException(where + " has a bound that is no whole number, or bounds what is none");
    }

    private static @Nullable String word(String where, @Nullable Object value) {
        return value == null ? null : Json.string(where, value);
    }

    private static Map<String, NodeSchema> properties(String where, Map<String, Object> json, Definitions definitions) {
        Map<String, NodeSchema> properties = new LinkedHashMap<>();
        Json.object(where, json.getOrDefault("properties", Map.of()))
                .forEach((name, schema) -> properties.put(name, child(name, schema, definitions)));
        return properties;
    }

    private static NodeSchema child(String where, @Nullable Object json, Definitions definitions) {
        return parse(where, Json.object(where, json), definitions);
    }

    private static @Nullable Pattern pattern(String where, @Nullable Object pattern) {
        if (pattern == null) {
            return null;
        }
        try {
            return Pattern.compile(Json.string(where + " pattern", pattern));
        } catch (PatternSyntaxException e) {
            throw new Json.SchemaException(where + " has a bad pattern: " + e.getDescription(), e);
        }
    }

    /** The schema of that property, null when there can be none of that name. */
    @Nullable
    NodeSchema property(String name) {
        NodeSchema schema = properties.get(name);
        Pattern names = propertyPattern;
        return schema == null && names != null && names.matcher(name).find() ? patternProperty : schema;
    }
}
