package mx.andamio.reader;

import mx.andamio.pack.Pack;
import mx.andamio.reader.layout.Letterhead;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.meetings.Bodies;
import mx.andamio.reader.organs.Gazetteer;

/**
 * Reads official papers of one institution. Immutable and safe for many threads; building one indexes the pack, reading is
 * deterministic and takes time in proportion to the text's length.
 */
public final class Reader {

    /** Edition of the rules: it changes whenever the same text may be read differently, and is kept with every reading. */
    public static final String RULES = "2026-11-22.7";

    private final Gazetteer gazetteer;
    private final Letterhead letterhead;
    private final Bodies bodies;

    private Reader(Pack pack) {
        gazetteer = new Gazetteer(pack);
        bodies = new Bodies(pack);
        letterhead = new Letterhead(gazetteer.letterhead());
    }

    /** A reader that knows the institution's organs, bodies and posts. */
    public static Reader over(Pack pack) {
        return new Reader(pack);
    }

    /** What the paper says. Never throws for any text; what is not said is null or empty. */
    public Reading read(PaperText paper) {
        return new Readings(Paper.of(paper, letterhead), gazetteer, bodies).reading();
    }
}
