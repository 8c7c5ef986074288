package mx.andamio.evaluations;

import java.time.Instant;
import java.util.Map;
import mx.andamio.evaluations.model.Evaluation;

/**
 * An organ in a period.
 *
 * @param organ code
 * @param volume how many commitments it had in force
 * @param entered what was last entered by hand, by code of element
 */
public record Evaluated(
        KeptPeriod period, String organ, int volume, Evaluation evaluation, Map<String, Entry> entered) {

    public Evaluated {
        entered = Map.copyOf(entered);
    }

    /**
     * Who entered a value and from where.
     *
     * @param source in words, or a link
     * @param times how often it was entered; above 1 it was corrected
     */
    public record Entry(String source, Instant at, String by, int times) {}
}
