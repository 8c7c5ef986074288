package mx.andamio.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a finding says, field by field, as in the printed reading: texts, numbers, dates as ISO texts, lists of texts. A field that the
 * paper does not say is null or absent.
 *
 * @param fields by name in snake case
 */
public record Values(@JsonValue Map<String, @Nullable Object> fields) {

    public static final Values NONE = new Values(Map.of());

    public Values {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public @Nullable String text(String field) {
        var value = fields.get(field);
        return value == null ? null : value.toString();
    }

    /** As {@link #text}, for a field that is always there. */
    public String said(String field) {
        var value = text(field);
        return value == null ? "" : value;
    }

    public @Nullable BigDecimal number(String field) {
        var value = fields.get(field);
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number;
            case Number number -> new BigDecimal(number.toString());
            default -> null;
        };
    }

    public @Nullable Integer whole(String field) {
        var value = number(field);
        return value == null ? null : value.intValue();
    }

    public @Nullable LocalDate date(String field) {
        var value = text(field);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public List<String> list(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** These values with others laid over them. */
    public Values with(Map<String, ? extends @Nullable Object> others) {
        var all = new LinkedHashMap<String, @Nullable Object>(fields);
        all.putAll(others);
        return new Values(all);
    }
}
