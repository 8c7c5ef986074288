package mx.andamio.sheets.writing;

import mx.andamio.sheets.Place;
import org.jspecify.annotations.Nullable;

/** A cell that gets another value: a text, a number, a day; null empties it. */
public record Edit(Place place, @Nullable Object value) {}
