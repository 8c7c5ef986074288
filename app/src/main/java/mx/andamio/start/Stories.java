package mx.andamio.start;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.life.State;
import mx.andamio.start.Mood.Way;

/**
 * The stories of all invented commitments that were signed: the same each time, by the keys of their offices.
 *
 * @param today the day on which they are told
 */
record Stories(LocalDate today, List<Lived> lived) {

    /** One commitment with what happens to it, the first ahead. */
    record Lived(Commitment one, Way way, List<StoryEvent> events) {}

    /** @param invented with a key each, whatever became of them since */
    static Stories of(List<Commitment> invented, LocalDate today, StoryWords words) {
        var byOrgan = invented.stream()
                .filter(one -> !(one.state() instanceof State.Draft || one.state() instanceof State.Admitted))
                .sorted(Comparator.comparing(Stories::key))
                .collect(Collectors.groupingBy(Commitment::organ, TreeMap::new, Collectors.toList()));
        var moods = Mood.of(byOrgan.size()).iterator();
        var lived = new ArrayList<Lived>();
        byOrgan.forEach((organ, own) -> {
            var ways = moods.next().ways(own.size(), organ.hashCode()).iterator();
            for (var one : own) {
                var way = ways.next();
                var judge = isState(organ) ? "DOE-HEAD" : "DPM-HEAD";
                var events = Story.of(one.terms().goal(), judge, way, key(one).hashCode(), today, words);
                lived.add(new Lived(one, way, events));
            }
        });
        return new Stories(today, lived);
    }

    /** Codes of state bodies have two digits, those of hospitals are their keys. */
    static boolean isState(String organ) {
        return organ.length() == 2;
    }

    private static String key(Commitment one) {
        return Objects.requireNonNull(one.ownKey());
    }
}
