package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.ITEM;
import static mx.andamio.library.db.Tables.PAPER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.year;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.library.Item;
import mx.andamio.library.ItemKind;
import mx.andamio.library.PaperArchive.Order;
import mx.andamio.library.PaperArchive.Question;
import mx.andamio.library.PaperId;
import mx.andamio.library.RegisteredPapers;
import mx.andamio.library.search.Asked;
import mx.andamio.pages.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Component;

@Component
class RegisteredPapersInPostgres implements RegisteredPapers {

    private static final mx.andamio.library.db.tables.Paper LATER = PAPER.as("later");

    /** Enough for a summary; a paper may have five million characters. */
    private static final Field<String> BEGINNING =
            substring(PAPER.TEXT, 1, 4000).as("beginning");

    private final DSLContext database;
    private final ItemRows items;
    private final Stems stems;

    RegisteredPapersInPostgres(DSLContext database, ItemRows items, Stems stems) {
        this.database = database;
        this.items = items;
        this.stems = stems;
    }

    @Override
    public Slice<Line> found(Filter filter, int page, int size) {
        Slice.check(page, size);
        var condition = within(filter.kinds(), filter.scope()).and(narrowed(filter));
        var lines = lines().where(condition)
                .orderBy(PAPER.PUBLISHED_ON.desc(), PAPER.REGISTERED_AT.desc(), PAPER.ID)
                .offset((long) page * size)
                .limit(size)
                .fetch(RegisteredPapersInPostgres::line);
        return new Slice<>(lines, database.fetchCount(PAPER, condition));
    }

    @Override
    public Optional<Line> one(PaperId id, List<String> kinds, Scope scope) {
        return lines().where(PAPER.ID.eq(id.value()).and(within(kinds, scope)))
                .fetchOptional(RegisteredPapersInPostgres::line);
    }

    @Override
    public List<Integer> years(List<String> kinds, Scope scope) {
        var years = year(PAPER.PUBLISHED_ON);
        return database.selectDistinct(years)
                .from(PAPER)
                .where(within(kinds, scope))
                .orderBy(years.desc())
                .fetch(years);
    }

    @Override
    public Optional<String> text(PaperId id) {
        return database.select(PAPER.TEXT)
                .from(PAPER)
                .where(PAPER.ID.eq(id.value()).and(PAPER.TEXT.isNotNull()))
                .fetchOptional(PAPER.TEXT);
    }

    @Override
    public List<Item> findings(PaperId id, ItemKind kind) {
        var entered = database.select(ITEM.ID)
                .from(ITEM)
                .join(PAPER)
                .on(PAPER.ID.eq(ITEM.PAPER_ID))
                .where(ITEM.PAPER_ID.eq(id.value()))
                .and(ITEM.KIND.eq(kind.name()))
                .and(ITEM.DECIDED_AT.le(PAPER.REGISTERED_AT))
                .fetchSet(ITEM.ID);
        return items.of(id).stream()
                .filter(item -> item.kind() == kind
                        && item.holds()
                        && entered.contains(item.id().value()))
                .sorted(Comparator.comparingInt(RegisteredPapersInPostgres::start))
                .toList();
    }

    private static int start(Item item) {
        var place = item.place();
        return place == null ? Integer.MAX_VALUE : place.start();
    }

    private SelectJoinStep<? extends Record> lines() {
        return database.select(
                        PAPER.ID,
                        PAPER.SIMULATED,
                        PAPER.KIND,
                        PAPER.NUMBER,
                        PAPER.TITLE,
                        PAPER.PUBLISHED_ON,
                        PAPER.PLACE,
                        PAPER.REGISTERED_AT,
                        PAPER.NOTICES,
                        BEGINNING)
                .from(PAPER);
    }

    private static Condition within(List<String> kinds, Scope scope) {
        return PaperLines.isRegistered()
                .and(PAPER.TEXT.isNotNull())
                .and(PAPER.KIND.in(kinds))
                .and(PAPER.PUBLISHED_ON.le(scope.upTo()))
                .and(scope.simulated() ? noCondition() : PAPER.SIMULATED.isFalse())
                .andNot(isReplaced())
                .andNot(hasLaterNamesake())
                .and(PAPER.ID.notIn(ids(scope.never())))
                .and(PAPER.ID.in(ids(scope.always())).or(ordinary(scope)));
    }

    private static Condition ordinary(Scope scope) {
        return scope.alwaysOnly()
                ? falseCondition()
                : scope.withheld().stream()
                        .map(days -> PAPER.PUBLISHED_ON.notBetween(days.from(), days.to()))
                        // Not "no condition": that would vanish beside the exceptions, and nothing else be seen.
                        .reduce(trueCondition(), Condition::and);
    }

    /** A registered paper that replaces this one. */
    private static Condition isReplaced() {
        return exists(later().and(LATER.REPLACES.eq(PAPER.ID)));
    }

    /** The same over a version that nobody registered. Apart from {@link #isReplaced}, so that each is one join and not a search a row. */
    private static Condition hasLaterNamesake() {
        return exists(later().and(LATER.NUMBER.eq(PAPER.NUMBER))
                .and(LATER.PUBLISHED_ON.eq(PAPER.PUBLISHED_ON))
                .and(LATER.SIMULATED.eq(PAPER.SIMULATED))
                .and(LATER.RECEIVED_AT.gt(PAPER.RECEIVED_AT)));
    }

    private static SelectConditionStep<Record1<Integer>> later() {
        return select(inline(1)).from(LATER).where(LATER.REGISTERED_AT.isNotNull());
    }

    private static List<UUID> ids(Collection<PaperId> papers) {
        return papers.stream().map(PaperId::value).toList();
    }

    private Condition narrowed(Filter filter) {
        var asked = Asked.of(filter.query());
        var question =
                new Question(filter.query(), null, filter.organ(), null, null, null, null, null, true, Order.NEWEST);
        var fits = SearchConditions.of(question, asked, stems.wanted(asked.words()));
        var year = filter.year();
        return year == null
                ? fits
                : fits.and(PAPER.PUBLISHED_ON.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    private static Line line(Record row) {
        return new Line(
                new PaperId(row.get(PAPER.ID)),
                row.get(PAPER.SIMULATED),
                row.get(PAPER.KIND),
                row.get(PAPER.NUMBER),
                row.get(PAPER.TITLE),
                row.get(PAPER.PUBLISHED_ON),
                row.get(PAPER.PLACE),
                row.get(PAPER.REGISTERED_AT).toInstant(),
                Objects.requireNonNullElse(row.get(BEGINNING), ""),
                !Json.notices(row.get(PAPER.NOTICES)).isEmpty());
    }
}
