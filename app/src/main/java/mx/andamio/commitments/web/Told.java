package mx.andamio.commitments.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mx.andamio.commitments.CommitmentWords;
import mx.andamio.commitments.life.Stage;
import mx.andamio.pages.Words;
import mx.andamio.register.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An entry of the register about a commitment, taken apart. */
record Told(Entry entry, JsonNode payload) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Where entries keep why something was done, in the words of whoever did it. */
    private static final List<String> WHY = List.of("reason", "agreement", "why");

    /** Fields of its terms by the key of their name, in the order of the form. */
    private static final Map<String, String> TERMS = terms();

    static Told of(Entry entry) {
        return new Told(entry, JSON.readTree(entry.payload()));
    }

    @Nullable
    String why() {
        return WHY.stream().map(this::said).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /**
     * What changed.
     *
     * @param before the entry that said its terms before; null where this one says none or is the first, which says all anew
     * @param posts name of a post by its code
     */
    List<String> fields(@Nullable Told before, Words words, UnaryOperator<String> posts) {
        var fields = new ArrayList<String>();
        var from = said("from");
        var to = said("to");
        if (from != null && to != null) {
            moved(from, to, words).ifPresent(fields::add);
        }
        if (before != null) {
            TERMS.forEach((field, label) -> {
                var was = shown(field, before.said(field), words, posts);
                var is = shown(field, said(field), words, posts);
                if (!Objects.equals(was, is)) {
                    fields.add(changed(words.text(label), was, is, words));
                }
            });
        }
        return fields;
    }

    private static String changed(String label, @Nullable String was, @Nullable String is, Words words) {
        if (is == null) {
            return words.text("history.emptied", label, Objects.requireNonNull(was));
        }
        return was == null ? words.text("history.set", label, is) : words.text("history.replaced", label, is, was);
    }

    /** From stage to stage, or from day to day. */
    private static Optional<String> moved(String from, String to, Words words) {
        var stages = Stream.of(from, to)
                .flatMap(name -> Arrays.stream(Stage.values())
                        .filter(stage -> stage.name().equals(name)))
                .map(stage -> CommitmentWords.stage(stage, words))
                .toList();
        if (stages.size() == 2) {
            return Optional.of(words.text("history.stages", stages.getFirst(), stages.getLast()));
        }
        return isDay(from) && isDay(to)
                ? Optional.of(words.text("history.moved", day(from, words), day(to, words)))
                : Optional.empty();
    }

    private static @Nullable String shown(
            String field, @Nullable String said, Words words, UnaryOperator<String> posts) {
        if (said == null) {
            return null;
        }
        return switch (field) {
            case "responsible", "verifier" -> posts.apply(said);
            case "due" -> isDay(said) ? day(said, words) : said;
            default -> said;
        };
    }

    private static boolean isDay(String said) {
        return said.matches("\\d{4}-\\d\\d-\\d\\d");
    }

    private static String day(String said, Words words) {
        return words.shortDate(LocalDate.parse(said));
    }

    private @Nullable String said(String key) {
        var value = payload.path(key);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }

    private static Map<String, String> terms() {
        var terms = new LinkedHashMap<String, String>();
        terms.put("own_key", "draft.key");
        terms.put("text", "draft.text");
        terms.put("line", "commitment.line");
        terms.put("responsible", "promise.who");
        terms.put("verifier", "commitment.verifier");
        terms.put("baseline", "draft.baseline");
        terms.put("target", "draft.target");
        terms.put("unit", "draft.unit");
        terms.put("due", "promise.date");
        return terms;
    }
}
