package mx.andamio.reader.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A paper with its annotation (see papers/ANNOTATION.md). */
record GoldPaper(PaperText paper, JsonNode gold) {

    List<JsonNode> list(String name) {
        return list(gold.get(name));
    }

    List<JsonNode> organs(String type) {
        JsonNode organs = gold.get("organs");
        return organs == null ? List.of() : list(organs.get(type));
    }

    static List<JsonNode> list(@Nullable JsonNode array) {
        List<JsonNode> items = new ArrayList<>();
        if (array != null && array.isArray()) {
            array.forEach(items::add);
        }
        return items;
    }

    boolean judges(String name) {
        return gold.has(name);
    }

    /** Place of an item: {@code span}, or the characters {@code at} at their {@code nth} occurrence. */
    Optional<Span> place(JsonNode item) {
        JsonNode span = item.get("span");
        if (span != null && span.isArray()) {
            return Optional.of(new Span(span.get(0).intValue(), span.get(1).intValue()));
        }
        String at = new PaperText("", item.path("at").stringValue("")).text();
        int nth = item.has("nth") ? item.get("nth").intValue() : 1;
        int from = -1;
        for (int i = 0; i < nth; i++) {
            from = paper.text().indexOf(at, from + 1);
        }
        if (from < 0 || at.isEmpty()) {
            return Optional.empty();
        }
        int start = paper.text().codePointCount(0, from);
        return Optional.of(new Span(start, start + at.codePointCount(0, at.length())));
    }

    boolean overlaps(JsonNode item, Span found) {
        return place(item).filter(found::overlaps).isPresent();
    }

    /** A scalar as text on one line, null when the paper does not say it; a gold place stands for the text there. */
    static @Nullable String scalar(@Nullable JsonNode node, PaperText paper) {
        if (node == null || node.isNull()) {
            return null;
        }
        String text = node.isObject() ? paper.at(span(Objects.requireNonNull(node.get("span")))) : node.asString();
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static Span span(JsonNode array) {
        return new Span(array.get(0).intValue(), array.get(1).intValue());
    }
}
