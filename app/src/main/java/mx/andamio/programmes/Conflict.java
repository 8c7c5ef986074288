package mx.andamio.programmes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import mx.andamio.pack.Programme;
import mx.andamio.pack.PublishedFigure;

/**
 * One figure that was published with several values: the same thing counted in the same unit up to the same day.
 *
 * @param figures at least two, in the order of the pack
 */
public record Conflict(String counts, List<PublishedFigure> figures) {

    public Conflict {
        figures = List.copyOf(figures);
    }

    /** Everything that {@code programme}'s papers contradict each other in. What has no cut-off is not compared. */
    public static List<Conflict> of(Programme programme) {
        var alike = new LinkedHashMap<List<String>, List<PublishedFigure>>();
        for (var figure : programme.figures()) {
            var cutOff = figure.cutOff();
            if (cutOff != null) {
                alike.computeIfAbsent(List.of(figure.counts(), figure.unit(), cutOff), _ -> new ArrayList<>())
                        .add(figure);
            }
        }
        return alike.values().stream()
                .filter(figures -> figures.stream()
                                .map(PublishedFigure::value)
                                .map(BigDecimal::stripTrailingZeros)
                                .distinct()
                                .count()
                        > 1)
                .map(figures -> new Conflict(figures.getFirst().counts(), figures))
                .toList();
    }

    public boolean has(PublishedFigure figure) {
        return figures.stream().anyMatch(one -> Objects.equals(one, figure));
    }
}
