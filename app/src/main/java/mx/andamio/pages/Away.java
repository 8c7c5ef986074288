package mx.andamio.pages;

/** Something that an answer needs does not work just now and may in a moment: the answer is 503 with the reason {@code code}. */
public final class Away extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Away(String code) {
        super(code);
    }

    public String code() {
        return String.valueOf(getMessage());
    }
}
