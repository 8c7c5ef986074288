package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.EXTENSION;
import static mx.andamio.commitments.db.Tables.EXTENSION_REQUEST;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import mx.andamio.commitments.BodyRules;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.ExtensionRequests;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.RecordedAgreement;
import mx.andamio.commitments.Report;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.Settling;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.life.Extension;
import mx.andamio.commitments.life.ExtensionPolicy;
import mx.andamio.commitments.life.Extensions;
import mx.andamio.commitments.life.State;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Permission;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SettlingInPostgres implements Settling {

    private final DSLContext database;
    private final Register register;
    private final Commitments commitments;
    private final Agreements agreements;
    private final Chain chain;
    private final Held held;
    private final BodyRules rules;

    SettlingInPostgres(
            DSLContext database,
            Register register,
            Commitments commitments,
            Agreements agreements,
            Chain chain,
            Held held,
            BodyRules rules) {
        this.database = database;
        this.register = register;
        this.commitments = commitments;
        this.agreements = agreements;
        this.chain = chain;
        this.held = held;
        this.rules = rules;
    }

    @Override
    public Outcome leave(
            Command command,
            CommitmentId id,
            int version,
            Exit exit,
            NewAgreement agreement,
            @Nullable CommitmentId successor) {
        return register.once(
                command,
                () -> held.at(id, version, standing -> switch (agreements
                        .recorded(agreement)
                        .then(recorded -> out(standing, exit, recorded, successor))) {
                    case Ruling.Refused<State.Exit>(var reason) -> new Outcome.Refused(reason);
                    case Ruling.Granted<State.Exit>(var out) -> keep(command, standing, out);
                }));
    }

    private Ruling<State.Exit> out(
            Commitment standing, Exit exit, RecordedAgreement agreement, @Nullable CommitmentId successor) {
        return switch (exit) {
            case CANCELLED ->
                standing.state() instanceof State.Cancellable one
                        ? one.cancel(agreement).then(Ruling::granted)
                        : Ruling.refused("commitment.stage");
            case NOT_MET ->
                standing.state() instanceof State.Owed one
                        ? one.declareNotMet(agreement).then(Ruling::granted)
                        : Ruling.refused("commitment.stage");
            case REPLACED -> replaced(standing, agreement, successor);
        };
    }

    private Ruling<State.Exit> replaced(
            Commitment standing, RecordedAgreement agreement, @Nullable CommitmentId successor) {
        if (!(standing.state() instanceof State.Cancellable one)) {
            return Ruling.refused("commitment.stage");
        }
        return successor == null
                        || successor.equals(standing.id())
                        || commitments.commitment(successor).isEmpty()
                ? Ruling.refused("commitment.successor")
                : one.replace(agreement, successor).then(Ruling::granted);
    }

    private Outcome keep(Command command, Commitment standing, State.Exit out) {
        held.move(standing, out, Map.of());
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("commitment", standing.id().value().toString());
        payload.put("from", standing.state().stage().name());
        payload.put("to", out.stage().name());
        payload.putAll(Agreements.told(out.agreement()));
        payload.put(
                "successor",
                out instanceof State.Replaced replaced ? replaced.by().toString() : null);
        register.write(command, payload);
        return Outcome.done(standing.id().value());
    }

    @Override
    public int allowed(Commitment commitment) {
        return policy(commitment).allowed();
    }

    private ExtensionPolicy policy(Commitment commitment) {
        return rules.of(commitment.id()).extensions();
    }

    @Override
    public boolean mayExtend(Asker who, Commitment commitment) {
        return who.may(Permission.COMMIT)
                || chain.step(who, commitment)
                        .filter(step -> step == Report.Step.AUTHORISED)
                        .isPresent();
    }

    @Override
    public Outcome extend(
            Command command,
            Asker who,
            CommitmentId id,
            int version,
            @Nullable LocalDate to,
            String reason,
            @Nullable NewAgreement agreement) {
        return register.once(
                command,
                () -> held.change(command, id, version, standing -> extension(who, standing, to, reason, agreement)));
    }

    /** What moves its date under a command, or why it stays. */
    Ruling<Consumer<Command>> extension(
            Asker who, Commitment standing, @Nullable LocalDate to, String reason, @Nullable NewAgreement agreement) {
        if (!mayExtend(who, standing)) {
            return Ruling.refused("extension.not_yours");
        }
        if (!(standing.state() instanceof State.Owed)) {
            return Ruling.refused("commitment.stage");
        }
        return (agreement == null
                        ? moved(standing, to, reason, null)
                        : agreements.recorded(agreement).then(recorded -> moved(standing, to, reason, recorded)))
                .then(extension -> Ruling.granted(command -> keep(command, standing, extension)));
    }

    private Ruling<Extension> moved(
            Commitment standing, @Nullable LocalDate to, String reason, @Nullable RecordedAgreement agreement) {
        var due = Headline.of(standing.terms().goal()).due();
        if (due == null || to == null) {
            return Ruling.refused("extension.no_date");
        }
        if (!to.isAfter(due)) {
            return Ruling.refused("extension.later", due.toString());
        }
        var granted = commitments.extensions(standing.id());
        var before = new Extensions(granted.isEmpty() ? due : granted.getFirst().from(), granted);
        return before.extend(to, reason, policy(standing), agreement)
                .then(after -> Ruling.granted(after.granted().getLast()));
    }

    private void keep(Command command, Commitment standing, Extension extension) {
        var goal = Objects.requireNonNull(standing.terms().goal()).movedTo(extension.to());
        database.insertInto(EXTENSION)
                .set(EXTENSION.COMMITMENT_ID, standing.id().value())
                .set(EXTENSION.NUMBER, extension.number())
                .set(EXTENSION.MOVED_FROM, extension.from())
                .set(EXTENSION.MOVED_TO, extension.to())
                .set(EXTENSION.REASON, extension.reason())
                .set(EXTENSION.AGREEMENT, Documents.ofNullable(extension.agreement()))
                .set(EXTENSION.RECORDED_AT, held.now())
                .set(EXTENSION.RECORDED_BY, command.actor().name())
                .execute();
        // whatever was asked: the session has given its date
        database.update(EXTENSION_REQUEST)
                .set(EXTENSION_REQUEST.ANSWER, ExtensionRequests.Answer.GRANTED.name())
                .set(EXTENSION_REQUEST.ANSWERED_AT, held.now())
                .set(EXTENSION_REQUEST.ANSWERED_BY, command.actor().name())
                .where(EXTENSION_REQUEST.COMMITMENT_ID.eq(standing.id().value()).and(EXTENSION_REQUEST.ANSWER.isNull()))
                .execute();
        held.writer().addGoal(command, standing.id().value(), held.today(), "commitments.extended", goal);
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(COMMITMENT.GOAL, Documents.goal(goal));
        row.put(COMMITMENT.DUE_ON, extension.to());
        held.move(standing, standing.state(), row);
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("commitment", standing.id().value().toString());
        payload.put("number", extension.number());
        payload.put("from", extension.from().toString());
        payload.put("to", extension.to().toString());
        payload.put("reason", extension.reason());
        payload.put(
                "agreement",
                Optional.ofNullable(extension.agreement())
                        .map(RecordedAgreement::folio)
                        .orElse(null));
        register.write(command, payload);
    }
}
