package mx.andamio.commitments.store;

import java.util.List;
import java.util.Optional;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.PromiseWords;
import mx.andamio.commitments.Promised;
import mx.andamio.commitments.Promises;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a promise of a paper comes to when somebody takes it: what the paper does not say stays missing. */
@Component
class PromisedTerms {

    private final Promises promises;

    PromisedTerms(Promises promises) {
        this.promises = promises;
    }

    /** @param words the responsible as the paper writes it, null where a post was named instead */
    record Taken(Terms terms, @Nullable String words, boolean simulated) {}

    Optional<Taken> terms(PromiseId id, @Nullable String post) {
        return promises.promise(id).map(line -> {
            var promise = line.promise();
            var responsible = post == null ? promises.post(id).orElse(null) : post;
            return new Taken(
                    new Terms(
                            CommitmentKind.COMMITMENT,
                            PromiseWords.sentence(promise),
                            new Parties(responsible, List.of(), null),
                            goal(promise),
                            null,
                            null,
                            Alignment.NONE,
                            new Origin.Bulletin(promise.paper(), promise.item(), promise.text())),
                    responsible == null ? promise.responsible() : null,
                    promise.simulated());
        });
    }

    private static @Nullable Stated goal(Promised promise) {
        return promise.target() == null && promise.deadline() == null
                ? null
                : new PartialGoal(
                        null,
                        promise.unit(),
                        null,
                        0,
                        null,
                        null,
                        new Point(promise.baseline(), null),
                        new Point(promise.target(), promise.deadline()),
                        List.of(),
                        null);
    }
}
