package mx.andamio.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What modules above know of figures that registered papers publish about a programme. */
public interface ProgrammeFigures {

    /** So many are given, the latest first. */
    int MOST = 200;

    /** Figures that name the programme, and those that the pack has of the same papers; at most {@value #MOST} of each. */
    List<Registered> of(Wanted wanted);

    /**
     * What to look for; all of it folded.
     *
     * @param inCounts names that may stand in what is counted
     * @param inSentence names that may stand anywhere in the sentence of the figure
     * @param titles of the pack's sources, as written
     * @param values that the pack has
     */
    record Wanted(List<String> inCounts, List<String> inSentence, List<String> titles, List<BigDecimal> values) {

        public Wanted {
            inCounts = List.copyOf(inCounts);
            inSentence = List.copyOf(inSentence);
            titles = List.copyOf(titles);
            values = List.copyOf(values);
        }
    }

    /**
     * A figure of a registered paper.
     *
     * @param counts what it counts, null where the paper does not say
     * @param qualifier {@code more_than}, {@code almost}, {@code up_to} or {@code approx}
     * @param dated date of the paper, null when it has none
     * @param label number or title of the paper
     * @param item the finding in its reading
     * @param named whether its words name the programme
     */
    record Registered(
            BigDecimal value,
            @Nullable String unit,
            @Nullable String counts,
            @Nullable String qualifier,
            @Nullable String period,
            String asWritten,
            @Nullable LocalDate dated,
            String label,
            UUID paper,
            UUID item,
            boolean simulated,
            boolean named) {

        /** Its place on the page of its paper. */
        public String link() {
            return "/biblioteca/" + paper + "#i-" + item;
        }
    }
}
