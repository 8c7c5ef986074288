package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.COMMITMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.life.Admission;
import mx.andamio.commitments.life.Signing;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.life.Traces;
import mx.andamio.directory.Directory;
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
class DraftingInPostgres implements Drafting {

    private final DSLContext database;
    private final Register register;
    private final Directory directory;
    private final Commitments commitments;
    private final PromisedTerms promised;
    private final Held held;
    private final EnteringFiles files;

    DraftingInPostgres(
            DSLContext database,
            Register register,
            Directory directory,
            Commitments commitments,
            PromisedTerms promised,
            Held held) {
        this.database = database;
        this.register = register;
        this.directory = directory;
        this.commitments = commitments;
        this.promised = promised;
        this.held = held;
        this.files = new EnteringFiles(directory, held);
    }

    @Override
    public Outcome draft(Command command, NewCommitment asked) {
        return register.once(
                command,
                () -> objection(asked).<Outcome>map(Outcome.Refused::new).orElseGet(() -> begin(command, asked, null)));
    }

    /** Why it cannot be begun; empty where it can. */
    Optional<Reason> objection(NewCommitment asked) {
        return wrong(asked.organ(), asked.terms()).or(() -> keyTaken(asked));
    }

    private Outcome begin(Command command, NewCommitment asked, @Nullable PromiseId promise) {
        var id = held.writer().insert(command, asked, Traces.of(new State.Draft(held.today())), promise);
        var payload = CommitmentWriter.payload(id, asked);
        payload.put("promise", promise == null ? null : promise.value().toString());
        register.write(command, "commitments.draft", payload);
        return Outcome.done(id.value());
    }

    @Override
    public Outcome take(Command command, PromiseId promise, String organ, @Nullable String post) {
        return register.once(command, () -> {
            var terms = promised.terms(promise, post);
            if (terms.isEmpty()) {
                return Outcome.refused("promise.absent", Kind.ABSENT);
            }
            if (database.fetchExists(COMMITMENT, COMMITMENT.PROMISE_ID.eq(promise.value()))) {
                return Outcome.refused("promise.taken", Kind.CONFLICT);
            }
            var asked = new NewCommitment(
                    organ,
                    null,
                    terms.get().terms(),
                    terms.get().words(),
                    terms.get().simulated());
            return wrong(organ, asked.terms())
                    .<Outcome>map(Outcome.Refused::new)
                    .orElseGet(() -> begin(command, asked, promise));
        });
    }

    @Override
    public Outcome rewrite(Command command, CommitmentId id, int version, Terms terms) {
        return register.once(
                command,
                () -> held.at(id, version, standing -> {
                    if (!standing.mayBeWritten()) {
                        return Outcome.refused("commitment.signed", Kind.CONFLICT);
                    }
                    if (isAnothersPart(standing, terms)) {
                        return Outcome.refused("commitment.part", Kind.USER);
                    }
                    var wrong = wrong(standing.organ(), terms);
                    if (wrong.isPresent()) {
                        return new Outcome.Refused(wrong.get());
                    }
                    write(command, standing, terms);
                    return Outcome.done(standing.id().value());
                }));
    }

    /** Whose part it is was said by the instruction: another post has a part of its own. */
    static boolean isAnothersPart(Commitment standing, Terms terms) {
        return standing.parent() != null && !Objects.equals(responsible(standing.terms()), responsible(terms));
    }

    private static @Nullable String responsible(Terms terms) {
        return terms.parties().responsible();
    }

    /** Writes terms of what is held anew. */
    void write(Command command, Commitment standing, Terms terms) {
        var words = terms.parties().responsible() == null ? standing.responsibleWords() : null;
        held.writer()
                .update(standing.id(), standing.version(), CommitmentWriter.terms(terms, standing.ownKey(), words));
        newGoal(command, standing, terms, held.today(), "commitments.rewritten");
        var asked = new NewCommitment(standing.organ(), standing.ownKey(), terms, words, standing.simulated());
        register.write(command, "commitments.rewrite", CommitmentWriter.payload(standing.id(), asked));
    }

    private void newGoal(Command command, Commitment standing, Terms terms, LocalDate from, String reason) {
        var goal = terms.goal();
        if (goal != null && !goal.equals(standing.terms().goal())) {
            held.writer().addGoal(command, standing.id().value(), from, reason, goal);
        }
    }

    @Override
    public Outcome admit(Command command, CommitmentId id, int version) {
        return step(
                command,
                id,
                version,
                (state, gate) -> state instanceof State.Draft draft
                        ? draft.admit(gate, held.today())
                        : Ruling.refused("commitment.stage"));
    }

