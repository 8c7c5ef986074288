package mx.andamio.measurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;

/** Medical units, and to which organ each belongs during which time. */
public interface Units {

    /** All of them by code, each as often as it has times. */
    List<Unit> all();

    /** Of one unit, the first time ahead. */
    List<Unit> times(String code);

    /** That belong to an organ on a day, by code. */
    List<Unit> of(String organ, LocalDate day);

    /** As it is on a day, or else as it was last. */
    default Optional<Unit> on(String code, LocalDate day) {
        var times = times(code);
        return times.stream()
                .filter(one -> !one.from().isAfter(day)
                        && (one.to() == null || !one.to().isBefore(day)))
                .findFirst()
                .or(() -> times.isEmpty() ? Optional.empty() : Optional.of(times.getLast()));
    }

    /** Each unit once, by code: as it is on a day, or else as it was last. */
    default List<Unit> on(LocalDate day) {
        var now = new TreeMap<String, Unit>();
        for (var one : all()) {
            if (!now.containsKey(one.code()) || !one.from().isAfter(day)) {
                now.put(one.code(), one);
            }
        }
        return List.copyOf(now.values());
    }

    /**
     * Makes these the units. Refused: {@code unit.none}, {@code unit.organ} with code and organ that the directory does not have, {@code unit.overlap} with the
     * code of one with two times at once.
     */
    Outcome load(Command command, List<Unit> units);

    /**
     * A time of a unit.
     *
     * @param code CLUES
     * @param organ code of its OOAD
     * @param kind what it is, as its catalogue says it; empty where that is silent
     * @param to last day; null while it lasts
     * @param simulated whether it was made up
     */
    record Unit(
            String code,
            String name,
            String organ,
            String kind,
            LocalDate from,
            @Nullable LocalDate to,
            boolean simulated) {}
}
