package mx.andamio.measures.quality;

import mx.andamio.measures.periods.Period;

/**
 * Values that do not fit what the series was before them, all to the same side and in months one after the other.
 *
 * @param from month of the first of them, for which the other parts are told
 * @param to month of the last of them
 * @param usual median of the values it was compared with
 * @param z distance from their mean in standard deviations, negative below
 * @param mad 0.6745 of the distance from their median by the median of distances, negative below
 */
public record Jump(Period from, Period to, double value, double usual, double z, double mad) {}