    @Override
    public Outcome sign(Command command, CommitmentId id, int version, LocalDate on) {
        return step(command, id, version, (state, gate) -> signed(state, gate, on));
    }

    private static Ruling<State.Signed> signed(State state, Admission gate, LocalDate on) {
        return state instanceof State.Admitted admitted ? admitted.sign(gate, on) : Ruling.refused("commitment.stage");
    }

    /** What signs it under a command, or why it is not signed. */
    Ruling<Consumer<Command>> signature(Commitment standing, LocalDate on) {
        return signed(standing.state(), Admission.of(standing.terms(), List.of()), on)
                .then(next -> Ruling.granted(command -> move(command, standing, next)));
    }

    private Outcome step(
            Command command,
            CommitmentId id,
            int version,
            BiFunction<State, Admission, Ruling<? extends State>> transition) {
        return register.once(
                command,
                () -> held.at(id, version, standing -> {
                    var gate = Admission.of(standing.terms(), List.of());
                    return switch (transition.apply(standing.state(), gate)) {
                        case Ruling.Refused<? extends State>(var reason) -> new Outcome.Refused(reason);
                        case Ruling.Granted<? extends State>(var next) -> move(command, standing, next);
                    };
                }));
    }

    private Outcome move(Command command, Commitment standing, State next) {
        held.move(standing, next, Map.of());
        register.write(
                command,
                Map.of(
                        "commitment", standing.id().value().toString(),
                        "from", standing.state().stage().name(),
                        "to", next.stage().name(),
                        "on", next.since().toString()));
        return Outcome.done(standing.id().value());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CommitmentId enter(Command command, NewCommitment entered, SignedElsewhere signed) {
        requireSound(entered);
        var id = held.writer()
                .insert(command, entered, Traces.of(new State.Signed(EnteringFiles.outside(signed))), null);
        register.write(command, "commitments.enter", CommitmentWriter.payload(id, entered, signed));
        return id;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Entered enterAll(Command command, List<Entering> all) {
        return files.enterAll(command, all);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CommitmentId begin(Command command, NewCommitment asked) {
        requireSound(asked);
        var id = held.writer().insert(command, asked, Traces.of(new State.Draft(held.today())), null);
        register.write(command, "commitments.draft", CommitmentWriter.payload(id, asked));
        return id;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean correct(
            Command command, CommitmentId id, int version, NewCommitment corrected, @Nullable SignedElsewhere signed) {
        requireSound(corrected);
        var standing = commitments.commitment(id).orElseThrow();
        var row = CommitmentWriter.terms(corrected.terms(), corrected.ownKey(), corrected.responsibleWords());
        row.putAll(CommitmentWriter.traces(Traces.of(corrected(standing.state(), signed))));
        if (!held.writer().update(id, version, row)) {
            return false;
        }
        newGoal(command, standing, corrected.terms(), held.today(), "commitments.corrected");
        register.write(command, "commitments.correct", CommitmentWriter.payload(id, corrected, signed));
        return true;
    }

    private static State corrected(State standing, @Nullable SignedElsewhere signed) {
        return switch (standing) {
            case State.Draft draft -> signed == null ? draft : new State.Signed(EnteringFiles.outside(signed));
            case State.Owed owed
            when owed.signing() instanceof Signing.Outside ->
                signed == null
                        ? owed
                        : switch (owed) {
                            case State.Signed signature -> new State.Signed(EnteringFiles.outside(signed));
                            case State.Running running ->
                                new State.Running(EnteringFiles.outside(signed), running.since());
                            case State.ReportedMet met ->
                                new State.ReportedMet(EnteringFiles.outside(signed), met.since());
                        };
            default -> throw new IllegalArgumentException("no document changes what is " + standing.stage());
        };
    }

    private void requireSound(NewCommitment asked) {
        wrong(asked.organ(), asked.terms()).ifPresent(reason -> {
            throw new IllegalArgumentException(reason.toString());
        });
    }

    Optional<Reason> wrong(String organ, Terms terms) {
        if (directory.organ(organ).isEmpty()) {
            return Optional.of(Reason.of("commitment.organ", Kind.USER, organ));
        }
        return EnteringFiles.posts(terms.parties())
                .filter(post -> directory.post(post).isEmpty())
                .findFirst()
                .map(post -> Reason.of("commitment.post", Kind.USER, post));
    }

    private Optional<Reason> keyTaken(NewCommitment asked) {
        var key = asked.ownKey();
        return key != null && commitments.byKey(asked.organ(), key).isPresent()
                ? Optional.of(Reason.of("commitment.key", Kind.CONFLICT, key))
                : Optional.empty();
    }
}
