package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.EXTENSION_REQUEST;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.ExtensionRequests;
import mx.andamio.commitments.Settling;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.life.State;
import mx.andamio.identity.Asker;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ExtensionRequestsInPostgres implements ExtensionRequests {

    private final DSLContext database;
    private final Register register;
    private final Commitments commitments;
    private final Settling settling;
    private final Chain chain;
    private final Held held;

    ExtensionRequestsInPostgres(
            DSLContext database,
            Register register,
            Commitments commitments,
            Settling settling,
            Chain chain,
            Held held) {
        this.database = database;
        this.register = register;
        this.commitments = commitments;
        this.settling = settling;
        this.chain = chain;
        this.held = held;
    }

    @Override
    public List<Request> of(CommitmentId commitment) {
        return database.selectFrom(EXTENSION_REQUEST)
                .where(EXTENSION_REQUEST.COMMITMENT_ID.eq(commitment.value()))
                .orderBy(EXTENSION_REQUEST.ASKED_AT.desc(), EXTENSION_REQUEST.ID)
                .fetch(ExtensionRequestsInPostgres::request);
    }

    private static Request request(Record row) {
        @Nullable String answer = row.get(EXTENSION_REQUEST.ANSWER);
        @Nullable OffsetDateTime answered = row.get(EXTENSION_REQUEST.ANSWERED_AT);
        return new Request(
                row.get(EXTENSION_REQUEST.ID),
                new CommitmentId(row.get(EXTENSION_REQUEST.COMMITMENT_ID)),
                row.get(EXTENSION_REQUEST.ASKED_TO),
                row.get(EXTENSION_REQUEST.REASON),
                row.get(EXTENSION_REQUEST.ASKED_AT).toInstant(),
                row.get(EXTENSION_REQUEST.ASKED_BY),
                answer == null ? null : Answer.valueOf(answer),
                row.get(EXTENSION_REQUEST.ANSWER_WHY),
                answered == null ? null : answered.toInstant());
    }

    @Override
    public boolean mayAsk(Asker who, Commitment commitment) {
        return chain.step(who, commitment).isPresent();
    }

    @Override
    public Outcome ask(Command command, Asker who, CommitmentId id, @Nullable LocalDate to, String reason) {
        return register.once(
                command,
                () -> held.at(
                        id,
                        standing -> objection(who, standing, to, reason)
                                .<Outcome>map(Outcome.Refused::new)
                                .orElseGet(() -> keep(command, id, Objects.requireNonNull(to), reason.strip()))));
    }

    private Optional<Reason> objection(Asker who, Commitment standing, @Nullable LocalDate to, String reason) {
        if (!mayAsk(who, standing)) {
            return Optional.of(Reason.of("asked.not_yours", Kind.USER));
        }
        if (!(standing.state() instanceof State.Owed)) {
            return Optional.of(Reason.of("commitment.stage", Kind.CONFLICT));
        }
        var due = Headline.of(standing.terms().goal()).due();
        if (due == null || to == null) {
            return Optional.of(Reason.of("extension.no_date", Kind.USER));
        }
        if (!to.isAfter(due)) {
            return Optional.of(Reason.of("extension.later", Kind.USER, due.toString()));
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST) {
            return Optional.of(Reason.of("extension.reason", Kind.USER));
        }
        return of(standing.id()).stream().anyMatch(Request::isOpen)
                ? Optional.of(Reason.of("asked.open", Kind.CONFLICT))
                : Optional.empty();
    }

    private Outcome keep(Command command, CommitmentId commitment, LocalDate to, String reason) {
        var id = UUID.randomUUID();
        database.insertInto(EXTENSION_REQUEST)
                .set(EXTENSION_REQUEST.ID, id)
                .set(EXTENSION_REQUEST.COMMITMENT_ID, commitment.value())
                .set(EXTENSION_REQUEST.ASKED_TO, to)
                .set(EXTENSION_REQUEST.REASON, reason)
                .set(EXTENSION_REQUEST.ASKED_AT, held.now())
                .set(EXTENSION_REQUEST.ASKED_BY, command.actor().name())
                .execute();
        tell(command, commitment, id, to, reason);
        return Outcome.done(id);
    }

    private void tell(Command command, CommitmentId commitment, UUID id, LocalDate to, @Nullable String why) {
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("commitment", commitment.value().toString());
        payload.put("request", id.toString());
        payload.put("to", to.toString());
        payload.put("reason", why);
        register.write(command, payload);
    }

    @Override
    public Outcome withdraw(Command command, Asker who, UUID request) {
        return answer(
                command,
                request,
                (standing, _) ->
                        mayAsk(who, standing) ? Optional.empty() : Optional.of(Reason.of("asked.not_yours", Kind.USER)),
                Answer.WITHDRAWN,
                null);
    }

    @Override
    public Outcome refuse(Command command, Asker who, UUID request, String why) {
        return answer(
                command,
                request,
                (standing, _) -> {
                    if (!settling.mayExtend(who, standing)) {
                        return Optional.of(Reason.of("extension.not_yours", Kind.USER));
                    }
                    return why.isBlank() || why.strip().length() > LONGEST
                            ? Optional.of(Reason.of("asked.why", Kind.USER, Integer.toString(LONGEST)))
                            : Optional.empty();
                },
                Answer.REFUSED,
                why.strip());
    }

    private Outcome answer(
            Command command,
            UUID id,
            BiFunction<Commitment, Request, Optional<Reason>> wrong,
            Answer answer,
            @Nullable String why) {
        return register.once(command, () -> {
            var found = database.selectFrom(EXTENSION_REQUEST)
                    .where(EXTENSION_REQUEST.ID.eq(id))
                    .forUpdate()
                    .fetchOptional(ExtensionRequestsInPostgres::request)
                    .orElse(null);
            if (found == null) {
                return Outcome.refused("asked.absent", Kind.ABSENT);
            }
            var standing = commitments.commitment(found.commitment()).orElseThrow();
            var objection = wrong.apply(standing, found);
            if (objection.isPresent()) {
                return new Outcome.Refused(objection.get());
            }
            if (!found.isOpen()) {
                return Outcome.refused("asked.answered", Kind.CONFLICT);
            }
            database.update(EXTENSION_REQUEST)
                    .set(EXTENSION_REQUEST.ANSWER, answer.name())
                    .set(EXTENSION_REQUEST.ANSWER_WHY, why)
                    .set(EXTENSION_REQUEST.ANSWERED_AT, held.now())
                    .set(EXTENSION_REQUEST.ANSWERED_BY, command.actor().name())
                    .where(EXTENSION_REQUEST.ID.eq(id))
                    .execute();
            tell(command, found.commitment(), id, found.to(), why);
            return Outcome.done(found.commitment().value());
        });
    }
}
