package mx.andamio.pack.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import mx.andamio.pack.OrganType;
import org.jspecify.annotations.Nullable;

/**
 * The part of Frictionless Table Schema that the packs use. A keyword that it does not know is refused, so that nobody
 * believes in a check that is not made.
 *
 * @param organType type of every organ of the file, null where a column says it or where the file holds no organs
 */
record TableSchema(
        List<Field> fields,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        @Nullable OrganType organType) {

    private static final List<String> KEYWORDS =
            List.of("$schema", "title", "description", "andamio:organType", "fields", "primaryKey", "foreignKeys");
    private static final List<String> FIELD_KEYWORDS =
            List.of("name", "type", "format", "title", "description", "constraints");
    private static final List<String> CONSTRAINTS = List.of("required", "unique", "pattern", "enum");

    enum Type {
        STRING,
        INTEGER,
        DATE
    }

    /** One column. */
    record Field(
            String name,
            Type type,
            boolean required,
            boolean unique,
            @Nullable Pattern pattern,
            @Nullable List<String> values) {}

    /** A column whose values must be found in another resource. */
    record ForeignKey(String field, String resource, String target) {}

    static TableSchema parse(String text) {
        Map<String, Object> json = Json.object(text);
        Json.onlyKeys("/", json, KEYWORDS);
        List<Field> fields = new ArrayList<>();
        for (Object field : Json.list("fields", json.get("fields"))) {
            fields.add(field(Json.object("field", field)));
        }
        List<ForeignKey> foreignKeys = new ArrayList<>();
        for (Object key : Json.list("foreignKeys", json.getOrDefault("foreignKeys", List.of()))) {
            foreignKeys.add(foreignKey(Json.object("foreignKey", key)));
        }
        if (fields.isEmpty()) {
            throw new Json.SchemaException("there are no fields");
        }
        Object primary = json.getOrDefault("primaryKey", List.of());
        List<String> primaryKey = primary instanceof String one ? List.of(one) : Json.strings("primaryKey", primary);
        TableSchema schema = new TableSchema(
                List.copyOf(fields), primaryKey, List.copyOf(foreignKeys), organType(json.get("andamio:organType")));
        schema.checkNames();
        return schema;
    }

    int column(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void checkNames() {
        for (int i = 0; i < fields.size(); i++) {
            if (column(fields.get(i).name()) < i) {
                throw new Json.SchemaException(
                        "two fields are called " + fields.get(i).name());
            }
        }
        primaryKey.forEach(this::checkName);
        foreignKeys.forEach(key -> checkName(key.field()));
    }

    private void checkName(String name) {
        if (column(name) < 0) {
            throw new Json.SchemaException("no field is called " + name);
        }
    }

    private static Field field(Map<String, Object> json) {
        String name = Json.string("name", json.get("name"));
        Json.onlyKeys(name, json, FIELD_KEYWORDS);
        Map<String, Object> constraints =
                Json.object(name + " constraints", json.getOrDefault("constraints", Map.of()));
        Json.onlyKeys(name, constraints, CONSTRAINTS);
        Object values = constraints.get("enum");
        return new Field(
                name,
                type(name, Json.string("type", json.get("type")), json.get("format")),
                Objects.equals(constraints.get("required"), true),
                Objects.equals(constraints.get("unique"), true),
                pattern(name, constraints.get("pattern")),
                values == null ? null : Json.strings(name + " enum", values));
    }

    private static Type type(String name, String type, @Nullable Object format) {
        boolean plain =
                format == null || format.equals("default") || (type.equals("date") && format.equals("%Y-%m-%d"));
        if (!plain) {
            throw new Json.SchemaException(name + " has a format that is not understood: " + format);
        }
        return switch (type) {
            case "string" -> Type.STRING;
            case "integer" -> Type.INTEGER;
            case "date" -> Type.DATE;
            default -> throw new Json.SchemaException(name + " has a type that is not understood: " + type);
        };
    }

    private static @Nullable Pattern pattern(String name, @Nullable Object pattern) {
        if (pattern == null) {
            return null;
        }
        try {
            return Pattern.compile(Json.string(name + " pattern", pattern));
        } catch (PatternSyntaxException e) {
            throw new Json.SchemaException(name + " has a bad pattern: " + e.getDescription(), e);
        }
    }

    private static ForeignKey foreignKey(Map<String, Object> json) {
        Json.onlyKeys("foreignKey", json, List.of("fields", "reference"));
        Map<String, Object> reference = Json.object("reference", json.get("reference"));
        Json.onlyKeys("reference", reference, List.of("resource", "fields"));
        return new ForeignKey(
                Json.string("foreignKey fields", json.get("fields")),
                Json.string("resource", reference.get("resource")),
                Json.string("reference fields", reference.get("fields")));
    }

    private static @Nullable OrganType organType(@Nullable Object word) {
        if (word == null) {
            return null;
        }
        for (OrganType type : OrganType.values()) {
            if (type.name().equals(word)) {
                return type;
            }
        }
        throw new Json.SchemaException("andamio:organType is not an organ type: " + word);
    }
}
