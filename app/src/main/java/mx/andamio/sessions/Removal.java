package mx.andamio.sessions;

import java.time.LocalDate;

/**
 * Why a session that somebody had planned is no longer in the calendar.
 *
 * @param by user name
 * @param why in words, at most {@value #LONGEST_WHY} letters
 */
public record Removal(LocalDate on, String by, String why) {

    public static final int LONGEST_WHY = 400;
}
