package mx.andamio.reader.documents;

/** Ends the reading of a file from deep inside it; never leaves this package. */
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Unreadable(Refusal refusal) {
        super(refusal.code().name(), null, false, false);
        this.refusal = refusal;
    }

    static Unreadable because(Refusal.Code code, String... values) {
        return new Unreadable(Refusal.of(code, values));
    }

    Refusal refusal() {
        return refusal;
    }
}
