package mx.andamio.reader.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.Reading;
import mx.andamio.reader.Reading.Figure;
import mx.andamio.reader.Reading.Meeting;
import mx.andamio.reader.Reading.OrganMention;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.Span;
import mx.andamio.reader.text.Fold;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares readings with annotations. Each found item serves one expected item only. Matching, strictly:
 *
 * <ul>
 *   <li>person: the same folded full name in the same list (attendees or mentioned)
 *   <li>figure: the same value, the same kind, overlapping places
 *   <li>promise: overlapping places and the same target, baseline and deadline where the annotation gives them
 *   <li>instruction: overlapping places (an annotation may give other places of the same instruction)
 *   <li>organ: the same code; day: the same date; link and highlight: overlapping places
 *   <li>scalar: equal on one line; warnings: the same set of codes
 * </ul>
 */
final class Scorer {

    private static final BigDecimal EQUAL = new BigDecimal("0.000001");

    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();

    Map<String, Score> scores() {
        return scores;
    }

    /** What was missed or found in excess, a line each. */
    List<String> differences() {
        return differences;
    }

    Score of(String kind) {
        return scores.getOrDefault(kind, Score.NONE);
    }

    void add(GoldPaper gold, Reading r) {
        if (gold.judges("figures")) {
            match("figures", gold, gold.list("figures"), r.figures(), (g, f) -> figure(gold, g, f));
        }
        match("people", gold, gold.list("attendees"), r.attendees(), Scorer::person);
        match("people", gold, gold.list("mentioned"), r.mentioned(), Scorer::person);
        match("promises", gold, gold.list("promises"), r.promises(), (g, p) -> promise(gold, g, p));
        match("instructions", gold, gold.list("instructions"), r.instructions(), (g, i) -> anyPlace(gold, g, i.span()));
        match("organs", gold, gold.organs("ooad"), r.organs().ooad(), Scorer::organ);
        match("organs", gold, gold.organs("umae"), r.organs().umae(), Scorer::organ);
        match(
                "dates",
                gold,
                gold.list("event_dates"),
                r.eventDates(),
                (g, d) -> d.date().toString().equals(g.path("date").asString()));
        match("links", gold, gold.list("links"), r.links(), (g, l) -> gold.overlaps(g, l.span()));
        match("highlights", gold, gold.list("highlights"), r.highlights(), (g, h) -> gold.overlaps(g, h.span()));
        warnings(gold, r);
        scalars(gold, r);
    }

    private <T> void match(
            String kind, GoldPaper gold, List<JsonNode> expected, List<T> found, BiPredicate<JsonNode, T> same) {
        List<T> left = new ArrayList<>(found);
        int hits = 0;
        for (JsonNode g : expected) {
            T hit = left.stream().filter(f -> same.test(g, f)).findFirst().orElse(null);
            if (hit == null) {
                differences.add(gold.paper().file() + " " + kind + " missed " + g);
            } else {
                left.remove(hit);
                hits++;
            }
        }
        left.forEach(f -> differences.add(gold.paper().file() + " " + kind + " extra " + f));
        scores.merge(kind, new Score(hits, expected.size() - hits, left.size()), Score::plus);
    }

    private static boolean person(JsonNode g, Person p) {
        return Fold.of(g.path("name").asString()).equals(Fold.of(p.name()));
    }

    private static boolean organ(JsonNode g, OrganMention o) {
        return o.code().equals(g.path("code").asString());
    }

    private static boolean figure(GoldPaper gold, JsonNode g, Figure f) {
        return equal(g.get("value"), f.value())
                && g.path("kind").asString().equalsIgnoreCase(f.kind().name())
                && gold.overlaps(g, f.span());
    }

    private static boolean promise(GoldPaper gold, JsonNode g, Promise p) {
        return gold.overlaps(g, p.span())
                && (unsaid(g, "target") || equal(g.get("target"), p.target()))
                && (unsaid(g, "baseline") || equal(g.get("baseline"), p.baseline()))
                && (unsaid(g, "deadline") || g.path("deadline").asString().equals(Objects.toString(p.deadline(), "")));
    }

