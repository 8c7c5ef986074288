package mx.andamio.sessions;

import java.time.LocalDate;
import java.util.Map;
import mx.andamio.register.Command;

/** Hands out folios. A number is never given twice, also when two ask at once, and never again after it was given up. */
public interface Folios {

    /**
     * Takes the next folio of a body, in the transaction of the caller: if it fails, the number was never taken.
     *
     * @param on day that decides the period and fills the pattern
     * @param purpose what it is for, in words
     * @throws IllegalArgumentException when the body is unknown or has no folio pattern, or its pattern has named places
     */
    Folio take(Command command, String bodyCode, LocalDate on, String purpose);

    /**
     * As {@link #take(Command, String, LocalDate, String)}, for a pattern with named places.
     *
     * @throws IllegalArgumentException also when a named place of the pattern has no value; no number is taken then
     */
    Folio take(Command command, Wanted wanted);

    /** Gives a folio up: the gap is explained and stays. */
    void giveUp(Command command, Folio folio, String why);

    /**
     * What is asked for.
     *
     * @param named values of the pattern's named places ({@code clase}, {@code área}), by name; see {@link FolioPattern}
     */
    record Wanted(String bodyCode, LocalDate on, String purpose, Map<String, String> named) {

        public Wanted {
            named = Map.copyOf(named);
        }
    }

    /** @param number from 1 within body and period */
    record Folio(String bodyCode, String period, int number, String text) {}
}
