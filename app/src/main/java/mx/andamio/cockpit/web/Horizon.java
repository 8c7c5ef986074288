package mx.andamio.cockpit.web;

import java.time.LocalDate;
import java.util.Objects;
import mx.andamio.commitments.Board.Look;
import mx.andamio.sessions.SessionLine;
import org.jspecify.annotations.Nullable;

/**
 * Up to which day the board looks ahead: that of the next session, or so many days where nobody knows of one.
 *
 * @param next null where neither the calendar nor a paper has one
 */
public record Horizon(LocalDate today, @Nullable SessionLine next) {

    public LocalDate until() {
        return next == null ? today.plusDays(Look.SOON) : Objects.requireNonNull(next.startsOn());
    }

    Look look() {
        return new Look.Due(today, until());
    }
}
