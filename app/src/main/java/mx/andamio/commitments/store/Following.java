package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.ASSESSMENT;
import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.EXTENSION;
import static org.jooq.impl.DSL.count;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.commitments.goals.Facts;
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
class Following {

    private final DSLContext database;

    Following(DSLContext database) {
        this.database = database;
    }

    /** By commitment; what is not signed and open, or not there, is not in it. */
    Map<UUID, Followed> of(Collection<UUID> ids) {
        var extensions = extensions(ids);
        var assessments = lastAssessments(ids);
        var found = new LinkedHashMap<UUID, Followed>();
        database.select(COMMITMENT.ID, COMMITMENT.GOAL, COMMITMENT.SIGNED_ON, COMMITMENT.HEARD_ON)
                .from(COMMITMENT)
                .where(COMMITMENT.ID.in(ids).and(COMMITMENT.STAGE.in(CommitmentsInPostgres.OPEN)))
                .forEach(row -> {
                    var id = row.value1();
                    found.put(
                            id,
                            new Followed(
                                    whole(row.value2()),
                                    Facts.NONE,
                                    List.of(),
                                    extensions.getOrDefault(id, 0),
                                    lastWord(row.value4(), row.value3()),
                                    null,
                                    Optional.empty(),
                                    Optional.ofNullable(assessments.get(id))));
                });
        return found;
    }

    private static LocalDate lastWord(@Nullable LocalDate heard, @Nullable LocalDate signed) {
        return heard == null ? Objects.requireNonNull(signed) : heard;
    }

    private static @Nullable Goal whole(@Nullable JSONB goal) {
        return Optional.ofNullable(goal)
                .map(Documents::goal)
                .flatMap(Stated::whole)
                .orElse(null);
    }

    private Map<UUID, Integer> extensions(Collection<UUID> ids) {
        return database.select(EXTENSION.COMMITMENT_ID, count())
                .from(EXTENSION)
                .where(EXTENSION.COMMITMENT_ID.in(ids))
                .groupBy(EXTENSION.COMMITMENT_ID)
                .fetchMap(EXTENSION.COMMITMENT_ID, count());
    }

    private Map<UUID, Assessment> lastAssessments(Collection<UUID> ids) {
        return database.select()
                .distinctOn(ASSESSMENT.COMMITMENT_ID)
                .from(ASSESSMENT)
                .where(ASSESSMENT.COMMITMENT_ID.in(ids))
                .orderBy(ASSESSMENT.COMMITMENT_ID, ASSESSMENT.ASSESSED_ON.desc(), ASSESSMENT.RECORDED_AT.desc())
                .fetchMap(ASSESSMENT.COMMITMENT_ID, Following::assessment);
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
