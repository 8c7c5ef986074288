package mx.andamio.commitments.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.andamio.commitments.web.HistoryViews.Field;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The terms of one commitment as its entries in the register say them, first to last: each entry is compared with what stood before it, whoever changed
 * that.
 */
final class TermsChanges {

    /** What only a signature elsewhere has: an entry without it says nothing of it. */
    private static final Set<String> OF_SIGNATURES = Set.of("signed_on", "scan", "scan_sha256");

    private static final String GOAL = "goal";
    private static final String RESPONSIBLE = "responsible";

    private final Words words;
    private final Names names;
    private final Map<String, JsonNode> standing = new HashMap<>();

    TermsChanges(Words words, Names names) {
        this.words = words;
        this.names = names;
    }

    /** Names by codes; the code itself where nobody knows it. */
    record Names(UnaryOperator<String> posts, UnaryOperator<String> lines, UnaryOperator<String> programmes) {}

    /** What an entry that says all terms changed, in the order of the form; nothing where it is the first. */
    List<Field> said(JsonNode now) {
        var first = standing.isEmpty();
        var fields = new ArrayList<Field>();
        if (!first) {
            simple(fields, now, "kind", "draft.kind", one -> words.text("obligation." + one));
            simple(fields, now, "own_key", "draft.key", one -> one);
            simple(fields, now, "text", "draft.text", one -> one);
            simple(fields, now, "line", "commitment.line", names.lines());
            simple(fields, now, "table", "commitment.table", one -> one);
            several(fields, now, "programmes", "menu.programmes", names.programmes());
            change(fields, "promise.who", responsible(standing::get), responsible(now::get));
            several(fields, now, "co_responsibles", "commitment.with", names.posts());
            simple(fields, now, "verifier", "commitment.verifier", names.posts());
            goals(fields, now);
            simple(fields, now, "source", "commitment.source", one -> one);
            simple(fields, now, "evidence", "commitment.evidence", one -> one);
            if (standing.containsKey("origin")) {
                change(fields, "commitment.origin", origin(standing.get("origin")), origin(now.get("origin")));
            }
            simple(fields, now, "signed_on", "commitment.sign_on", this::day);
            simple(fields, now, "scan", "commitment.scan", one -> one);
            simple(fields, now, "scan_sha256", "commitment.hash", one -> one);
        }
        now.properties().forEach(one -> standing.put(one.getKey(), one.getValue()));
        return fields;
    }

    /** Another post took it over. */
    List<Field> transferred(JsonNode now) {
        var fields = new ArrayList<Field>();
        var from = string(now.get("from"));
        change(
                fields,
                "promise.who",
                from == null ? string(now.get("from_words")) : names.posts().apply(from),
                mapped(string(now.get("to")), names.posts()));
        if (!standing.isEmpty() && now.get("to") != null) {
            standing.put(RESPONSIBLE, now.get("to"));
            standing.remove("responsible_words");
        }
        return fields;
    }

    /** Its day was moved. */
    List<Field> moved(String from, String to) {
        var goal = standing.get(GOAL);
        if (goal instanceof ObjectNode parts) {
            var later = parts.deepCopy();
            Stream.concat(Stream.of(later.path("target")), later.path("steps").valueStream())
                    .filter(one -> from.equals(string(one.get("on"))))
                    .forEach(one -> ((ObjectNode) one).put("on", to));
            standing.put(GOAL, later);
        }
        var fields = new ArrayList<Field>();
        change(fields, "promise.date", day(from), day(to));
        return fields;
    }

    private void simple(List<Field> fields, JsonNode now, String key, String label, UnaryOperator<String> shown) {
        if (now.has(key) && (standing.containsKey(key) || OF_SIGNATURES.contains(key))) {
            change(fields, label, mapped(string(standing.get(key)), shown), mapped(string(now.get(key)), shown));
        }
    }

    private void several(List<Field> fields, JsonNode now, String key, String label, UnaryOperator<String> shown) {
        if (now.has(key) && standing.containsKey(key)) {
            items(fields, label, strings(standing.get(key), shown), strings(now.get(key), shown));
        }
    }

    private @Nullable String responsible(Function<String, @Nullable JsonNode> said) {
        var post = string(said.apply(RESPONSIBLE));
        return post == null
                ? string(said.apply("responsible_words"))
                : names.posts().apply(post);
    }

