package mx.andamio.requests.store;

import static mx.andamio.requests.db.Tables.LINK;
import static mx.andamio.requests.db.Tables.REQUEST;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Reporting;
import mx.andamio.identity.Asker;
import mx.andamio.identity.LinkTries;
import mx.andamio.identity.Secrets;
import mx.andamio.identity.ShownSecrets;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.requests.AskingId;
import mx.andamio.requests.OneUseLinks;
import mx.andamio.requests.RequestId;
import mx.andamio.requests.UpdateRequest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class OneUseLinksInPostgres implements OneUseLinks {

    private final DSLContext database;
    private final Register register;
    private final Reporting reporting;
    private final LinkTries tries;
    private final ShownSecrets<RequestId, Shown> shown;
    private final Days days;
    private final RequestRows rows;

    OneUseLinksInPostgres(
            DSLContext database, Register register, Reporting reporting, LinkTries tries, Days days, Clock clock) {
        this.database = database;
        this.register = register;
        this.reporting = reporting;
        this.tries = tries;
        this.shown = new ShownSecrets<>(clock);
        this.days = days;
        this.rows = new RequestRows(database);
    }

    @Override
    public Outcome make(Command command, AskingId asking) {
        return register.once(command, () -> make(command, REQUEST.ASKING_ID.eq(asking.value()), asking.toString()));
    }

    @Override
    public Outcome make(Command command, RequestId request) {
        return register.once(
                command,
                () -> database.fetchExists(REQUEST, REQUEST.ID.eq(request.value()))
                        ? make(command, REQUEST.ID.eq(request.value()), request.toString())
                        : Outcome.refused("asking.absent", Kind.ABSENT));
    }

    private Outcome make(Command command, Condition which, String result) {
        var open = rows.all(which.and(RequestRows.IS_OPEN));
        if (open.isEmpty()) {
            return Outcome.refused("link.none_open", Kind.CONFLICT);
        }
        end(open.stream().map(UpdateRequest::id).toList());
        open.forEach(request -> make(command, request));
        return Outcome.done(result);
    }

    private void end(List<RequestId> requests) {
        database.update(LINK)
                .set(LINK.REVOKED_AT, days.now())
                .where(LINK.REQUEST_ID.in(
                        requests.stream().map(RequestId::value).toList()))
                .and(LINK.USED_AT.isNull())
                .and(LINK.REVOKED_AT.isNull())
                .execute();
    }

    private void make(Command command, UpdateRequest request) {
        var token = Secrets.ofAddress();
        var id = UUID.randomUUID();
        var expires = days.now().plus(LIFE);
        database.insertInto(LINK)
                .set(LINK.ID, id)
                .set(LINK.REQUEST_ID, request.id().value())
                .set(LINK.HASH, Secrets.hash(token))
                .set(LINK.MADE_AT, days.now())
                .set(LINK.EXPIRES_AT, expires)
                .execute();
        var payload = new HashMap<String, Object>();
        payload.put("link", id.toString());
        payload.put("request", request.id().toString());
        payload.put("commitment", request.commitment().toString());
        payload.put("post", request.post());
        payload.put("expires", expires.toInstant().toString());
        register.write(command, payload);
        shown.keep(command.actor(), request.id(), new Shown(token, expires.toInstant()));
    }

    @Override
    public Optional<Shown> shown(Asker who, RequestId request) {
        return shown.of(who.actor(), request)
                .filter(one -> database.fetchExists(
                        LINK, LINK.HASH.eq(Secrets.hash(one.token())).and(serves())));
    }

    @Override
    public Optional<Instant> servesUntil(RequestId request) {
        return database.select(LINK.EXPIRES_AT)
                .from(LINK)
                .where(LINK.REQUEST_ID.eq(request.value()).and(serves()))
                .fetchOptional(row -> row.value1().toInstant());
    }

    private Condition serves() {
        return LINK.USED_AT.isNull().and(LINK.REVOKED_AT.isNull()).and(LINK.EXPIRES_AT.gt(days.now()));
    }

    @Override
    public Optional<UpdateRequest> opened(String token, String address) {
        var request = database.select(LINK.REQUEST_ID)
                .from(LINK)
                .where(LINK.HASH.eq(Secrets.hash(token)).and(serves()))
                .fetchOptional(LINK.REQUEST_ID)
                .flatMap(id -> rows.all(REQUEST.ID.eq(id).and(RequestRows.IS_OPEN)).stream()
                        .findFirst());
        if (request.isEmpty()) {
            tries.missed(LinkTries.Kind.ANSWER, address);
        }
        return request;
    }

    @Override
    public Outcome answer(Command command, String token, String address, NewReport report) {
        var known = link(LINK.HASH.eq(Secrets.hash(token)));
        var outcome = known.map(link -> answer(command, link, report)).orElseGet(OneUseLinksInPostgres::over);
        if (outcome instanceof Outcome.Refused(var reason) && reason.code().equals("link.over")) {
            tries.missed(LinkTries.Kind.ANSWER, address);
        }
        return outcome;
    }

    private Outcome answer(Command asked, Record link, NewReport report) {
        var post = link.get(REQUEST.POST);
        var actor = Actor.byLink(post);
        var command = new Command(asked.id(), actor, asked.type(), asked.asked());
        var id = link.get(LINK.ID);
        return register.once(command, () -> {
            if (!useUp(id)) {
                return over();
            }
            // A command of its own, named by the link: the report is part of this one and is carried out with it.
            var within = new Command(CommandId.named("requests.link." + id), actor, "commitments.report");
            var commitment = new CommitmentId(link.get(REQUEST.COMMITMENT_ID));
            var outcome = reporting.byLink(within, post, commitment, report);
            if (outcome instanceof Outcome.Done(var made)) {
                register.write(
                        command,
                        Map.of(
                                "link", id.toString(),
                                "request", link.get(REQUEST.ID).toString(),
                                "report", made));
            }
            return outcome;
        });
    }

    /** Whoever comes second waits here until the first has ended. */
    private boolean useUp(UUID id) {
        var open = database.select(REQUEST.ID).from(REQUEST).where(RequestRows.IS_OPEN);
        return database.update(LINK)
                        .set(LINK.USED_AT, days.now())
                        .where(LINK.ID.eq(id).and(serves()).and(LINK.REQUEST_ID.in(open)))
                        .execute()
                == 1;
    }

    private Optional<Record> link(Condition which) {
        return database.select(LINK.ID, REQUEST.ID, REQUEST.POST, REQUEST.COMMITMENT_ID)
                .from(LINK)
                .join(REQUEST)
                .on(REQUEST.ID.eq(LINK.REQUEST_ID))
                .where(which)
                .fetchOptional(row -> row);
    }

    private static Outcome over() {
        return Outcome.refused("link.over", Kind.ABSENT);
    }

    @Override
    public Duration waitFor(String token, String address) {
        return tries.waitFor(LinkTries.Kind.ANSWER, token, address);
    }

    @Override
    public void tried(String token) {
        tries.tried(token);
    }
}
