package mx.andamio.calendars.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the templates of calendars get. */
public final class Views {

    private Views() {}

    /**
     * @param post name of the post for which the account acts, null for none
     * @param since since when an address serves, null where none does
     * @param address the whole secret address, for a quarter of an hour after it was made; else null
     */
    public record CalendarPage(
            @Nullable String post,
            @Nullable Instant since,
            @Nullable String address) {
        @Override
        public String toString() {
            return "CalendarPage[" + post + ", " + since + "]";
        }
    }
}
