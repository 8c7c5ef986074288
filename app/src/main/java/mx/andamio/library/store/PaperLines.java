package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.ITEM;
import static mx.andamio.library.db.Tables.PAPER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.library.ItemKind;
import mx.andamio.library.PaperId;
import mx.andamio.library.PaperLine;
import mx.andamio.pages.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of papers, with what is still to do in each. */
@Component
class PaperLines {

    private static final Field<Integer> ITEMS = counting(noCondition()).as("items");
    private static final Field<Integer> PENDING =
            counting(ITEM.DECISION.eq(inline("pending"))).as("pending");
    private static final Field<Integer> HELD =
            counting(ITEM.DECISION.in("accepted", "amended")).as("held");
    private static final Field<Integer> WARNINGS =
            counting(ITEM.KIND.eq(ItemKind.WARNING.name())).as("warnings");
    static final Set<String> STATES = Set.of("waiting", "reading", "registered", "left");
    private static final Field<String> STATE = state();

    /** Nobody has begun. */
    static final Condition WAITING = STATE.eq("waiting");

    private static final Field<String> SHOWN_STATE = field(name("state"), String.class);

    /** Papers without a day wait for somebody to give them one: they come first. */
    static final List<SortField<?>> NEWEST_FIRST =
            List.of(PAPER.PUBLISHED_ON.desc().nullsFirst(), PAPER.RECEIVED_AT.desc(), PAPER.ID.asc());

    private final DSLContext database;

    PaperLines(DSLContext database) {
        this.database = database;
    }

    private static Field<Integer> counting(Condition which) {
        return field(select(count()).from(ITEM).where(ITEM.PAPER_ID.eq(PAPER.ID).and(which)));
    }

    Slice<PaperLine> lines(@Nullable String state, int page, int size) {
        Slice.check(page, size);
        var condition = inState(state);
        var items = shown().where(condition)
                .orderBy(NEWEST_FIRST)
                .offset((long) page * size)
                .limit(size)
                .fetch(PaperLines::line);
        return new Slice<>(items, database.fetchCount(PAPER, condition));
    }

    /** Lines of these papers, in any order. */
    Map<PaperId, PaperLine> lines(Collection<UUID> ids) {
        return shown().where(PAPER.ID.in(ids)).fetch(PaperLines::line).stream()
                .collect(Collectors.toMap(PaperLine::id, Function.identity()));
    }

    /** Neither the file nor its text: they may be long. */
    private SelectJoinStep<? extends Record> shown() {
        return database.select(
                        PAPER.ID,
                        PAPER.SIMULATED,
                        PAPER.SHA256,
                        PAPER.FILE_NAME,
                        PAPER.KIND,
                        PAPER.NUMBER,
                        PAPER.TITLE,
                        PAPER.PUBLISHED_ON,
                        PAPER.RECEIVED_AT,
                        PAPER.REGISTERED_AT,
                        ITEMS,
                        PENDING,
                        HELD,
                        WARNINGS,
                        STATE.as(SHOWN_STATE))
                .from(PAPER);
    }

    /** {@code left}: registered, with findings that nobody decided, such as those that a warning touches. */
    static Condition inState(@Nullable String state) {
        if ("left".equals(state)) {
            return STATE.eq("registered").and(pending());
        }
        return state == null || !STATES.contains(state) ? noCondition() : STATE.eq(state);
    }

    /** In the record, and nothing of its text waits for a person. */
    static Condition isRegistered() {
        return STATE.eq("registered");
    }

    /**
     * Where a paper stands. The text of a record waits for a person although its record was registered when it came, until that
     * person has registered it too or nothing of it is pending.
     */
    private static Field<String> state() {
        var decidedInText = exists(select(inline(1))
                .from(ITEM)
                .where(ofPaper().and(ITEM.DECISION.ne(inline("pending"))).and(ITEM.ORIGIN.eq(inline("reader")))));
        var textOfRecord = PAPER.ORIGIN
                .eq("record")
                .and(PAPER.SHA256.isNotNull())
                .and(PAPER.REGISTERED_BY.eq(PAPER.RECEIVED_BY))
                .and(pending());
        return when(PAPER.REGISTERED_AT.isNotNull().andNot(textOfRecord), inline("registered"))
                .when(decidedInText, inline("reading"))
                .otherwise(inline("waiting"));
    }

    private static Condition pending() {
        return exists(select(inline(1)).from(ITEM).where(ofPaper().and(ITEM.DECISION.eq(inline("pending")))));
    }

    private static Condition ofPaper() {
        return ITEM.PAPER_ID.eq(PAPER.ID);
    }

    private static PaperLine line(Record row) {
        var registered = row.get(PAPER.REGISTERED_AT);
        return new PaperLine(
                new PaperId(row.get(PAPER.ID)),
                row.get(PAPER.SIMULATED),
                row.get(PAPER.SHA256) != null,
                row.get(PAPER.FILE_NAME),
                row.get(PAPER.KIND),
                row.get(PAPER.NUMBER),
                row.get(PAPER.TITLE),
                row.get(PAPER.PUBLISHED_ON),
                row.get(PAPER.RECEIVED_AT).toInstant(),
                registered == null ? null : registered.toInstant(),
                row.get(SHOWN_STATE),
                row.get(ITEMS),
                row.get(PENDING),
                row.get(HELD),
                row.get(WARNINGS));
    }
}
