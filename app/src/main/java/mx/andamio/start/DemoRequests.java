package mx.andamio.start;

import static mx.andamio.start.SimulatedLife.done;
import static mx.andamio.start.StoryWords.marked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.register.StoryClock;
import mx.andamio.requests.UpdateRequests;
import org.springframework.stereotype.Component;

/** Requests for reports on invented commitments that went silent: some of today, some passed on, one up to the agenda, some answered, one taken back. */
@Component
class DemoRequests {

    /** Days before the first start on which was asked, and of how many. */
    private static final List<Asked> ASKED =
            List.of(new Asked(23, 3), new Asked(16, 4), new Asked(9, 5), new Asked(4, 4), new Asked(1, 6));

    private static final int SILENT = 46;
    private static final int ANSWERED = 3;

    private final UpdateRequests requests;
    private final Reporting reporting;
    private final Register register;

    DemoRequests(UpdateRequests requests, Reporting reporting, Register register) {
        this.requests = requests;
        this.reporting = reporting;
        this.register = register;
    }

    private record Asked(int ago, int many) {}

    /** A later start changes nothing. */
    void ensure(List<Commitment> invented, StoryWords words, LocalDate today) {
        var all = named("requests.simulate", 0);
        done(register.once(all, () -> {
            var silent = silent(invented, today);
            var from = 0;
            for (var asked : ASKED) {
                var to = Math.min(from + asked.many(), silent.size());
                ask(silent.subList(from, to), asked.ago(), words, today);
                from = to;
            }
            answer(silent.subList(from, Math.min(from + ANSWERED, silent.size())), words, today);
            takeBack(silent.subList(Math.min(from + ANSWERED, silent.size()), silent.size()), words, today);
            register.write(all, Map.of("asked", from));
            return Outcome.done(from);
        }));
    }

    private static List<Commitment> silent(List<Commitment> invented, LocalDate today) {
        var silent = new ArrayList<>(invented.stream()
                .filter(one -> one.state() instanceof State.Owed && isSilent(one, today))
                .sorted(Comparator.comparing(Commitment::ownKey))
                .toList());
        Collections.shuffle(silent, new Random(7));
        return silent;
    }

    private static boolean isSilent(Commitment one, LocalDate today) {
        var last = one.lastWord();
        return last != null && last.plusDays(SILENT).isBefore(today);
    }

    private void ask(List<Commitment> some, int ago, StoryWords words, LocalDate today) {
        if (some.isEmpty()) {
            return;
        }
        var message = marked(words.messages().get(ago % words.messages().size()));
        var ids = some.stream().map(Commitment::id).toList();
        var due = today.minusDays(ago).plusDays(UpdateRequests.GRANTED_DAYS);
        StoryClock.ago(
                ago,
                () -> done(requests.ask(
                        new Command(CommandId.named("simulated asking " + ago + ids), Actor.PACK, "requests.ask"),
                        new Asker(Actor.PACK, Role.SECRETARIAT, null),
                        ids,
                        message,
                        due)));
    }

    private void answer(List<Commitment> some, StoryWords words, LocalDate today) {
        ask(some, 11, words, today);
        for (var one : some) {
            var said = new NewReport(Step.REACHABLE, marked(words.answered()), false, null, List.of(), List.of());
            StoryClock.ago(
                    7,
                    () -> done(reporting.report(
                            new Command(
                                    CommandId.named("simulated answer " + one.id()), Actor.PACK, "commitments.report"),
                            new Asker(Actor.PACK, Role.HEAD, one.organ() + "-HEAD"),
                            one.id(),
                            said)));
        }
    }

    private void takeBack(List<Commitment> some, StoryWords words, LocalDate today) {
        if (some.isEmpty()) {
            return;
        }
        var one = some.getFirst();
        ask(List.of(one), 6, words, today);
        CommitmentId id = one.id();
        var open = requests.open(id).orElseThrow();
        StoryClock.ago(
                5,
                () -> done(requests.withdraw(
                        named("requests.withdraw", 1), open.id(), open.version(), marked(words.withdrawn()))));
    }

    private static Command named(String type, int number) {
        return new Command(CommandId.named("simulated requests " + type + " " + number), Actor.PACK, type);
    }
}
