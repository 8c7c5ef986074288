package mx.andamio.requests.store;

import static mx.andamio.requests.db.Tables.ASKING;
import static mx.andamio.requests.db.Tables.REQUEST;
import static mx.andamio.requests.db.Tables.SCHEDULE;
import static mx.andamio.requests.db.Tables.STEP_TAKEN;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.identity.Asker;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.requests.AskingId;
import mx.andamio.requests.PlannedStep;
import mx.andamio.requests.RequestId;
import mx.andamio.requests.Schedule;
import mx.andamio.requests.UpdateRequest;
import mx.andamio.requests.UpdateRequests;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class UpdateRequestsInPostgres implements UpdateRequests {

    private static final int LONGEST_WHY = 400;
    private static final int LATEST_DAY = 365;

    private final DSLContext database;
    private final Register register;
    private final Asks asks;
    private final DailyWalk walk;
    private final Days days;
    private final RequestRows rows;

    UpdateRequestsInPostgres(DSLContext database, Register register, Asks asks, DailyWalk walk, Days days) {
        this.database = database;
        this.register = register;
        this.asks = asks;
        this.walk = walk;
        this.days = days;
        this.rows = new RequestRows(database);
    }

    @Override
    public Outcome ask(Command command, Asker who, List<CommitmentId> ids, String message, @Nullable LocalDate due) {
        return register.once(command, () -> asks.ask(command, who, ids, message.strip(), due, schedule()));
    }

    @Override
    public Outcome withdraw(Command command, RequestId id, int version, String why) {
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            return Outcome.refused("asking.why", Kind.USER, Integer.toString(LONGEST_WHY));
        }
        return register.once(command, () -> {
            var found = database.selectFrom(REQUEST)
                    .where(REQUEST.ID.eq(id.value()))
                    .forUpdate()
                    .fetchOne();
            if (found == null) {
                return Outcome.refused("asking.absent", Kind.ABSENT);
            }
            if (!found.get(REQUEST.STATE).equals(RequestRows.OPEN)) {
                return Outcome.refused("asking.ended", Kind.CONFLICT);
            }
            if (found.get(REQUEST.VERSION) != version) {
                return Outcome.refused("asking.changed", Kind.CONFLICT);
            }
            database.update(REQUEST)
                    .set(REQUEST.STATE, "WITHDRAWN")
                    .set(REQUEST.ENDED_ON, days.today())
                    .set(REQUEST.WHY, why.strip())
                    .set(REQUEST.VERSION, version + 1)
                    .where(REQUEST.ID.eq(id.value()))
                    .execute();
            register.write(
                    command,
                    Map.of(
                            "request", id.toString(),
                            "commitment", found.get(REQUEST.COMMITMENT_ID).toString(),
                            "why", why.strip()));
            return Outcome.done(id);
        });
    }

    @Override
    public Optional<UpdateRequest> request(RequestId id) {
        return rows.all(REQUEST.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public List<UpdateRequest> of(AskingId id) {
        return rows.all(REQUEST.ASKING_ID.eq(id.value()));
    }

    @Override
    public Optional<UpdateRequest> open(CommitmentId id) {
        return rows.all(REQUEST.COMMITMENT_ID.eq(id.value()).and(RequestRows.IS_OPEN)).stream()
                .findFirst();
    }

    @Override
    public Set<CommitmentId> askedSince(Collection<CommitmentId> ids, LocalDate day) {
        return database.select(REQUEST.COMMITMENT_ID)
                .from(REQUEST)
                .join(ASKING)
                .on(ASKING.ID.eq(REQUEST.ASKING_ID))
                .where(REQUEST.COMMITMENT_ID
                        .eq(any(ids.stream().map(CommitmentId::value).toArray(UUID[]::new)))
                        .and(ASKING.ASKED_ON.ge(day)))
                .fetchSet(row -> new CommitmentId(row.value1()));
    }

    @Override
    public Slice<UpdateRequest> found(Filter filter, int page, int size) {
        Slice.check(page, size);
        walk.upTo(days.today());
        var condition = narrowed(filter).and(look(filter.look()));
        return new Slice<>(
                rows.all(
                        condition,
                        (int) Math.min((long) page * size, Integer.MAX_VALUE),
                        size,
                        REQUEST.ENDED_ON.desc().nullsFirst(),
                        ASKING.ASKED_AT.asc(),
                        REQUEST.ID.asc()),
                database.fetchCount(REQUEST, condition));
    }

    @Override
    public Map<Look, Long> counts(Filter filter) {
        walk.upTo(days.today());
        var counts = new EnumMap<Look, Long>(Look.class);
        for (var look : Look.values()) {
            counts.put(
                    look, (long) database.fetchCount(REQUEST, narrowed(filter).and(look(look))));
        }
        return counts;
    }

    private static Condition look(@Nullable Look look) {
        return switch (look) {
            case null -> noCondition();
            case OPEN -> RequestRows.IS_OPEN;
            case ESCALATED -> RequestRows.IS_OPEN.and(taken(STEP_TAKEN.KIND.ne(PlannedStep.Kind.REMINDER.name())));
            case AGENDA -> RequestRows.IS_OPEN.and(taken(STEP_TAKEN.KIND.eq(PlannedStep.Kind.AGENDA.name())));
            case ANSWERED -> REQUEST.STATE.eq("ANSWERED");
            case ENDED -> REQUEST.STATE.in("OVER", "WITHDRAWN");
        };
    }

    static Condition taken(Condition which) {
        return exists(selectOne()
                .from(STEP_TAKEN)
                .where(STEP_TAKEN.REQUEST_ID.eq(REQUEST.ID).and(which)));
    }

    private static Condition narrowed(Filter filter) {
        var post = filter.post() == null
                ? noCondition()
                : REQUEST.POST.eq(filter.post()).or(taken(STEP_TAKEN.POST.eq(filter.post())));
        return filter.organ() == null ? post : post.and(REQUEST.ORGAN.eq(filter.organ()));
    }

    @Override
    public Schedule schedule() {
        return walk.schedule();
    }

    @Override
    public Outcome reschedule(Command command, List<Integer> afterDays) {
        return register.once(command, () -> {
            var steps = schedule().steps();
            if (steps.size() != afterDays.size() || !grows(afterDays)) {
                return Outcome.refused("schedule.days", Kind.USER, Integer.toString(LATEST_DAY));
            }
            for (var i = 0; i < steps.size(); i++) {
                database.update(SCHEDULE)
                        .set(SCHEDULE.AFTER_DAYS, afterDays.get(i).shortValue())
                        .where(SCHEDULE.NUMBER.eq((short) steps.get(i).number()))
                        .execute();
            }
            register.write(command, Map.of("after_days", afterDays));
            return Outcome.done("schedule");
        });
    }

    private static boolean grows(List<Integer> afterDays) {
        var before = 0;
        for (var day : afterDays) {
            if (day <= before || day > LATEST_DAY) {
                return false;
            }
            before = day;
        }
        return true;
    }
}
