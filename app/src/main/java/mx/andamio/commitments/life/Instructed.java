package mx.andamio.commitments.life;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * What one instruction asks of each of many posts.
 *
 * @param text one verb, one deliverable
 * @param verifier code of the post that says whether each has done it; null while nobody was named
 * @param source where the number, or the acceptance, will come from
 * @param closingEvidence what must be shown at closing
 */
public record Instructed(
        CommitmentKind kind,
        String text,
        @Nullable String verifier,
        Aim aim,
        @Nullable String source,
        @Nullable String closingEvidence,
        Alignment alignment,
        Origin origin) {

    public Instructed {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an instruction has a text");
        }
    }

    /** Whether a child binds as soon as it is given. A commitment is taken on: each post signs its own. */
    public boolean bindsAtOnce() {
        return switch (kind) {
            case COMMITMENT -> false;
            case INSTRUCTION, RECOMMENDATION -> true;
        };
    }

    /**
     * What one post owes of it. Refused as {@link Aim#goal}.
     *
     * @param post code
     * @param from day on which it is given
     * @param own its own numbers, null for those of all
     */
    public Ruling<Terms> terms(String post, LocalDate from, Aim.@Nullable Own own) {
        return aim.goal(text, closingEvidence, from, own)
                .then(goal -> Ruling.granted(new Terms(
                        kind,
                        text,
                        new Parties(post, List.of(), verifier),
                        goal,
                        source,
                        closingEvidence,
                        alignment,
                        origin)));
    }
}
