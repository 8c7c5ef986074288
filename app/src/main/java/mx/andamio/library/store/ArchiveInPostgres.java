package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.PAPER;
import static mx.andamio.library.db.Tables.PASSAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.andamio.library.PaperArchive;
import mx.andamio.library.PaperId;
import mx.andamio.library.search.Asked;
import mx.andamio.library.search.Asked.Term;
import mx.andamio.pages.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ArchiveInPostgres implements PaperArchive {

    private static final mx.andamio.library.db.tables.Paper LATER = PAPER.as("later");

    private final DSLContext database;
    private final Stems stems;
    private final PaperLines lines;
    private final QuotesInPostgres quotes;

    ArchiveInPostgres(DSLContext database, Stems stems, PaperLines lines, QuotesInPostgres quotes) {
        this.database = database;
        this.stems = stems;
        this.lines = lines;
        this.quotes = quotes;
    }

    @Override
    @Transactional(readOnly = true)
    public Found find(Question question, int page, int size) {
        Slice.check(page, size);
        var asked = Asked.of(question.words());
        var wanted = stems.wanted(asked.words());
        var fits = SearchConditions.of(question, asked, wanted);
        var ids = ids(question.order(), asked.wanted(), wanted, fits, (long) page * size, size);
        var total = database.fetchCount(PAPER, fits);
        return new Found(hits(ids, asked, wanted), total, asked.leftOut(), asked.cut());
    }

    private List<UUID> ids(
            Order order, List<Term> terms, Map<String, Set<String>> wanted, Condition fits, long offset, int size) {
        if (order == Order.NEWEST || terms.isEmpty() || offset >= WEIGHED) {
            return newest(fits, offset, size);
        }
        var weighed = weighed(terms, wanted, fits);
        var from = (int) Math.min(offset, weighed.size());
        var ids = new ArrayList<>(weighed.subList(from, Math.min(from + size, weighed.size())));
        if (ids.size() < size && weighed.size() == WEIGHED) {
            ids.addAll(newest(fits, WEIGHED, size - ids.size()));
        }
        return ids;
    }

    private List<UUID> newest(Condition fits, long offset, int size) {
        return database.select(PAPER.ID)
                .from(PAPER)
                .where(fits)
                .orderBy(PaperLines.NEWEST_FIRST)
                .offset(offset)
                .limit(size)
                .fetch(PAPER.ID);
    }

    /** The newest that fit, in the order of how much they are about it: weighing reads every place of every word. */
    private List<UUID> weighed(List<Term> terms, Map<String, Set<String>> wanted, Condition fits) {
        var newest = newest(fits, 0, WEIGHED);
        var any = terms.stream().map(term -> TextSearch.inOrder(term, wanted)).collect(Collectors.joining(" | "));
        var weight = coalesce(sum(TextSearch.rank(PASSAGE.WORDS, any)), inline(0));
        var weights = database.select(PASSAGE.PAPER_ID, weight)
                .from(PASSAGE)
                .where(PASSAGE.PAPER_ID.in(newest))
                .groupBy(PASSAGE.PAPER_ID)
                .fetchMap(PASSAGE.PAPER_ID, weight);
        // The sort is stable: of equals, the newer comes first.
        return newest.stream()
                .sorted((one, other) ->
                        Objects.requireNonNull(weights.get(other)).compareTo(Objects.requireNonNull(weights.get(one))))
                .toList();
    }

    private List<Hit> hits(List<UUID> ids, Asked asked, Map<String, Set<String>> wanted) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = lines.lines(ids);
        var later = later(ids);
        var quoted = quotes.of(ids, asked.wanted(), wanted);
        return ids.stream()
                .map(id -> new Hit(
                        Objects.requireNonNull(found.get(new PaperId(id))),
                        later.get(id),
                        quoted.getOrDefault(id, List.of())))
                .toList();
    }

    private Map<UUID, PaperId> later(List<UUID> ids) {
        var later = new LinkedHashMap<UUID, PaperId>();
        database.select(LATER.REPLACES, LATER.ID)
                .from(LATER)
                .where(LATER.REPLACES.in(ids))
                .orderBy(LATER.RECEIVED_AT.desc(), LATER.ID)
                .forEach(row -> later.putIfAbsent(row.value1(), new PaperId(row.value2())));
        return later;
    }
}
