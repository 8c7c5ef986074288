package mx.andamio.measurement.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.measures.lake.Delivery;
import mx.andamio.measures.lake.Delivery.Restated;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.lake.Manifest;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;

/**
 * Tells whether deliveries that took the place of others say the same as these, in what an indicator reads. Then its figures stay what they are and only
 * where they came from is another file.
 */
final class Untouched {

    private final Map<String, Delivery> byId;
    private final Map<String, List<Delivery>> predecessors;

    Untouched(Manifest manifest) {
        this.byId = manifest.deliveries().stream().collect(Collectors.toMap(Delivery::id, Function.identity()));
        this.predecessors = new HashMap<>();
        manifest.deliveries().forEach(one -> {
            var by = one.replacedBy();
            if (by != null) {
                predecessors.computeIfAbsent(by, _ -> new ArrayList<>()).add(one);
            }
        });
    }

    /**
     * Whether what is counted of a period by these columns is the same.
     *
     * @param counted deliveries of which it was counted
     * @param wanted those of which it should be
     */
    boolean isSame(Period period, Collection<String> counted, Collection<String> wanted, Set<String> columns) {
        var gone = new HashSet<>(counted);
        wanted.forEach(gone::remove);
        var replaced = new HashSet<String>();
        for (var id : wanted) {
            if (!counted.contains(id)) {
                var sources = replacedBy(id, period, counted, columns);
                if (sources.isEmpty()) {
                    return false;
                }
                replaced.addAll(sources.get());
            }
        }
        return replaced.equals(gone);
    }

    /** Counted deliveries that a delivery stands for without a change; empty where it changed something or stands for nothing. */
    private Optional<Set<String>> replacedBy(
            String id, Period period, Collection<String> counted, Set<String> columns) {
        var delivery = byId.get(id);
        var before = predecessors.getOrDefault(id, List.of());
        if (delivery == null || before.isEmpty() || !isRestatedTheSame(delivery, period, columns)) {
            return Optional.empty();
        }
        var found = new HashSet<String>();
        for (var one : before) {
            if (counted.contains(one.id())) {
                found.add(one.id());
            } else if (isWithin(one, period)) {
                var further = replacedBy(one.id(), period, counted, columns);
                if (further.isEmpty()) {
                    return Optional.empty();
                }
                found.addAll(further.get());
            }
        }
        return Optional.of(found);
    }

    private static boolean isWithin(Delivery one, Period period) {
        return !one.from().isAfter(period.end()) && !one.to().isBefore(period.begin());
    }

    private static boolean isRestatedTheSame(Delivery delivery, Period period, Set<String> columns) {
        var restated = delivery.restated().stream().collect(Collectors.toMap(Restated::month, Function.identity()));
        var first = delivery.from().isAfter(period.begin()) ? delivery.from() : period.begin();
        var last = Period.of(PeriodType.MONTH, delivery.to().isBefore(period.end()) ? delivery.to() : period.end());
        return Stream.iterate(Period.of(PeriodType.MONTH, first), one -> one.compareTo(last) <= 0, one -> one.plus(1))
                .map(month -> restated.get(Lake.month(month.begin())))
                .allMatch(month -> month != null && month.columns().stream().noneMatch(columns::contains));
    }
}
