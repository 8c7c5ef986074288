package mx.andamio.rounds.model;

import java.time.LocalDate;
import mx.andamio.commitments.life.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a session made an organ owe.
 *
 * @param firstDue its date before it was ever moved; null where it has none
 * @param due the date that stands; null where it has none
 * @param metOn day on which another post confirmed it; null where none did
 * @param organ code of who owes it
 * @param region code of the organ's region; null where it has none
 * @param line of action; null where it has none
 * @param recent whether something was heard of it lately, as ratings understand it
 * @param moved how often its date was moved
 * @param simulated made up for a demonstration
 */
public record Obligation(
        Stage stage,
        @Nullable LocalDate firstDue,
        @Nullable LocalDate due,
        @Nullable LocalDate metOn,
        String organ,
        @Nullable String region,
        @Nullable String line,
        boolean recent,
        int moved,
        boolean simulated) {

    /** What became of it by that day. */
    public Standing on(LocalDate day) {
        return switch (stage) {
            case DRAFT, ADMITTED -> Standing.DRAFT;
            case CANCELLED -> Standing.CANCELLED;
            case REPLACED -> Standing.REPLACED;
            case NOT_MET -> Standing.NOT_MET;
            case VERIFIED, CLOSED ->
                firstDue != null && metOn != null && metOn.isAfter(firstDue) ? Standing.MET_LATE : Standing.MET;
            case SIGNED, RUNNING, REPORTED_MET -> due != null && due.isBefore(day) ? Standing.NOT_MET : Standing.OPEN;
        };
    }

    /** Whether its post is to report on it: it binds, and nobody confirmed it or gave it up. */
    public boolean owesReports() {
        return switch (stage) {
            case SIGNED, RUNNING, REPORTED_MET -> true;
            case DRAFT, ADMITTED, VERIFIED, CLOSED, CANCELLED, REPLACED, NOT_MET -> false;
        };
    }

    /** Whether its post says that it is met and nobody confirmed it yet. */
    public boolean awaitsVerification() {
        return stage == Stage.REPORTED_MET;
    }
}
