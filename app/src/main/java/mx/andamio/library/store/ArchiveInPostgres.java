package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.PAPER;
import static mx.andamio.library.db.Tables.PASSAGE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.jooq.Record2;
import org.jooq.ResultQuery;
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
        TextSearch.useIndexes(database);
        var wanted = stems.wanted(asked.words());
        var fits = SearchConditions.of(question, asked, wanted);
        var offset = (long) page * size;
        var found = question.order() == Order.NEWEST || asked.wanted().isEmpty() || offset >= WEIGHED
                ? newest(fits, offset, size)
                : byRelevance(asked.wanted(), wanted, fits, (int) offset, size);
        return new Found(hits(found.ids(), asked, wanted), found.total(), asked.leftOut(), asked.cut());
    }

    /** Some of the papers that fit, and how many fit in all. */
    private record Some(List<UUID> ids, long total) {}

    private Some byRelevance(List<Term> terms, Map<String, Set<String>> wanted, Condition fits, int offset, int size) {
        var newest = newest(fits, 0, Math.max(WEIGHED, offset + size));
        var weighed = newest.ids().subList(0, Math.min(WEIGHED, newest.ids().size()));
        var ids = new ArrayList<>(weighed(weighed, terms, wanted));
        ids.addAll(newest.ids().subList(ids.size(), newest.ids().size()));
        var from = Math.min(offset, ids.size());
        return new Some(ids.subList(from, Math.min(from + size, ids.size())), newest.total());
    }

    private Some newest(Condition fits, long offset, int size) {
        var rows = page(fits, offset, size).fetch();
        var total = rows.isEmpty() && offset > 0
                ? database.fetchCount(PAPER, fits)
                : rows.stream().mapToInt(Record2::value2).findFirst().orElse(0);
        return new Some(rows.getValues(PAPER.ID), total);
    }

    /** How many there are comes with the papers: to count them once more would be to look for them once more. */
    ResultQuery<Record2<UUID, Integer>> page(Condition fits, long offset, int size) {
        return database.select(PAPER.ID, count().over())
                .from(PAPER)
                .where(fits)
                .orderBy(PaperLines.NEWEST_FIRST)
                .offset(offset)
                .limit(size);
    }

    /** In the order of how much they are about it. */
    private List<UUID> weighed(List<UUID> newest, List<Term> terms, Map<String, Set<String>> wanted) {
        var query = terms.stream().map(term -> TextSearch.inOrder(term, wanted)).collect(Collectors.joining(" | "));
        var weight = sum(TextSearch.rank(PASSAGE.WORDS, query));
        var weights = database.select(PASSAGE.PAPER_ID, weight)
                .from(PASSAGE)
                .where(PASSAGE.PAPER_ID.eq(any(newest.toArray(UUID[]::new))))
                .groupBy(PASSAGE.PAPER_ID)
                .fetchMap(PASSAGE.PAPER_ID, weight);
        // The sort is stable: of equals, the newer comes first.
        return newest.stream()
                .sorted(Comparator.comparing((UUID id) -> weights.getOrDefault(id, BigDecimal.ZERO))
                        .reversed())
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
