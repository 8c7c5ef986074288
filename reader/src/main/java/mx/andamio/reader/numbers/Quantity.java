package mx.andamio.reader.numbers;

import java.math.BigDecimal;

/**
 * A cardinal number found in a sentence.
 *
 * @param from first token
 * @param to one past the last token
 * @param inWords whether no digit was written
 */
public record Quantity(int from, int to, BigDecimal value, boolean inWords) {}
