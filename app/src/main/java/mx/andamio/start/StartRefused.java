package mx.andamio.start;

/** The command cannot be carried out as asked, and why, in words for whoever typed it. The message is in Spanish. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String english;

    StartRefused(String spanish, String english) {
        super(spanish);
        this.english = english;
    }

    String english() {
        return english;
    }
}
