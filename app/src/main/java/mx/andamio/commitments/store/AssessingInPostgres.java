package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.ASSESSMENT;
import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.REPORT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.commitments.Assessing;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Ratings;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.ratings.Assessment;
import mx.andamio.commitments.ratings.Gaps;
import mx.andamio.commitments.ratings.Gaps.Pair;
import mx.andamio.commitments.ratings.Reported;
import mx.andamio.commitments.ratings.SideBySide;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class AssessingInPostgres implements Assessing {

    private final DSLContext database;
    private final Register register;
    private final Ratings ratings;
    private final Clock clock;
    private final ZoneId zone;

    AssessingInPostgres(
            DSLContext database,
            Register register,
            Ratings ratings,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.database = database;
        this.register = register;
        this.ratings = ratings;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public Outcome assess(Command command, CommitmentId id, Judgement judgement, @Nullable String post) {
        return register.once(command, () -> {
            var found = database.selectFrom(COMMITMENT)
                    .where(COMMITMENT.ID.eq(id.value()))
                    .forUpdate()
                    .fetchOptional(CommitmentRows::commitment);
            if (found.isEmpty()) {
                return Outcome.refused("commitment.absent", Reason.Kind.ABSENT);
            }
            var side = ratings.today(id);
            if (side.isEmpty()) {
                return Outcome.refused("commitment.stage", Reason.Kind.CONFLICT);
            }
            return post == null
                    ? Outcome.refused("assessment.post", Reason.Kind.USER)
                    : judge(command, found.get(), judgement, post, side.get());
        });
    }

    private Outcome judge(Command command, Commitment of, Judgement judgement, String post, SideBySide side) {
        var parties = of.terms().parties();
        var judged = new Assessment(judgement.criteria(), judgement.overall(), judgement.reason(), post, today());
        // Who does part of it is no other post either.
        var own =
                parties.coResponsibles().contains(post) ? post : Objects.requireNonNullElse(parties.responsible(), "");
        return switch (Assessment.judge(judged, own, side.computed())) {
            case Ruling.Refused<Assessment>(var reason) -> new Outcome.Refused(reason);
            case Ruling.Granted<Assessment>(var granted) -> keep(command, of.id(), granted);
        };
    }

    private Outcome keep(Command command, CommitmentId id, Assessment one) {
        var criteria = one.criteria();
        database.insertInto(ASSESSMENT)
                .set(ASSESSMENT.ID, UUID.randomUUID())
                .set(ASSESSMENT.COMMITMENT_ID, id.value())
                .set(ASSESSMENT.CHALLENGE, (short) criteria.challenge().level())
                .set(ASSESSMENT.PLANNING, (short) criteria.planning().level())
                .set(ASSESSMENT.DRIVE, (short) criteria.drive().level())
                .set(ASSESSMENT.STAGE, (short) criteria.stage().level())
                .set(ASSESSMENT.OVERALL, (short) one.overall().level())
                .set(ASSESSMENT.REASON, one.reason())
                .set(ASSESSMENT.POST, one.post())
                .set(ASSESSMENT.ASSESSED_ON, one.on())
                .set(ASSESSMENT.RECORDED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .set(ASSESSMENT.RECORDED_BY, command.actor().name())
                .execute();
        register.write(
                command,
                Map.of(
                        "commitment", id.toString(),
                        "post", one.post(),
                        "challenge", criteria.challenge().level(),
                        "planning", criteria.planning().level(),
                        "drive", criteria.drive().level(),
                        "stage", criteria.stage().level(),
                        "overall", one.overall().level(),
                        "reason", one.reason()));
        return Outcome.done(id.value());
    }

    @Override
    public List<Assessment> of(CommitmentId id) {
        return database.selectFrom(ASSESSMENT)
                .where(ASSESSMENT.COMMITMENT_ID.eq(id.value()))
                .orderBy(ASSESSMENT.ASSESSED_ON.desc(), ASSESSMENT.RECORDED_AT.desc())
                .fetch(RatedCases::assessment);
    }

    @Override
    public List<GapOfMonth> gaps(String post) {
        var reports = database.selectFrom(REPORT)
                .where(REPORT.POST.eq(post).and(ReportRows.COUNTS))
                .fetchGroups(REPORT.COMMITMENT_ID, ReportRows::said);
        var pairs = database
                .selectFrom(ASSESSMENT)
                .where(exists(selectOne()
                        .from(REPORT)
                        .where(REPORT.COMMITMENT_ID.eq(ASSESSMENT.COMMITMENT_ID).and(REPORT.POST.eq(post)))))
                .stream()
                .flatMap(row -> pair(reports.getOrDefault(row.get(ASSESSMENT.COMMITMENT_ID), List.of()), row).stream())
                .toList();
        return Gaps.ofPost(post, pairs).entrySet().stream()
                .map(one -> {
                    var month = one.getValue();
                    return new GapOfMonth(one.getKey(), month.mean(), month.pairs(), month.better(), month.worse());
                })
                .toList();
    }

    private static Optional<Pair> pair(List<Reported> reports, Record row) {
        return Gaps.pair(reports, RatedCases.assessment(row));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
