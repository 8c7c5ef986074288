package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.EXTENSION;
import static mx.andamio.commitments.db.Tables.GOAL;
import static mx.andamio.commitments.db.Tables.STANDING;
import static org.jooq.impl.DSL.boolAnd;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.ImportedCommitments;
import mx.andamio.commitments.ListOrder;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.goals.GoalVersion;
import mx.andamio.commitments.life.Admission;
import mx.andamio.commitments.life.Extension;
import mx.andamio.commitments.life.Stage;
import mx.andamio.directory.Directory;
import mx.andamio.pack.Folding;
import mx.andamio.pages.FoldedWords;
import mx.andamio.pages.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.GroupField;
import org.jooq.SortField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CommitmentsInPostgres implements Commitments {

    /** Stages that are rated. */
    static final List<String> OPEN = Arrays.stream(Stage.values())
            .filter(Stage::isSignedAndOpen)
            .map(Enum::name)
            .toList();

    /** Stages that nothing follows. */
    private static final List<String> OVER =
            Arrays.stream(Stage.values()).filter(Stage::isOver).map(Enum::name).toList();

    private final DSLContext database;
    private final Directory directory;
    private final StandingFill fill;
    private final Held held;
    private final List<ImportedCommitments> imported;

    CommitmentsInPostgres(
            DSLContext database,
            Directory directory,
            StandingFill fill,
            Held held,
            List<ImportedCommitments> imported) {
        this.database = database;
        this.directory = directory;
        this.fill = fill;
        this.held = held;
        this.imported = imported;
    }

    @Override
    public Optional<Commitment> commitment(CommitmentId id) {
        return database.selectFrom(COMMITMENT)
                .where(COMMITMENT.ID.eq(id.value()))
                .fetchOptional(CommitmentRows::commitment);
    }

    @Override
    public Optional<Commitment> taken(PromiseId promise) {
        return database.selectFrom(COMMITMENT)
                .where(COMMITMENT.PROMISE_ID.eq(promise.value()))
                .fetchOptional(CommitmentRows::commitment);
    }

    @Override
    public Optional<Commitment> byKey(String organ, String ownKey) {
        return database.selectFrom(COMMITMENT)
                .where(COMMITMENT.ORGAN.eq(organ).and(COMMITMENT.OWN_KEY.eq(ownKey)))
                .fetchOptional(CommitmentRows::commitment);
    }

    @Override
    public Slice<Commitment> found(Filter filter, ListOrder order, int page, int size) {
        Slice.check(page, size);
        if (order == ListOrder.RATING) {
            fill.upTo(held.today());
        }
        var condition = condition(filter);
        return new Slice<>(
                database.select(COMMITMENT.asterisk())
                        .from(COMMITMENT)
                        .leftJoin(STANDING)
                        .on(STANDING.COMMITMENT_ID.eq(COMMITMENT.ID))
                        .where(condition)
                        .orderBy(order(order))
                        .offset((long) page * size)
                        .limit(size)
                        .fetch(CommitmentRows::commitment),
                database.fetchCount(COMMITMENT, condition));
    }

    private static List<SortField<?>> order(ListOrder order) {
        var due = COMMITMENT.DUE_ON.asc().nullsLast();
        var first = switch (order) {
            case DUE -> due;
            case RATING -> STANDING.USED_STEP.asc().nullsLast();
            case SILENCE ->
                when(
                                COMMITMENT.STAGE.in(OPEN),
                                greatest(coalesce(COMMITMENT.HEARD_ON, COMMITMENT.SIGNED_ON), COMMITMENT.TAKEN_ON))
                        .asc()
                        .nullsLast();
            case ORGAN -> COMMITMENT.ORGAN.asc();
        };
        return List.of(first, due, COMMITMENT.ID.asc());
    }

    @Override
    public List<Commitment> every(Filter filter) {
        return database.selectFrom(COMMITMENT)
                .where(condition(filter))
                .orderBy(COMMITMENT.ORGAN, COMMITMENT.OWN_KEY.asc().nullsLast(), COMMITMENT.CREATED_AT, COMMITMENT.ID)
                .fetch(CommitmentRows::commitment);
    }

    @Override
    public Map<Stage, Long> stages(Filter filter) {
        var stages = new EnumMap<Stage, Long>(Stage.class);
        database.select(COMMITMENT.STAGE, count())
                .from(COMMITMENT)
                .where(condition(filter.at(null)))
                .groupBy(COMMITMENT.STAGE)
                .forEach(row ->
                        stages.put(Stage.valueOf(row.value1()), row.value2().longValue()));
        return stages;
    }

    @Override
    public List<Day> days(String organ) {
        var signed = days(organ, COMMITMENT.SIGNED_ON, COMMITMENT.SIGNED_ON.isNotNull(), inline(Stage.SIGNED.name()));
        var ended = days(organ, COMMITMENT.SINCE, COMMITMENT.STAGE.in(OVER), COMMITMENT.STAGE, COMMITMENT.STAGE);
        return Stream.concat(signed, ended)
                .sorted(Comparator.comparing(Day::on).reversed())
                .toList();
    }

    /** @param by what besides the day makes another row of it */
    private Stream<Day> days(
            String organ, Field<LocalDate> on, Condition which, Field<String> stage, GroupField... by) {
        return database
                .select(
                        on,
                        count(),
                        min(COMMITMENT.ID.cast(SQLDataType.VARCHAR)),
                        min(COMMITMENT.TEXT),
                        boolAnd(COMMITMENT.SIMULATED),
                        stage)
                .from(COMMITMENT)
                .where(COMMITMENT.ORGAN.eq(organ).and(which))
                .groupBy(Stream.concat(Stream.of(on), Stream.of(by)).toList())
                .stream()
                .map(row -> new Day(
                        row.value1(),
                        Stage.valueOf(row.value6()),
                        row.value2(),
                        new CommitmentId(UUID.fromString(row.value3())),
                        row.value4(),
                        row.value5()));
    }

    private Condition condition(Filter filter) {
        var condition = filter.query().isBlank()
                ? noCondition()
                : FoldedWords.allIn(COMMITMENT.FOLDED, Folding.fold(filter.query()));
        return condition
                .and(among(
                        filter.stage() == null
                                ? null
                                : COMMITMENT.STAGE.eq(filter.stage().name())))
                .and(among(filter.open() ? COMMITMENT.STAGE.in(OPEN) : null))
                .and(among(filter.organ() == null ? null : COMMITMENT.ORGAN.eq(filter.organ())))
                .and(among(filter.region() == null ? null : COMMITMENT.ORGAN.in(directory.codesIn(filter.region()))))
                .and(among(filter.line() == null ? null : COMMITMENT.LINE.eq(filter.line())))
                .and(among(filter.programme() == null ? null : has(COMMITMENT.PROGRAMMES, filter.programme())))
                .and(among(filter.post() == null ? null : of(filter.post())))
                .and(among(filter.incomplete() ? COMMITMENT.MET.lt((short) Admission.OF) : null))
                .and(among(filter.dueBy() == null ? null : COMMITMENT.DUE_ON.le(filter.dueBy())))
                .and(among(filter.imported() == null ? null : COMMITMENT.ID.in(cameWith(filter.imported()))))
                .and(among(
                        filter.parent() == null
                                ? null
                                : COMMITMENT.PARENT_ID.eq(filter.parent().value())));
    }

    private static Condition among(@Nullable Condition condition) {
        return condition == null ? noCondition() : condition;
    }

    private static Condition of(String post) {
        return COMMITMENT.RESPONSIBLE.eq(post).or(has(COMMITMENT.CO_RESPONSIBLES, post));
    }

    private static Condition has(org.jooq.Field<String[]> array, String one) {
        return array.contains(new String[] {one});
    }

    private Set<UUID> cameWith(UUID file) {
        return imported.stream().flatMap(source -> source.of(file).stream()).collect(Collectors.toSet());
    }

    @Override
    public List<GoalVersion> goals(CommitmentId id) {
        return database.selectFrom(GOAL)
                .where(GOAL.COMMITMENT_ID.eq(id.value()))
                .orderBy(GOAL.NUMBER)
                .fetch(row -> new GoalVersion(
                        row.get(GOAL.NUMBER),
                        row.get(GOAL.VALID_FROM),
                        row.get(GOAL.REASON),
                        Documents.agreement(row.get(GOAL.AGREEMENT)),
                        Documents.goal(row.get(GOAL.GOAL_))));
    }

    @Override
    public List<Extension> extensions(CommitmentId id) {
        return database.selectFrom(EXTENSION)
                .where(EXTENSION.COMMITMENT_ID.eq(id.value()))
                .orderBy(EXTENSION.NUMBER)
                .fetch(row -> new Extension(
                        row.get(EXTENSION.NUMBER),
                        row.get(EXTENSION.MOVED_FROM),
                        row.get(EXTENSION.MOVED_TO),
                        row.get(EXTENSION.REASON),
                        Documents.agreement(row.get(EXTENSION.AGREEMENT))));
    }
}
