package mx.andamio.cockpit.web;

import java.util.List;
import java.util.Map;
import mx.andamio.commitments.Promises;
import mx.andamio.commitments.Promises.Filter;
import mx.andamio.commitments.Promises.Line;
import mx.andamio.commitments.Standing;

/**
 * What papers promised and no post has made a commitment of, by whether later sources say anything of it. It is unrated: none of it is in a tile.
 *
 * @param told of which a later source speaks
 * @param silent of which none does, those past their date first
 */
public record PromisedPart(List<Line> told, long toldTotal, List<Line> silent, long silentTotal) {

    private static final int SHOWN = 6;
    private static final List<Standing> TOLD =
            List.of(Standing.NOT_KEPT, Standing.REDATED, Standing.PARTLY, Standing.NEWS, Standing.KEPT);
    private static final List<Standing> SILENT = List.of(Standing.SILENT_PAST_DUE, Standing.SILENT);

    static PromisedPart of(Promises promises) {
        var counts = promises.counts("");
        return new PromisedPart(
                lines(promises, counts, TOLD), sum(counts, TOLD), lines(promises, counts, SILENT), sum(counts, SILENT));
    }

    private static List<Line> lines(Promises promises, Map<Standing, Long> counts, List<Standing> standings) {
        return standings.stream()
                .filter(one -> count(counts, one) > 0)
                .flatMap(one -> promises.found(new Filter("", one), 0, SHOWN).items().stream())
                .limit(SHOWN)
                .toList();
    }

    private static long sum(Map<Standing, Long> counts, List<Standing> standings) {
        return standings.stream().mapToLong(one -> count(counts, one)).sum();
    }

    private static long count(Map<Standing, Long> counts, Standing standing) {
        return counts.getOrDefault(standing, 0L);
    }
}
