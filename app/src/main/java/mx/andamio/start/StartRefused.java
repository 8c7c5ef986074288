package mx.andamio.start;

/** The command cannot be carried out as asked, and why, in words for whoever typed it. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String spanish) {
        super(spanish);
    }
}
