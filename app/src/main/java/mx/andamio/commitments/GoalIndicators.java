package mx.andamio.commitments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.Measured;
import mx.andamio.commitments.goals.Quantitative;

/** What a module above measures: indicators that a goal can read, and what they say of it. Nobody types the value of a goal that reads one. */
public interface GoalIndicators {

    /** All that a goal may read, by title. */
    List<Choice> all();

    /** Empty where none is called so. */
    Optional<Choice> named(String code);

    /** Of those whose indicator there is, by commitment: also of one of which nothing was measured yet. */
    Map<CommitmentId, Told> told(Collection<Reading> readings);

    /**
     * @param title in the reader's language
     * @param delay days from a period's end until its value counts
     * @param link where its page is
     */
    record Choice(String code, String title, String unit, Accumulation accumulation, int delay, String link) {}

    /**
     * A goal that reads an indicator.
     *
     * @param organ code of whose measurements it reads
     */
    record Reading(CommitmentId commitment, String organ, Quantitative goal) {

        /** @throws NullPointerException where the goal reads none */
        public String indicator() {
            return codeOf(goal);
        }
    }

    /**
     * What is measured of a goal.
     *
     * @param goal that reads
     * @param heardOn day on which the last of it arrived; empty before the first
     * @param landing empty where too little is known, or nothing is left to come
     * @param link where these measurements are
     * @param simulated whether they were made up
     */
    record Told(
            Quantitative goal,
            List<Measured> values,
            Optional<LocalDate> heardOn,
            Optional<Landing> landing,
            String link,
            boolean simulated) {

        public Told {
            values = List.copyOf(values);
        }

        /** Code of the indicator. */
        public String indicator() {
            return codeOf(goal);
        }
    }

    private static String codeOf(Quantitative goal) {
        return Objects.requireNonNull(goal.measure().indicator());
    }
}
