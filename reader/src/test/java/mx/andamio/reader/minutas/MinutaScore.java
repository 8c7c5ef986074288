package mx.andamio.reader.minutas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mx.andamio.reader.Reading;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.text.Fold;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Counts how a reading of minutes agrees with what was expected by hand. A row is found when its text is; who, when and how it stands
 * are counted on the rows that are found. Spaces and case do not count: a PDF's words are put together anew.
 */
final class MinutaScore {

    /** What was expected and read alike, expected only, read only. */
    static final class Count {
        int hits;
        int missed;
        int extra;

        double precision() {
            return hits + extra == 0 ? 1 : (double) hits / (hits + extra);
        }

        double recall() {
            return hits + missed == 0 ? 1 : (double) hits / (hits + missed);
        }

        @Override
        public String toString() {
            return "P %.3f R %.3f (%d found, %d missed, %d extra)"
                    .formatted(precision(), recall(), hits, missed, extra);
        }
    }

    private final Map<String, Count> counts = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private String file = "";

    Count of(String kind) {
        return counts.computeIfAbsent(kind, k -> new Count());
    }

    Map<String, Count> counts() {
        return counts;
    }

    List<String> differences() {
        return differences;
    }

    void add(String name, JsonNode gold, Reading read) {
        file = name;
        rows(gold.get("rows"), read.promises());
        people(gold.get("present"), read.attendees(), "present");
        people(gold.get("absent"), read.mentioned(), "absent");
        value("scalars", "kind", text(gold.get("kind")), read.kind().name().toLowerCase(java.util.Locale.ROOT));
        value("scalars", "number", text(gold.get("number")), read.bulletinNumber());
        value("scalars", "date", text(gold.get("date")), string(read.datePublished()));
        value("scalars", "place", text(gold.get("place")), read.place());
        value(
                "scalars",
                "agenda",
                text(gold.get("agenda")),
                String.valueOf(read.agenda().size()));
    }

    private void rows(JsonNode gold, List<Promise> read) {
        List<Promise> left = new ArrayList<>(read);
        for (JsonNode row : gold) {
            String wanted = loose(row.get("text").stringValue());
            Promise found = left.stream()
                    .filter(p -> loose(p.text()).equals(wanted))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                of("rows").missed++;
                differences.add(file + " rows: missed " + row.get("text").stringValue());
                continue;
            }
            left.remove(found);
            of("rows").hits++;
            value("responsibles", wanted, loose(text(row.get("responsible"))), loose(found.responsible()));
            value("dates", wanted, text(row.get("deadline")), string(found.deadline()));
            value(
                    "dates",
                    wanted,
                    text(row.get("precision")),
                    found.deadlinePrecision() == null
                            ? null
                            : found.deadlinePrecision().name().toLowerCase(java.util.Locale.ROOT));
            value("status", wanted, text(row.get("status")), found.status());
            value(
                    "targets",
                    wanted,
                    text(row.get("target")),
                    found.target() == null ? null : found.target().toPlainString());
        }
        of("rows").extra += left.size();
        left.forEach(p -> differences.add(file + " rows: extra " + p.rule() + " " + p.text()));
    }

    private void people(JsonNode gold, List<Person> read, String kind) {
        List<String> names =
                new ArrayList<>(read.stream().map(p -> loose(p.name())).toList());
        for (JsonNode name : gold) {
            if (names.remove(loose(name.stringValue()))) {
                of(kind).hits++;
            } else {
                of(kind).missed++;
                differences.add(file + " " + kind + ": missed " + name.stringValue());
            }
        }
        if (kind.equals("present")) {
            of(kind).extra += names.size();
            names.forEach(n -> differences.add(file + " " + kind + ": extra " + n));
        }
    }

    private void value(String kind, String what, @Nullable String wanted, @Nullable String got) {
        if (Objects.equals(wanted, got)) {
            of(kind).hits += wanted == null ? 0 : 1;
            return;
        }
        of(kind).missed += wanted == null ? 0 : 1;
        of(kind).extra += got == null ? 0 : 1;
        differences.add(file + " " + kind + " of " + what + ": wanted " + wanted + ", got " + got);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.isString() ? node.stringValue() : node.toString();
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String loose(@Nullable String text) {
        return text == null
                ? ""
                : Fold.of(text).replaceAll("[^a-z0-9%,;/]+", " ").strip();
    }
}
