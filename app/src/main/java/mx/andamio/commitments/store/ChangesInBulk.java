package mx.andamio.commitments.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.InBulk;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.State;
import mx.andamio.directory.Directory;
import mx.andamio.directory.PackFiles;
import mx.andamio.identity.Asker;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Programme;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.springframework.stereotype.Component;

@Component
class ChangesInBulk implements InBulk {

    private final Register register;
    private final Directory directory;
    private final DraftingInPostgres drafting;
    private final SettlingInPostgres settling;
    private final TransferringInPostgres transferring;
    private final Held held;
    private final List<String> programmes;

    ChangesInBulk(
            Register register,
            Directory directory,
            DraftingInPostgres drafting,
            SettlingInPostgres settling,
            TransferringInPostgres transferring,
            Held held,
            PackFiles files) {
        this.register = register;
        this.directory = directory;
        this.drafting = drafting;
        this.settling = settling;
        this.transferring = transferring;
        this.held = held;
        this.programmes = files.atStart() instanceof PackLoading.Loaded(var pack)
                ? pack.programmes().stream().map(Programme::code).toList()
                : List.of();
    }

    @Override
    public List<Foreseen> foresee(Asker who, List<Chosen> chosen, Change change) {
        var once = once(chosen);
        return judged(who, once, held.these(ids(once), false), change).stream()
                .map(one -> new Foreseen(one.id(), one.standing(), one.ruling().objection()))
                .toList();
    }

    @Override
    public Outcome change(Command command, Asker who, List<Chosen> chosen, Change change, boolean possible) {
        return register.once(command, () -> {
            var once = once(chosen);
            if (once.isEmpty()) {
                return Outcome.refused("bulk.none", Kind.USER);
            }
            if (once.size() > MOST) {
                return Outcome.refused("bulk.many", Kind.USER, Integer.toString(once.size()), Integer.toString(MOST));
            }
            if (!who.may(change.needs())) {
                return Outcome.refused("bulk.not_yours", Kind.USER);
            }
            return carryOut(command, judged(who, once, held.these(ids(once), true), change), possible);
        });
    }

    private static Outcome carryOut(Command command, List<Judged> judged, boolean possible) {
        var effects = judged.stream()
                .flatMap(one -> one.ruling().toOptional().stream())
                .toList();
        var left = judged.size() - effects.size();
        if (effects.isEmpty()) {
            return Outcome.refused("bulk.nobody", Kind.USER, Integer.toString(left));
        }
        if (left > 0 && !possible) {
            return Outcome.refused("bulk.some", Kind.USER, Integer.toString(left), Integer.toString(judged.size()));
        }
        effects.forEach(effect -> effect.accept(command));
        return Outcome.done(effects.size() + "/" + judged.size());
    }

    /** @param ruling what writes the change under a command, or why it stays */
    private record Judged(
            CommitmentId id,
            @org.jspecify.annotations.Nullable Commitment standing,
            Ruling<Consumer<Command>> ruling) {}

    private List<Judged> judged(Asker who, List<Chosen> chosen, Map<CommitmentId, Commitment> standing, Change change) {
        return chosen.stream()
                .map(one -> {
                    var found = standing.get(one.id());
                    return new Judged(
                            one.id(),
                            found,
                            found == null
                                    ? new Ruling.Refused<>(Reason.of("commitment.absent", Kind.ABSENT))
                                    : found.version() == one.version()
                                            ? ruling(who, found, change)
                                            : new Ruling.Refused<>(Reason.of("commitment.changed", Kind.CONFLICT)));
                })
                .toList();
    }

    private Ruling<Consumer<Command>> ruling(Asker who, Commitment standing, Change change) {
        if (!who.may(change.needs())) {
            return Ruling.refused("bulk.not_yours");
        }
        return switch (change) {
            case Change.Reassign(var post) -> reassigned(standing, post);
            case Change.Transfer(var post, var reason, var agreement) ->
                as("commitments.transfer", transferring.change(standing, post, reason, agreement));
            case Change.Tag(var programme) -> tagged(standing, programme);
            case Change.Untag(var programme) -> untagged(standing, programme);
            case Change.Move(var to, var reason, var agreement) ->
                as("commitments.extend", settling.extension(who, standing, to, reason, agreement));
            case Change.Sign(var on) -> as("commitments.sign", drafting.signature(standing, on));
        };
    }

    private Ruling<Consumer<Command>> reassigned(Commitment standing, String post) {
        var parties = standing.terms().parties();
        if (!standing.mayBeWritten()) {
            return Ruling.refused("commitment.signed");
        }
        if (directory.post(post).isEmpty()) {
            return Ruling.refused("commitment.post", post);
        }
        if (post.equals(parties.responsible())) {
            return Ruling.refused("bulk.same");
        }
        var next = new Parties(post, parties.coResponsibles(), parties.verifier());
        return next.wrong()
                .<Ruling<Consumer<Command>>>map(Ruling.Refused::new)
                .orElseGet(() -> written(standing, next, standing.terms().alignment()));
    }

    private Ruling<Consumer<Command>> tagged(Commitment standing, String programme) {
        if (!programmes.contains(programme)) {
            return Ruling.refused("bulk.programme", programme);
        }
        var now = standing.terms().alignment().programmes();
        if (now.contains(programme)) {
            return Ruling.refused("bulk.same");
        }
        var more = new ArrayList<>(now);
        more.add(programme);
        return aligned(standing, more);
    }

    private Ruling<Consumer<Command>> untagged(Commitment standing, String programme) {
        var now = standing.terms().alignment().programmes();
        return now.contains(programme)
                ? aligned(
                        standing,
                        now.stream().filter(one -> !one.equals(programme)).toList())
                : Ruling.refused("bulk.same");
    }

    /** A tag says by what it is told, and nothing of what was signed. */
    private Ruling<Consumer<Command>> aligned(Commitment standing, List<String> tags) {
        var before = standing.terms().alignment();
        return standing.state() instanceof State.Cancellable || standing.state() instanceof State.Verified
                ? written(standing, standing.terms().parties(), new Alignment(before.line(), before.table(), tags))
                : Ruling.refused("bulk.over");
    }

    private Ruling<Consumer<Command>> written(Commitment standing, Parties parties, Alignment alignment) {
        var next = standing.terms().with(parties, alignment);
        return DraftingInPostgres.isAnothersPart(standing, next)
                ? Ruling.refused("commitment.part")
                : Ruling.granted(command -> drafting.write(command, standing, next));
    }

    /** The entry of one says what a change of it alone would say. */
    private static Ruling<Consumer<Command>> as(String type, Ruling<Consumer<Command>> ruling) {
        return ruling.then(effect -> Ruling.granted(
                command -> effect.accept(new Command(command.id(), command.actor(), type, command.asked()))));
    }

    private static List<Chosen> once(List<Chosen> chosen) {
        return List.copyOf(chosen.stream()
                .collect(Collectors.toMap(Chosen::id, one -> one, (one, again) -> one, java.util.LinkedHashMap::new))
                .values());
    }

    private static List<CommitmentId> ids(List<Chosen> chosen) {
        return chosen.stream().map(Chosen::id).toList();
    }
}
