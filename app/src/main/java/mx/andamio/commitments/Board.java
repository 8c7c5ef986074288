package mx.andamio.commitments;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import mx.andamio.commitments.ratings.Counts;
import mx.andamio.commitments.ratings.Rating;
import mx.andamio.commitments.ratings.RollUp;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.pages.Slice;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** How everything that is signed and open stands today, by the rating that is used of each. Made for a hundred thousand at once. */
public interface Board {

    /** How many stand where, by code; what has no such code, and codes of nothing, are not in it. One commitment may have several programmes. */
    Map<String, Tally> tallies(By by, Scope scope);

    /** All of it as one. */
    Tally tally(Scope scope);

    /** Those that fit, the most urgent first: by step, then by the day on which they are due. */
    Slice<CommitmentId> found(Scope scope, Look look, int page, int size);

    /** By what commitments are told together. */
    enum By {
        ORGAN,
        LINE,
        PROGRAMME,
        RESPONSIBLE
    }

    /** What to look for. */
    sealed interface Look {

        record All() implements Look {}

        /** At that step. */
        record At(Step step) implements Look {}

        /** Something is due of it, and it has no step. */
        record Silent() implements Look {}

        /** Nothing is due of it yet. */
        record NotYetDue() implements Look {}

        /** At step 1 or 2. */
        record Decide() implements Look {}

        /** Not judged lately, and not that post's own; null for any post. */
        record Unassessed(@Nullable String post) implements Look {}

        /** Due from one day to another, both included. */
        record Due(LocalDate from, LocalDate to) implements Look {}

        /** So many days count as soon where nobody knows when the next session is. */
        int SOON = 30;

        /**
         * By its name in addresses: {@code 1} to {@code 4} for a step, {@code decidir}, {@code silencio}, {@code sin-vencer}; empty for another.
         */
        static Optional<Look> named(String name) {
            return switch (name) {
                case "1", "2", "3", "4" -> Optional.of(new At(Step.of(Integer.parseInt(name))));
                case "decidir" -> Optional.of(new Decide());
                case "silencio" -> Optional.of(new Silent());
                case "sin-vencer" -> Optional.of(new NotYetDue());
                default -> Optional.empty();
            };
        }
    }

    /** Narrows; null means all. A region is that of the directory, with all its organs. */
    record Scope(
            @Nullable String organ,
            @Nullable String region,
            @Nullable String line,
            @Nullable String programme,
            @Nullable String responsible) {

        public static final Scope NATION = new Scope(null, null, null, null, null);

        public static Scope ofOrgan(String code) {
            return new Scope(code, null, null, null, null);
        }

        public static Scope of(By by, String code) {
            return switch (by) {
                case ORGAN -> ofOrgan(code);
                case LINE -> new Scope(null, null, code, null, null);
                case PROGRAMME -> new Scope(null, null, null, code, null);
                case RESPONSIBLE -> new Scope(null, null, null, null, code);
            };
        }
    }

    /** @param simulated how many of them are made up for a demonstration */
    record Tally(Counts counts, int simulated) {

        public static final Tally NONE = new Tally(new Counts(0, 0, 0, 0, 0, 0), 0);

        public int all() {
            return counts.due() + counts.notYetDue();
        }

        /** As one tile. Its reason has the counts. */
        public Rating rating() {
            return RollUp.DEFAULT.rating(counts);
        }

        public ShownRating shown(Words words) {
            return ShownRating.of(rating(), words);
        }

        /** <em>n</em> of the coverage: those with a step. */
        public int rated() {
            return counts.rated();
        }

        /** <em>m</em> of the coverage: those of which something is due. */
        public int due() {
            return counts.due();
        }

        public int silent() {
            return counts.silent();
        }

        public int notYetDue() {
            return counts.notYetDue();
        }

        /** How many are at a step from 1 to 4. */
        public int at(int step) {
            return switch (Step.of(step)) {
                case AT_RISK -> counts.atRisk();
                case NEEDS_SUPPORT -> counts.needSupport();
                case REACHABLE -> counts.reachable();
                case ON_TRACK -> counts.onTrack();
            };
        }

        public Tally plus(Tally other) {
            return new Tally(counts.plus(other.counts), simulated + other.simulated);
        }
    }
}
