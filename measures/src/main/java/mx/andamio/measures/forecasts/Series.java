package mx.andamio.measures.forecasts;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import mx.andamio.measures.periods.Timeline;

/** What is known of one quantity in time. */
public final class Series {

    /** Lags at which a numbered row, which has no calendar, may repeat itself, the likeliest first. */
    private static final List<Integer> SEASONS = List.of(12, 4, 7);

    private final String name;
    private final Timeline timeline;
    private final TreeMap<Integer, Double> told;

    /**
     * @param told the value of each position in the timeline, at least one, all finite
     */
    public Series(String name, Timeline timeline, Map<Integer, Double> told) {
        this.name = name;
        this.timeline = timeline;
        this.told = new TreeMap<>(told);
    }

    public String name() {
        return name;
    }

    /** Whether enough values are known to say anything. */
    public boolean isLongEnough() {
        return told.size() >= Forecast.FEWEST;
    }

    /** Its forecast; empty where fewer than {@value Forecast#FEWEST} values are known. */
    public Optional<Forecast> forecast(int horizon) {
        return isLongEnough() ? Forecast.of(values(), season(), horizon) : Optional.empty();
    }

    /** The period {@code h} after the last one that is known, {@code h} from 1. */
    public String period(int h) {
        return timeline.at(told.lastKey() + h);
    }

    /** After how many periods it may repeat itself: by its calendar, or by its own values where it has none; 1 for never. */
    int season() {
        if (!timeline.isNumbered()) {
            return timeline.season();
        }
        var values = values();
        return SEASONS.stream()
                .filter(season -> Seasonal.isPlain(values, season))
                .findFirst()
                .orElse(1);
    }

    double[] values() {
        return evenly(told);
    }

    /**
     * Evenly spaced: where a period in between was not told, on the straight line between its neighbours.
     *
     * @param told by position, at least one
     */
    public static double[] evenly(NavigableMap<Integer, Double> told) {
        var values = new double[told.lastKey() - told.firstKey() + 1];
        for (var at = 0; at < values.length; at++) {
            var position = told.firstKey() + at;
            var before = Objects.requireNonNull(told.floorEntry(position));
            var after = Objects.requireNonNull(told.ceilingEntry(position));
            var whole = after.getKey() - before.getKey();
            var part = whole == 0 ? 0 : (position - before.getKey()) / (double) whole;
            values[at] = before.getValue() + part * (after.getValue() - before.getValue());
        }
        return values;
    }
}
