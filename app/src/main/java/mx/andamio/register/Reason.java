package mx.andamio.register;

import java.util.List;

/**
 * Why something was refused, in a form that both people and programs read. The words are under {@code reason.<code>} of the messages.
 *
 * @param code stable dotted word
 * @param kind who must act
 * @param parameters what fills the words' places; what is too long to be read is cut
 */
public record Reason(String code, Kind kind, List<String> parameters) {

    /** Characters of a parameter that are said again; nobody reads more, and who sends a megabyte is not sent one back. */
    private static final int LONGEST = 500;

    public Reason {
        parameters = parameters.stream().map(Reason::shortened).toList();
    }

    private static String shortened(String parameter) {
        return parameter.length() <= LONGEST
                ? parameter
                : parameter.substring(0, parameter.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    public static Reason of(String code, Kind kind, String... parameters) {
        return new Reason(code, kind, List.of(parameters));
    }

    /** Who must act, and the HTTP status that says so. */
    public enum Kind {
        /** The person who asked can correct it: 422. */
        USER,
        /** It is not there, or not for this person to know of: 404. */
        ABSENT,
        /** Somebody else was first; look again: 409. */
        CONFLICT,
        /** Too much or too often: 413 or 429. */
        CAPACITY
    }
}
