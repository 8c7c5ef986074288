package mx.andamio.reader.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import mx.andamio.reader.Reading;
import mx.andamio.reader.Span;
import mx.andamio.reader.json.ReadingJson;
import mx.andamio.reader.text.Fold;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything in which a reading is not what the annotation says, a line each: items missed and in excess, and every field that the
 * annotation has, the place too. Where {@link Scorer} counts what matters and forgives the rest, this forgives nothing.
 */
final class Differences {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> LISTS = List.of(
            "highlights",
            "event_dates",
            "attendees",
            "mentioned",
            "organs.ooad",
            "organs.umae",
            "figures",
            "promises",
            "instructions",
            "links");
    private static final List<String> SCALARS = List.of(
            "kind",
            "bulletin_number",
            "series",
            "date_published",
            "place",
            "title",
            "commitments_count",
            "organs.ooad_stated",
            "organs.umae_stated",
            "meeting.name",
            "meeting.ordinal",
            "meeting.scope",
            "meeting.region",
            "meeting.body",
            "meeting.phase",
            "meeting.venue");
    /** Fields of an annotation that are places or notes of the annotator, not values of the reading. */
    private static final Set<String> NO_VALUES =
            Set.of("at", "nth", "also", "span", "deliverable_span", "deliverable_words", "from_role");
    /** Values that are no words of the paper: they may be shown of any. */
    private static final Set<String> SHOWN = Set.of(
            "kind",
            "date",
            "code",
            "qualifier",
            "deadline",
            "deadline_precision",
            "missing",
            "bulletin_number",
            "date_published",
            "ordinal",
            "scope",
            "phase",
            "commitments_count",
            "ooad_stated",
            "umae_stated",
            "value",
            "baseline",
            "target");

    private final GoldPaper gold;
    private final boolean quotable;
    private final JsonNode read;
    private final List<String> lines = new ArrayList<>();

    private Differences(GoldPaper gold, Reading reading, boolean quotable) {
        this.gold = gold;
        this.quotable = quotable;
        read = JSON.readTree(ReadingJson.line(reading));
    }

    /** In the order of the contract, and within a list in that of the annotation. */
    static List<String> of(GoldPaper gold, Reading reading, boolean quotable) {
        Differences differences = new Differences(gold, reading, quotable);
        SCALARS.forEach(differences::scalar);
        differences.spans();
        LISTS.forEach(differences::list);
        differences.warnings();
        return differences.lines;
    }

    private void scalar(String path) {
        JsonNode wanted = at(gold.gold(), path);
        if (wanted == null && path.endsWith("_stated")) {
            wanted = gold.gold().get(path.replace("organs.", ""));
        }
        if (wanted != null || path.startsWith("meeting.") && gold.judges("meeting")) {
            String name = path.substring(path.indexOf('.') + 1);
            different(
                    path, name, GoldPaper.scalar(wanted, gold.paper()), GoldPaper.scalar(at(read, path), gold.paper()));
        }
    }

    private void spans() {
        gold.gold().path("spans").forEachEntry((name, wanted) -> {
            String got = read.path("spans").path(name).toString();
            if (!got.equals(wanted.toString())) {
                lines.add("spans: " + name + " wanted " + wanted + ", read " + got);
            }
        });
    }

    private void list(String path) {
        JsonNode wanted = at(gold.gold(), path);
        if (wanted == null) {
            return;
        }
        List<JsonNode> left = GoldPaper.list(at(read, path));
        List<JsonNode> unmet = new ArrayList<>();
        for (JsonNode g : GoldPaper.list(wanted)) {
            if (!met(path, g, left, (a, b) -> alike(path, a, b))) {
                unmet.add(g);
            }
        }
        for (JsonNode g : unmet) {
            if (!met(path, g, left, (a, b) -> gold.overlaps(a, place(b)))) {
                lines.add(path + ": missed " + shown(g, gold.place(g)));
            }
        }
        left.forEach(f -> lines.add(path + ": extra " + shown(f, Optional.of(place(f)))));
    }

    private boolean met(String path, JsonNode g, List<JsonNode> left, BiPredicate<JsonNode, JsonNode> same) {
        JsonNode hit = left.stream().filter(f -> same.test(g, f)).findFirst().orElse(null);
        if (hit == null) {
            return false;
        }
        left.remove(hit);
        fields(path, g, hit);
        return true;
    }

