package mx.andamio.requests.store;

import static mx.andamio.requests.db.Tables.ASKING;
import static mx.andamio.requests.db.Tables.REQUEST;
import static org.jooq.impl.DSL.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.life.State;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Asker;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.requests.AskingId;
import mx.andamio.requests.Notices;
import mx.andamio.requests.Schedule;
import mx.andamio.requests.UpdateRequest;
import mx.andamio.requests.UpdateRequests;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what somebody asks at once. Works in the transaction of the command. */
@Component
class Asks {

    private final DSLContext database;
    private final Register register;
    private final Commitments commitments;
    private final Directory directory;
    private final Notices notices;
    private final Days days;
    private final RequestRows rows;

    Asks(
            DSLContext database,
            Register register,
            Commitments commitments,
            Directory directory,
            Notices notices,
            Days days) {
        this.database = database;
        this.register = register;
        this.commitments = commitments;
        this.directory = directory;
        this.notices = notices;
        this.days = days;
        this.rows = new RequestRows(database);
    }

    Outcome ask(
            Command command,
            Asker who,
            List<CommitmentId> ids,
            String message,
            @Nullable LocalDate due,
            Schedule schedule) {
        var wrong = wrong(ids, message, due);
        if (wrong.isPresent()) {
            return new Outcome.Refused(wrong.get());
        }
        var asking = new AskingId(UUID.randomUUID());
        var granted = Objects.requireNonNull(due);
        insert(command, who, asking, message, granted);
        var from = schedule.countedFrom(days.today(), granted);
        var asked = new ArrayList<Map<String, String>>();
        Reason first = null;
        for (var id : new LinkedHashSet<>(ids)) {
            var one = commitments.commitment(id);
            if (one.isEmpty()) {
                return Outcome.refused("commitment.absent", Kind.ABSENT);
            }
            var reason = ask(asking, one.get(), from, asked);
            if (first == null) {
                first = reason.orElse(null);
            }
        }
        if (asked.isEmpty()) {
            return new Outcome.Refused(Objects.requireNonNull(first));
        }
        var payload = new LinkedHashMap<String, Object>();
        payload.put("asking", asking.toString());
        payload.put("message", message);
        payload.put("due", granted.toString());
        payload.put("requests", asked);
        register.write(command, payload);
        tell(asking);
        return Outcome.done(asking);
    }

    private Optional<Reason> wrong(List<CommitmentId> ids, String message, @Nullable LocalDate due) {
        if (ids.isEmpty()) {
            return Optional.of(Reason.of("asking.none", Kind.USER));
        }
        if (ids.size() > UpdateRequests.MOST) {
            return Optional.of(Reason.of("asking.many", Kind.USER, Integer.toString(UpdateRequests.MOST)));
        }
        if (message.length() > UpdateRequests.LONGEST_MESSAGE) {
            return Optional.of(
                    Reason.of("asking.message", Kind.USER, Integer.toString(UpdateRequests.LONGEST_MESSAGE)));
        }
        return due == null
                        || due.isBefore(days.today())
                        || due.isAfter(days.today().plusDays(UpdateRequests.LONGEST_DAYS))
                ? Optional.of(Reason.of("asking.due", Kind.USER, Integer.toString(UpdateRequests.LONGEST_DAYS)))
                : Optional.empty();
    }

    private void insert(Command command, Asker who, AskingId id, String message, LocalDate due) {
        database.insertInto(ASKING)
                .set(ASKING.ID, id.value())
                .set(ASKING.MESSAGE, message)
                .set(ASKING.DUE_ON, due)
                .set(ASKING.ASKED_ON, days.today())
                .set(ASKING.ASKED_AT, days.now())
                .set(ASKING.ASKED_BY, command.actor().name())
                .set(ASKING.ASKED_AS, who.actsFor().orElse(who.role().name()))
                .execute();
    }

    /** Why this one is not asked; empty where it is. */
    private Optional<Reason> ask(AskingId asking, Commitment one, LocalDate from, List<Map<String, String>> asked) {
        if (!(one.state() instanceof State.Owed)) {
            return Optional.of(Reason.of("asking.unsigned", Kind.USER));
        }
        var post = post(one);
        if (post.isEmpty()) {
            return Optional.of(Reason.of("asking.nobody", Kind.USER));
        }
        var id = UUID.randomUUID();
        var inserted = database.insertInto(REQUEST)
                .set(REQUEST.ID, id)
                .set(REQUEST.ASKING_ID, asking.value())
                .set(REQUEST.COMMITMENT_ID, one.id().value())
                .set(REQUEST.POST, post.get().code())
                .set(REQUEST.ORGAN, post.get().organ())
                .set(REQUEST.COUNTED_FROM, from)
                .set(REQUEST.STATE, RequestRows.OPEN)
                .onConflict(REQUEST.COMMITMENT_ID)
                .where(condition(RequestRows.IS_OPEN))
                .doNothing()
                .execute();
        if (inserted == 0) {
            return Optional.of(Reason.of("asking.open", Kind.CONFLICT));
        }
        asked.add(Map.of(
                "request", id.toString(),
                "commitment", one.id().toString(),
                "post", post.get().code()));
        return Optional.empty();
    }

    private Optional<OrganPost> post(Commitment one) {
        return directory.answering(one.terms().parties().responsible(), one.organ());
    }

    private void tell(AskingId asking) {
        var byPost = new LinkedHashMap<String, List<UpdateRequest>>();
        rows.all(REQUEST.ASKING_ID.eq(asking.value()))
                .forEach(one -> byPost.computeIfAbsent(one.post(), _ -> new ArrayList<>())
                        .add(one));
        byPost.forEach(notices::asked);
    }
}
