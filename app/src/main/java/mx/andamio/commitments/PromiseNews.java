package mx.andamio.commitments;

/** What other modules do when something new is known of a promise. */
public interface PromiseNews {

    /** Evidence was entered or withdrawn. Called in the transaction of the change, after its entry was written. */
    void told(Promises.Line promise);
}
