package mx.andamio.rounds;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import mx.andamio.commitments.Obligations.Owed;
import mx.andamio.rounds.model.Obligation;
import mx.andamio.rounds.model.Standing;
import mx.andamio.rounds.model.Tally;
import mx.andamio.sessions.SessionLine;
import org.jspecify.annotations.Nullable;

/**
 * A round with everything that it agreed, or a part of it.
 *
 * @param on day for which it is told
 * @param sessions by day
 * @param of how many bodies meet in such a round
 * @param items by organ, then by their first date
 */
public record Round(RoundName name, LocalDate on, List<SessionLine> sessions, int of, List<Item> items) {

    public Round {
        sessions = List.copyOf(sessions);
        items = List.copyOf(items);
    }

    /** What is owed, and what became of it by the day. */
    public record Item(Owed owed, Obligation obligation, Standing standing) {

        public String address() {
            return "/compromisos/" + owed.id();
        }
    }

    /** By what a round is told. */
    public enum By {
        REGION("region"),
        LINE("linea"),
        ORGAN("organo");

        private final String word;

        By(String word) {
            this.word = word;
        }

        /** As it stands in addresses. */
        public String word() {
            return word;
        }

        @Nullable
        String code(Item item) {
            return switch (this) {
                case REGION -> item.obligation().region();
                case LINE -> item.obligation().line();
                case ORGAN -> item.obligation().organ();
            };
        }
    }

    /** @param code of the region, the line or the organ; null for what has none */
    public record Part(@Nullable String code, Tally tally) {}

    /** Each obligation is in exactly one part; by code, what has none last. */
    public List<Part> parts(By by) {
        Map<@Nullable String, Tally> tallies = new HashMap<>();
        for (var item : items) {
            tallies.merge(by.code(item), Tally.of(List.of(item.obligation()), on), Tally::plus);
        }
        return tallies.entrySet().stream()
                .map(one -> new Part(one.getKey(), one.getValue()))
                .sorted(comparing(Part::code, nullsLast(naturalOrder())))
                .toList();
    }

    public Tally tally() {
        return Tally.of(items.stream().map(Item::obligation).toList(), on);
    }

    /** What is of that region, line or organ; null for what has none. */
    public Round only(By by, @Nullable String code) {
        return only(item -> Objects.equals(by.code(item), code));
    }

    public Round only(Standing standing) {
        return only(item -> item.standing() == standing);
    }

    /** What is to be reported on and has no recent report. */
    public Round silent() {
        return only(
                item -> item.obligation().owesReports() && !item.obligation().recent());
    }

    private Round only(Predicate<Item> which) {
        return new Round(name, on, sessions, of, items.stream().filter(which).toList());
    }
}
