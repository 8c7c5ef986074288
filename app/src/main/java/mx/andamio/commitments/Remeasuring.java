package mx.andamio.commitments;

/** For who measures: says that what goals read is no longer what it was. */
public interface Remeasuring {

    /**
     * Within the transaction that changes the measurements: the ratings that rest on them are computed anew once it is committed.
     *
     * @param indicator code of one that was counted anew
     * @return how many open commitments read it
     */
    int changed(String indicator);
}
