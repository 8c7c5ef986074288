package mx.andamio.library;

import java.util.List;

/** What other modules do when what a registered paper states may have changed. */
public interface PaperNews {

    /** What happened to a paper. */
    enum Change {
        /** It entered the record, or more of it did. */
        REGISTERED,
        /** A record got its text. */
        TEXT,
        /** A warning of its reader was decided on. */
        WARNING
    }

    /**
     * Called in the transaction of the change, after its entry was written: the register is locked, so nobody else is told at the same
     * time.
     *
     * @param paper as it is now, registered
     * @param items all of its findings
     */
    void changed(Change change, Paper paper, List<Item> items);
}
