package mx.andamio.pack;

import java.util.List;

/**
 * The paper on which a body keeps what it agreed.
 *
 * @param signers at least one, in the order in which they sign
 * @param level what a signature has to be
 */
public record ActPaper(Kind kind, List<Signer> signers, Level level) {

    /** Where the institution has not said it. */
    public static final ActPaper PLAIN =
            new ActPaper(Kind.ACTA, List.of(Signer.CHAIR, Signer.SECRETARY), Level.AUTOGRAPH);

    public ActPaper {
        signers = List.copyOf(signers);
    }

    /** What it is called. */
    public enum Kind {
        ACTA,
        MINUTA
    }

    /** Who signs. */
    public enum Signer {
        CHAIR,
        SECRETARY,
        /** Somebody for each sector. */
        SECTORS,
        /** All members who were there and vote. */
        MEMBERS
    }

    /** Of a signature, as the law of advanced electronic signatures tells them apart. */
    public enum Level {
        AUTOGRAPH,
        SIMPLE,
        ADVANCED
    }
}
