package mx.andamio.start;

import static mx.andamio.start.SimulatedLife.done;
import static mx.andamio.start.StoryWords.marked;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Instructing;
import mx.andamio.commitments.InstructionId;
import mx.andamio.commitments.NewInstruction;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.Verifying;
import mx.andamio.commitments.life.Aim;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Instructed;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Verification;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.register.StoryClock;
import mx.andamio.start.StoryWords.ToAll;
import org.springframework.stereotype.Component;

/** One invented instruction to the 35 state bodies: most have said that they know, some have reported, few are verified. */
@Component
class DemoInstruction {

    private static final int GIVEN = 24;
    private static final int DUE_IN = 21;
    private static final String VERIFIER = "DPM-HEAD";

    private final Instructing instructing;
    private final Commitments commitments;
    private final Reporting reporting;
    private final Verifying verifying;
    private final Register register;

    DemoInstruction(
            Instructing instructing,
            Commitments commitments,
            Reporting reporting,
            Verifying verifying,
            Register register) {
        this.instructing = instructing;
        this.commitments = commitments;
        this.reporting = reporting;
        this.verifying = verifying;
        this.register = register;
    }

    /** A later start changes nothing. */
    void ensure(ToAll words, LocalDate today) {
        var all = named("commitments.simulate_instruction", "all");
        done(register.once(all, () -> {
            var issue = named("commitments.instruct", "one");
            var id = new InstructionId(UUID.fromString(StoryClock.fromAgo(
                    GIVEN, () -> done(instructing.issue(issue, asked(words, today))))));
            var random = new Random(35);
            var parts = commitments.every(Commitments.Filter.NONE.partsOf(id)).stream()
                    .sorted(java.util.Comparator.comparing(Commitment::organ))
                    .toList();
            parts.forEach(part -> live(part, random.nextInt(20), words));
            register.write(all, Map.of("parts", parts.size()));
            return Outcome.done(id);
        }));
    }

    private static NewInstruction asked(ToAll words, LocalDate today) {
        var what = new Instructed(
                CommitmentKind.INSTRUCTION,
                words.text(),
                VERIFIER,
                new Aim(today.plusDays(DUE_IN), null),
                words.source(),
                words.evidence(),
                new Alignment("MEDICAL", null, List.of()),
                new Origin.Document(marked(words.text()), today.minusDays(GIVEN)));
        return new NewInstruction("SIMULADO/01", "DG", what, "OOAD-HEAD", List.of(), Map.of(), true, true);
    }

    /** @param draw 0 to 19: the higher, the more has become of it */
    private void live(Commitment part, int draw, ToAll words) {
        var key = part.organ();
        var head = new Asker(Actor.PACK, Role.HEAD, part.terms().parties().responsible());
        if (draw >= 6) {
            StoryClock.ago(
                    GIVEN - 1 - draw % 9,
                    () -> done(instructing.acknowledge(named("commitments.acknowledge", key), head, part.id())));
        }
        if (draw >= 13) {
            var met = draw >= 16;
            var said = new NewReport(
                    met ? Step.ON_TRACK : Step.REACHABLE,
                    marked(met ? words.done() : words.report()),
                    met,
                    null,
                    List.of(),
                    met ? List.of("https://plan-simulado.example/" + key) : List.of());
            StoryClock.ago(6, () -> done(reporting.report(named("commitments.report", key), head, part.id(), said)));
        }
        if (draw >= 18) {
            var verifier = new Asker(Actor.PACK, Role.NORMATIVE, VERIFIER);
            StoryClock.ago(
                    2,
                    () -> done(verifying.look(
                            named("commitments.verification", key),
                            verifier,
                            part.id(),
                            commitments.commitment(part.id()).orElseThrow().version(),
                            Verification.Kind.REVIEWED,
                            "")));
        }
    }

    private static Command named(String type, String key) {
        return new Command(CommandId.named("simulated instruction " + type + " " + key), Actor.PACK, type);
    }
}
