package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.EXTENSION;
import static mx.andamio.commitments.db.Tables.GOAL;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CommitmentsInPostgres implements Commitments {

    /** Stages that are rated. */
    static final List<String> OPEN = Arrays.stream(Stage.values())
            .filter(Stage::isSignedAndOpen)
            .map(Enum::name)
            .toList();

    private final DSLContext database;
    private final Directory directory;

    CommitmentsInPostgres(DSLContext database, Directory directory) {
        this.database = database;
        this.directory = directory;
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
    public Slice<Commitment> found(Filter filter, int page, int size) {
        Slice.check(page, size);
        var condition = condition(filter);
        return new Slice<>(
                database.selectFrom(COMMITMENT)
                        .where(condition)
                        .orderBy(COMMITMENT.DUE_ON.asc().nullsLast(), COMMITMENT.ID)
                        .offset((long) page * size)
                        .limit(size)
                        .fetch(CommitmentRows::commitment),
                database.fetchCount(COMMITMENT, condition));
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
                .and(among(filter.region() == null ? null : COMMITMENT.ORGAN.in(organsOf(filter.region()))))
                .and(among(filter.line() == null ? null : COMMITMENT.LINE.eq(filter.line())))
                .and(among(filter.programme() == null ? null : has(COMMITMENT.PROGRAMMES, filter.programme())))
                .and(among(filter.post() == null ? null : of(filter.post())))
                .and(among(filter.incomplete() ? COMMITMENT.MET.lt((short) Admission.OF) : null))
                .and(among(filter.dueBy() == null ? null : COMMITMENT.DUE_ON.le(filter.dueBy())));
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

    private List<String> organsOf(String region) {
        return directory.all().stream()
                .filter(organ -> region.equals(organ.region()) || region.equals(organ.code()))
                .map(organ -> organ.code())
                .toList();
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
