package mx.andamio.pack;

/**
 * A number by which a body follows what it agreed. What a body does not say is the default of the program: an institution says only what it
 * decided.
 */
public enum BodyRule {
    /** Days from one report to the next, from 1. */
    REPORTING_PERIOD("ratings", "reporting_period"),
    /** Lowest deviation of the best step, as a share of the way from baseline to target, −10 to 0. */
    ON_TRACK("ratings/deviation", "on_track"),
    /** The same of the second. */
    REACHABLE("ratings/deviation", "reachable"),
    /** The same of the third. */
    NEEDS_SUPPORT("ratings/deviation", "needs_support"),
    /** An obstacle open for more days than these caps the step. */
    OBSTACLE_CAPS("ratings/obstacles", "cap_after"),
    /** An obstacle open for more days than these takes a step. */
    OBSTACLE_LOWERS("ratings/obstacles", "lower_after"),
    /** From this extension on the step is capped. */
    EXTENSION_CAPS("ratings/extensions", "cap_from"),
    /** Each extension from this one on takes a step. */
    EXTENSION_LOWERS("ratings/extensions", "lower_from"),
    /** With a chance below this one the step is no better than the second; 0 to 1. */
    CHANCE_REACHABLE("ratings/chance", "reachable_below"),
    /** The same of the third. */
    CHANCE_SUPPORT("ratings/chance", "needs_support_below"),
    /** The same of the last. */
    CHANCE_AT_RISK("ratings/chance", "at_risk_below"),
    /** Reporting periods without a word after which there is no step. */
    SILENT_PERIODS("ratings", "silent_periods"),
    /** Days without a word after which there is no step, where there is no reporting period. */
    SILENT_DAYS("ratings", "silent_days"),
    /** Up to so many days old a judgement is used. */
    ASSESSED_DAYS("ratings", "assessed_days"),
    /** Extensions without a recorded agreement, from 0. */
    EXTENSIONS_ALLOWED("", "extensions_allowed");

    private final String block;
    private final String key;

    BodyRule(String block, String key) {
        this.block = block;
        this.key = key;
    }

    /** Block of the entry in which it stands, levels between slashes; empty for the entry itself. */
    public String block() {
        return block;
    }

    public String key() {
        return key;
    }
}
