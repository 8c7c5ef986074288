package mx.andamio.pages;

import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    /**
     * @param incident number to quote when asking for help, null when the fault is not ours
     */
    record FaultView(
            int status, String code, String text, @Nullable String incident) {}
}
