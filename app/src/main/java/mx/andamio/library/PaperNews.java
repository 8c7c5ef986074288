package mx.andamio.library;

import java.util.List;

/** What other modules do when what a registered paper states may have changed. */
public interface PaperNews {

    /**
     * The paper was registered, got its text, or one of its findings was decided on. Called in the transaction of the change, after its
     * entry was written: the register is locked, so nobody else is told at the same time.
     *
     * @param paper as it is now, registered
     * @param items all of its findings
     */
    void changed(Paper paper, List<Item> items);
}