    private void goals(List<Field> fields, JsonNode now) {
        if (!now.has(GOAL) || !standing.containsKey(GOAL)) {
            return;
        }
        var was = Objects.requireNonNull(standing.get(GOAL));
        var is = now.path(GOAL);
        change(fields, "draft.goal_kind", goalKind(was), goalKind(is));
        part(fields, was, is, "draft.baseline", one -> point(one.path("baseline"), one));
        part(fields, was, is, "draft.target", one -> point(one.path("target"), one));
        part(fields, was, is, "draft.unit", one -> string(one.get("unit")));
        part(
                fields,
                was,
                is,
                "draft.accumulation",
                one -> mapped(string(one.get("accumulation")), how -> words.text("accumulation." + how)));
        parts(
                fields,
                was,
                is,
                "draft.interim",
                one -> one.path("interim")
                        .valueStream()
                        .flatMap(point -> Stream.ofNullable(point(point, one)))
                        .toList());
        part(fields, was, is, "history.band", one -> numbers(one.path("band"), BigDecimal.ONE));
        part(
                fields,
                was,
                is,
                "draft.delay",
                one -> one.path("delay").asInt(0) == 0
                        ? null
                        : words.number(one.path("delay").asInt()));
        part(fields, was, is, "history.thresholds", one -> numbers(one.path("thresholds"), BigDecimal.valueOf(-100)));
        part(fields, was, is, "history.indicator", one -> string(one.get("indicator")));
        part(fields, was, is, "draft.steps_from", one -> mapped(string(one.get("start")), this::day));
        parts(
                fields,
                was,
                is,
                "draft.steps",
                one -> one.path("steps").valueStream().map(this::step).toList());
        parts(fields, was, is, "draft.levels", this::levels);
    }

    private void part(
            List<Field> fields, JsonNode was, JsonNode is, String label, Function<JsonNode, @Nullable String> shown) {
        change(fields, label, shown.apply(was), shown.apply(is));
    }

    private void parts(
            List<Field> fields, JsonNode was, JsonNode is, String label, Function<JsonNode, List<String>> shown) {
        items(fields, label, shown.apply(was), shown.apply(is));
    }

    private String goalKind(JsonNode goal) {
        var kind = string(goal.get("kind"));
        return words.text(kind == null ? "draft.goal_none" : "draft.goal_" + kind);
    }

    /** {@code 1,200 (31 ene 2026)}; of a rubric {@code nivel 2}. */
    private @Nullable String point(JsonNode point, JsonNode goal) {
        var number = mapped(string(point.get("value")), one -> number(new BigDecimal(one)));
        var value = "rubric".equals(string(goal.get("kind")))
                ? mapped(number, level -> words.text("chart.level", level))
                : number;
        var on = mapped(string(point.get("on")), this::day);
        if (value == null || on == null) {
            return value == null ? on : value;
        }
        return words.text("history.point", value, on);
    }

    private String step(JsonNode step) {
        return String.join(
                " · ",
                day(Objects.toString(string(step.get("on")), "")),
                Objects.toString(string(step.get("text")), ""),
                Objects.toString(string(step.get("acceptance")), ""),
                words.text(
                        "history.weight", number(new BigDecimal(Objects.toString(string(step.get("weight")), "1")))));
    }

    private List<String> levels(JsonNode goal) {
        var levels = strings(goal.get("levels"), one -> one);
        return IntStream.range(0, levels.size())
                .mapToObj(i -> words.text("chart.level", words.number(i)) + ": " + levels.get(i))
                .toList();
    }

    private @Nullable String numbers(JsonNode list, BigDecimal times) {
        return list.isEmpty()
                ? null
                : String.join(" – ", strings(list, one -> number(new BigDecimal(one).multiply(times))));
    }

    private static @Nullable String origin(@Nullable JsonNode origin) {
        return origin == null
                ? null
                : Stream.of("document", "visit", "report", "folio")
                        .flatMap(kind -> Stream.ofNullable(string(origin.get(kind))))
                        .findFirst()
                        .orElse(null);
    }

    private void change(List<Field> fields, String label, @Nullable String was, @Nullable String is) {
        if (!Objects.equals(was, is)) {
            fields.add(new Field(
                    words.text(label),
                    was == null ? List.of() : List.of(was),
                    is == null ? List.of() : List.of(is),
                    false));
        }
    }

    /** Only what was taken away and what was added: of twelve milestones of which one moved, that one. */
    private void items(List<Field> fields, String label, List<String> was, List<String> is) {
        var gone = new ArrayList<>(was);
        is.forEach(gone::remove);
        var fresh = new ArrayList<>(is);
        was.forEach(fresh::remove);
        if (!gone.isEmpty() || !fresh.isEmpty()) {
            fields.add(new Field(words.text(label), gone, fresh, true));
        }
    }

    private String number(BigDecimal value) {
        return words.number(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
    }

    private String day(String iso) {
        return words.shortDate(LocalDate.parse(iso));
    }

    private static @Nullable String mapped(@Nullable String said, UnaryOperator<String> shown) {
        return said == null ? null : shown.apply(said);
    }

    private static @Nullable String string(@Nullable JsonNode value) {
        return value != null && value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }

    private static List<String> strings(@Nullable JsonNode list, UnaryOperator<String> shown) {
        return list == null
                ? List.of()
                : list.valueStream()
                        .flatMap(one -> Stream.ofNullable(string(one)))
                        .map(shown)
                        .toList();
    }
}
