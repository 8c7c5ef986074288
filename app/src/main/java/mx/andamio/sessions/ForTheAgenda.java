package mx.andamio.sessions;

import java.time.LocalDate;
import java.util.List;

/** What modules above say has to come before a session: what nobody answered although its superior and the secretariat were told. */
public interface ForTheAgenda {

    /** The longest waiting first. */
    List<Matter> waiting();

    /**
     * @param reason key of its reason in the messages
     * @param text what it is about, in its own words
     * @param organ code of the organ that owes it
     * @param since day since when it is for the agenda
     */
    record Matter(String reason, String text, String link, String organ, LocalDate since, boolean simulated) {}
}
