package mx.andamio.reader.layout;

import java.time.LocalDate;
import mx.andamio.reader.Reading.Kind;
import mx.andamio.reader.Span;
import org.jspecify.annotations.Nullable;

/**
 * The head of a paper: what it says of itself.
 */
public record Head(
        Kind kind,
        @Nullable Said<String> number,
        @Nullable Said<String> series,
        @Nullable Said<LocalDate> date,
        @Nullable Said<String> place,
        @Nullable Said<String> title) {

    /** A value and where it stands. */
    public record Said<T>(T value, Span span) {}

    public @Nullable LocalDate published() {
        return date == null ? null : date.value();
    }
}
