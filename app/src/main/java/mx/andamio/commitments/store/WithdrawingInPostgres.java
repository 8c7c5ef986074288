package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.INSTRUCTION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.InstructionId;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.RecordedAgreement;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.Withdrawing;
import mx.andamio.commitments.life.State;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class WithdrawingInPostgres implements Withdrawing {

    private final DSLContext database;
    private final Register register;
    private final Agreements agreements;
    private final Held held;

    WithdrawingInPostgres(DSLContext database, Register register, Agreements agreements, Held held) {
        this.database = database;
        this.register = register;
        this.agreements = agreements;
        this.held = held;
    }

    @Override
    public Outcome withdraw(Command command, InstructionId id, NewAgreement agreement) {
        return register.once(command, () -> {
            if (!hold(id)) {
                return Outcome.refused("instruction.absent", Kind.ABSENT);
            }
            return switch (agreements.recorded(agreement)) {
                case Ruling.Refused<RecordedAgreement>(var reason) -> new Outcome.Refused(reason);
                case Ruling.Granted<RecordedAgreement>(var recorded) -> withdraw(command, id, recorded);
            };
        });
    }

    /** Whoever adds a post waits: none is left out. */
    private boolean hold(InstructionId id) {
        return database.selectOne()
                .from(INSTRUCTION)
                .where(INSTRUCTION.ID.eq(id.value()))
                .forNoKeyUpdate()
                .fetchOptional()
                .isPresent();
    }

    private Outcome withdraw(Command command, InstructionId id, RecordedAgreement agreement) {
        var cancelled = new ArrayList<String>();
        for (var part : parts(id)) {
            if (part.state() instanceof State.Cancellable owed) {
                var refused = cancel(command, part, owed, agreement);
                if (refused != null) {
                    return new Outcome.Refused(refused);
                }
                cancelled.add(part.id().toString());
            }
        }
        if (cancelled.isEmpty()) {
            return Outcome.refused("instruction.over", Kind.CONFLICT);
        }
        var payload = new HashMap<String, Object>(Agreements.told(agreement));
        payload.put("instruction", id.toString());
        payload.put("parts", List.copyOf(cancelled));
        register.write(command, "commitments.withdraw", payload);
        return Outcome.done(cancelled.size());
    }

    private List<Commitment> parts(InstructionId id) {
        var ids = database.select(COMMITMENT.ID)
                .from(COMMITMENT)
                .where(COMMITMENT.PARENT_ID.eq(id.value()))
                .fetch(row -> new CommitmentId(row.value1()));
        return List.copyOf(held.these(ids, true).values());
    }

    private @Nullable Reason cancel(
            Command command, Commitment part, State.Cancellable owed, RecordedAgreement agreement) {
        return switch (owed.cancel(agreement)) {
            case Ruling.Refused<State.Cancelled>(var reason) -> reason;
            case Ruling.Granted<State.Cancelled>(var out) -> {
                held.move(part, out, Map.of());
                var payload = new HashMap<String, Object>(Agreements.told(agreement));
                payload.put("commitment", part.id().toString());
                payload.put("from", part.state().stage().name());
                payload.put("to", out.stage().name());
                register.write(command, "commitments.withdraw.part", payload);
                yield null;
            }
        };
    }
}
