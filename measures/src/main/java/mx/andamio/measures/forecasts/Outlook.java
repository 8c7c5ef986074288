package mx.andamio.measures.forecasts;

/**
 * What is expected of one period, in the series' own unit.
 *
 * @param lo80 with {@code hi80} the interval that holds what comes in 80 of 100 cases
 */
public record Outlook(double mean, double lo80, double hi80) {}
