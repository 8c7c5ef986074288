package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.ITEM;
import static mx.andamio.library.db.Tables.PAPER;
import static mx.andamio.library.db.Tables.PAPER_WORDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.generateSeries;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.uuid;
import static org.jooq.impl.DSL.val;

import java.util.Map;
import java.util.Set;
import mx.andamio.library.PaperArchive.Order;
import mx.andamio.library.PaperArchive.Question;
import mx.andamio.library.search.Asked;
import mx.andamio.support.InstallationTest;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What PostgreSQL means to do with the very query that answers questions, among two thousand papers, which are rolled back. */
@InstallationTest
@Transactional
class SearchPlanTest {

    private static final Map<String, Set<String>> STEMS =
            Map.of("hospital", Set.of("hospital"), "rural", Set.of("rural"), "abierto", Set.of("abiert"));

    @Autowired
    ArchiveInPostgres archive;

    @Autowired
    DSLContext database;

    @BeforeEach
    void twoThousandPapers() {
        var n = field(name("n"), Integer.class);
        database.insertInto(
                        PAPER,
                        PAPER.ID,
                        PAPER.ORIGIN,
                        PAPER.KIND,
                        PAPER.FOLDED,
                        PAPER.RECEIVED_AT,
                        PAPER.RECEIVED_BY,
                        PAPER.NUMBER)
                .select(select(
                                uuid(),
                                val("file"),
                                val("note"),
                                val(""),
                                currentOffsetDateTime(),
                                val("plan"),
                                concat(val("plan "), n.cast(SQLDataType.VARCHAR)))
                        .from(generateSeries(1, 2000).as("s", "n")))
                .execute();
        database.insertInto(PAPER_WORDS, PAPER_WORDS.PAPER_ID, PAPER_WORDS.WORDS)
                .select(select(PAPER.ID, TextSearch.vector("'hospital' 'rural'"))
                        .from(PAPER)
                        .where(PAPER.RECEIVED_BY.eq(inline("plan"))))
                .execute();
        database.insertInto(
                        ITEM,
                        ITEM.ID,
                        ITEM.PAPER_ID,
                        ITEM.KIND,
                        ITEM.ORDINAL,
                        ITEM.RULE,
                        ITEM.MACHINE,
                        ITEM.FOLDED,
                        ITEM.ORIGIN,
                        ITEM.WARNED)
                .select(select(
                                uuid(),
                                PAPER.ID,
                                val("PERSON"),
                                n,
                                val("plan"),
                                val(JSONB.valueOf("{}")),
                                concat(val("ana lucia "), PAPER.NUMBER),
                                val("reader"),
                                val(false))
                        .from(PAPER)
                        .crossJoin(generateSeries(1, 10).as("s", "n"))
                        .where(PAPER.RECEIVED_BY.eq(inline("plan"))))
                .execute();
        TextSearch.useIndexes(database);
    }

    @Test
    void wordsAreLookedUpInTheirIndex() {
        assertThat(plan("hospital")).contains("paper_words_words").doesNotContain("Seq Scan");
    }

    @Test
    void phrasesAreLookedUpInTheirs() {
        assertThat(plan("\"hospital rural abierto\"")).contains("passage_words").doesNotContain("Seq Scan");
        assertThat(plan("hospital -\"rural abierto\""))
                .contains("paper_words_words", "passage_words")
                .doesNotContain("Seq Scan");
    }

    @Test
    void organsPeopleAndStatesAreLookedUpInTheirs() {
        assertThat(plan(new Question("", null, "14", null, null, null, null, null, false, Order.NEWEST)))
                .contains("item_organ");
        assertThat(plan(new Question("", null, null, "lucia", null, null, null, null, false, Order.NEWEST)))
                .contains("item_person");
        assertThat(plan(new Question("", null, null, null, null, null, null, "waiting", false, Order.NEWEST)))
                .contains("item_decided", "item_pending");
    }

    private String plan(String words) {
        return plan(Question.ALL.about(words));
    }

    private String plan(Question question) {
        var fits = SearchConditions.of(question, Asked.of(question.words()), STEMS);
        return database.explain(archive.page(fits, 0, 50)).plan();
    }
}
