package mx.andamio.meetings.agenda;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import mx.andamio.meetings.agenda.Line.Turn;

/**
 * What earlier sessions of the series had on their agendas.
 *
 * @param turns day of the last session that had a line for what is off course there
 * @param singles day of the last session that had a line of its own for a commitment
 */
public record Before(Map<Turn, LocalDate> turns, Map<UUID, LocalDate> singles) {

    /** No session yet. */
    public static final Before NOTHING = new Before(Map.of(), Map.of());

    public Before {
        turns = Map.copyOf(turns);
        singles = Map.copyOf(singles);
    }

    LocalDate last(Turn turn) {
        return turns.getOrDefault(turn, LocalDate.MIN);
    }

    LocalDate last(Candidate candidate) {
        return singles.getOrDefault(candidate.commitment(), LocalDate.MIN);
    }
}
