package mx.andamio.support;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.library.Papers.Upload;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A paper in the making: its text, and what a reader would print of it, with the place of every finding. */
public final class Bulletin {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringBuilder text = new StringBuilder();
    private final Map<String, @Nullable Object> reading = new LinkedHashMap<>();
    private final Map<String, Object> spans = new LinkedHashMap<>();
    private final Map<String, List<Map<String, @Nullable Object>>> lists = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> organs = new LinkedHashMap<>();
    private int[] last = {0, 0};

    /** A paper that nobody else has, with a number and a title of its own. */
    public static Bulletin aBulletin() {
        var bulletin = new Bulletin();
        bulletin.say("Papel de prueba " + Unique.word());
        bulletin.reading.put("kind", "bulletin");
        return bulletin.scalar("bulletin_number", Unique.number() + "/2050");
    }

    /** Adds a sentence in which nothing is found. */
    public Bulletin say(String sentence) {
        place(sentence);
        return this;
    }

    private int[] place(String words) {
        var start = text.codePointCount(0, text.length());
        text.append(words);
        last = new int[] {start, text.codePointCount(0, text.length())};
        text.append(".\n\n");
        return last;
    }

    /** A datum of the paper itself: {@code bulletin_number}, {@code title}, {@code date_published}, {@code commitments_count}… */
    public Bulletin scalar(String field, Object value) {
        spans.put(field, place(value.toString()));
        reading.put(field, value);
        return this;
    }

    public Bulletin dated(LocalDate day) {
        return scalar("date_published", day.toString());
    }

    public Bulletin meeting(String name, @Nullable Integer ordinal, @Nullable String body) {
        return meeting(name, ordinal, body, null, null);
    }

    public Bulletin meeting(
            String name,
            @Nullable Integer ordinal,
            @Nullable String body,
            @Nullable String phase,
            @Nullable String venue) {
        spans.put("meeting.name", place(name));
        var meeting = new LinkedHashMap<String, @Nullable Object>();
        meeting.put("name", name);
        meeting.put("ordinal", ordinal);
        meeting.put("scope", "national");
        meeting.put("region", null);
        meeting.put("body", body);
        meeting.put("phase", phase);
        meeting.put("venue", venue);
        reading.put("meeting", meeting);
        return this;
    }

    public Bulletin day(LocalDate day) {
        return found("event_dates", day.toString(), "date", day.toString());
    }

    public Bulletin present(String name, @Nullable String role, @Nullable String organ) {
        return found("attendees", name, "name", name, "role", role, "organ", organ);
    }

    public Bulletin mentioned(String name) {
        return found("mentioned", name, "name", name, "role", null, "organ", null);
    }

    public Bulletin ooad(String code, String name) {
        return found("organs.ooad", name, "code", code, "name", name, "as_written", name);
    }

    public Bulletin umae(String code, String name) {
        return found("organs.umae", name, "code", code, "name", name, "as_written", name);
    }

    public Bulletin figure(Object value, String counts) {
        return figureIn(value + " " + counts, value, counts);
    }

    /** A figure in the words of a sentence. */
    public Bulletin figureIn(String written, Object value, String counts) {
        return found(
                "figures",
                written,
                "value",
                value,
                "unit",
                null,
                "counts",
                counts,
                "kind",
                "count",
                "qualifier",
                null,
                "period",
                null,
                "as_written",
                written);
    }

    public Bulletin promise(String verb, String deliverable, @Nullable Integer target, @Nullable LocalDate deadline) {
        return promise(verb, deliverable, target, deadline, null);
    }

    public Bulletin promise(
            String verb,
            String deliverable,
            @Nullable Integer target,
            @Nullable LocalDate deadline,
            @Nullable String responsible) {
        var written = verb + " " + deliverable;
        return found(
                "promises",
                written,
                "text",
                written,
                "verb",
                verb,
                "deliverable",
                deliverable,
                "baseline",
                null,
                "target",
                target,
                "unit",
                target == null ? null : "unidades",
                "deadline",
                deadline == null ? null : deadline.toString(),
                "deadline_precision",
                deadline == null ? null : "day",
                "responsible",
                responsible,
                "missing",
                responsible == null ? List.of("responsible", "baseline") : List.of("baseline"));
    }

    public Bulletin instruction(String words) {
        return found("instructions", words, "text", words, "from", "Director General", "to", null);
    }

    public Bulletin highlight(String words) {
        return found("highlights", words, "text", words);
    }

    public Bulletin link(String url) {
        return found("links", url, "url", url);
    }

    /** A warning over what was added last. */
    public Bulletin warning(String code) {
        add("warnings", last, "code", code, "text", "Aviso " + code);
        return this;
    }

    private Bulletin found(String list, String words, @Nullable Object... fields) {
        add(list, place(words), fields);
        return this;
    }

    private void add(String list, int[] span, @Nullable Object... fields) {
        var item = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < fields.length; i += 2) {
            item.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        item.put("span", List.of(span[0], span[1]));
        item.put("rule", "told");
        lists.computeIfAbsent(list, _ -> new ArrayList<>()).add(item);
    }

    public String text() {
        return text.toString();
    }

    /** As the reader prints it. */
    public String reading() {
        var whole = whole();
        whole.put("spans", spans);
        return JSON.writeValueAsString(whole);
    }

    private Map<String, @Nullable Object> whole() {
        var whole = new LinkedHashMap<String, @Nullable Object>(reading);
        var both = new LinkedHashMap<String, @Nullable Object>(organs);
        lists.forEach((name, items) -> {
            if (name.startsWith("organs.")) {
                both.put(name.substring("organs.".length()), items);
            } else {
                whole.put(name, items);
            }
        });
        whole.put("organs", both);
        return whole;
    }

    /** The same facts as a record without text: no places. */
    public String record() {
        var whole = whole();
        lists.values()
                .forEach(items -> items.forEach(item -> {
                    item.remove("span");
                    item.remove("rule");
                }));
        return JSON.writeValueAsString(whole);
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    public Upload upload() {
        return new Upload("boletin.txt", bytes(), false);
    }
}
