package mx.andamio.sheets.cells;

import mx.andamio.sheets.Refusal;

/** Ends the reading of a file; becomes a value before it leaves the library. */
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
