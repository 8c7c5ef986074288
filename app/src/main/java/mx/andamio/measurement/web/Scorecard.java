package mx.andamio.measurement.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.pack.Organ;
import mx.andamio.pages.Drawing.At;
import mx.andamio.pages.Drawing.Shape;
import mx.andamio.pages.Scale;
import org.jspecify.annotations.Nullable;

/**
 * All that is measured of one organ, on a page or two.
 *
 * @param groups by what the data tell of, in the order of the files; only what was measured
 * @param unmeasured how many indicators have no measurement of this organ
 */
public record Scorecard(Organ organ, List<Group> groups, int unmeasured) {

    public Scorecard {
        groups = List.copyOf(groups);
    }

    public boolean isSimulated() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .anyMatch(line -> line.last().counted().simulated());
    }

    public boolean isPlanned() {
        return groups.stream().flatMap(group -> group.lines().stream()).anyMatch(line -> line.target() != null);
    }

    public int total() {
        return groups.stream().mapToInt(group -> group.lines().size()).sum();
    }

    /** Address of this page. */
    public String path() {
        return "/representaciones/" + organ.code() + "/indicadores";
    }

    public record Group(Dataset dataset, List<Line> lines) {

        public Group {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One indicator.
     *
     * @param told of a year back, the first month ahead; never empty
     * @param target of the last month; null where no plan in force has one
     * @param yearAgo the same month of the year before; null where it is not known
     * @param rank among organs of its type, null where that is not to be said
     */
    public record Line(
            Indicator indicator,
            List<Told> told,
            @Nullable BigDecimal target,
            @Nullable Measurement yearAgo,
            @Nullable Rank rank) {

        public Line {
            told = List.copyOf(told);
        }

        public Told last() {
            return told.getLast();
        }

        /** The last twelve months as a line through a field of {@code 1000 × 24}, empty with fewer than two values. */
        public String trend() {
            var months = told.stream()
                    .filter(one -> one.measurement().value() != null)
                    .toList();
            if (months.size() < 2) {
                return "";
            }
            var values = months.stream()
                    .map(one -> Objects.requireNonNull(one.measurement().value()))
                    .toList();
            var scale = Scale.around(values);
            var first = months.getFirst().measurement().period();
            var whole = first.until(months.getLast().measurement().period());
            return Shape.line(IntStream.range(0, months.size())
                    .mapToObj(i -> new At(
                            100.0 * first.until(months.get(i).measurement().period()) / whole,
                            FIELD - scale.share(values.get(i)) * FIELD))
                    .toList());
        }
    }

    /** Height of a trend. */
    public static final int FIELD = 24;

    /**
     * @param place 1 is best; who has the same value has the same place
     * @param of how many have a value
     */
    public record Rank(int place, int of) {}
}
