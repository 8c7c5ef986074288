package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.ACKNOWLEDGEMENT;
import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.INSTRUCTION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.Instruction;
import mx.andamio.commitments.InstructionId;
import mx.andamio.commitments.Instructions;
import mx.andamio.commitments.Ratings;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.ratings.Rating;
import mx.andamio.commitments.ratings.SideBySide;
import mx.andamio.directory.Directory;
import mx.andamio.pages.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class InstructionsInPostgres implements Instructions {

    private static final List<String> OVER = names(Stage.CLOSED, Stage.CANCELLED, Stage.REPLACED, Stage.NOT_MET);
    private static final List<String> MET = names(Stage.VERIFIED, Stage.CLOSED);

    /** Of what is not signed and open. */
    private static final Rating UNRATED = new Rating.NoStep(Rating.Missing.NONE, List.of());

    private final DSLContext database;
    private final FollowUp followUp;
    private final Ratings ratings;
    private final Directory directory;
    private final ZoneId zone;

    InstructionsInPostgres(
            DSLContext database,
            FollowUp followUp,
            Ratings ratings,
            Directory directory,
            @Value("${andamio.zone}") String zone) {
        this.database = database;
        this.followUp = followUp;
        this.ratings = ratings;
        this.directory = directory;
        this.zone = ZoneId.of(zone);
    }

    private static List<String> names(Stage... stages) {
        return Arrays.stream(stages).map(Enum::name).toList();
    }

    @Override
    public Slice<Line> found(int page, int size) {
        Slice.check(page, size);
        var found = database.selectFrom(INSTRUCTION)
                .orderBy(INSTRUCTION.ISSUED_AT.desc(), INSTRUCTION.ID)
                .offset((long) page * size)
                .limit(size)
                .fetch(InstructionRows::instruction);
        var counts = counts(found.stream().map(one -> one.id().value()).toArray(UUID[]::new));
        return new Slice<>(
                found.stream()
                        .map(one -> line(
                                one, Objects.requireNonNull(counts.get(one.id().value()))))
                        .toList(),
                database.fetchCount(INSTRUCTION));
    }

    private static Line line(Instruction one, int[] counts) {
        return new Line(one, counts[0], counts[1], counts[2], counts[3]);
    }

    /** All, acknowledged, met and over, by instruction. */
    private Map<UUID, int[]> counts(UUID[] ids) {
        var all = count();
        var acknowledged = count(ACKNOWLEDGEMENT.COMMITMENT_ID);
        var met = count().filterWhere(COMMITMENT.STAGE.in(MET));
        var over = count().filterWhere(COMMITMENT.STAGE.in(OVER));
        var counts = new HashMap<UUID, int[]>();
        database.select(COMMITMENT.PARENT_ID, all, acknowledged, met, over)
                .from(COMMITMENT)
                .leftJoin(ACKNOWLEDGEMENT)
                .on(ACKNOWLEDGEMENT.COMMITMENT_ID.eq(COMMITMENT.ID))
                .where(COMMITMENT.PARENT_ID.eq(any(ids)))
                .groupBy(COMMITMENT.PARENT_ID)
                .forEach(row ->
                        counts.put(row.value1(), new int[] {row.value2(), row.value3(), row.value4(), row.value5()}));
        return counts;
    }

    @Override
    public Optional<Instruction> instruction(InstructionId id) {
        return database.selectFrom(INSTRUCTION)
                .where(INSTRUCTION.ID.eq(id.value()))
                .fetchOptional(InstructionRows::instruction);
    }

    @Override
    public Optional<Sent> sent(InstructionId id) {
        return instruction(id).map(one -> new Sent(one, children(one)));
    }

    private List<Child> children(Instruction parent) {
        var parts = parts(COMMITMENT.PARENT_ID.eq(parent.id().value()));
        var ids = parts.stream().map(part -> part.commitment().id()).toList();
        var followed = followUp.of(ids);
        var rated = ratings.today(ids);
        var places = places();
        return parts.stream()
                .sorted(Comparator.comparingInt(
                        part -> places.getOrDefault(part.commitment().organ(), Integer.MAX_VALUE)))
                .map(part -> new Child(
                        part.commitment(),
                        part.given(),
                        part.acknowledged(),
                        Objects.requireNonNull(followed.get(part.commitment().id())),
                        used(rated.get(part.commitment().id()))))
                .toList();
    }

    private static Rating used(@Nullable SideBySide rated) {
        return rated == null ? UNRATED : rated.used().rating();
    }

    private Map<String, Integer> places() {
        var organs = directory.all();
        var places = new HashMap<String, Integer>();
        IntStream.range(0, organs.size()).forEach(i -> places.put(organs.get(i).code(), i));
        return places;
    }

    @Override
    public Optional<PartOf> partOf(CommitmentId id) {
        return parts(COMMITMENT.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public List<PartOf> unacknowledged(String post) {
        return parts(COMMITMENT
                .RESPONSIBLE
                .eq(post)
                .and(COMMITMENT.STAGE.notIn(OVER))
                .and(ACKNOWLEDGEMENT.COMMITMENT_ID.isNull()));
    }

    private List<PartOf> parts(Condition which) {
        return database.select(COMMITMENT.asterisk(), INSTRUCTION.asterisk(), ACKNOWLEDGEMENT.asterisk())
                .from(COMMITMENT)
                .join(INSTRUCTION)
                .on(INSTRUCTION.ID.eq(COMMITMENT.PARENT_ID))
                .leftJoin(ACKNOWLEDGEMENT)
                .on(ACKNOWLEDGEMENT.COMMITMENT_ID.eq(COMMITMENT.ID))
                .where(which)
                .orderBy(COMMITMENT.CREATED_AT, COMMITMENT.ID)
                .fetch(this::part);
    }

    private PartOf part(Record row) {
        return new PartOf(
                InstructionRows.instruction(row),
                commitment(row),
                day(row.get(COMMITMENT.CREATED_AT)),
                acknowledged(row));
    }

    private static Commitment commitment(Record row) {
        return CommitmentRows.commitment(row);
    }

    private LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(zone).toLocalDate();
    }

    private static @Nullable Acknowledged acknowledged(Record row) {
        @Nullable LocalDate on = row.get(ACKNOWLEDGEMENT.DAY);
        return on == null ? null : new Acknowledged(on, row.get(ACKNOWLEDGEMENT.ACTOR));
    }
}
