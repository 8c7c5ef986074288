package mx.andamio.start;

import static mx.andamio.start.SimulatedLife.done;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Drafting;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.life.Signing;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.WholePeriods;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets invented commitments read the indicator that tells their number, once the simulated measurements are counted: their list comes in a later version,
 * with the baseline as it was measured. Some go well, some will probably miss, and of some a report says otherwise than the indicator.
 */
@Component
class DemoBindings {

    private static final Command WHOLE =
            new Command(CommandId.named("simulated bindings"), Actor.PACK, "commitments.simulate_bindings");

    private final DemoCommitments invented;
    private final Commitments commitments;
    private final Drafting drafting;
    private final Reporting reporting;
    private final Indicators indicators;
    private final Measurements measurements;
    private final Directory directory;
    private final Register register;
    private final Path demo;

    DemoBindings(
            DemoCommitments invented,
            Commitments commitments,
            Drafting drafting,
            Reporting reporting,
            Indicators indicators,
            Measurements measurements,
            Directory directory,
            Register register,
            @Value("${andamio.pack}") String pack) {
        this.invented = invented;
        this.commitments = commitments;
        this.drafting = drafting;
        this.reporting = reporting;
        this.indicators = indicators;
        this.measurements = measurements;
        this.directory = directory;
        this.register = register;
        this.demo = Path.of(pack).resolve("demo");
    }

    /** One whose number an indicator tells. */
    private record Bindable(Commitment one, Reach goal, Indicator indicator) {}

    boolean isBound() {
        return register.carriedOut(WHOLE);
    }

    /** Whether every indicator that a commitment may read has been counted up to a month. */
    boolean isCounted(LocalDate month) {
        return bindable().stream()
                .map(Bindable::indicator)
                .distinct()
                .allMatch(one -> measurements.counted(one, Kept.MONTH).stream()
                        .anyMatch(counted -> counted.period().begin().equals(month)));
    }

    /** After the measurements; a later start changes nothing. */
    void ensure() {
        if (!Files.exists(demo.resolve("commitments.json")) || !Files.exists(demo.resolve("story.json")) || isBound()) {
            return;
        }
        var words = StoryWords.read(demo.resolve("story.json"));
        var all = bindable();
        done(register.once(WHOLE, () -> {
            var bound = 0;
            for (var one : all) {
                bound += bind(WHOLE, one, bound, words) ? 1 : 0;
            }
            register.write(WHOLE, Map.of("bound", bound));
            return Outcome.done(bound);
        }));
    }

    private List<Bindable> bindable() {
        var templates = SimulatedTerms.read(demo.resolve("commitments.json"));
        return invented.invented().stream()
                .sorted(Comparator.comparing(one -> Objects.requireNonNull(one.ownKey())))
                .flatMap(one -> bindable(one, templates).stream())
                .toList();
    }

    /** Signed, not over, and never moved to another date. */
    private Optional<Bindable> bindable(Commitment one, List<SimulatedTerms.Template> templates) {
        var open = one.state() instanceof State.Signed || one.state() instanceof State.Running;
        if (!open
                || !(one.terms().goal() instanceof Reach goal)
                || commitments.goals(one.id()).size() > 1) {
            return Optional.empty();
        }
        var organ = directory.organ(one.organ()).orElseThrow();
        return templates.stream()
                .filter(template -> template.text(organ).equals(one.terms().text()))
                .flatMap(template -> Optional.ofNullable(template.indicator()).stream())
                .flatMap(code -> indicators.edition(code, goal.baseline().on()).stream())
                .findFirst()
                .map(indicator -> new Bindable(one, goal, indicator));
    }

    /** @return whether enough was measured of its organ */
    private boolean bind(Command command, Bindable what, int nth, StoryWords words) {
        var one = what.one();
        var series = measurements.series(what.indicator(), one.organ(), Kept.MONTH);
        var story =
                WholePeriods.of(series).flatMap(whole -> MeasuredStory.of(nth, what.goal(), what.indicator(), whole));
        if (story.isEmpty()
                || !(one.state() instanceof State.Owed owed)
                || !(owed.signing() instanceof Signing.Outside)) {
            return false;
        }
        var terms = one.terms();
        var later = new NewCommitment(
                one.organ(),
                one.ownKey(),
                new Terms(
                        terms.kind(),
                        terms.text(),
                        terms.parties(),
                        story.get().goal(),
                        terms.source(),
                        terms.closingEvidence(),
                        terms.alignment(),
                        terms.origin()),
                one.responsibleWords(),
                true);
        var corrected = drafting.correct(command, one.id(), one.version(), later, null);
        if (corrected) {
            story.get().claim().ifPresent(claim -> report(one, claim, words));
        }
        return corrected;
    }

    private void report(Commitment one, NewReport.Value claim, StoryWords words) {
        done(reporting.report(
                new Command(CommandId.named("simulated claim " + one.id()), Actor.PACK, "commitments.report"),
                new Asker(Actor.PACK, Role.HEAD, one.organ() + "-HEAD"),
                one.id(),
                new NewReport(
                        Step.ON_TRACK,
                        words.report(Step.ON_TRACK, new Random(one.organ().hashCode())),
                        false,
                        claim,
                        List.of(),
                        List.of())));
    }
}
