package mx.andamio.measures.lake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All deliveries of a dataset, the oldest first, those that were replaced too.
 */
public record Manifest(String dataset, List<Delivery> deliveries) {

    /** Those that readers see. */
    public Stream<Delivery> current() {
        return deliveries.stream().filter(Delivery::counts);
    }

    /**
     * One that the new one would cut in two: of the same source, with days that the new one does not have. What would be left of it cannot be told.
     */
    public Optional<Delivery> inTheWayOf(Delivery added) {
        return replaceable(added.source(), added.from(), added.to())
                .filter(one -> !one.isWithin(added.from(), added.to()))
                .findFirst();
    }

    Stream<Delivery> replaceable(String source, LocalDate from, LocalDate to) {
        return current().filter(one -> one.source().equals(source)).filter(one -> one.overlaps(from, to));
    }

    Manifest with(Delivery added) {
        var replaced = replaceable(added.source(), added.from(), added.to())
                .map(Delivery::id)
                .toList();
        return new Manifest(
                dataset,
                Stream.concat(
                                deliveries.stream()
                                        .map(one -> replaced.contains(one.id()) ? one.replaced(added.id()) : one),
                                Stream.of(added))
                        .toList());
    }
}
