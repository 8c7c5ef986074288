package mx.andamio.start;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.commitments.Assessing;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Report;
import mx.andamio.commitments.ReportId;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.Settling;
import mx.andamio.commitments.Verifying;
import mx.andamio.commitments.Waiting;
import mx.andamio.commitments.life.State;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.register.StoryClock;
import mx.andamio.sessions.SessionId;
import mx.andamio.start.Stories.Lived;
import org.springframework.stereotype.Component;

/**
 * Lets invented commitments live through their {@link Story}, by the same services that offices use and on its days: reports, verifications, obstacles,
 * new dates, judgements and ends.
 */
@Component
class SimulatedLife {

    /** So many commitments in one transaction: few waits for the disk, and nobody who works meanwhile waits long. */
    private static final int AT_ONCE = 40;

    private static final Asker SECRETARIAT = new Asker(Actor.PACK, Role.SECRETARIAT, null);

    private final Commitments commitments;
    private final Reporting reporting;
    private final Verifying verifying;
    private final Waiting waiting;
    private final Settling settling;
    private final Assessing assessing;
    private final Register register;

    SimulatedLife(
            Commitments commitments,
            Reporting reporting,
            Verifying verifying,
            Waiting waiting,
            Settling settling,
            Assessing assessing,
            Register register) {
        this.commitments = commitments;
        this.reporting = reporting;
        this.verifying = verifying;
        this.waiting = waiting;
        this.settling = settling;
        this.assessing = assessing;
        this.register = register;
    }

    /**
     * Where it happens.
     *
     * @param session whose agreements they are
     */
    record Setting(LocalDate today, SessionId session, StoryWords words) {}

    /** What was done before is not done again, also where a start was cut off. */
    void live(Stories stories, Setting setting) {
        var all = stories.lived();
        for (var i = 0; i < all.size(); i += AT_ONCE) {
            var some = all.subList(i, Math.min(i + AT_ONCE, all.size()));
            var command =
                    new Command(CommandId.named("simulated life from " + i), Actor.PACK, "commitments.simulate_life");
            done(register.once(command, () -> {
                some.forEach(lived -> live(lived, setting));
                register.write(command, Map.of("commitments", some.size()));
                return Outcome.done(some.size());
            }));
        }
    }

    private void live(Lived lived, Setting setting) {
        var nth = 0;
        for (var event : lived.events()) {
            var number = nth++;
            StoryClock.ago(event.ago(), () -> happen(lived.one(), number, event, setting));
        }
    }

    private void happen(Commitment one, int nth, StoryEvent event, Setting setting) {
        var id = one.id();
        switch (event) {
            case StoryEvent.Told told -> tell(one, nth, told, setting.words());
            case StoryEvent.Accepted accepted ->
                done(verifying.accept(
                        named("commitments.accept", one, nth), verifier(one), id, version(id), accepted.milestone()));
            case StoryEvent.Waits waits ->
                done(waiting.open(
                        named("commitments.blocker", one, nth),
                        head(one),
                        id,
                        waits.what().kind(),
                        waits.what().owner(),
                        StoryWords.marked(waits.what().text())));
            case StoryEvent.Moved moved ->
                done(settling.extend(
                        named("commitments.extend", one, nth),
                        head(one),
                        id,
                        version(id),
                        moved.to(),
                        moved.reason(),
                        moved.agreed() ? agreement("EXTENDED", one, setting, event) : null));
            case StoryEvent.Judged judged ->
                done(assessing.assess(
                        named("commitments.assess", one, nth),
                        id,
                        new Assessing.Judgement(judged.criteria(), judged.overall(), judged.reason()),
                        judged.post()));
            case StoryEvent.Looked looked ->
                done(verifying.look(
                        named("commitments.verification", one, nth),
                        verifier(one),
                        id,
                        version(id),
                        looked.kind(),
                        looked.reason()));
            case StoryEvent.Closed _ ->
                done(verifying.close(named("commitments.close", one, nth), verifier(one), id, version(id)));
            case StoryEvent.Left left ->
                done(settling.leave(
                        named("commitments.leave", one, nth),
                        id,
                        version(id),
                        left.how(),
                        agreement(left.how().name(), one, setting, event),
                        left.how() == Settling.Exit.REPLACED ? another(one) : null));
        }
    }

    private void tell(Commitment one, int nth, StoryEvent.Told told, StoryWords words) {
        var report = new NewReport(
                told.said(),
                told.text(),
                told.met(),
                told.value(),
                told.met() ? List.of(evidence(words)) : List.of(),
                List.of());
        var by = told.far() == StoryEvent.Far.AUTHORISED ? head(one) : liaison(one);
        var id = new ReportId(
                UUID.fromString(done(reporting.report(named("commitments.report", one, nth), by, one.id(), report))));
        switch (told.far()) {
            case VALIDATED -> {
                // Not every line is validated everywhere: else it waits for the head.
                if (reporting.step(validator(one), one).equals(Optional.of(Report.Step.VALIDATED))) {
                    done(reporting.pass(named("commitments.report.pass", one, nth), validator(one), id, 0));
                }
            }
            case RETURNED ->
                done(reporting.giveBack(
                        named("commitments.report.return", one, nth),
                        head(one),
                        id,
                        0,
                        StoryWords.marked(words.returned())));
            case CAPTURED, AUTHORISED -> {
                // It stays as it was handed in.
            }
        }
    }

    private static NewReport.File evidence(StoryWords words) {
        return new NewReport.File(
                "constancia-simulada.txt", StoryWords.marked(words.evidence()).getBytes(StandardCharsets.UTF_8));
    }

    private static NewAgreement agreement(String how, Commitment one, Setting setting, StoryEvent event) {
        return new NewAgreement(
                setting.session(),
                "SIMULADO/" + one.ownKey(),
                setting.words().agreed(how),
                setting.today().minusDays(event.ago()));
    }

    private CommitmentId another(Commitment one) {
        return commitments.every(Commitments.Filter.NONE.ofOrgan(one.organ())).stream()
                .filter(other ->
                        other.simulated() && !other.id().equals(one.id()) && other.state() instanceof State.Owed)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int version(CommitmentId id) {
        return commitments.commitment(id).orElseThrow().version();
    }

    private static Asker head(Commitment one) {
        return new Asker(Actor.PACK, Role.HEAD, one.organ() + "-HEAD");
    }

    private static Asker liaison(Commitment one) {
        return new Asker(Actor.PACK, Role.LIAISON, one.organ() + "-LIAISON");
    }

    private static Asker validator(Commitment one) {
        return new Asker(Actor.PACK, Role.JSPM, one.organ() + (Stories.isState(one.organ()) ? "-JSPM" : "-MEDICAL"));
    }

    private static Asker verifier(Commitment one) {
        var verifier = one.terms().parties().verifier();
        return verifier == null ? SECRETARIAT : new Asker(Actor.PACK, Role.NORMATIVE, verifier);
    }

    private static Command named(String type, Commitment one, int nth) {
        return new Command(CommandId.named(type + " " + nth + " " + one.id().value()), Actor.PACK, type);
    }

    /**
     * What is done once for the demonstration, whatever start it is.
     *
     * @param which tells it from others of its type
     */
    static Command simulated(String type, Object... which) {
        var name = Stream.concat(Stream.of("simulated", type), Arrays.stream(which))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return new Command(CommandId.named(name), Actor.PACK, type);
    }

    /** @return its result */
    static String done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var result) -> result;
            case Outcome.Refused(var reason) -> throw new IllegalStateException("invented, but refused: " + reason);
        };
    }
}
