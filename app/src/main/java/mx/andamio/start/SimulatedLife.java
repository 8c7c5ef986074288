package mx.andamio.start;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.Verifying;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.life.Verification;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets invented commitments be reported on, verified and closed, as offices would: some on their way, some late, many silent. */
@Component
class SimulatedLife {

    /** Of ten invented commitments so many are reported on. */
    private static final int REPORTED = 7;

    private static final List<String> WAYS = List.of("1.03", "0.99", "0.98", "0.93", "0.90", "0.80", "0.55");
    private static final List<Step> SAID = List.of(
            Step.ON_TRACK,
            Step.ON_TRACK,
            Step.ON_TRACK,
            Step.REACHABLE,
            Step.REACHABLE,
            Step.REACHABLE,
            Step.NEEDS_SUPPORT);

    private final Commitments commitments;
    private final Reporting reporting;
    private final Verifying verifying;

    SimulatedLife(Commitments commitments, Reporting reporting, Verifying verifying) {
        this.commitments = commitments;
        this.reporting = reporting;
        this.verifying = verifying;
    }

    /** The same each time; what was done before is not done again. */
    void live(List<Commitment> invented, LocalDate today) {
        var random = new Random(30);
        for (var one : invented) {
            var draw = random.nextInt(10);
            var way = random.nextInt(WAYS.size());
            if (one.state() instanceof State.Owed && draw < REPORTED) {
                report(one, way, draw == 0, today);
                if (draw == 0 && way < 4) {
                    verify(one.id(), way < 2);
                }
            }
        }
    }

    private void report(Commitment one, int way, boolean met, LocalDate today) {
        var said = met ? Step.ON_TRACK : SAID.get(way);
        reporting.report(
                named("commitments.report", one),
                new Asker(Actor.PACK, Role.HEAD, one.organ() + "-HEAD"),
                one.id(),
                new NewReport(
                        said,
                        met ? "SIMULADO: terminado, con su constancia." : "SIMULADO: avance del periodo.",
                        met,
                        value(one, WAYS.get(way), today.minusDays(6)),
                        met
                                ? List.of(new NewReport.File(
                                        "constancia.txt", "Constancia SIMULADA".getBytes(StandardCharsets.UTF_8)))
                                : List.of(),
                        List.of()));
    }

    /** So much of the way that is due on that day. */
    private static NewReport.@Nullable Value value(Commitment one, String share, LocalDate cutOff) {
        return Optional.ofNullable(one.terms().goal())
                .filter(Reach.class::isInstance)
                .map(Reach.class::cast)
                .flatMap(goal -> goal.dueAt(cutOff).map(due -> {
                    var from = goal.baseline().value();
                    var done = from.add(due.subtract(from).multiply(new BigDecimal(share)))
                            .setScale(0, RoundingMode.HALF_EVEN);
                    var flow = goal.measure().accumulation() == Accumulation.FLOW;
                    return new NewReport.Value(
                            done, flow ? goal.baseline().on().plusDays(1) : null, cutOff, null, null);
                }))
                .orElse(null);
    }

    private void verify(CommitmentId id, boolean close) {
        var by = new Asker(Actor.PACK, Role.SECRETARIAT, null);
        commitments
                .commitment(id)
                .ifPresent(one -> verifying.look(
                        named("commitments.verification", one),
                        by(one, by),
                        id,
                        one.version(),
                        Verification.Kind.REVIEWED,
                        ""));
        if (close) {
            commitments
                    .commitment(id)
                    .ifPresent(one -> verifying.close(named("commitments.close", one), by(one, by), id, one.version()));
        }
    }

    private static Asker by(Commitment one, Asker otherwise) {
        var verifier = one.terms().parties().verifier();
        return verifier == null ? otherwise : new Asker(otherwise.actor(), Role.NORMATIVE, verifier);
    }

    private static Command named(String type, Commitment one) {
        return new Command(CommandId.named(type + " " + one.id().value()), Actor.PACK, type);
    }
}
