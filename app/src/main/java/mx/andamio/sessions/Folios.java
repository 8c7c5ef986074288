package mx.andamio.sessions;

import java.time.LocalDate;
import mx.andamio.register.Command;

/** Hands out folios. A number is never given twice, also when two ask at once, and never again after it was given up. */
public interface Folios {

    /**
     * Takes the next folio of a body, in the transaction of the caller: if it fails, the number was never taken.
     *
     * @param on day that decides the period and fills the pattern
     * @param purpose what it is for, in words
     * @throws IllegalArgumentException when the body has no folio pattern
     */
    Folio take(Command command, String bodyCode, LocalDate on, String purpose);

    /** Gives a folio up: the gap is explained and stays. */
    void giveUp(Command command, Folio folio, String why);

    /** @param number from 1 within body and period */
    record Folio(String bodyCode, String period, int number, String text) {}
}
