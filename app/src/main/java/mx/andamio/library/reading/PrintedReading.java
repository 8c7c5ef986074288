package mx.andamio.library.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.library.Item.Place;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Values;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reading as the reader prints it, opened into its findings. Records without text come in the same shape, without places.
 *
 * @param whole the JSON object
 */
public record PrintedReading(Values whole) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};
    private static final List<String> SCALARS =
            List.of("title", "kind", "bulletin_number", "series", "date_published", "place", "commitments_count");

    /** @throws IllegalArgumentException when the text is not a JSON object */
    public static PrintedReading of(String json) {
        try {
            return new PrintedReading(new Values(JSON.readValue(json, OBJECT)));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("not a reading", e);
        }
    }

    /** Every finding, numbered within its kind. */
    public List<FoundItem> items() {
        var items = new ArrayList<Raw>();
        for (var scalar : SCALARS) {
            scalar(items, whole, scalar, scalar);
        }
        var organs = object(whole.fields().get("organs"));
        scalar(items, organs, "ooad_stated", "organs.ooad_stated");
        scalar(items, organs, "umae_stated", "organs.umae_stated");
        var meeting = meeting();
        if (meeting.text("name") != null) {
            items.add(new Raw(ItemKind.MEETING, span("meeting.name"), "meeting", meeting));
        }
        list(items, ItemKind.DATE, whole.fields().get("event_dates"), Map.of());
        list(items, ItemKind.AGENDA, whole.fields().get("agenda"), Map.of());
        list(items, ItemKind.PERSON, whole.fields().get("attendees"), Map.of("presence", "attended"));
        list(items, ItemKind.PERSON, whole.fields().get("mentioned"), Map.of("presence", "mentioned"));
        list(items, ItemKind.ORGAN, organs.fields().get("ooad"), Map.of("type", "OOAD"));
        list(items, ItemKind.ORGAN, organs.fields().get("umae"), Map.of("type", "UMAE"));
        list(items, ItemKind.FIGURE, whole.fields().get("figures"), Map.of());
        list(items, ItemKind.PROMISE, whole.fields().get("promises"), Map.of());
        list(items, ItemKind.INSTRUCTION, whole.fields().get("instructions"), Map.of());
        list(items, ItemKind.HIGHLIGHT, whole.fields().get("highlights"), Map.of());
        list(items, ItemKind.LINK, whole.fields().get("links"), Map.of());
        list(items, ItemKind.WARNING, whole.fields().get("warnings"), Map.of());
        return numbered(items);
    }

    /** The meeting that it tells of; without fields when it tells of none. */
    public Values meeting() {
        return object(whole.fields().get("meeting"));
    }

    private record Raw(ItemKind kind, @Nullable Place place, String rule, Values values) {}

    private void scalar(List<Raw> items, Values from, String field, String path) {
        var value = from.fields().get(field);
        if (value != null) {
            items.add(
                    new Raw(ItemKind.SCALAR, span(path), "scalar", new Values(Map.of("field", field, "value", value))));
        }
    }

    private @Nullable Place span(String path) {
        return place(object(whole.fields().get("spans")).fields().get(path));
    }

    private static @Nullable Place place(@Nullable Object span) {
        return span instanceof List<?> pair
                        && pair.size() == 2
                        && pair.get(0) instanceof Number start
                        && pair.get(1) instanceof Number end
                ? new Place(start.intValue(), end.intValue())
                : null;
    }

    private static Values object(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Values.NONE;
        }
        var fields = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, inner) -> fields.put(String.valueOf(key), inner));
        return new Values(fields);
    }

    private static void list(List<Raw> items, ItemKind kind, @Nullable Object list, Map<String, Object> also) {
        var elements = list instanceof List<?> found ? found : Collections.emptyList();
        for (var element : elements) {
            var fields =
                    new LinkedHashMap<String, @Nullable Object>(object(element).fields());
            var place = place(fields.remove("span"));
            var rule = String.valueOf(fields.getOrDefault("rule", "record"));
            fields.remove("rule");
            fields.putAll(also);
            items.add(new Raw(kind, place, rule, new Values(fields)));
        }
    }

    private static List<FoundItem> numbered(List<Raw> raws) {
        var next = new LinkedHashMap<ItemKind, Integer>();
        var warned = raws.stream()
                .filter(raw -> raw.kind() == ItemKind.WARNING)
                .flatMap(raw -> Optional.ofNullable(raw.place()).stream())
                .toList();
        return raws.stream()
                .map(raw -> new FoundItem(
                        raw.kind(),
                        next.merge(raw.kind(), 1, Integer::sum) - 1,
                        raw.place(),
                        raw.rule(),
                        raw.values(),
                        raw.kind() == ItemKind.WARNING || touches(raw.place(), warned)))
                .toList();
    }

    private static boolean touches(@Nullable Place place, List<Place> warnings) {
        return place != null && warnings.stream().anyMatch(w -> w.start() < place.end() && place.start() < w.end());
    }
}
