package mx.andamio.rounds.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is numbered together: the meetings of all regions that are of one kind; else one series of one body.
 *
 * @param code in addresses: the kind where there is one meeting for each region; the body's code; with its series where it has several
 * @param regional whether it is one meeting for each region
 */
public record Cycle(String code, boolean regional) {

    /**
     * @param region that the body belongs to; null where to none
     * @param all series of the body
     * @param series in which the session is numbered
     */
    public static Cycle of(String body, String kind, @Nullable String region, List<String> all, String series) {
        if (region != null) {
            return new Cycle(kind, true);
        }
        return new Cycle(all.size() > 1 ? body + "." + series : body, false);
    }
}
