package mx.andamio.measurement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.quality.Finding.Kind;
import mx.andamio.pages.Slice;
import org.jspecify.annotations.Nullable;

/** What is odd in delivered data, as they were looked at last. */
public interface DataQuality {

    /** Those that fit, the last month ahead. */
    Slice<Odd> all(Filter filter, int page, int size);

    /** All that fit, in the same order. */
    List<Odd> every(Filter filter);

    /** How many fit of each kind, whatever kind the filter wants; none of a kind that there is not. */
    Map<Kind, Long> kinds(Filter filter);

    /** Codes of organs that have any, by code. */
    List<String> organs();

    /** When data were looked at last; empty where they never were. */
    Optional<Instant> examined();

    /**
     * What is looked for.
     *
     * @param organ an organ, with its units, or a unit; null for all
     * @param dataset null for all
     * @param kind null for all
     */
    record Filter(
            @Nullable String organ,
            @Nullable String dataset,
            @Nullable Kind kind) {}

    /**
     * Something odd.
     *
     * @param about code of a rule, key of an indicator, or of a silence the dataset
     * @param indicator key of the one from whose deliveries it comes; null for a silence
     * @param organ code of the unit or organ
     * @param parent organ to which it belonged; itself for an organ
     * @param from first month
     * @param to last month
     * @param figures by name in their order
     * @param deliveries names in the lake, of its first month
     * @param since when it was found first, of all the times that it was found without a break
     */
    record Odd(
            UUID id,
            Kind kind,
            String about,
            String dataset,
            @Nullable String indicator,
            String organ,
            String parent,
            Period from,
            Period to,
            Map<String, Double> figures,
            List<String> deliveries,
            boolean simulated,
            Instant since) {}
}
