package mx.andamio.commitments.life;

import mx.andamio.commitments.goals.Stated;
import org.jspecify.annotations.Nullable;

/**
 * What is committed to. While it is a draft anything but the text may be missing.
 *
 * @param text one verb, one deliverable; {@link TextRules} warns
 * @param goal null while none was stated
 * @param source where the number, or the acceptance, will come from; null while nobody said
 * @param closingEvidence what must be shown at closing; null while nobody said
 */
public record Terms(
        CommitmentKind kind,
        String text,
        Parties parties,
        @Nullable Stated goal,
        @Nullable String source,
        @Nullable String closingEvidence,
        Alignment alignment,
        Origin origin) {

    public Terms {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a commitment has a text");
        }
    }

    /** The same with another text. */
    public Terms saying(String other) {
        return new Terms(kind, other, parties, goal, source, closingEvidence, alignment, origin);
    }

    /** The same of others, told by something else. */
    public Terms with(Parties others, Alignment by) {
        return new Terms(kind, text, others, goal, source, closingEvidence, by, origin);
    }
}