    /** What makes two items one: the place and what must not be mistaken, or the name or code wherever it stands. */
    private boolean alike(String path, JsonNode g, JsonNode f) {
        return switch (path) {
            case "attendees", "mentioned" ->
                Fold.of(g.path("name").asString()).equals(Fold.of(f.path("name").asString()));
            case "organs.ooad", "organs.umae" -> g.path("code").equals(f.path("code"));
            case "event_dates" -> g.path("date").equals(f.path("date"));
            case "figures" -> same(string(g.get("value")), string(f.get("value"))) && gold.overlaps(g, place(f));
            case "promises" ->
                gold.overlaps(g, place(f))
                        && same(string(g.get("target")), string(f.get("target")))
                        && same(string(g.get("deadline")), string(f.get("deadline")));
            default -> gold.overlaps(g, place(f));
        };
    }

    private void fields(String path, JsonNode g, JsonNode f) {
        Span got = place(f);
        String where = path + " " + got.start() + "-" + got.end()
                + (quotable ? " «" + start(oneLine(gold.paper().at(got))) + "»" : "");
        g.forEachEntry((name, wanted) -> {
            if (!NO_VALUES.contains(name) && f.has(name)) {
                different(where, name, string(wanted), string(f.get(name)));
            }
        });
        if (g.has("deliverable_span")) {
            JsonNode span = g.get("deliverable_span");
            String wanted = span.isArray()
                    ? oneLine(gold.paper()
                            .at(new Span(span.get(0).intValue(), span.get(1).intValue())))
                    : null;
            different(where, "deliverable", wanted, string(f.get("deliverable")));
        }
        gold.place(g)
                .filter(p -> !p.equals(got))
                .ifPresent(p -> lines.add(where + ": span wanted " + p.start() + "-" + p.end()));
    }

    private void different(String where, String name, @Nullable String wanted, @Nullable String got) {
        if (!same(wanted, got)) {
            String what = where.equals(name) || where.endsWith("." + name) ? where + ":" : where + ": " + name;
            lines.add(what + " wanted " + told(name, wanted) + ", read " + told(name, got));
        }
    }

    private void warnings() {
        List<String> left = new ArrayList<>(GoldPaper.list(read.get("warnings")).stream()
                .map(w -> w.path("code").asString())
                .toList());
        for (JsonNode g : gold.list("warnings")) {
            if (!left.remove(g.path("code").asString())) {
                lines.add("warnings: missed " + g.path("code").asString());
            }
        }
        left.forEach(code -> lines.add("warnings: extra " + code));
    }

    private String shown(JsonNode item, Optional<Span> place) {
        StringBuilder told =
                new StringBuilder(place.map(p -> p.start() + "-" + p.end()).orElse("at no place"));
        item.forEachEntry((name, value) -> {
            boolean said = !value.isNull() && !NO_VALUES.contains(name) && !name.equals("rule");
            if (said && (quotable || SHOWN.contains(name))) {
                told.append(' ').append(name).append('=').append(oneLine(string(value)));
            }
        });
        return told.toString();
    }

    /** A value as it may stand in the file: of papers that are not ours their words are told by length and a number only. */
    private String told(String name, @Nullable String value) {
        if (value == null) {
            return "nothing";
        }
        return quotable || SHOWN.contains(name)
                ? "«" + value + "»"
                : "%d letters #%08x".formatted(value.length(), value.hashCode());
    }

    private static boolean same(@Nullable String wanted, @Nullable String got) {
        if (wanted == null || got == null) {
            return wanted == null && got == null;
        }
        return wanted.equals(got)
                || number(wanted) && number(got) && new BigDecimal(wanted).compareTo(new BigDecimal(got)) == 0;
    }

    private static boolean number(String text) {
        return text.matches("-?\\d{1,18}(\\.\\d{1,12})?");
    }

    private static @Nullable String string(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isArray()) {
            return String.join(
                    " ",
                    new TreeSet<>(GoldPaper.list(node).stream()
                            .map(JsonNode::asString)
                            .toList()));
        }
        return oneLine(node.asString());
    }

    private static String start(String words) {
        return words.length() <= 60 ? words : words.substring(0, 60) + "…";
    }

    private static String oneLine(@Nullable String text) {
        return Objects.toString(text, "nothing").replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private static @Nullable JsonNode at(JsonNode root, String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? root.get(path) : root.path(path.substring(0, dot)).get(path.substring(dot + 1));
    }

    private static Span place(JsonNode item) {
        JsonNode span = item.path("span");
        return new Span(span.path(0).intValue(), span.path(1).intValue());
    }
}