    private static boolean anyPlace(GoldPaper gold, JsonNode g, Span found) {
        boolean elsewhere = GoldPaper.list(g.get("also")).stream()
                .anyMatch(a -> new Span(a.get(0).intValue(), a.get(1).intValue()).overlaps(found));
        return elsewhere || gold.overlaps(g, found);
    }

    private static boolean unsaid(JsonNode g, String field) {
        return !g.has(field) || g.path(field).isNull();
    }

    private static boolean equal(@Nullable JsonNode expected, @Nullable BigDecimal found) {
        if (expected == null || found == null) {
            return false;
        }
        BigDecimal value = new BigDecimal(expected.asString());
        return value.subtract(found).abs().compareTo(EQUAL.multiply(value.abs().max(BigDecimal.ONE))) <= 0;
    }

    private void warnings(GoldPaper gold, Reading r) {
        List<String> expected = gold.list("warnings").stream()
                .map(w -> w.path("code").asString())
                .distinct()
                .toList();
        List<String> found =
                r.warnings().stream().map(w -> w.code().name()).distinct().toList();
        int hits = (int) expected.stream().filter(found::contains).count();
        expected.stream()
                .filter(c -> !found.contains(c))
                .forEach(c -> differences.add(gold.paper().file() + " warnings missed " + c));
        found.stream()
                .filter(c -> !expected.contains(c))
                .forEach(c -> differences.add(gold.paper().file() + " warnings extra " + c));
        scores.merge("warnings", new Score(hits, expected.size() - hits, found.size() - hits), Score::plus);
    }

    private void scalars(GoldPaper gold, Reading r) {
        JsonNode g = gold.gold();
        scalar(gold, "kind", g.get("kind"), r.kind().name().toLowerCase(java.util.Locale.ROOT));
        scalar(gold, "bulletin_number", g.get("bulletin_number"), r.bulletinNumber());
        scalar(gold, "series", g.get("series"), r.series());
        scalar(gold, "date_published", g.get("date_published"), r.datePublished());
        scalar(gold, "place", g.get("place"), r.place());
        scalar(gold, "title", g.get("title"), r.title());
        scalar(gold, "commitments_count", g.get("commitments_count"), r.commitmentsCount());
        scalar(gold, "organs.ooad_stated", stated(g, "ooad_stated"), r.organs().ooadStated());
        scalar(gold, "organs.umae_stated", stated(g, "umae_stated"), r.organs().umaeStated());
        if (gold.judges("meeting")) {
            meeting(gold, g.path("meeting"), r.meeting());
        }
    }

    /** Counts stand inside {@code organs} or beside it. */
    private static @Nullable JsonNode stated(JsonNode g, String name) {
        JsonNode inside = g.path("organs").get(name);
        return inside == null ? g.get(name) : inside;
    }

    private void meeting(GoldPaper gold, JsonNode g, @Nullable Meeting m) {
        scalar(gold, "meeting.name", g.get("name"), m == null ? null : m.name());
        scalar(gold, "meeting.ordinal", g.get("ordinal"), m == null ? null : m.ordinal());
        scalar(gold, "meeting.scope", g.get("scope"), lower(m == null ? null : m.scope()));
        scalar(gold, "meeting.region", g.get("region"), m == null ? null : m.region());
        scalar(gold, "meeting.body", g.get("body"), m == null ? null : m.body());
        scalar(gold, "meeting.phase", g.get("phase"), lower(m == null ? null : m.phase()));
        scalar(gold, "meeting.venue", g.get("venue"), m == null ? null : m.venue());
    }

    private static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void scalar(GoldPaper gold, String name, @Nullable JsonNode expected, @Nullable Object found) {
        PaperText paper = gold.paper();
        String wanted = GoldPaper.scalar(expected, paper);
        String got = found == null
                ? null
                : found.toString().replaceAll("[\\s\\p{Z}]+", " ").strip();
        boolean same = Objects.equals(wanted, got);
        if (!same) {
            differences.add(paper.file() + " " + name + " expected " + wanted + " but was " + got);
        }
        scores.merge("scalars", new Score(same ? 1 : 0, same ? 0 : 1, !same && got != null ? 1 : 0), Score::plus);
    }
}
