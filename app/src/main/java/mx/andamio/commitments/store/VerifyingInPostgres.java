package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.ACCEPTANCE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.Verifying;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.life.Verification;
import mx.andamio.commitments.life.Verification.Look;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class VerifyingInPostgres implements Verifying {

    private final DSLContext database;
    private final Register register;
    private final Directory directory;
    private final Chain chain;
    private final Held held;
    private final Looks looks;

    VerifyingInPostgres(
            DSLContext database, Register register, Directory directory, Chain chain, Held held, Looks looks) {
        this.database = database;
        this.register = register;
        this.directory = directory;
        this.chain = chain;
        this.held = held;
        this.looks = looks;
    }

    @Override
    public boolean may(Asker who, Commitment commitment) {
        var verifier = commitment.terms().parties().verifier();
        return verifier == null
                ? (who.role() == Role.SECRETARIAT || who.role() == Role.DESK) && !isOfItsOrgan(who, commitment)
                : verifier.equals(who.post());
    }

    @Override
    public boolean mayOnSite(Asker who, Commitment commitment) {
        return may(who, commitment) || (who.role() == Role.SUPERVISOR && !isOfItsOrgan(who, commitment));
    }

    private boolean isOfItsOrgan(Asker who, Commitment commitment) {
        return who.actsFor()
                .flatMap(directory::post)
                .filter(post -> post.organ().equals(chain.organ(commitment)))
                .isPresent();
    }

    @Override
    public List<Verification> looks(CommitmentId id) {
        return looks.all(id);
    }

    @Override
    public Outcome look(
            Command command, Asker who, CommitmentId id, int version, Verification.Kind kind, String reason) {
        return register.once(
                command,
                () -> held.at(id, version, standing -> {
                    if (!(kind == Verification.Kind.REVIEWED ? may(who, standing) : mayOnSite(who, standing))) {
                        return refused("verification.not_yours");
                    }
                    if (!(looks.last(id) instanceof Verification.Shown shown)) {
                        return refused("verification.none");
                    }
                    return switch (looked(standing, shown, by(who), kind, reason)) {
                        case Ruling.Refused<Seen>(var why) -> new Outcome.Refused(why);
                        case Ruling.Granted<Seen>(var seen) -> keep(command, standing, seen, reason);
                    };
                }));
    }

    /** What was seen, and the state after it. */
    private record Seen(Verification.Kind kind, Look look, State state) {}

    private static Ruling<Seen> looked(
            Commitment standing, Verification.Shown shown, Look by, Verification.Kind kind, String reason) {
        if (!(standing.state() instanceof State.ReportedMet met)) {
            return Ruling.refused("commitment.stage");
        }
        var responsible = Objects.toString(standing.terms().parties().responsible(), "");
        return switch (kind) {
            case REVIEWED ->
                shown instanceof Verification.Presented presented
                        ? presented.review(by, responsible).then(one -> confirmed(met, one))
                        : Ruling.refused("commitment.stage");
            case VALIDATED_ON_SITE -> shown.validateOnSite(by, responsible).then(one -> confirmed(met, one));
            case REJECTED ->
                shown.reject(by, responsible, reason.strip())
                        .then(one -> met.reject(one)
                                .then(running -> Ruling.granted(new Seen(one.kind(), one.look(), running))));
            case NONE, PRESENTED -> Ruling.refused("commitment.stage");
        };
    }

    private static Ruling<Seen> confirmed(State.ReportedMet met, Verification.Confirmed evidence) {
        return met.verify(evidence)
                .then(verified -> Ruling.granted(new Seen(evidence.kind(), evidence.look(), verified)));
    }

    private Outcome keep(Command command, Commitment standing, Seen seen, String reason) {
        held.move(standing, seen.state(), Map.of());
        looks.write(
                command,
                standing.id(),
                seen.kind(),
                seen.look(),
                seen.kind() == Verification.Kind.REJECTED ? reason.strip() : null);
        return Outcome.done(standing.id().value());
    }

    /** Who acts for no post does it in the name of their office. */
    private Look by(Asker who) {
        return new Look(post(who), held.today());
    }

    private static String post(Asker who) {
        return who.actsFor().orElse(who.role().name());
    }

    @Override
    public Outcome close(Command command, Asker who, CommitmentId id, int version) {
        return mine(
                command,
                who,
                id,
                version,
                standing -> standing.state() instanceof State.Verified verified
                        ? switch (verified.close(held.today())) {
                            case Ruling.Refused<State.Closed>(var why) -> new Outcome.Refused(why);
                            case Ruling.Granted<State.Closed>(var closed) -> {
                                held.move(standing, closed, Map.of());
                                register.write(
                                        command,
                                        Map.of(
                                                "commitment",
                                                id.value().toString(),
                                                "from",
                                                standing.state().stage().name(),
                                                "to",
                                                closed.stage().name()));
                                yield Outcome.done(id.value());
                            }
                        }
                        : refused("commitment.stage"));
    }

    @Override
    public Outcome accept(Command command, Asker who, CommitmentId id, int version, String milestone) {
        return mine(command, who, id, version, standing -> {
            if (!standing.state().stage().isSignedAndOpen()) {
                return refused("commitment.stage");
            }
            if (!(standing.terms().goal() instanceof Milestones steps)
                    || steps.steps().stream().noneMatch(step -> step.code().equals(milestone))) {
                return Outcome.refused("milestone.absent", Kind.ABSENT);
            }
            var added = database.insertInto(ACCEPTANCE)
                    .set(ACCEPTANCE.COMMITMENT_ID, id.value())
                    .set(ACCEPTANCE.MILESTONE, milestone)
                    .set(ACCEPTANCE.ACCEPTED_ON, held.today())
                    .set(ACCEPTANCE.POST, post(who))
                    .set(ACCEPTANCE.ACTOR, command.actor().name())
                    .set(ACCEPTANCE.RECORDED_AT, held.now())
                    .onConflictDoNothing()
                    .execute();
            if (added == 0) {
                return Outcome.refused("milestone.accepted", Kind.CONFLICT);
            }
            register.write(
                    command, Map.of("commitment", id.value().toString(), "milestone", milestone, "post", post(who)));
            return Outcome.done(id.value());
        });
    }

    private Outcome mine(
            Command command, Asker who, CommitmentId id, int version, Function<Commitment, Outcome> effect) {
        return register.once(
                command,
                () -> held.at(
                        id,
                        version,
                        standing -> may(who, standing) ? effect.apply(standing) : refused("verification.not_yours")));
    }

    private static Outcome refused(String code) {
        return Outcome.refused(code, Kind.USER);
    }
}
