package mx.andamio.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts of a page's form, typed there or sent by a program under the same names. */
public final class SentTexts {

    /** Letters of one. */
    private static final int LONGEST = 2_000;

    private SentTexts() {}

    /**
     * Those that were said, of a map that may be changed.
     *
     * @param sent what is absent or null was not typed
     * @throws BadRequest {@code request.value} with the name of one that is too long
     */
    public static Map<String, String> said(@Nullable Map<String, @Nullable String> sent) {
        var said = new HashMap<String, String>();
        if (sent != null) {
            sent.forEach((name, value) -> {
                if (value != null && value.length() > LONGEST) {
                    throw new BadRequest("request.value", name);
                }
                if (value != null) {
                    said.put(name, value);
                }
            });
        }
        return said;
    }

    /**
     * What a form sent: the first of each name, no longer than it is kept.
     *
     * @param longest letters of one
     */
    public static Map<String, String> typed(HttpServletRequest request, int longest) {
        var typed = new HashMap<String, String>();
        request.getParameterMap()
                .forEach((name, values) ->
                        typed.put(name, values[0].length() > longest ? values[0].substring(0, longest) : values[0]));
        return typed;
    }
}
