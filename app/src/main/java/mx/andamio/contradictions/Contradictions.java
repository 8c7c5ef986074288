package mx.andamio.contradictions;

import java.util.List;
import java.util.Optional;
import mx.andamio.contradictions.Finding.Nature;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;

/** What papers contradict across each other. */
public interface Contradictions {

    /** Those that fit, open ones first, then the latest. */
    Slice<Contradiction> found(Filter filter, int page, int size);

    Optional<Contradiction> contradiction(ContradictionId id);

    /** How many are open, between papers or within one: what changed is not counted. */
    long open();

    /** Of each nature, how many there are of this kind, organ and year. */
    List<Count> counts(Filter filter);

    /** Organs and years that some contradiction has, for filters. */
    Choices choices();

    /**
     * Says something of a contradiction. Refused: {@code contradiction.absent}; {@code contradiction.words} (missing or over 500
     * letters); {@code contradiction.source} (none of those who speak); {@code contradiction.marked} when somebody did already.
     *
     * @return done with the mark's id
     */
    Outcome mark(Command command, NewMark mark);

    /** Takes the mark back that settles it. Refused: {@code contradiction.absent}, {@code contradiction.words}, {@code contradiction.unmarked}. */
    Outcome withdraw(Command command, ContradictionId contradiction, String why);

    /** @param rightSource label of the source that is right, null where nobody says so */
    record NewMark(
            ContradictionId contradiction,
            Mark.Verdict verdict,
            String words,
            @Nullable String rightSource) {}

    /**
     * Narrows the list; null for all.
     *
     * @param organ code
     * @param open whether only open ones or only settled ones
     */
    record Filter(
            @Nullable Nature nature,
            @Nullable Kind kind,
            @Nullable String organ,
            @Nullable Integer year,
            @Nullable Boolean open) {

        public static final Filter NONE = new Filter(null, null, null, null, null);

        public Filter of(@Nullable Nature other) {
            return new Filter(other, kind, organ, year, open);
        }
    }

    record Count(Nature nature, long count, long open) {}

    record Choices(List<String> organs, List<Integer> years) {}
}
