package mx.andamio.requests.store;

import static mx.andamio.requests.db.Tables.REQUEST;
import static mx.andamio.requests.db.Tables.SCHEDULE;
import static mx.andamio.requests.db.Tables.STEP_TAKEN;
import static mx.andamio.requests.db.Tables.WALKED;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.life.State;
import mx.andamio.directory.Directory;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Register;
import mx.andamio.requests.Ladder;
import mx.andamio.requests.Notices;
import mx.andamio.requests.PlannedStep;
import mx.andamio.requests.Schedule;
import mx.andamio.requests.UpdateRequest;
import mx.andamio.requests.UpdateRequest.Taken;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through the open requests once a day: whoever asks first on a day walks, or an hourly round where nobody asks. A step is taken once because its row
 * is unique, not because of the day: two who walk at once, or a server that was off for a week, take none twice and leave none out.
 */
@Component
class DailyWalk {

    private final DSLContext database;
    private final Register register;
    private final Commitments commitments;
    private final Notices notices;
    private final Ladder ladder;
    private final RequestRows rows;
    private final Days days;
    private final TransactionTemplate transaction;

    DailyWalk(
            DSLContext database,
            Register register,
            Commitments commitments,
            Directory directory,
            Notices notices,
            Days days,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.register = register;
        this.commitments = commitments;
        this.notices = notices;
        this.ladder = new Ladder(directory);
        this.rows = new RequestRows(database);
        this.days = days;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "${andamio.requests.every}", initialDelayString = "${andamio.requests.every}")
    void round() {
        upTo(days.today());
    }

    /** Walks unless somebody has on that day. A second who comes meanwhile waits for the first. */
    void upTo(LocalDate today) {
        if (database.fetchExists(WALKED, WALKED.DAY.eq(today))) {
            return;
        }
        transaction.executeWithoutResult(_ -> {
            var first = database.insertInto(WALKED)
                    .set(WALKED.DAY, today)
                    .onConflictDoNothing()
                    .execute();
            if (first == 1) {
                walk(today);
            }
        });
    }

    /** Takes every step whose day has come, and ends what takes no more reports. */
    void walk(LocalDate today) {
        var schedule = schedule();
        var command = Command.bySystem(Actor.SYSTEM, "requests.walk");
        transaction.executeWithoutResult(_ -> rows.all(RequestRows.IS_OPEN).forEach(request -> {
            var owed = commitments
                    .commitment(request.commitment())
                    .map(Commitment::state)
                    .filter(State.Owed.class::isInstance)
                    .isPresent();
            if (owed) {
                schedule.due(request.countedFrom(), today).forEach(step -> take(command, request, step, today));
            } else {
                end(command, request, today);
            }
        }));
    }

    Schedule schedule() {
        return new Schedule(database.selectFrom(SCHEDULE)
                .fetch(row -> new PlannedStep(
                        row.get(SCHEDULE.NUMBER),
                        PlannedStep.Kind.valueOf(row.get(SCHEDULE.KIND)),
                        row.get(SCHEDULE.LEVEL),
                        row.get(SCHEDULE.AFTER_DAYS))));
    }

    private void take(Command command, UpdateRequest request, PlannedStep step, LocalDate today) {
        var day = Schedule.day(step, request.countedFrom());
        var told = new Taken(
                step.number(), step.kind(), ladder.told(step, request.post()).orElse(null), day);
        var taken = database.insertInto(STEP_TAKEN)
                .set(STEP_TAKEN.REQUEST_ID, request.id().value())
                .set(STEP_TAKEN.NUMBER, (short) step.number())
                .set(STEP_TAKEN.KIND, step.kind().name())
                .set(STEP_TAKEN.POST, told.post())
                .set(STEP_TAKEN.DUE_ON, day)
                .set(STEP_TAKEN.TAKEN_ON, today)
                .onConflictDoNothing()
                .execute();
        if (taken == 0) {
            return;
        }
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("request", request.id().toString());
        payload.put("commitment", request.commitment().toString());
        payload.put("step", step.kind().name());
        payload.put("post", told.post());
        payload.put("on", day.toString());
        register.write(command, "requests.step", payload);
        notices.passedOn(request, told);
    }

    private void end(Command command, UpdateRequest request, LocalDate today) {
        var ended = database.update(REQUEST)
                .set(REQUEST.STATE, "OVER")
                .set(REQUEST.ENDED_ON, today)
                .set(REQUEST.VERSION, REQUEST.VERSION.plus(1))
                .where(REQUEST.ID.eq(request.id().value()).and(RequestRows.IS_OPEN))
                .execute();
        if (ended == 1) {
            register.write(
                    command,
                    "requests.over",
                    Map.of(
                            "request", request.id().toString(),
                            "commitment", request.commitment().toString()));
        }
    }
}
