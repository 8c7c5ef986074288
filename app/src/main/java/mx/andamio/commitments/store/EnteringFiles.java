package mx.andamio.commitments.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.commitments.Drafting.Entered;
import mx.andamio.commitments.Drafting.Entering;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.Drafting.SignedElsewhere;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Signing;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.life.Traces;
import mx.andamio.directory.Directory;
import mx.andamio.register.Command;
import mx.andamio.register.Register;

/** Enters all that a file holds in a few statements. */
final class EnteringFiles {

    private final Directory directory;
    private final Held held;

    EnteringFiles(Directory directory, Held held) {
        this.directory = directory;
        this.held = held;
    }

    Entered enterAll(Command command, List<Entering> all) {
        requireKnown(all.stream().map(Entering::asked).toList());
        var ids = held.writer()
                .insertAll(command, all.stream().map(this::entering).toList());
        var changes = new ArrayList<Register.Change>(all.size());
        for (var i = 0; i < all.size(); i++) {
            changes.add(new Register.Change(
                    all.get(i).signed() == null ? "commitments.draft" : "commitments.enter",
                    CommitmentWriter.payload(
                            ids.get(i), all.get(i).asked(), all.get(i).signed())));
        }
        return new Entered(ids, changes);
    }

    private CommitmentWriter.Fresh entering(Entering one) {
        var signed = one.signed();
        State state = signed == null ? new State.Draft(held.today()) : new State.Signed(outside(signed));
        return new CommitmentWriter.Fresh(one.asked(), Traces.of(state));
    }

    static Signing outside(SignedElsewhere signed) {
        return new Signing.Outside(signed.on(), signed.scan(), signed.hash());
    }

    /** Each organ and post is looked up once, however many rows name it. */
    private void requireKnown(List<NewCommitment> all) {
        all.stream()
                .map(NewCommitment::organ)
                .distinct()
                .filter(organ -> directory.organ(organ).isEmpty())
                .findFirst()
                .ifPresent(organ -> {
                    throw new IllegalArgumentException("no organ " + organ);
                });
        all.stream()
                .flatMap(one -> posts(one.terms().parties()))
                .distinct()
                .filter(post -> directory.post(post).isEmpty())
                .findFirst()
                .ifPresent(post -> {
                    throw new IllegalArgumentException("no post " + post);
                });
    }

    static Stream<String> posts(Parties parties) {
        return Stream.concat(Stream.of(parties.responsible(), parties.verifier()), parties.coResponsibles().stream())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
