package mx.andamio.meetings.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import mx.andamio.pages.BadRequest;
import org.jspecify.annotations.Nullable;

/** Fields of a form as a browser sends them: what is empty was not said. What cannot be read is {@code request.value}. */
record Fields(Map<String, String> said) {

    String text(String name) {
        return Objects.requireNonNullElse(said.get(name), "").strip();
    }

    @Nullable
    String orNull(String name) {
        return RoomJson.blank(text(name));
    }

    @Nullable
    Integer number(String name) {
        return read(text(name), Integer::valueOf);
    }

    @Nullable
    LocalDate day(String name) {
        return read(text(name), LocalDate::parse);
    }

    @Nullable
    LocalTime time(String name) {
        return read(text(name), LocalTime::parse);
    }

    @Nullable
    UUID uuid(String name) {
        return uuidOf(text(name));
    }

    static @Nullable UUID uuidOf(String said) {
        return read(said, one -> UUID.fromString(one.toLowerCase(Locale.ROOT)));
    }

    /** Null for now. Refused as {@code attendance.moment}. */
    static @Nullable Instant momentOf(String said) {
        try {
            return said.isEmpty() ? null : Instant.parse(said);
        } catch (DateTimeException e) {
            throw new BadRequest("attendance.moment", said);
        }
    }

    private static <T> @Nullable T read(String said, Function<String, T> as) {
        try {
            return said.isEmpty() ? null : as.apply(said);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadRequest("request.value", said);
        }
    }
}
