package mx.andamio.library.store;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.directory.Directory;
import mx.andamio.library.Item;
import mx.andamio.library.Item.Decision;
import mx.andamio.library.ItemFields;
import mx.andamio.library.ItemFields.Parsed;
import mx.andamio.library.ItemId;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Paper;
import mx.andamio.library.PaperId;
import mx.andamio.library.PaperNews.Change;
import mx.andamio.library.Readings;
import mx.andamio.library.Values;
import mx.andamio.library.reading.Registration;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ReadingsInPostgres implements Readings {

    private final PaperRows papers;
    private final PaperReads reads;
    private final ItemRows items;
    private final SearchIndex index;
    private final Registration registration;
    private final Directory directory;
    private final Register register;
    private final News news;
    private final Clock clock;

    ReadingsInPostgres(
            PaperRows papers,
            PaperReads reads,
            ItemRows items,
            SearchIndex index,
            Registration registration,
            Directory directory,
            Register register,
            News news,
            Clock clock) {
        this.directory = directory;
        this.papers = papers;
        this.reads = reads;
        this.items = items;
        this.index = index;
        this.registration = registration;
        this.register = register;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public Outcome decide(Command command, PaperId paperId, ItemId itemId, Choice choice, int version) {
        return register.once(command, () -> {
            // Locked, so that a reading is not registered nor accepted as a whole around a decision.
            var paper = reads.locked(paperId);
            var item = items.one(paperId, itemId);
            if (paper.isEmpty() || item.isEmpty()) {
                return Outcome.refused("item.unknown", Kind.ABSENT);
            }
            if (paper.get().registeredAt() != null && item.get().holds()) {
                return Outcome.refused("item.registered", Kind.CONFLICT);
            }
            if (item.get().version() != version) {
                return Outcome.refused("item.changed", Kind.CONFLICT);
            }
            return decide(command, paperId, item.get(), choice);
        });
    }

    private Outcome decide(Command command, PaperId paper, Item item, Choice choice) {
        var by = command.actor().name();
        return switch (choice) {
            case Choice.Accept _ -> settle(command, paper, item, new Decision.Accepted(by, clock.instant()));
            case Choice.Reject _ -> settle(command, paper, item, new Decision.Rejected(by, clock.instant()));
            case Choice.Reopen _ -> settle(command, paper, item, new Decision.Pending());
            case Choice.Amend amend -> amend(command, paper, item, amend.values());
        };
    }

    private Outcome amend(Command command, PaperId paper, Item item, Map<String, String> texts) {
        return switch (ItemFields.parse(item.kind(), item.machine(), texts)) {
            case Parsed.Wrong wrong -> Outcome.refused("item.value", Kind.USER, wrong.field(), wrong.value());
            case Parsed.Fine fine -> {
                var amended = named(item.kind(), item.values().with(fine.values()));
                var lacking = ItemFields.required(item.kind()).stream()
                        .filter(field -> amended.text(field) == null)
                        .findFirst();
                if (lacking.isPresent()) {
                    yield Outcome.refused("item.required", Kind.USER, lacking.get());
                }
                if (item.kind() == ItemKind.ORGAN
                        && directory.organ(amended.said("code")).isEmpty()) {
                    yield Outcome.refused("item.value", Kind.USER, "code", amended.said("code"));
                }
                yield settle(
                        command,
                        paper,
                        item,
                        new Decision.Amended(amended, command.actor().name(), clock.instant()));
            }
        };
    }

    /** An organ is named by its code: another code is another name. */
    private Values named(ItemKind kind, Values values) {
        return kind != ItemKind.ORGAN
                ? values
                : directory
                        .organ(values.said("code"))
                        .map(organ -> values.with(Map.of("name", organ.name())))
                        .orElse(values);
    }

    private Outcome settle(Command command, PaperId paper, Item item, Decision decision) {
        items.decide(item, decision);
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("paper", paper.toString());
        payload.put("item", item.id().toString());
        payload.put("kind", item.kind().name());
        payload.put("decision", decision.word());
        payload.put("machine", item.machine().fields());
        payload.put(
                "amended",
                decision instanceof Decision.Amended amended ? amended.values().fields() : null);
        register.write(command, payload);
        if (item.kind() == ItemKind.WARNING) {
            news.tell(Change.WARNING, paper);
        }
        return Outcome.done(item.id());
    }

    @Override
    public Outcome acceptRest(Command command, PaperId paper) {
        return register.once(
                command,
                () -> reads.locked(paper).isEmpty() ? unknown() : Outcome.done(acceptUnwarned(command, paper)));
    }

    /** @return how many were accepted */
    private int acceptUnwarned(Command command, PaperId paper) {
        var rest = items.of(paper).stream()
                .filter(item -> item.decision() instanceof Decision.Pending && !item.warned())
                .toList();
        var accepted = new Decision.Accepted(command.actor().name(), clock.instant());
        rest.forEach(item -> items.decide(item, accepted));
        register.write(command, "library.reading.accept_rest", Map.of("paper", paper.toString(), "items", ids(rest)));
        return rest.size();
    }

    @Override
    public Outcome register(Command command, PaperId paperId) {
        return register.once(command, () -> {
            var paper = reads.locked(paperId);
            if (paper.isEmpty()) {
                return unknown();
            }
            var held = items.of(paperId).stream().filter(Item::holds).toList();
            if (held.isEmpty()) {
                return Outcome.refused("paper.nothing_accepted", Kind.USER);
            }
            enter(command, paper.get(), held);
            return Outcome.done(paperId);
        });
    }

    @Override
    public Outcome take(Command command, PaperId paperId, Share share) {
        return register.once(command, () -> {
            var found = reads.locked(paperId);
            if (found.isEmpty()) {
                return unknown();
            }
            var paper = found.get();
            if (share == Share.WHOLE && !CleanPaper.is(paper, items.of(paperId))) {
                return Outcome.refused("paper.needs_eye", Kind.CONFLICT);
            }
            if (paper.replaces() != null || isRegisteredByAPerson(paper)) {
                return Outcome.done(0);
            }
            var accepted = acceptUnwarned(command, paperId);
            var held = items.of(paperId).stream().filter(Item::holds).toList();
            if (!held.isEmpty()) {
                enter(command, paper, held);
            }
            return Outcome.done(accepted);
        });
    }

    private static Outcome unknown() {
        return Outcome.refused("paper.unknown", Kind.ABSENT);
    }

    private static boolean isRegisteredByAPerson(Paper paper) {
        return paper.registeredAt() != null && !Actor.PACK.name().equals(paper.registeredBy());
    }

    private void enter(Command command, Paper paper, List<Item> held) {
        var entered = registration.enter(command, paper, held);
        if (isAsRegistered(command, paper, held) && !entered.changed()) {
            return;
        }
        papers.register(paper.id(), entered, command.actor());
        index.write(paper.id());
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("paper", paper.id().toString());
        payload.put("session", Objects.toString(entered.session(), null));
        payload.put("items", ids(held));
        register.write(command, "library.reading.register", payload);
        news.tell(Change.REGISTERED, paper.id());
    }

    /**
     * Whether nothing was decided since the paper was registered. What the pack registered without a text waits for a person, who may
     * well find nothing to add: that is written down.
     */
    private static boolean isAsRegistered(Command command, Paper paper, List<Item> held) {
        var registered = paper.registeredAt();
        return registered != null
                && (command.actor().equals(Actor.PACK) || !Actor.PACK.name().equals(paper.registeredBy()))
                && held.stream().noneMatch(item -> isDecidedAfter(item, registered));
    }

    private static boolean isDecidedAfter(Item item, Instant moment) {
        var decided = switch (item.decision()) {
            case Decision.Pending _ -> null;
            case Decision.Accepted accepted -> accepted.at();
            case Decision.Amended amended -> amended.at();
            case Decision.Rejected rejected -> rejected.at();
        };
        return decided != null && decided.isAfter(moment);
    }

    private static List<String> ids(List<Item> items) {
        return items.stream().map(item -> item.id().toString()).toList();
    }
}
