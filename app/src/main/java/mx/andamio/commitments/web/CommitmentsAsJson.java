package mx.andamio.commitments.web;

import java.util.List;
import java.util.Objects;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.FollowUp;
import org.springframework.stereotype.Component;

/** Commitments as the JSON interface gives them, with what was heard of each. */
@Component
class CommitmentsAsJson {

    private final CommitmentLists lists;
    private final FollowUp followUp;

    CommitmentsAsJson(CommitmentLists lists, FollowUp followUp) {
        this.lists = lists;
        this.followUp = followUp;
    }

    CommitmentJson one(Commitment one) {
        return all(List.of(one)).getFirst();
    }

    /** In their order. */
    List<CommitmentJson> all(List<Commitment> all) {
        var organs = lists.organs();
        var followed = followUp.of(all.stream().map(Commitment::id).toList());
        return all.stream()
                .map(one -> {
                    var organ = organs.get(one.organ());
                    return CommitmentJson.of(
                            one,
                            organ == null ? one.organ() : organ.name(),
                            Objects.requireNonNull(followed.get(one.id())));
                })
                .toList();
    }
}
