package mx.andamio.commitments.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import mx.andamio.commitments.goals.Decimals;
import mx.andamio.pages.BadRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Fields of a JSON body: what is wrong is refused with its path, such as {@code goal.steps[2].due}. */
final class Fields {

    private Fields() {}

    /**
     * The body as a record.
     *
     * @throws BadRequest {@code request.field} of another form, {@code request.field_unknown} where the reader does not let unknown ones pass
     */
    static <T> T read(ObjectReader reader, Class<T> type, JsonNode sent) {
        try {
            return reader.forType(type).readValue(sent);
        } catch (UnrecognizedPropertyException e) {
            throw new BadRequest("request.field_unknown", path(e));
        } catch (InvalidTypeIdException e) {
            throw new BadRequest("request.field", path(e) + ".kind");
        } catch (JacksonException e) {
            throw new BadRequest("request.field", path(e));
        }
    }

    private static String path(JacksonException fault) {
        return fault.getPath().stream()
                .map(one -> one.getPropertyName() == null ? "[" + one.getIndex() + "]" : "." + one.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** @throws BadRequest {@code request.field_needed} */
    static <T> T needed(@Nullable T said, String path) {
        if (said == null) {
            throw new BadRequest("request.field_needed", path);
        }
        return said;
    }

    /** Null for nothing but blanks. */
    static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @throws BadRequest {@code request.field} of more digits than a goal takes */
    static @Nullable BigDecimal fitting(@Nullable BigDecimal value, String path) {
        if (value != null && !Decimals.fits(value)) {
            throw new BadRequest("request.field", path);
        }
        return value;
    }

    /** Each with its path; none of null. */
    static <T, R> List<R> each(@Nullable List<@Nullable T> all, String path, BiFunction<@Nullable T, String, R> read) {
        var made = new ArrayList<R>();
        if (all != null) {
            for (var one : all) {
                made.add(read.apply(one, path + "[" + made.size() + "]"));
            }
        }
        return made;
    }

    static String small(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    /** @throws BadRequest {@code request.field} of a name that none has in small letters */
    static <E extends Enum<E>> @Nullable E named(E[] all, @Nullable String name, String path) {
        return name == null
                ? null
                : Arrays.stream(all)
                        .filter(one -> small(one).equals(name))
                        .findFirst()
                        .orElseThrow(() -> new BadRequest("request.field", path));
    }
}
