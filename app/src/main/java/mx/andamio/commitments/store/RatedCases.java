package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.ASSESSMENT;
import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.commitments.BodyRules;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.GoalIndicators.Told;
import mx.andamio.commitments.Landing;
import mx.andamio.commitments.Obstacle;
import mx.andamio.commitments.goals.Goal;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.ratings.Assessment;
import mx.andamio.commitments.ratings.Criteria;
import mx.andamio.commitments.ratings.Step;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what ratings look at, for many commitments in a few statements. */
@Component
class RatedCases {

    private final DSLContext database;
    private final FollowUp followUp;
    private final BodyRules rules;

    RatedCases(DSLContext database, FollowUp followUp, BodyRules rules) {
        this.database = database;
        this.followUp = followUp;
        this.rules = rules;
    }

    /** By commitment; what is not signed and open, or not there, is not in it. */
    Map<UUID, RatedCase> of(Collection<UUID> ids) {
        var keys = ids.toArray(UUID[]::new);
        var asked = ids.stream().map(CommitmentId::new).toList();
        var followed = followUp.of(asked);
        var ruled = rules.of(asked);
        var assessments = lastAssessments(keys);
        var found = new LinkedHashMap<UUID, RatedCase>();
        database.select(COMMITMENT.ID, COMMITMENT.GOAL, COMMITMENT.SIGNED_ON, COMMITMENT.TAKEN_ON)
                .from(COMMITMENT)
                .where(COMMITMENT.ID.eq(any(keys)).and(COMMITMENT.STAGE.in(CommitmentsInPostgres.OPEN)))
                .forEach(row -> {
                    var id = row.value1();
                    var known = Objects.requireNonNull(followed.get(new CommitmentId(id)));
                    found.put(
                            id,
                            new RatedCase(
                                    whole(row.value2()),
                                    known.facts(),
                                    known.obstacles().stream()
                                            .map(Obstacle::blocker)
                                            .toList(),
                                    known.extensions(),
                                    lastWord(known.heardOn(), row.value3(), row.value4()),
                                    Objects.requireNonNull(ruled.get(new CommitmentId(id)))
                                            .ratings(),
                                    known.last(),
                                    Optional.ofNullable(assessments.get(id)),
                                    known.indicator()
                                            .flatMap(Told::landing)
                                            .map(Landing::chance)
                                            .orElse(null),
                                    known.isContradicted()));
                });
        return found;
    }

    /** A post is not silent about what it took over later. */
    private static LocalDate lastWord(
            @Nullable LocalDate heard, @Nullable LocalDate signed, @Nullable LocalDate taken) {
        var word = heard == null ? Objects.requireNonNull(signed) : heard;
        return taken != null && taken.isAfter(word) ? taken : word;
    }

    private static @Nullable Goal whole(@Nullable JSONB goal) {
        return Optional.ofNullable(goal)
                .map(Documents::goal)
                .flatMap(Stated::whole)
                .orElse(null);
    }

    private Map<UUID, Assessment> lastAssessments(UUID[] keys) {
        return database.select()
                .distinctOn(ASSESSMENT.COMMITMENT_ID)
                .from(ASSESSMENT)
                .where(ASSESSMENT.COMMITMENT_ID.eq(any(keys)))
                .orderBy(ASSESSMENT.COMMITMENT_ID, ASSESSMENT.ASSESSED_ON.desc(), ASSESSMENT.RECORDED_AT.desc())
                .fetchMap(ASSESSMENT.COMMITMENT_ID, RatedCases::assessment);
    }

    static Assessment assessment(Record row) {
        return new Assessment(
                new Criteria(
                        Step.of(row.get(ASSESSMENT.CHALLENGE)),
                        Step.of(row.get(ASSESSMENT.PLANNING)),
                        Step.of(row.get(ASSESSMENT.DRIVE)),
                        Step.of(row.get(ASSESSMENT.STAGE))),
                Step.of(row.get(ASSESSMENT.OVERALL)),
                row.get(ASSESSMENT.REASON),
                row.get(ASSESSMENT.POST),
                row.get(ASSESSMENT.ASSESSED_ON));
    }
}
