package mx.andamio.library.reading;

import mx.andamio.library.Item.Place;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Values;
import org.jspecify.annotations.Nullable;

/** A finding before anybody decided on it. */
public record FoundItem(
        ItemKind kind, int ordinal, @Nullable Place place, String rule, Values values, boolean warned) {}
