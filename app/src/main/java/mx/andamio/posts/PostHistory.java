package mx.andamio.posts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.andamio.directory.OrganPost;
import mx.andamio.posts.Holding.Known;
import mx.andamio.posts.Holding.SeenAround;
import mx.andamio.posts.Holding.SeenThen;
import mx.andamio.posts.Holding.Unknown;

/**
 * Everything known of who held a post.
 *
 * @param appointments withdrawn ones included, latest beginning first, those without one last
 * @param seen latest first
 */
public record PostHistory(OrganPost post, List<Appointment> appointments, List<Seen> seen) {

    public PostHistory {
        appointments = appointments.stream()
                .sorted(Comparator.comparing(
                                (Appointment one) -> one.term().begins(),
                                Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(Appointment::recordedAt)
                        .reversed())
                .toList();
        seen = seen.stream()
                .sorted(Comparator.comparing(Seen::from)
                        .reversed()
                        .thenComparing(Seen::source)
                        .thenComparing(Seen::person))
                .toList();
    }

    /** Who held the post on {@code day}; of days to come nothing is known. */
    public Holding on(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return unknown(day);
        }
        return holding()
                .filter(appointment -> covers(appointment, day))
                .findFirst()
                .<Holding>map(appointment -> new Known(appointment, contradicting(appointment)))
                .or(() -> seenThen(day))
                .or(() -> seenAround(day))
                .orElseGet(() -> unknown(day));
    }

    /** Whether everybody who was appointed has left, and no paper shows anybody since. Of a post without appointments nobody knows. */
    public boolean isVacant(LocalDate today) {
        var ends = holding().map(one -> one.term().ends()).toList();
        if (ends.isEmpty() || ends.stream().anyMatch(end -> end == null || !end.isBefore(today))) {
            return false;
        }
        return seen.stream()
                .noneMatch(one -> ends.stream().allMatch(end -> one.to().isAfter(end)));
    }

    /** Appointments that were not withdrawn. */
    public Stream<Appointment> holding() {
        return appointments.stream().filter(Appointment::holds);
    }

    private boolean covers(Appointment appointment, LocalDate day) {
        var begins = appointment.term().begins();
        var ends = appointment.term().ends();
        var begun = begins != null
                ? !day.isBefore(begins)
                : firstSeen(appointment).filter(seen -> !day.isBefore(seen)).isPresent();
        return begun && (ends == null || !day.isAfter(ends));
    }

    /** An appointment whose beginning nobody knows is certain from the first paper on that shows its holder. */
    private Optional<LocalDate> firstSeen(Appointment appointment) {
        return seen.stream()
                .filter(one -> PersonName.same(one.person(), appointment.person()))
                .map(Seen::to)
                .min(Comparator.naturalOrder());
    }

    /** Papers that show somebody else while {@code appointment} ran. */
    public List<Seen> contradicting(Appointment appointment) {
        return seen.stream()
                .filter(one -> covers(appointment, one.from()) && covers(appointment, one.to()))
                .filter(one -> !PersonName.same(one.person(), appointment.person()))
                .toList();
    }

    /** Two people seen on one day are two answers, that is none. */
    private Optional<Holding> seenThen(LocalDate day) {
        var then = seen.stream().filter(one -> one.isOn(day)).toList();
        return then.isEmpty() || then.stream().anyMatch(one -> !samePerson(one, then.getFirst()))
                ? Optional.empty()
                : Optional.of(new SeenThen(then.getFirst()));
    }

    private Optional<Holding> seenAround(LocalDate day) {
        var before = seen.stream().filter(one -> !one.to().isAfter(day)).findFirst();
        var after = seen.reversed().stream()
                .filter(one -> !one.from().isBefore(day))
                .findFirst();
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        var one = before.get();
        var other = after.get();
        var alone = seen.stream()
                .filter(between ->
                        !between.to().isBefore(one.from()) && !between.from().isAfter(other.to()))
                .allMatch(between -> samePerson(between, one));
        return alone ? Optional.of(new SeenAround(one, other)) : Optional.empty();
    }

    private Unknown unknown(LocalDate day) {
        return new Unknown(
                seen.stream().filter(one -> !one.to().isAfter(day)).findFirst().orElse(null),
                seen.reversed().stream()
                        .filter(one -> !one.from().isBefore(day))
                        .findFirst()
                        .orElse(null));
    }

    private static boolean samePerson(Seen one, Seen other) {
        return PersonName.same(one.person(), other.person());
    }
}
