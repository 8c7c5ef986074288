package mx.andamio.library;

/** Hears of every paper that enters the record, in the transaction in which it does; again when more of it is registered. */
public interface PaperFollower {

    /**
     * @param paper as it was before
     * @param head the paper's own data as accepted: {@code kind}, {@code bulletin_number}, {@code title}, {@code date_published}…
     */
    void registered(Paper paper, Values head);
}
