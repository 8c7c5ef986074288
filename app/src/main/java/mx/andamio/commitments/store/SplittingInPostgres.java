package mx.andamio.commitments.store;

import java.util.List;
import java.util.Optional;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.Splitting;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.life.Terms;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SplittingInPostgres implements Splitting {

    private final Register register;
    private final DraftingInPostgres drafting;
    private final Held held;

    SplittingInPostgres(Register register, DraftingInPostgres drafting, Held held) {
        this.register = register;
        this.drafting = drafting;
        this.held = held;
    }

    @Override
    public Outcome draft(Command command, NewCommitment asked, List<String> texts) {
        return register.once(
                command,
                () -> noSplit(texts)
                        .or(() -> drafting.objection(asked).map(Outcome.Refused::new))
                        .orElseGet(() -> {
                            var first = drafting.begin(command, of(asked, asked.ownKey(), texts.getFirst()));
                            others(command, asked, texts);
                            return Outcome.done(first.value());
                        }));
    }

    @Override
    public Outcome rewrite(Command command, CommitmentId id, int version, Terms terms, List<String> texts) {
        return register.once(
                command,
                () -> noSplit(texts)
                        .orElseGet(() -> held.at(id, version, standing -> rewritten(command, standing, terms, texts))));
    }

    private Outcome rewritten(Command command, Commitment standing, Terms terms, List<String> texts) {
        if (!(standing.state() instanceof State.Draft)) {
            return Outcome.refused("commitment.stage", Kind.CONFLICT);
        }
        // The instruction said which posts have a part of it: a second part of one post is not for the form to make.
        if (standing.parent() != null) {
            return Outcome.refused("commitment.part", Kind.USER);
        }
        var wrong = drafting.wrong(standing.organ(), terms);
        if (wrong.isPresent()) {
            return new Outcome.Refused(wrong.get());
        }
        drafting.write(command, standing, terms.saying(texts.getFirst()));
        var words = terms.parties().responsible() == null ? standing.responsibleWords() : null;
        others(command, new NewCommitment(standing.organ(), null, terms, words, standing.simulated()), texts);
        return Outcome.done(standing.id().value());
    }

    private void others(Command command, NewCommitment asked, List<String> texts) {
        texts.stream().skip(1).forEach(text -> drafting.begin(command, of(asked, null, text)));
    }

    private static NewCommitment of(NewCommitment asked, @Nullable String key, String text) {
        return new NewCommitment(
                asked.organ(), key, asked.terms().saying(text), asked.responsibleWords(), asked.simulated());
    }

    private static Optional<Outcome> noSplit(List<String> texts) {
        return texts.size() < 2 ? Optional.of(Outcome.refused("draft.no_split", Kind.USER)) : Optional.empty();
    }
}
