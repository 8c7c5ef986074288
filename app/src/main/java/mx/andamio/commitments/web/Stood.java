package mx.andamio.commitments.web;

import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Words;
import mx.andamio.register.Outcome;
import org.springframework.http.ResponseEntity;

/** What a program is told of a commitment after a command. */
final class Stood {

    private Stood() {}

    /** Where the commitment stands now, or why the command was refused. */
    static ResponseEntity<?> of(UUID id, Outcome outcome, Commitments commitments, Words words) {
        return switch (outcome) {
            case Outcome.Refused(var reason) -> Problems.of(reason, words);
            case Outcome.Done(var made) ->
                commitments
                        .commitment(new CommitmentId(id))
                        .map(one -> ResponseEntity.ok(
                                new FollowJson.Stands(id, made, one.state().stage(), one.version())))
                        .orElseThrow(NotHere::new);
        };
    }
}
