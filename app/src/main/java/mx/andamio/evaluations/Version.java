package mx.andamio.evaluations;

import java.time.Instant;
import java.time.LocalDate;
import mx.andamio.evaluations.model.Ruler;

/**
 * A version of a scheme.
 *
 * @param number from 1, without gaps
 * @param from first day of the first period that it holds for
 * @param reason why it was made, in words
 * @param by user name of the account
 */
public record Version(int number, LocalDate from, Ruler ruler, String reason, Instant at, String by) {}
