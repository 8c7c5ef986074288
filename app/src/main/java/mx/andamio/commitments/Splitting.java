package mx.andamio.commitments;

import java.util.List;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.life.Terms;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/**
 * Makes as many drafts of a text as it has actions. They share everything but the text; the key of the office, and the promise that it was taken from, stay
 * with the first, for each belongs to one commitment. One command makes all of them or none.
 */
public interface Splitting {

    /**
     * Begins a draft for each text. Refused: {@code draft.no_split} (fewer than two texts), and as {@link Drafting#draft}.
     *
     * @param asked of which only the text is not taken
     * @return done with the id of the first
     */
    Outcome draft(Command command, NewCommitment asked, List<String> texts);

    /**
     * Writes a draft anew with the first text and begins another for each further one. Refused: {@code draft.no_split}, {@code commitment.stage} (it is no
     * draft), and as {@link Drafting#rewrite}.
     *
     * @return done with the id of the one that was there
     */
    Outcome rewrite(Command command, CommitmentId id, int version, Terms terms, List<String> texts);
}
