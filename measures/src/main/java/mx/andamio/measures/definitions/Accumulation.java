package mx.andamio.measures.definitions;

import java.util.Locale;

/** How values of short periods and small organs become those of long and large ones. */
public enum Accumulation {
    /** Added over time and organs: surgeries. */
    FLOW,
    /**
     * The last of the period, added over organs, never over time: people waiting. With a denominator both are, then they are divided: of the people
     * waiting those for more than 20 days.
     */
    STOCK,
    /** Numerators and denominators are added apart, then divided: prescriptions filled of those issued. */
    RATIO,
    /** Different identities, counted anew for every period and organ: people attended. */
    DISTINCT,
    /** The value below which a share of the rows lies, from the rows of every period and organ anew: days of waiting, median. */
    PERCENTILE;

    static Accumulation of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether values of parts may be put together from those of the parts alone. */
    public boolean isAdditive() {
        return this != DISTINCT && this != PERCENTILE;
    }
}
