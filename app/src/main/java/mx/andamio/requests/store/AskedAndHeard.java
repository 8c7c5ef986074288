package mx.andamio.requests.store;

import static mx.andamio.requests.db.Tables.ASKING;
import static mx.andamio.requests.db.Tables.REQUEST;
import static mx.andamio.requests.db.Tables.STEP_TAKEN;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.commitments.AskedFor;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.ReportId;
import mx.andamio.commitments.ReportNews;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Permission;
import mx.andamio.identity.Role;
import mx.andamio.identity.WaitsForYou;
import mx.andamio.register.Command;
import mx.andamio.register.Register;
import mx.andamio.requests.PlannedStep;
import mx.andamio.sessions.ForTheAgenda;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What modules below learn of requests, and tell of reports: a report answers what was asked, whoever made it and by whatever way. */
@Component
class AskedAndHeard implements ReportNews, AskedFor, WaitsForYou, ForTheAgenda {

    private final DSLContext database;
    private final Register register;
    private final Commitments commitments;
    private final Directory directory;
    private final DailyWalk walk;
    private final Days days;

    AskedAndHeard(
            DSLContext database,
            Register register,
            Commitments commitments,
            Directory directory,
            DailyWalk walk,
            Days days) {
        this.database = database;
        this.register = register;
        this.commitments = commitments;
        this.directory = directory;
        this.walk = walk;
        this.days = days;
    }

    @Override
    public void arrived(Command command, CommitmentId commitment, ReportId report) {
        database.update(REQUEST)
                .set(REQUEST.STATE, "ANSWERED")
                .set(REQUEST.ENDED_ON, days.today())
                .set(REQUEST.REPORT_ID, report.value())
                .set(REQUEST.VERSION, REQUEST.VERSION.plus(1))
                .where(REQUEST.COMMITMENT_ID.eq(commitment.value()).and(RequestRows.IS_OPEN))
                .returning(REQUEST.ID)
                .fetch(REQUEST.ID)
                .forEach(id -> register.write(
                        command,
                        "requests.answered",
                        Map.of(
                                "request", id.toString(),
                                "commitment", commitment.toString(),
                                "report", report.toString())));
    }

    @Override
    public Map<CommitmentId, Asked> open(Collection<CommitmentId> ids) {
        walk.upTo(days.today());
        var keys = ids.stream().map(CommitmentId::value).toArray(UUID[]::new);
        return database.select(REQUEST.COMMITMENT_ID, ASKING.ASKED_ON, ASKING.DUE_ON, ASKING.MESSAGE)
                .from(REQUEST)
                .join(ASKING)
                .on(ASKING.ID.eq(REQUEST.ASKING_ID))
                .where(REQUEST.COMMITMENT_ID.eq(any(keys)).and(RequestRows.IS_OPEN))
                .fetchMap(
                        row -> new CommitmentId(row.value1()),
                        row -> new Asked(row.value2(), row.value3(), row.value4()));
    }

    @Override
    public List<Line> of(Asker who) {
        var today = days.today();
        walk.upTo(today);
        var lines = new ArrayList<Line>();
        var post = who.actsFor().flatMap(directory::post);
        if (who.may(Permission.REPORT)) {
            post.map(OrganPost::organ)
                    .flatMap(organ -> line("waits.asked", REQUEST.ORGAN.eq(organ), "/mis-compromisos", today))
                    .ifPresent(lines::add);
        }
        if (who.may(Permission.READ)) {
            post.flatMap(one -> line(
                            "waits.passed_on",
                            REQUEST.POST
                                    .ne(one.code())
                                    .and(UpdateRequestsInPostgres.taken(STEP_TAKEN.POST.eq(one.code()))),
                            "/solicitudes?cargo=" + one.code(),
                            today))
                    .ifPresent(lines::add);
        }
        if (who.role() == Role.SECRETARIAT) {
            line(
                            "waits.secretariat",
                            UpdateRequestsInPostgres.taken(STEP_TAKEN.POST.isNull()),
                            "/solicitudes?ver=ESCALATED",
                            today)
                    .ifPresent(lines::add);
        }
        return List.copyOf(lines);
    }

    private Optional<Line> line(String key, Condition which, String link, LocalDate today) {
        var count = database.fetchCount(REQUEST, RequestRows.IS_OPEN.and(which));
        var late = REQUEST.ASKING_ID.in(database.select(ASKING.ID).from(ASKING).where(ASKING.DUE_ON.lt(today)));
        return count == 0
                ? Optional.empty()
                : Optional.of(new Line(
                        key,
                        count,
                        link,
                        database.fetchExists(selectOne()
                                .from(REQUEST)
                                .where(RequestRows.IS_OPEN.and(which).and(late)))));
    }

    @Override
    public List<Matter> waiting() {
        walk.upTo(days.today());
        return database
                .select(REQUEST.COMMITMENT_ID, REQUEST.ORGAN, STEP_TAKEN.DUE_ON)
                .from(REQUEST)
                .join(STEP_TAKEN)
                .on(STEP_TAKEN.REQUEST_ID.eq(REQUEST.ID))
                .where(RequestRows.IS_OPEN.and(STEP_TAKEN.KIND.eq(PlannedStep.Kind.AGENDA.name())))
                .orderBy(STEP_TAKEN.DUE_ON, REQUEST.ID)
                .fetch()
                .stream()
                .flatMap(row -> commitments.commitment(new CommitmentId(row.value1())).stream()
                        .map(one -> new Matter(
                                "agenda.silent",
                                one.terms().text(),
                                "/compromisos/" + one.id(),
                                row.value2(),
                                row.value3(),
                                one.simulated())))
                .toList();
    }
}
