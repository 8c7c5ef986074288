package mx.andamio.proofs;

import static mx.andamio.support.Bulletin.aBulletin;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import mx.andamio.commitments.Promises;
import mx.andamio.library.Item;
import mx.andamio.library.ItemKind;
import mx.andamio.library.PaperId;
import mx.andamio.library.Papers;
import mx.andamio.library.Readings;
import mx.andamio.library.Readings.Choice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two people cannot overwrite each other in silence on the reading page: random decisions of several people on one finding, and on one
 * paper, at the same moment. What each was told must fit what is there afterwards.
 */
@InstallationTest
class InterleavedDecisionsTest {

    @Autowired
    Desk desk;

    @Autowired
    Papers papers;

    @Autowired
    Readings readings;

    @Autowired
    Promises promises;

    private final Crowd crowd = new Crowd();

    @AfterAll
    static void figures() {
        System.out.println("[interleavings] " + Crowd.figures());
    }

    /** Decides, as {@link Readings#decide} does, on what somebody saw. */
    interface Deciding {
        Outcome decide(Command command, PaperId paper, Item seen, Choice choice);
    }

    private Outcome decide(Command command, PaperId paper, Item seen, Choice choice) {
        return readings.decide(command, paper, seen.id(), choice, seen.version());
    }

    @Test
    void ofManyWhoDecideOnWhatTheySawOneDecides() {
        assertThat(decisions(Crowd.share(30), this::decide))
                .as("seed %d", Crowd.SEED)
                .isEmpty();
    }

    /** The control: a decision that takes the version that is there for the one that was seen. */
    @Test
    void aDecisionThatDoesNotCompareVersionsIsCaught() {
        Deciding careless = (command, paper, seen, choice) -> {
            Outcome outcome = decide(command, paper, seen, choice);
            while (outcome instanceof Outcome.Refused(var reason)
                    && reason.code().equals("item.changed")) {
                outcome = decide(command, paper, now(paper, seen), choice);
            }
            return outcome;
        };

        assertThat(decisions(10, careless)).isNotEmpty();
    }

    private List<String> decisions(int interleavings, Deciding deciding) {
        var faults = new ArrayList<String>();
        while (interleavings > 0) {
            var bulletin = aBulletin();
            IntStream.range(0, 40).forEach(n -> bulletin.figure(n + 10, "salas " + Unique.word()));
            var paper = desk.receive(bulletin).id();
            for (var item : desk.items(paper, ItemKind.FIGURE).subList(0, Math.min(40, interleavings))) {
                decisions(paper, item, deciding).forEach(faults::add);
                interleavings--;
            }
        }
        return faults;
    }

    /** Everybody saw the same version; some look again and decide on what they see then. */
    private List<String> decisions(PaperId paper, Item seen, Deciding deciding) {
        var choices = crowd.someOf(3, n -> (Choice)
                switch (crowd.any(4)) {
                    case 0 -> new Choice.Accept();
                    case 1 -> new Choice.Reject();
                    default -> new Choice.Amend(Map.of("value", Integer.toString(1000 + n)));
                });
        var told = crowd.atOnce(
                choices, choice -> deciding.decide(Crowd.asks("library.item.decide"), paper, seen, choice));
        var faults = new ArrayList<String>();
        var done = IntStream.range(0, told.size())
                .filter(n -> told.get(n) instanceof Outcome.Done)
                .mapToObj(choices::get)
                .toList();
        var after = now(paper, seen);
        if (done.size() != 1) {
            faults.add("of %d who saw version %d, %d were told that theirs holds: %s"
                    .formatted(choices.size(), seen.version(), done.size(), told));
        } else if (!holds(after, done.getFirst())) {
            faults.add("told %s, kept %s".formatted(done.getFirst(), after.decision()));
        }
        faults.addAll(Crowd.refusals(told, "item.changed"));
        if (after.version() != seen.version() + done.size()) {
            faults.add("version %d after %d decisions".formatted(after.version(), done.size()));
        }
        return faults;
    }

    private Item now(PaperId paper, Item item) {
        return papers.items(paper).stream()
                .filter(one -> one.id().equals(item.id()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean holds(Item item, Choice choice) {
        return switch (choice) {
            case Choice.Accept _ -> item.decision() instanceof Item.Decision.Accepted;
            case Choice.Reject _ -> item.decision() instanceof Item.Decision.Rejected;
            case Choice.Reopen _ -> item.decision() instanceof Item.Decision.Pending;
            case Choice.Amend amend ->
                Objects.equals(item.values().text("value"), amend.values().get("value"));
        };
    }

    /** Registering, deciding and accepting the rest at once: what was registered is what was decided, neither more nor less. */
    @Test
    void aPaperIsRegisteredAsItWasDecided() {
        var faults = new ArrayList<String>();
        for (var n = 0; n < Crowd.share(15); n++) {
            var bulletin = aBulletin().dated(Unique.day());
            IntStream.range(0, 3).forEach(i -> bulletin.promise("abrir", "salas " + Unique.word(), i + 1, null));
            var paper = desk.receive(bulletin).id();
            var items = desk.items(paper, ItemKind.PROMISE);
            var first = items.getFirst();
            desk.accept(paper, items.getLast());
            var acts = crowd.someOf(4, i -> act(i == 0 ? 0 : crowd.any(4), paper, first));
            faults.addAll(Crowd.refusals(crowd.atOnce(acts, Supplier::get), "item.changed", "item.registered"));
            // Whatever was decided after the paper was registered enters with the next time.
            desk.register(paper);
            var held = desk.items(paper, ItemKind.PROMISE).stream()
                    .filter(Item::holds)
                    .count();
            var entered = promises.ofPaper(paper.value()).size();
            if (held != entered) {
                faults.add("%d promises hold, %d were entered".formatted(held, entered));
            }
        }
        assertThat(faults).as("seed %d", Crowd.SEED).isEmpty();
    }

    private Supplier<Outcome> act(int which, PaperId paper, Item first) {
        return switch (which) {
            case 0 -> () -> readings.register(Crowd.asks("library.reading.register"), paper);
            case 1 -> () -> readings.acceptRest(Crowd.asks("library.reading.accept_rest"), paper);
            case 2 -> () -> decide(Crowd.asks("library.item.decide"), paper, first, new Choice.Reject());
            default -> () -> decide(Crowd.asks("library.item.decide"), paper, first, new Choice.Accept());
        };
    }
}
