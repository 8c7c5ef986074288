package mx.andamio.measures.quality;

import java.util.List;
import java.util.Set;
import mx.andamio.measures.definitions.Bilingual;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.expressions.Expression;
import mx.andamio.pack.Fault;

/**
 * How data are looked at, as {@code quality/*.yaml} of the pack says.
 *
 * @param past100 codes of indicators in percent that may pass 100
 * @param faults why some of it is missing here; empty when all is sound
 */
public record Quality(Jumping jumping, Silence silence, List<Rule> rules, Set<String> past100, List<Fault> faults) {

    /** Where nothing is said. */
    public static final Quality NONE =
            new Quality(new Jumping(6, 4, 6, 0.5, 30), new Silence(6, 3, 0.75, 10), List.of(), Set.of(), List.of());

    /**
     * When a value is a jump: all of it must hold.
     *
     * @param points how many values before it are needed, from 3
     * @param z how many standard deviations from their mean
     * @param mad how many deviations from their median, as 0.6745 of the distance by the median of distances
     * @param change least share of the median by which it must differ
     * @param count least number of cases that it counts, or is divided by
     */
    public record Jumping(int points, double z, double mad, double change, double count) {}

    /**
     * When a unit that told nothing should have.
     *
     * @param around months before and after that are looked at, each
     * @param known how many of them must have been told by anybody
     * @param share of them in which the unit told something, 0 to 1
     * @param count least median of cases: where there are few, none at all may be true
     */
    public record Silence(int around, int known, double share, double count) {}

    /**
     * What must hold between figures of one unit or organ and one month.
     *
     * @param rule condition over the names of its figures; one that is null holds
     * @param text what is wrong where it does not
     * @param mend what to do then
     */
    public record Rule(
            String code, Bilingual text, Bilingual mend, List<Figure> figures, String written, Expression rule) {}

    /** A figure of a rule: a part of a measurement by a name. */
    public record Figure(String name, Indicator indicator, Part part) {}

    /** What is taken of a measurement. */
    public enum Part {
        NUMERATOR,
        DENOMINATOR,
        VALUE
    }
}
