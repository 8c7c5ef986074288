package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.PAPER;
import static mx.andamio.library.db.Tables.PAPER_WORDS;
import static mx.andamio.library.db.Tables.PASSAGE;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.library.Item;
import mx.andamio.library.PaperId;
import mx.andamio.library.search.Token;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the words under which a paper is found, in the transaction that changes the paper. */
@Component
class SearchIndex {

    /**
     * So that a part's vector stays in its row (see the table), and few parts have all the words of a phrase without having it.
     * PostgreSQL would keep 255 places of a word in a vector.
     */
    private static final int PART_WORDS = 250;

    private static final int PART_POINTS = 40_000;

    /** So much of a part's end stands at the beginning of the next one too: no phrase is cut. */
    private static final int OVERLAP = 30;

    /** A vector holds a megabyte. No paper that anybody reads has half as many different words. */
    private static final int MOST_WORDS_BYTES = 500_000;

    /** Fields of findings whose values are words of people; others hold words of ours. */
    private static final Set<String> FACTS = Set.of(
            "name", "role", "organ", "as_written", "text", "value", "counts", "venue", "region", "responsible", "body");

    private final DSLContext database;
    private final Stems stems;
    private final ItemRows items;

    SearchIndex(DSLContext database, Stems stems, ItemRows items) {
        this.database = database;
        this.stems = stems;
        this.items = items;
    }

    /** Writes the words of the paper as it is now in place of those that it had. */
    void write(PaperId id) {
        var paper = database.select(PAPER.NUMBER, PAPER.TITLE, PAPER.TEXT, PAPER.ORIGIN)
                .from(PAPER)
                .where(PAPER.ID.eq(id.value()))
                .fetchSingle();
        var facts = paper.value4().equals("record") ? facts(items.of(id)) : Stream.<String>empty();
        var head = Token.of(Stream.concat(Stream.<@Nullable String>of(paper.value1(), paper.value2()), facts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n")));
        var text = Token.of(Objects.requireNonNullElse(paper.value3(), ""));
        var stemOf = stems.of(
                Stream.concat(head.stream(), text.stream()).map(Token::word).collect(Collectors.toSet()));
        stems.remember(stemOf);
        put(id, telling(stemOf));
        database.deleteFrom(PASSAGE).where(PASSAGE.PAPER_ID.eq(id.value())).execute();
        add(id.value(), 0, null, null, vector(head.subList(0, Math.min(head.size(), PART_WORDS)), stemOf, "A"));
        var part = 1;
        for (var tokens : parts(text)) {
            add(id.value(), part++, tokens.getFirst().start(), tokens.getLast().end(), vector(tokens, stemOf, "D"));
        }
    }

    /** What a record says: it stands in no text of ours. */
    private static Stream<String> facts(List<Item> items) {
        return items.stream()
                .filter(item -> !item.decision().word().equals("rejected"))
                .flatMap(item -> item.values().fields().entrySet().stream())
                .filter(field -> FACTS.contains(field.getKey()) && field.getValue() != null)
                .map(field -> String.valueOf(field.getValue()))
                .distinct();
    }

    private static Collection<String> telling(Map<String, String> stemOf) {
        return stemOf.entrySet().stream()
                .filter(entry -> !Token.isCommon(Token.folded(entry.getKey())))
                .map(Map.Entry::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void put(PaperId id, Collection<String> all) {
        var bytes = new int[1];
        var kept = all.stream()
                .takeWhile(stem -> (bytes[0] += 4 * stem.length() + 4) < MOST_WORDS_BYTES)
                .toList();
        var words = TextSearch.vector(TextSearch.vectorOf(kept));
        database.insertInto(PAPER_WORDS, PAPER_WORDS.PAPER_ID, PAPER_WORDS.WORDS)
                .values(val(id.value()), words)
                .onConflict(PAPER_WORDS.PAPER_ID)
                .doUpdate()
                .set(Map.of(PAPER_WORDS.WORDS, words))
                .execute();
    }

    private void add(UUID paper, int part, @Nullable Integer begins, @Nullable Integer ends, String vector) {
        database.insertInto(PASSAGE, PASSAGE.PAPER_ID, PASSAGE.PART, PASSAGE.BEGINS, PASSAGE.ENDS, PASSAGE.WORDS)
                .values(val(paper), val(part), val(begins), val(ends), TextSearch.vector(vector))
                .execute();
    }

    private static String vector(List<Token> tokens, Map<String, String> stemOf, String weight) {
        var placed = new TextSearch.Placed(weight);
        for (var i = 0; i < tokens.size(); i++) {
            placed.add(Objects.requireNonNull(stemOf.get(tokens.get(i).word())), i + 1);
        }
        return placed.vector();
    }

    private static List<List<Token>> parts(List<Token> tokens) {
        var parts = new ArrayList<List<Token>>();
        var from = 0;
        while (from < tokens.size()) {
            var to = from + 1;
            while (to < tokens.size()
                    && to - from < PART_WORDS
                    && tokens.get(to).end() - tokens.get(from).start() <= PART_POINTS) {
                to++;
            }
            parts.add(tokens.subList(from, to));
            from = to < tokens.size() ? Math.max(from + 1, to - OVERLAP) : to;
        }
        return parts;
    }
}
