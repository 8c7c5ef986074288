package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.ACKNOWLEDGEMENT;
import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.INSTRUCTION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.commitments.Audience;
import mx.andamio.commitments.Audiences;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.Instructing;
import mx.andamio.commitments.Instruction;
import mx.andamio.commitments.InstructionId;
import mx.andamio.commitments.NewInstruction;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.life.Aim;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.life.Traces;
import mx.andamio.identity.Asker;
import mx.andamio.pack.Folding;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class InstructingInPostgres implements Instructing {

    private final DSLContext database;
    private final Register register;
    private final Audiences audiences;
    private final InstructionPlans plans;
    private final Held held;

    InstructingInPostgres(
            DSLContext database, Register register, Audiences audiences, InstructionPlans plans, Held held) {
        this.database = database;
        this.register = register;
        this.audiences = audiences;
        this.plans = plans;
        this.held = held;
    }

    @Override
    public Ruling<Plan> plan(NewInstruction asked) {
        return plans.plan(asked, held.today());
    }

    @Override
    public Outcome issue(Command command, NewInstruction asked) {
        return register.once(command, () -> switch (plan(asked)) {
            case Ruling.Refused<Plan>(var reason) -> new Outcome.Refused(reason);
            case Ruling.Granted<Plan>(var plan) ->
                plan.objection(asked).<Outcome>map(Outcome.Refused::new).orElseGet(() -> switch (issue(
                        command, asked, plan)) {
                    case Ruling.Refused<InstructionId>(var reason) -> new Outcome.Refused(reason);
                    case Ruling.Granted<InstructionId>(var id) -> Outcome.done(id);
                });
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Ruling<InstructionId> agreed(Command command, NewInstruction asked) {
        return plan(asked).then(plan -> issue(command, asked, plan));
    }

    private Ruling<InstructionId> issue(Command command, NewInstruction asked, Plan plan) {
        var id = new InstructionId(UUID.randomUUID());
        if (!insert(command, id, asked)) {
            return new Ruling.Refused<>(Reason.of("instruction.folio", Kind.CONFLICT, String.valueOf(asked.folio())));
        }
        var parts = new ArrayList<Map<String, String>>();
        for (var part : plan.parts()) {
            switch (insert(command, id, part, asked)) {
                case Ruling.Refused<CommitmentId>(var reason) -> {
                    return new Ruling.Refused<>(reason);
                }
                case Ruling.Granted<CommitmentId>(var child) ->
                    parts.add(Map.of(
                            "commitment", child.toString(), "post", part.post().code()));
            }
        }
        register.write(command, "commitments.instruct", payload(id, asked, parts));
        return Ruling.granted(id);
    }

    /** @return false where another has its folio, also one that is being given at this moment */
    private boolean insert(Command command, InstructionId id, NewInstruction asked) {
        var folio = asked.folio();
        var to = asked.audience() == null
                ? null
                : audiences.audience(asked.audience()).orElse(null);
        var saved = to instanceof Audience.Saved set ? set : null;
        return database.insertInto(INSTRUCTION)
                        .set(INSTRUCTION.ID, id.value())
                        .set(INSTRUCTION.FOLIO, folio)
                        .set(INSTRUCTION.FOLDED_FOLIO, folio == null ? null : Folding.fold(folio))
                        .set(INSTRUCTION.ISSUER, asked.issuer())
                        .set(INSTRUCTION.TEXT, asked.what().text())
                        .set(INSTRUCTION.DUE_ON, asked.what().aim().due())
                        .set(INSTRUCTION.WHAT, Documents.of(asked.what()))
                        .set(INSTRUCTION.AUDIENCE, to == null ? null : to.code())
                        .set(INSTRUCTION.AUDIENCE_NAME, saved == null ? null : saved.name())
                        .set(INSTRUCTION.AUDIENCE_VERSION, saved == null ? null : (Integer) saved.version())
                        .set(INSTRUCTION.ISSUED_ON, held.today())
                        .set(INSTRUCTION.ISSUED_AT, held.now())
                        .set(INSTRUCTION.ISSUED_BY, command.actor().name())
                        .set(INSTRUCTION.SIMULATED, asked.simulated())
                        .onConflict(INSTRUCTION.FOLDED_FOLIO)
                        .doNothing()
                        .execute()
                == 1;
    }

    private Ruling<CommitmentId> insert(Command command, InstructionId parent, Part part, NewInstruction given) {
        var draft = new State.Draft(held.today());
        Ruling<? extends State> state =
                given.what().bindsAtOnce() && part.gate().mayBeGiven()
                        ? draft.give(part.gate(), held.today())
                        : Ruling.granted(draft);
        return switch (state) {
            case Ruling.Refused<? extends State>(var reason) -> new Ruling.Refused<>(reason);
            case Ruling.Granted<? extends State>(var begun) -> {
                var asked = new NewCommitment(part.post().organ(), null, part.terms(), null, given.simulated());
                var id = held.writer().insertPart(command, asked, Traces.of(begun), parent);
                var payload = CommitmentWriter.payload(id, asked);
                payload.put("instruction", parent.toString());
                payload.put("stage", begun.stage().name());
                register.write(command, "commitments.instruct.part", payload);
                yield Ruling.granted(id);
            }
        };
    }

    private static Map<String, @Nullable Object> payload(
            InstructionId id, NewInstruction asked, List<Map<String, String>> parts) {
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("instruction", id.toString());
        payload.put("folio", asked.folio());
        payload.put("issuer", asked.issuer());
        payload.put("kind", asked.what().kind().name());
        payload.put("text", asked.what().text());
        payload.put("due", asked.what().aim().due().toString());
        payload.put("audience", asked.audience());
        payload.put("parts", parts);
        return payload;
    }

    @Override
    public Outcome add(Command command, InstructionId id, String member, Aim.@Nullable Own own, boolean vacant) {
        return register.once(command, () -> {
            // Whoever adds waits for whoever adds.
            var standing = database.selectFrom(INSTRUCTION)
                    .where(INSTRUCTION.ID.eq(id.value()))
                    .forNoKeyUpdate()
                    .fetchOptional(InstructionRows::instruction);
            return standing.map(one -> add(command, one, member, own, vacant))
                    .orElseGet(() -> Outcome.refused("instruction.absent", Kind.ABSENT));
        });
    }

    private Outcome add(Command command, Instruction to, String member, Aim.@Nullable Own own, boolean vacant) {
        var asked = new NewInstruction(
                to.folio(),
                to.issuer(),
                to.what(),
                null,
                List.of(member),
                own == null ? Map.of() : Map.of(member, own),
                vacant,
                to.simulated());
        return switch (plan(asked)) {
            case Ruling.Refused<Plan>(var reason) -> new Outcome.Refused(reason);
            case Ruling.Granted<Plan>(var plan) -> {
                var part = plan.parts().getFirst();
                if (has(to.id(), part.post().code())) {
                    yield Outcome.refused(
                            "instruction.has_post", Kind.CONFLICT, part.post().name());
                }
                yield plan.objection(asked).<Outcome>map(Outcome.Refused::new).orElseGet(() -> switch (insert(
                        command, to.id(), part, asked)) {
                    case Ruling.Refused<CommitmentId>(var reason) -> new Outcome.Refused(reason);
                    case Ruling.Granted<CommitmentId>(var child) -> Outcome.done(child);
                });
            }
        };
    }

    private boolean has(InstructionId id, String post) {
        return database.fetchExists(
                COMMITMENT, COMMITMENT.PARENT_ID.eq(id.value()).and(COMMITMENT.RESPONSIBLE.eq(post)));
    }

    @Override
    public Outcome acknowledge(Command command, Asker who, CommitmentId part) {
        return register.once(command, () -> held.at(part, standing -> acknowledge(command, who, standing)));
    }

    private Outcome acknowledge(Command command, Asker who, Commitment part) {
        var parent = part.parent();
        var post = part.terms().parties().responsible();
        if (parent == null) {
            return Outcome.refused("acknowledgement.none", Kind.USER);
        }
        if (post == null || !who.actsFor().filter(post::equals).isPresent()) {
            return Outcome.refused("acknowledgement.not_yours", Kind.USER);
        }
        if (part.state() instanceof State.Exit || part.state() instanceof State.Closed) {
            return Outcome.refused("acknowledgement.over", Kind.CONFLICT);
        }
        var written = database.insertInto(ACKNOWLEDGEMENT)
                .set(ACKNOWLEDGEMENT.COMMITMENT_ID, part.id().value())
                .set(ACKNOWLEDGEMENT.POST, post)
                .set(ACKNOWLEDGEMENT.DAY, held.today())
                .set(ACKNOWLEDGEMENT.ACTOR, command.actor().name())
                .set(ACKNOWLEDGEMENT.RECORDED_AT, held.now())
                .onConflictDoNothing()
                .execute();
        if (written == 0) {
            return Outcome.refused("acknowledgement.given", Kind.CONFLICT);
        }
        register.write(
                command,
                "commitments.acknowledge",
                Map.of(
                        "commitment", part.id().toString(),
                        "instruction", parent.toString(),
                        "post", post,
                        "on", held.today().toString()));
        return Outcome.done(held.today());
    }
}
