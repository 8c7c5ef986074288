package mx.andamio.pages;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that a program sends by the names of a page's form. */
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
}
