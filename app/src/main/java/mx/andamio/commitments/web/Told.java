package mx.andamio.commitments.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mx.andamio.commitments.CommitmentWords;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.web.HistoryViews.Field;
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

    /** Entries that say all terms anew: what changed is what differs from the one before. */
    private static final Set<String> TERMS = Set.of(
            "commitments.draft",
            "commitments.take",
            "commitments.enter",
            "commitments.correct",
            "commitments.rewrite",
            "commitments.instruct.part");

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
     * @param terms what the entries before this one said
     */
    List<Field> fields(TermsChanges terms, Words words) {
        if (TERMS.contains(entry.type())) {
            return terms.said(payload);
        }
        if (entry.type().equals("commitments.transfer")) {
            return terms.transferred(payload);
        }
        var from = said("from");
        var to = said("to");
        if (from == null || to == null) {
            return List.of();
        }
        return isDay(from) && isDay(to) ? terms.moved(from, to) : stages(from, to, words);
    }

    private static List<Field> stages(String from, String to, Words words) {
        var stages = Stream.of(from, to)
                .flatMap(name -> Arrays.stream(Stage.values())
                        .filter(stage -> stage.name().equals(name)))
                .map(stage -> CommitmentWords.stage(stage, words))
                .toList();
        return stages.size() == 2
                ? List.of(new Field(words.text("commitment.stage"), stages.subList(0, 1), stages.subList(1, 2), false))
                : List.of();
    }

    private static boolean isDay(String said) {
        return said.matches("\\d{4}-\\d\\d-\\d\\d");
    }

    private @Nullable String said(String key) {
        var value = payload.path(key);
        return value.isString() && !value.asString().isBlank() ? value.asString() : null;
    }
}
