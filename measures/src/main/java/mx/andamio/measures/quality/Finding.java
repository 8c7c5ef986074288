package mx.andamio.measures.quality;

import java.util.Map;
import mx.andamio.measures.periods.Period;
import org.jspecify.annotations.Nullable;

/**
 * Something odd.
 *
 * @param about code of a rule, key of an indicator, or for a silence the code of the dataset
 * @param dataset its code
 * @param indicator key of the one whose deliveries it comes from; null for a silence
 * @param organ code of the unit or organ
 * @param from first month
 * @param to last month
 * @param figures by name in the order in which they are told: of a rule its own, else {@link #VALUE} and what it was compared with
 */
public record Finding(
        Kind kind,
        String about,
        String dataset,
        @Nullable String indicator,
        String organ,
        Period from,
        Period to,
        Map<String, Double> figures) {

    public static final String VALUE = "value";
    public static final String USUAL = "usual";
    public static final String Z = "z";
    public static final String MAD = "mad";
    public static final String MONTHS = "months";
    public static final String NUMERATOR = "numerator";
    public static final String DENOMINATOR = "denominator";

    /** What is odd about it. */
    public enum Kind {
        RULE,
        SILENT,
        JUMP,
        IMPOSSIBLE
    }
}
