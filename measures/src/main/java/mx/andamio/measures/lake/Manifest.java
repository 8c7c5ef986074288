package mx.andamio.measures.lake;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.measures.lake.Delivery.Part;
import org.jspecify.annotations.Nullable;

/**
 * All deliveries of a dataset, the oldest first, those that were replaced too.
 *
 * @param compacted months whose deliveries are read from one file instead of theirs
 */
public record Manifest(
        String dataset, List<Delivery> deliveries, @Nullable List<Compacted> compacted) {

    public Manifest {
        // manifests that were written before there was any
        compacted = compacted == null ? List.of() : List.copyOf(compacted);
    }

    /** Nothing is compacted. */
    public Manifest(String dataset, List<Delivery> deliveries) {
        this(dataset, deliveries, List.of());
    }

    /**
     * One file with the rows that several deliveries told of a month.
     *
     * @param deliveries all of them count
     */
    public record Compacted(Part part, Set<String> deliveries) {

        public Compacted {
            deliveries = Set.copyOf(deliveries);
        }
    }

    @Override
    public List<Compacted> compacted() {
        return compacted == null ? List.of() : compacted;
    }

    /** Those that readers see. */
    public Stream<Delivery> current() {
        return deliveries.stream().filter(Delivery::counts);
    }

    /**
     * A file that is read, and the days that it was declared to tell of.
     *
     * @param from first of them, in its month or before
     * @param to last of them, in its month or after
     */
    public record Read(Part part, LocalDate from, LocalDate to) {}

    /** Files that have every row that counts, each once. */
    public Stream<Part> reading() {
        return readingDays().map(Read::part);
    }

    /** As {@link #reading}, with the days of each. */
    public Stream<Read> readingDays() {
        var byId = deliveries.stream().collect(Collectors.toMap(Delivery::id, Function.identity()));
        return Stream.concat(compacted().stream().map(one -> days(one, byId)), loose());
    }

    private static Read days(Compacted one, Map<String, Delivery> byId) {
        var told = one.deliveries().stream()
                .map(id -> Objects.requireNonNull(byId.get(id)))
                .toList();
        return new Read(
                one.part(),
                told.stream().map(Delivery::from).min(LocalDate::compareTo).orElse(LocalDate.MIN),
                told.stream().map(Delivery::to).max(LocalDate::compareTo).orElse(LocalDate.MAX));
    }

    /** Files of single deliveries that no compacted one has. */
    private Stream<Read> loose() {
        var within = new HashSet<String>();
        compacted()
                .forEach(one ->
                        one.deliveries().forEach(id -> within.add(one.part().month() + id)));
        return current()
                .flatMap(delivery -> delivery.parts().stream()
                        .filter(part -> !within.contains(part.month() + delivery.id()))
                        .map(part -> new Read(part, delivery.from(), delivery.to())));
    }

    /**
     * Months of which so many files are read that one would do better, in their order.
     *
     * @param files at least so many of single deliveries
     */
    public List<String> scattered(int files) {
        return loose()
                .collect(Collectors.groupingBy(one -> one.part().month(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(one -> one.getValue() >= files)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Deliveries that count and told of a month. */
    Set<String> telling(String month) {
        return current()
                .filter(one ->
                        one.parts().stream().anyMatch(part -> part.month().equals(month)))
                .map(Delivery::id)
                .collect(Collectors.toSet());
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

    /** A compacted file with rows of what is replaced is read no more: those of the other deliveries are read from theirs again. */
    Manifest with(Delivery added) {
        var replaced = replaceable(added.source(), added.from(), added.to())
                .map(Delivery::id)
                .collect(Collectors.toSet());
        return new Manifest(
                dataset,
                Stream.concat(
                                deliveries.stream()
                                        .map(one -> replaced.contains(one.id()) ? one.replaced(added.id()) : one),
                                Stream.of(added))
                        .toList(),
                compacted().stream()
                        .filter(one -> one.deliveries().stream().noneMatch(replaced::contains))
                        .toList());
    }

    /** In place of an earlier one of its month. */
    Manifest with(Compacted added) {
        return new Manifest(
                dataset,
                deliveries,
                Stream.concat(
                                compacted().stream()
                                        .filter(one -> !one.part()
                                                .month()
                                                .equals(added.part().month())),
                                Stream.of(added))
                        .toList());
    }
}
