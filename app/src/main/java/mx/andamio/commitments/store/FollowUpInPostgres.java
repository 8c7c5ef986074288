package mx.andamio.commitments.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static mx.andamio.commitments.db.Tables.ACCEPTANCE;
import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.EXTENSION;
import static mx.andamio.commitments.db.Tables.MEASURED;
import static mx.andamio.commitments.db.Tables.OBSTACLE;
import static mx.andamio.commitments.db.Tables.REPORT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.min;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.GoalIndicators.Told;
import mx.andamio.commitments.Obstacle;
import mx.andamio.commitments.Report;
import mx.andamio.commitments.goals.Facts;
import mx.andamio.commitments.goals.Measured;
import mx.andamio.commitments.goals.Observed;
import mx.andamio.commitments.goals.Rubric;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class FollowUpInPostgres implements FollowUp {

    private final DSLContext database;
    private final ReportRows reports;
    private final ReadIndicators indicators;

    FollowUpInPostgres(DSLContext database, ReadIndicators indicators) {
        this.database = database;
        this.reports = new ReportRows(database);
        this.indicators = indicators;
    }

    @Override
    public List<Report> reports(CommitmentId id) {
        return reports.all(REPORT.COMMITMENT_ID.eq(id.value()));
    }

    @Override
    public List<Obstacle> obstacles(CommitmentId id) {
        return database.selectFrom(OBSTACLE)
                .where(OBSTACLE.COMMITMENT_ID.eq(id.value()))
                .orderBy(OBSTACLE.CLOSED.desc().nullsFirst(), OBSTACLE.OPENED, OBSTACLE.ID)
                .fetch(ObstacleRows::obstacle);
    }

    @Override
    public Map<CommitmentId, Followed> of(Collection<CommitmentId> ids) {
        var keys = ids.stream().map(CommitmentId::value).distinct().toArray(UUID[]::new);
        var last = last(keys);
        var measured = measured(keys);
        var accepted = accepted(keys);
        var obstacles = database
                .selectFrom(OBSTACLE)
                .where(OBSTACLE.COMMITMENT_ID.eq(any(keys)).and(OBSTACLE.CLOSED.isNull()))
                .orderBy(OBSTACLE.OPENED, OBSTACLE.ID)
                .fetch(ObstacleRows::obstacle)
                .stream()
                .collect(groupingBy(one -> one.commitment().value()));
        var original = min(EXTENSION.MOVED_FROM);
        var extensions = database.select(EXTENSION.COMMITMENT_ID, count(), original)
                .from(EXTENSION)
                .where(EXTENSION.COMMITMENT_ID.eq(any(keys)))
                .groupBy(EXTENSION.COMMITMENT_ID)
                .fetchMap(EXTENSION.COMMITMENT_ID, row -> row);
        var rows = database.select(COMMITMENT.ID, COMMITMENT.HEARD_ON, COMMITMENT.GOAL, COMMITMENT.ORGAN)
                .from(COMMITMENT)
                .where(COMMITMENT.ID.eq(any(keys)))
                .fetch();
        var told = indicators.of(rows);
        var followed = new LinkedHashMap<CommitmentId, Followed>();
        rows.forEach(row -> {
            var id = row.value1();
            var newest = last.get(id);
            var moved = extensions.get(id);
            var measuring = Optional.ofNullable(told.get(new CommitmentId(id)));
            var typed = measured.getOrDefault(id, List.of());
            followed.put(
                    new CommitmentId(id),
                    new Followed(
                            Optional.ofNullable(newest).map(ReportRows::said),
                            newest != null && ReportRows.standing(newest) == Report.Standing.PRELIMINARY,
                            facts(
                                    row.value3() != null && Documents.goal(row.value3()) instanceof Rubric,
                                    measuring.map(Told::values).orElse(typed),
                                    accepted.getOrDefault(id, Map.of())),
                            obstacles.getOrDefault(id, List.of()),
                            moved == null ? 0 : moved.value2(),
                            moved == null ? null : moved.value3(),
                            later(row.value2(), measuring.flatMap(Told::heardOn)),
                            measuring,
                            measuring.isPresent() ? typed : List.of()));
        });
        return followed;
    }

    /** The last word is a report's or a measurement's. */
    private static @Nullable LocalDate later(@Nullable LocalDate reported, Optional<LocalDate> measured) {
        return measured.filter(day -> reported == null || day.isAfter(reported)).orElse(reported);
    }

    private Map<UUID, Record> last(UUID[] keys) {
        return database.select(REPORT.asterisk())
                .distinctOn(REPORT.COMMITMENT_ID)
                .from(REPORT)
                .where(REPORT.COMMITMENT_ID.eq(any(keys)).and(ReportRows.COUNTS))
                .orderBy(REPORT.COMMITMENT_ID, REPORT.ARRIVED_AT.desc(), REPORT.ID)
                .fetchMap(REPORT.COMMITMENT_ID, row -> row);
    }

    /** Of two values for the same days the later report's. */
    private Map<UUID, List<Measured>> measured(UUID[] keys) {
        return database
                .select(MEASURED.asterisk())
                .distinctOn(MEASURED.COMMITMENT_ID, MEASURED.COUNTED_FROM, MEASURED.CUT_OFF)
                .from(MEASURED)
                .join(REPORT)
                .on(REPORT.ID.eq(MEASURED.REPORT_ID))
                .where(MEASURED.COMMITMENT_ID.eq(any(keys)).and(ReportRows.COUNTS))
                .orderBy(
                        MEASURED.COMMITMENT_ID,
                        MEASURED.COUNTED_FROM,
                        MEASURED.CUT_OFF,
                        REPORT.ARRIVED_AT.desc(),
                        REPORT.ID)
                .fetch()
                .stream()
                .collect(groupingBy(row -> row.get(MEASURED.COMMITMENT_ID), mapping(ReportRows::measured, toList())));
    }

    private Map<UUID, Map<String, LocalDate>> accepted(UUID[] keys) {
        var accepted = new HashMap<UUID, Map<String, LocalDate>>();
        database.selectFrom(ACCEPTANCE)
                .where(ACCEPTANCE.COMMITMENT_ID.eq(any(keys)))
                .forEach(row -> accepted.computeIfAbsent(row.get(ACCEPTANCE.COMMITMENT_ID), _ -> new HashMap<>())
                        .put(row.get(ACCEPTANCE.MILESTONE), row.get(ACCEPTANCE.ACCEPTED_ON)));
        return accepted;
    }

    /** What is reported of a rubric is a level that somebody saw. */
    private static Facts facts(boolean levels, List<Measured> measured, Map<String, LocalDate> accepted) {
        if (!levels) {
            return new Facts(measured, accepted, List.of());
        }
        var seen = new ArrayList<Observed>();
        measured.forEach(one -> seen.add(new Observed(one.value().intValueExact(), one.cutOff())));
        return new Facts(List.of(), accepted, seen);
    }
}
