package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.PAPER;
import static mx.andamio.library.db.Tables.PASSAGE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.andamio.library.PaperArchive.Quote;
import mx.andamio.library.search.Asked.Term;
import mx.andamio.library.search.Quotes;
import mx.andamio.library.search.Token;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Fetches the parts of texts where hits stand, only of the papers that are shown, and cuts quotes out of them. */
@Component
class QuotesInPostgres {

    private static final int MOST = 3;
    private static final int PARTS = 3;

    private final DSLContext database;
    private final Stems stems;

    QuotesInPostgres(DSLContext database, Stems stems) {
        this.database = database;
        this.stems = stems;
    }

    /** A part of a text. Two are never compared. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Part(UUID paper, int begins, int[] points, List<Token> tokens) {}

    Map<UUID, List<Quote>> of(List<UUID> papers, List<Term> terms, Map<String, Set<String>> wanted) {
        if (terms.isEmpty()) {
            return Map.of();
        }
        var cutter = new Quotes(terms, wanted);
        var parts = parts(papers, terms, wanted, cutter);
        var candidates = new HashSet<String>();
        parts.forEach(part -> candidates.addAll(cutter.candidates(part.tokens())));
        var stemOf = stems.of(candidates);
        var quotes = new HashMap<UUID, List<Quote>>();
        for (var part : parts) {
            var sofar = quotes.computeIfAbsent(part.paper(), _ -> new ArrayList<>());
            // Parts overlap: what stands in both is quoted once.
            var after = sofar.isEmpty() ? 0 : sofar.getLast().places().getLast().end();
            sofar.addAll(cutter.in(part.points(), part.begins(), part.tokens(), stemOf, after, MOST - sofar.size()));
        }
        return quotes;
    }

    /** The first parts of each paper that have any of the terms. */
    private List<Part> parts(List<UUID> papers, List<Term> terms, Map<String, Set<String>> wanted, Quotes cutter) {
        var any = terms.stream().map(term -> TextSearch.inOrder(term, wanted)).collect(Collectors.joining(" | "));
        var first = select(PASSAGE.BEGINS, PASSAGE.ENDS)
                .from(PASSAGE)
                .where(PASSAGE.PAPER_ID.eq(PAPER.ID))
                .and(PASSAGE.PART.gt(0))
                .and(TextSearch.has(PASSAGE.WORDS, any))
                .orderBy(PASSAGE.PART)
                .limit(inline(PARTS))
                .asTable("first");
        var begins = field(name("first", "begins"), Integer.class);
        var ends = field(name("first", "ends"), Integer.class);
        var text = substring(PAPER.TEXT, begins.plus(1), ends.minus(begins));
        return database.select(PAPER.ID, begins, text)
                .from(PAPER)
                .crossJoin(lateral(first))
                .where(PAPER.ID.in(papers))
                .orderBy(PAPER.ID, begins)
                .fetch(row -> {
                    var points = Token.points(row.value3());
                    return new Part(row.value1(), row.value2(), points, cutter.tokens(points));
                });
    }
}
