package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.ITEM;
import static mx.andamio.library.db.Tables.PAPER;
import static mx.andamio.library.db.Tables.PAPER_WORDS;
import static mx.andamio.library.db.Tables.PASSAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.andamio.library.ItemKind;
import mx.andamio.library.PaperArchive.Question;
import mx.andamio.library.search.Asked;
import mx.andamio.library.search.Asked.Term;
import mx.andamio.library.search.Token;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** Which papers fit a question. All but their kind, and whether they are registered, is found by an index. */
final class SearchConditions {

    private SearchConditions() {}

    static Condition of(Question question, Asked asked, Map<String, Set<String>> stems) {
        var fits = words(asked, stems);
        if (question.body() != null) {
            fits = fits.and(PAPER.BODY_CODE.eq(clean(question.body())));
        }
        if (question.organ() != null) {
            fits = fits.and(PAPER.ID.in(naming(question.organ(), question.registeredOnly())));
        }
        if (question.person() != null) {
            fits = fits.and(person(question.person(), question.registeredOnly()));
        }
        if (question.from() != null) {
            fits = fits.and(PAPER.PUBLISHED_ON.ge(question.from()));
        }
        if (question.to() != null) {
            fits = fits.and(PAPER.PUBLISHED_ON.le(question.to()));
        }
        if (question.kind() != null) {
            fits = fits.and(PAPER.KIND.eq(clean(question.kind())));
        }
        if (question.registeredOnly()) {
            fits = fits.and(PAPER.REGISTERED_AT.isNotNull());
        }
        return fits.and(state(question.state()));
    }

    private static Condition state(@Nullable String state) {
        return state == null || PaperLines.STATES.contains(state) ? PaperLines.inState(state) : falseCondition();
    }

    private static Condition words(Asked asked, Map<String, Set<String>> stems) {
        var fits = noCondition();
        var alone = asked.wanted().stream()
                .filter(term -> !term.isPhrase())
                .map(term -> TextSearch.inOrder(term, stems))
                .collect(Collectors.joining(" & "));
        if (!alone.isEmpty()) {
            fits = fits.and(PAPER.ID.in(withWords(alone)));
        }
        for (var term : asked.wanted()) {
            if (term.isPhrase()) {
                fits = fits.and(PAPER.ID.in(having(term, stems)));
            }
        }
        for (var term : asked.unwanted()) {
            fits = fits.and(PAPER.ID.notIn(having(term, stems)));
        }
        return fits;
    }

    private static Select<Record1<UUID>> having(Term term, Map<String, Set<String>> stems) {
        return term.isPhrase()
                ? select(PASSAGE.PAPER_ID)
                        .from(PASSAGE)
                        .where(TextSearch.has(PASSAGE.WORDS, TextSearch.inOrder(term, stems)))
                : withWords(TextSearch.inOrder(term, stems));
    }

    private static Select<Record1<UUID>> withWords(String query) {
        return select(PAPER_WORDS.PAPER_ID).from(PAPER_WORDS).where(TextSearch.has(PAPER_WORDS.WORDS, query));
    }

    private static Select<Record1<UUID>> naming(String organ, boolean acceptedOnly) {
        // As the index has it.
        var code = jsonbGetAttributeAsText(coalesce(ITEM.AMENDED, ITEM.MACHINE), inline("code"));
        return select(ITEM.PAPER_ID)
                .from(ITEM)
                .where(ITEM.KIND.eq(inline(ItemKind.ORGAN.name())))
                .and(code.eq(clean(organ)))
                .and(counts(acceptedOnly));
    }

    private static Condition person(String name, boolean acceptedOnly) {
        var beginnings = Token.of(name).stream()
                .limit(8)
                .map(token -> "'" + token.folded() + "':*")
                .collect(Collectors.joining(" & "));
        if (beginnings.isEmpty()) {
            return falseCondition();
        }
        return PAPER.ID.in(select(ITEM.PAPER_ID)
                .from(ITEM)
                .where(ITEM.KIND.eq(inline(ItemKind.PERSON.name())))
                .and(TextSearch.has(TextSearch.names(ITEM.FOLDED), beginnings))
                .and(counts(acceptedOnly)));
    }

    private static Condition counts(boolean acceptedOnly) {
        return acceptedOnly ? ITEM.DECISION.in("accepted", "amended") : ITEM.DECISION.ne("rejected");
    }

    /** PostgreSQL takes no null characters. */
    private static String clean(String code) {
        return code.replace("\0", "");
    }
}
