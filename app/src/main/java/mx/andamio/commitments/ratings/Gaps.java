package mx.andamio.commitments.ratings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far the reports of a post are from what others judge, over time. Above 0 the post reports better than it is judged. */
public final class Gaps {

    private Gaps() {}

    /**
     * A report and the assessment that met it.
     *
     * @param reported its post is the one that is measured
     */
    public record Pair(Reported reported, Assessment assessed) {

        /** Steps from assessed to reported, −3 to 3. */
        public int gap() {
            return reported.step().level() - assessed.overall().level();
        }
    }

    /**
     * A month of a post.
     *
     * @param pairs how many reports were judged in it, 1 or more
     * @param mean of their gaps, −3 to 3, two decimals
     * @param better how many were better than judged
     * @param worse how many were worse than judged
     */
    public record Month(int pairs, BigDecimal mean, int better, int worse) {}

    /** What one commitment's assessment met: the last report of its day or before; empty where there was none, which is no gap of zero. */
    public static Optional<Pair> pair(List<Reported> reports, Assessment assessed) {
        return reports.stream()
                .filter(report -> !report.on().isAfter(assessed.on()))
                .max(Comparator.comparing(Reported::on))
                .map(report -> new Pair(report, assessed));
    }

    /** By month of the judgement, the earliest first. Months without a pair are not in it. */
    public static SequencedMap<YearMonth, Month> ofPost(String post, List<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.reported().post().equals(post))
                .collect(Collectors.groupingBy(
                        pair -> YearMonth.from(pair.assessed().on()),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Gaps::month)));
    }

    private static Month month(List<Pair> pairs) {
        var sum = pairs.stream().mapToInt(Pair::gap).sum();
        return new Month(
                pairs.size(),
                BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(pairs.size()), 2, RoundingMode.HALF_EVEN),
                (int) pairs.stream().filter(pair -> pair.gap() > 0).count(),
                (int) pairs.stream().filter(pair -> pair.gap() < 0).count());
    }
}
